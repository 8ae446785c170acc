import { gzipKilobytes, readDist } from './dist';

const PAGES = ['taskpane.html', 'help.html'];
const API_URL = process.env['IMPORT8_API_URL'] ?? 'https://import8.nl/api';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

describe.each(PAGES)('%s', (page) => {
  const html = readDist(page);
  const policy = policyOf(html);

  test('may connect to its own origin and to the API, and to nothing else', () => {
    expect(policy.get('connect-src')).toEqual(["'self'", `${API_URL}/`]);
  });

  test('may run its own scripts and office.js, and neither inline scripts nor eval', () => {
    expect(policy.get('script-src')).toEqual(["'self'", 'https://appsforoffice.microsoft.com']);
  });

  test('may do nothing that the policy does not name', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
  });

  test('sets the policy before anything is loaded', () => {
    const [beforePolicy = ''] = html.split('Content-Security-Policy');
    expect(beforePolicy).not.toMatch(/<script|<link|<style|<img/);
  });
});

describe('taskpane.html', () => {
  const scripts = attributes(readDist('taskpane.html'), 'script', 'src');

  test('loads office.js, then the formulas, then the pane, each before the page is complete', () => {
    expect(scripts.map(withoutQuery)).toEqual([OFFICE_JS, 'functions.js', 'taskpane.js']);
    expect(readDist('taskpane.html')).not.toMatch(/<script[^>]* (defer|async|type="?module)/);
  });
});

describe('formulas and pane', () => {
  test('share one runtime, which alone knows the address of the API', () => {
    const [formulas, pane] = [readDist('functions.js'), readDist('taskpane.js')];
    expect(formulas).toContain(`"${API_URL}"`);
    expect(pane).not.toContain(API_URL);
  });
});

describe('what is loaded before anything is opened', () => {
  test('the formulas are at most 30 KB', () => {
    expect(gzipKilobytes('functions.js')).toBeLessThanOrEqual(30);
  });

  test('everything together is at most 140 KB, office.js apart', () => {
    const html = readDist('taskpane.html');
    const own = [...attributes(html, 'script', 'src'), ...attributes(html, 'link', 'href')].filter((address) => !address.startsWith('https://'));
    const kilobytes = ['taskpane.html', ...own.map(withoutQuery)].reduce((sum, file) => sum + gzipKilobytes(file), 0);
    expect(kilobytes).toBeLessThanOrEqual(140);
  });
});

function policyOf(html: string): Map<string, string[]> {
  const policy = /Content-Security-Policy"? content="([^"]+)"/.exec(html)?.[1] ?? '';
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

function attributes(html: string, tag: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}[^>]* ${attribute}="?([^" >]+)`, 'g'))].map(([, value = '']) => value);
}

function withoutQuery(address: string): string {
  return address.replace(/\?.*$/, '');
}
