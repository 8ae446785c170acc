// A larger tariff. Takes the text of a CSV with the columns section,hscode,description,parent,level (levels 4 and 6),
// gives a nomenclature that has every one of its subheadings beside the sandbox's own lines.
import { createNomenclature } from './nomenclature';
import type { Nomenclature, TariffHeading, TariffLine } from './nomenclature';
import type { DutyExpression } from './duty-expression';

const COLUMNS = ['hscode', 'description', 'level'] as const;

// Chapters 98 and 99 are no part of the Harmonized System; trade statistics use them for what is not specified.
const NATIONAL_CHAPTERS = /^9[89]/;

const FREE: DutyExpression = { percent: '0' };

/**
 * Subheadings that the own table divides further keep its lines, which know duties and keywords. The others classify by the
 * words of their description, at the duty of their heading or chapter in the own table: a guess, as a CSV of this form has none.
 * @throws Error with a sentence for whoever gave the file.
 */
export function extendNomenclature(own: Nomenclature, csv: string): Nomenclature {
  const rows = readRows(csv);
  const headings: TariffHeading[] = [];
  const lines: TariffLine[] = [...own.lines];
  for (const { hscode, description, level } of rows) {
    if (NATIONAL_CHAPTERS.test(hscode)) continue;
    if (level === '4') headings.push({ code: hscode, description });
    if (level === '6' && own.find(hscode) === undefined) {
      lines.push({ code: hscode, description, keywords: [], mfn: guessDuty(own, hscode) });
    }
  }
  return createNomenclature(headings, lines);
}

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

function readRows(csv: string): Row[] {
  const [header = [], ...records] = parseCsv(csv.replace(/^\uFEFF/, ''));
  const [codeAt, descriptionAt, levelAt] = COLUMNS.map((column) => header.indexOf(column));
  if (codeAt === undefined || descriptionAt === undefined || levelAt === undefined || Math.min(codeAt, descriptionAt, levelAt) < 0) {
    throw new Error(`A nomenclature file needs the columns ${COLUMNS.join(', ')}. Its first line is "${header.join(',').slice(0, 80)}".`);
  }
  return records.map((record, index) => {
    const row = { hscode: record[codeAt] ?? '', description: record[descriptionAt] ?? '', level: record[levelAt] ?? '' };
    const isCode = /^\d+$/.test(row.hscode) && String(row.hscode.length) === row.level;
    if ((row.level === '4' || row.level === '6') && !isCode) {
      throw new Error(`Record ${index + 1} of the nomenclature file has the code "${row.hscode}"; a code of ${row.level} digits was expected.`);
    }
    return row;
  });
}

function guessDuty(own: Nomenclature, code: string): DutyExpression {
  const under = (beginning: string) => own.lines.find((line) => line.code.startsWith(beginning))?.mfn;
  return under(code.slice(0, 4)) ?? under(code.slice(0, 2)) ?? FREE;
}

/** Records of a CSV: fields separated by commas, in quotes where they hold a comma, a quote (doubled) or a line break. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    record.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    if (record.length > 1 || record[0] !== '') records.push(record);
    record = [];
  }
  return records;
}
