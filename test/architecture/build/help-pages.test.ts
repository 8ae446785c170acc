import { posix } from 'node:path';
import { distFileOf, functionsMetadata, isInDist, listDist, readDist } from './dist';
import { attributes, beforePolicy, decode, policyOf, sectionOf, textOf } from './html';

const { functions, enums } = functionsMetadata();
const PAGES = listDist().filter((file) => file === 'help.html' || /^help\/.*\.html$/.test(file));

describe.each(functions.map(({ id }) => id))('the page of %s', (id) => {
  const described = functions.find((each) => each.id === id)!;
  const file = distFileOf(described.helpUrl ?? '') ?? '';
  const html = isInDist(file) ? readDist(file) : '';
  const text = textOf(html);

  test('is where Excel looks for it', () => {
    expect([described.helpUrl, PAGES.includes(file)]).toEqual([described.helpUrl, true]);
    expect(text).toContain(described.description);
  });

  test('names the whole formula and every argument', () => {
    const names = described.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
    expect(text).toContain(`=IMPORT8.${id}(${names.join(', ')})`);
    const explained = textOf(sectionOf(html, 'arguments'));
    const silent = described.parameters.filter(({ name, description, optional }) => !explained.includes(`${name} ${optional ? ' optional ' : ''} ${description ?? '?'}`.replace(/ +/g, ' ')));
    expect(silent).toEqual([]);
  });

  test('names every value that can be chosen, with what it is', () => {
    const ids = described.parameters.map(({ customEnumId }) => customEnumId);
    const values = (enums ?? []).filter((each) => ids.includes(each.id)).flatMap((each) => each.values);
    const shown = textOf(sectionOf(html, 'fields'));
    expect(values.filter(({ stringValue, tooltip }) => !shown.includes(`${stringValue} ${tooltip}`.replace(/ +/g, ' ')))).toEqual([]);
    expect(values.length > 0).toBe(shown !== '');
  });

  test('says what it costs, and shows two examples at least', () => {
    expect(textOf(sectionOf(html, 'credits'))).toMatch(/\bcredit\b.*\./);
    const formulas = [...sectionOf(html, 'examples').matchAll(/<p class="formula"><code>(.*?)<\/code>/g)].map(([, formula = '']) => textOf(formula));
    expect(formulas.length).toBeGreaterThanOrEqual(2);
    expect(formulas.filter((formula) => formula.includes(`IMPORT8.${id}(`))).not.toEqual([]);
  });
});

describe('the list of functions', () => {
  test('has a line and a link for every function', () => {
    const links = attributes(sectionOf(readDist('help.html'), 'functions'), 'a', 'href');
    expect(links.sort()).toEqual(functions.map(({ helpUrl = '' }) => distFileOf(helpUrl)).sort());
  });

  test('can be reached from every page', () => {
    expect(PAGES.filter((page) => page !== 'help.html' && !attributes(readDist(page), 'a', 'href').includes('../help.html'))).toEqual([]);
  });
});

test('there is no page that belongs to no function', () => {
  expect(PAGES.toSorted()).toEqual(['help.html', ...functions.map(({ helpUrl = '' }) => distFileOf(helpUrl))].toSorted());
});

describe.each(PAGES)('%s', (page) => {
  const html = readDist(page);

  test('every link leads to a file, and to a place that it has, from wherever the add-in is hosted', () => {
    const addresses = [...attributes(html, '(?:a|link)', 'href'), ...attributes(html, 'img', 'src')].map(decode);
    const own = addresses.filter((address) => !/^(?:https:\/\/import8\.nl$|mailto:)/.test(address));
    expect(own.filter((address) => !leadsSomewhere(page, address))).toEqual([]);
  });

  test('no place is there twice', () => {
    const ids = attributes(html, '\\w+', 'id');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('runs nothing, asks nothing, and says so before anything is loaded', () => {
    expect(Object.fromEntries(policyOf(html))).toEqual({ 'default-src': ["'none'"], 'style-src': ["'self'"], 'img-src': ["'self'"], 'base-uri': ["'none'"], 'form-action': ["'none'"] });
    expect(beforePolicy(html)).not.toMatch(/<script|<link|<style|<img/);
    expect(html).not.toMatch(/<script|<style| style=| on\w+=/);
  });

  test('is in English, with one heading of the first level and none left out below it', () => {
    expect(html).toContain('<html lang="en">');
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });
});

function leadsSomewhere(page: string, address: string): boolean {
  if (/^(?:\w+:|\/)/.test(address)) return false;
  const [path = '', place] = address.split('#');
  const file = path === '' ? page : posix.join(posix.dirname(page), path);
  return isInDist(file) && (place === undefined || attributes(readDist(file), '\\w+', 'id').includes(place));
}
