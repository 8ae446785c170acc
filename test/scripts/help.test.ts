import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { FUNCTION_HELP, TOPICS, type CellError, type FunctionHelp } from '../../scripts/help/function-help';
import { helpFiles } from '../../scripts/help/help-files';
import { readMetadata, type FunctionMetadata, type Metadata } from '../../scripts/help/metadata';
import { COMMON_ERRORS } from '../../scripts/help/texts/common';
import { detailTable } from '../../src/functions/classification-formulas';
import { dutyTable, landedCost } from '../../src/functions/cost-formulas';
import { alternativesTable, decisionsTable, documentsTable, risksTable } from '../../src/functions/detail-tables';
import { documentedDetail } from '../fakes/documented-detail';
import { FakeCellRuntime } from '../fakes/fake-cell-runtime';
import { installFakeCustomFunctions } from '../fakes/fake-custom-functions';

const SOURCE_FOLDER = resolve(__dirname, '../../src');
const TEXTS = Object.entries<FunctionHelp>(FUNCTION_HELP);

let metadata: Metadata;
beforeAll(async () => {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([join(SOURCE_FOLDER, 'functions/functions.ts')], true);
  expect(errors).toEqual([]);
  metadata = readMetadata(metadataJson);
});

test('the texts are those of the functions, neither more nor fewer, each in one topic', () => {
  const ids = metadata.functions.map(({ id }) => id).sort();
  expect(Object.keys(FUNCTION_HELP).sort()).toEqual(ids);
  expect(TOPICS.flatMap(({ texts }) => Object.keys(texts)).sort()).toEqual(ids);
});

describe('the examples', () => {
  const calls = TEXTS.flatMap(([id, { examples }]) => examples.flatMap(({ formula }) => callsIn(formula).map((call) => ({ id, formula, ...call }))));

  test('call functions that exist, with all arguments that they need and no more than they take', () => {
    const wrong = calls.filter(({ name, given }) => {
      const called = metadata.functions.find(({ id }) => id === name);
      return called === undefined || given.length > called.parameters.length || given.length < needed(called) || given.slice(0, needed(called)).includes('');
    });
    expect(wrong).toEqual([]);
  });

  test('ask for fields that exist', () => {
    const asked = calls.flatMap(({ name, given, formula }) => {
      const { parameters = [] } = metadata.functions.find(({ id }) => id === name) ?? {};
      return parameters.flatMap(({ customEnumId }, index) => (customEnumId === undefined ? [] : [{ formula, customEnumId, value: given[index] }]));
    });
    expect(asked.length).toBeGreaterThan(0);
    const known = (enumId: string) => metadata.enums?.find(({ id }) => id === enumId)?.values.map(({ stringValue }) => `"${stringValue}"`);
    expect(asked.filter(({ customEnumId, value = '' }) => known(customEnumId)?.includes(value) !== true)).toEqual([]);
  });
});

test('the sentences of cells are quoted as they are said', () => {
  const said = ['api', 'customs', 'engine', 'functions', 'runtime', 'store', 'words'].flatMap((layer) => readFolder(join(SOURCE_FOLDER, layer))).join('\n');
  const quoted = [...COMMON_ERRORS, ...TEXTS.flatMap(([, { errors }]): readonly CellError[] => errors)].flatMap(({ says }) => says ?? []);
  expect(quoted.length).toBeGreaterThan(0);
  expect([...new Set(quoted)].filter((sentence) => !said.includes(sentence))).toEqual([]);
});

test('only the functions that classify are said to spend, and they say how much', () => {
  const spending = TEXTS.filter(([, { spends }]) => spends);
  expect(spending.map(([id]) => id)).toEqual(['HS', 'HSCODE', 'CLASSIFY']);
  for (const [, { credits }] of spending) expect(credits).toMatch(/^1 credit for each new product\./);
  for (const [, { credits }] of TEXTS.filter(([, { spends }]) => !spends)) expect(credits).toMatch(/^Costs no credit/);
});

describe('the columns of tables', () => {
  installFakeCustomFunctions();
  const runtime = new FakeCellRuntime({ detail: documentedDetail(), duties: { mfn: { rateText: '2.00%' }, preferential: [], antiDumping: [], vatRateText: '21.00%' } });
  const product = { description_or_id: [['headphones']], origin: null, destination: null, image_url: null };
  const landed = { hs: [['851830']], origin: [['CN']], value: [[1]], destination: null, currency: null, shipping: null, insurance: null };

  test.each<[keyof typeof FUNCTION_HELP, () => Promise<readonly (readonly unknown[])[]>]>([
    ['ALTERNATIVES', () => detailTable(runtime, product, alternativesTable, {})],
    ['DECISIONS', () => detailTable(runtime, product, decisionsTable, {})],
    ['RISKS', () => detailTable(runtime, product, risksTable, {})],
    ['DOCUMENTS', () => detailTable(runtime, product, documentsTable, {})],
    ['LANDEDCOST', () => landedCost(runtime, { ...landed, headings: true }, {})],
    ['DUTYRATES', () => dutyTable(runtime, { hs: [['851830']], origin: [['CN']], destination: null }, {})],
  ])('are those that %s spills', async (id, spill) => {
    const [headings] = await spill();
    expect(FUNCTION_HELP[id].columns?.map(({ heading }) => heading)).toEqual(headings);
  });

  test('are told of every function that spills some', () => {
    expect(TEXTS.filter(([, { columns }]) => columns !== undefined).map(([id]) => id)).toEqual(['ALTERNATIVES', 'DECISIONS', 'RISKS', 'DOCUMENTS', 'LANDEDCOST', 'DUTYRATES']);
  });
});

describe('the pages', () => {
  test('show what functions say as words, never as markup', () => {
    const [first] = metadata.functions;
    const hostile = { ...metadata, functions: [{ ...first, description: '<script>alert("1")</script> & more', parameters: [{ name: '"><img src=x>', description: "it's <b>bold</b>" }] }] };
    const pages = [...helpFiles(JSON.stringify(hostile))].filter(([file]) => file.endsWith('.html'));
    expect(pages).toHaveLength(2);
    for (const [, html] of pages) {
      expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more');
      expect(html).not.toMatch(/<script|<b>|<img src=x/);
    }
  });

  test('are refused where a function has no texts', () => {
    const unknown: FunctionMetadata = { id: 'QUOTA', description: 'How much.', parameters: [] };
    expect(() => helpFiles(JSON.stringify({ functions: [unknown] }))).toThrow('The function QUOTA has no help. Write it in scripts/help/texts.');
  });
});

interface Call {
  readonly name: string;
  readonly given: readonly string[];
}

/** Every call of our functions in a formula, one within another as well. */
function callsIn(formula: string): Call[] {
  return [...formula.matchAll(/IMPORT8\.(\w+)\(/g)].map(({ 0: opening, 1: name = '', index }) => ({ name, given: argumentsFrom(formula.slice(index + opening.length)) }));
}

/** What stands between commas until the bracket is closed. */
function argumentsFrom(text: string): string[] {
  const given = [''];
  let depth = 0;
  for (const token of text.match(/"[^"]*"|[^"]/g) ?? []) {
    if (token === ')' && depth === 0) return given.length === 1 && given[0] === '' ? [] : given;
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (token === ',' && depth === 0) given.push('');
    else given.push(`${given.pop() ?? ''}${token}`);
  }
  throw new Error(`A bracket is not closed: ${text}`);
}

function needed({ parameters }: FunctionMetadata): number {
  return parameters.filter(({ optional }) => optional !== true).length;
}

function readFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
