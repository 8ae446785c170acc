import { gzipKilobytes, readDist } from './dist';
import { attributes, beforePolicy, policyOf } from './html';

const API_URL = process.env['IMPORT8_API_URL'] ?? 'https://import8.nl/api';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

describe('taskpane.html', () => {
  const html = readDist('taskpane.html');
  const scripts = attributes(html, 'script', 'src');
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
    expect(beforePolicy(html)).not.toMatch(/<script|<link|<style|<img/);
  });

  test('loads office.js, then the formulas, then the pane, each before the page is complete', () => {
    expect(scripts.map(withoutQuery)).toEqual([OFFICE_JS, 'functions.js', 'taskpane.js']);
    expect(html).not.toMatch(/<script[^>]* (defer|async|type="?module)/);
  });
});

describe('formulas and pane', () => {
  test('share one runtime, which alone knows the address of the API', () => {
    const [formulas, pane] = [readDist('functions.js'), readDist('taskpane.js')];
    expect(formulas).toContain(`"${API_URL}"`);
    expect(pane).not.toContain(API_URL);
  });
});

// Sixteen functions with cards and tables, the journal of purchases, lanes for runs and pictures as goods; what two chunks share,
// above all Fluent's tokens, is not cut down to what each uses. It was 30 and 140 KB with four functions.
describe('what is loaded before anything is opened', () => {
  test('the formulas are at most 56 KB', () => {
    expect(gzipKilobytes('functions.js')).toBeLessThanOrEqual(56);
  });

  test('everything together is at most 178 KB, office.js apart', () => {
    const html = readDist('taskpane.html');
    const own = [...attributes(html, 'script', 'src'), ...attributes(html, 'link', 'href')].filter((address) => !address.startsWith('https://'));
    const kilobytes = ['taskpane.html', ...own.map(withoutQuery)].reduce((sum, file) => sum + gzipKilobytes(file), 0);
    expect(kilobytes).toBeLessThanOrEqual(178);
  });
});

function withoutQuery(address: string): string {
  return address.replace(/\?.*$/, '');
}
