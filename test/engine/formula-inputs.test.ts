// The sheet of inputs in samples/: each formula through the real functions and the stand-in API, against the value or the
// sentence that the sheet promises. A new input is a new line of the sheet.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { customsCode, detailOf } from '../../src/functions/classification-formulas';
import { antiDumpingRate, dutyRate, dutyTable, landedTotal } from '../../src/functions/cost-formulas';
import type { RangeArgument } from '../../src/functions/spill';
import { readCsvWorkbook } from '../../src/workbench/grid/csv-workbook';
import { installFakeCustomFunctions } from '../fakes/fake-custom-functions';
import { FormulaSheet, type Formula } from '../fakes/formula-sheet';

installFakeCustomFunctions();

const FILE = resolve(__dirname, '../../samples/formula-inputs.csv');
const INPUT = 1;
const FORMULA = 2;
const EXPECTED = 3;

const [sheet] = readCsvWorkbook(readFileSync(FILE, 'utf8'), 'Inputs', 2026).sheets;
const cells = new Map(sheet?.cells.map((cell) => [`${cell.column},${cell.row}`, cell]));
const rows = [...new Set(sheet?.cells.map(({ row }) => row))].filter((row) => row > 0);

/** What stands in a cell, as Excel passes it. */
function valueAt(column: number, row: number): unknown {
  const cell = cells.get(`${column},${row}`);
  if (cell?.formula === '=NA()') return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
  const text = /^="(.*)"$/.exec(cell?.formula ?? '')?.[1];
  return text?.replaceAll('""', '"') ?? cell?.value ?? null;
}

/** References to the column of inputs, texts in quotes, numbers, or nothing: all that the formulas of the sheet hold. */
function argument(text: string): RangeArgument {
  const [, first, last] = /^B(\d+)(?::B(\d+))?$/.exec(text) ?? [];
  if (first !== undefined) return Array.from({ length: Number(last ?? first) - Number(first) + 1 }, (_, index) => [valueAt(INPUT, Number(first) - 1 + index)]);
  if (text === '') return null;
  return [[text.startsWith('"') ? text.slice(1, -1) : Number(text)]];
}

const FUNCTIONS: Readonly<Record<string, (args: readonly (RangeArgument | undefined)[]) => Formula>> = {
  LANDED: ([hs, origin, value, destination, currency]) => (runtime, invocation) => landedTotal(runtime, { hs, origin, value, destination, currency, shipping: null, insurance: null }, invocation),
  DUTY: ([hs, origin]) => (runtime, invocation) => dutyRate(runtime, { hs, origin, destination: null }, invocation),
  DUTYRATES: ([hs]) => (runtime, invocation) => dutyTable(runtime, { hs, origin: null, destination: null }, invocation),
  ANTIDUMPING: ([hs, origin]) => (runtime, invocation) => antiDumpingRate(runtime, { hs, origin, destination: null }, invocation),
  HS: ([description, origin]) => (runtime, invocation) => customsCode(runtime, { description, origin, destination: null, image_url: null }, invocation),
  DETAIL: ([description_or_id, field, origin]) => (runtime, invocation) => detailOf(runtime, { description_or_id, field: String(field?.[0]?.[0]), origin, destination: null, image_url: null }, invocation),
};

function formulaOf(text: string): Formula {
  const [, name = '', inner = ''] = /^=IMPORT8\.([A-Z]+)\((.*)\)$/.exec(text) ?? [];
  const make = FUNCTIONS[name];
  if (make === undefined) throw new Error(`The test knows no function of ${text}.`);
  return make(inner.match(/(?<=^|,)(?:"[^"]*"|[^,]*)(?=,|$)/g)?.map(argument) ?? []);
}

/** What the cells from here down are to show, one for each row that the formula fills. */
function shown(world: FormulaSheet, address: string): string[] {
  const said = world.says(address);
  if (said !== '') return [said];
  return (world.shows(address) as unknown[][]).map(([value]) => (value instanceof Error ? value.message : String(value)));
}

test('every input of the sheet gives the value or the sentence that stands beside it', async () => {
  const world = await FormulaSheet.open();
  const formulas = rows.flatMap((row) => {
    const formula = cells.get(`${FORMULA},${row}`)?.formula;
    return formula === undefined ? [] : [{ row, formula }];
  });
  expect(formulas.length).toBeGreaterThan(80);
  const products = formulas.filter(({ formula }) => formula.startsWith('=IMPORT8.HS'));
  for (const { row, formula } of products) world.enter(`C${row}`, formulaOf(formula));
  await world.pass(60_000);
  for (const { row, formula } of formulas) if (!products.some((product) => product.row === row)) world.enter(`C${row}`, formulaOf(formula));
  await world.pass(600_000);
  const got = formulas.flatMap(({ row, formula }) => shown(world, `C${row}`).map((value, below) => [formula, String(valueAt(INPUT, row + below)), value]));
  const promised = formulas.flatMap(({ row, formula }) => shown(world, `C${row}`).map((_, below) => [formula, String(valueAt(INPUT, row + below)), String(valueAt(EXPECTED, row + below))]));
  expect(got).toEqual(promised);
});
