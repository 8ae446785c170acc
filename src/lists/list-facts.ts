// What is said once for a whole list: origin, currency and terms of delivery in its letterhead, titles, headings and below its
// rows. Takes all rows that were looked at, gives what they state; what they state twice, differently, is no fact.
import type { CountryCode } from '../customs/country-code';
import { isBlank, shownText } from './cells';
import type { ColumnProfile } from './column-profile';
import { countryOf } from './country-text';
import { currenciesIn, currenciesOf } from './currency-words';
import { meaningOf } from './heading-meaning';
import type { SampledRow } from './heading-rows';
import type { ListColumns } from './list-columns';
import type { ListFacts, StatedFact } from './list-reading';
import { moneyColumn } from './money-columns';
import { has } from './role-scores';

/** A text outside of the rows of goods, with what its label says where it has one. */
interface Statement {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly text: string;
}

export interface Stated {
  readonly facts: ListFacts;
  /** Several countries or currencies are stated for the whole list. */
  readonly isOriginUnsure: boolean;
  readonly isCurrencyUnsure: boolean;
  /** Words of titles and letterhead, for what kind of paper it is. */
  readonly titles: string;
  readonly dollar: string | undefined;
  readonly statements: readonly Statement[];
}

export function statedFacts(list: ListColumns, value: readonly ColumnProfile[]): Stated {
  const statements = outside(list).flatMap((row) => statementsOf(row, list.sampleColumn));
  const origins = unique(statements.map(originIn).filter((each) => each !== undefined), ({ value: code }) => code);
  const dollar = meaningOfDollar(statements, list.columns);
  const currencies = statedCurrencies(statements, list.columns, value, dollar);
  const [origin, ...otherOrigins] = origins;
  const [currency, ...otherCurrencies] = currencies;
  const incoterm = statements.map(incotermIn).find((each) => each !== undefined);
  const isOneOrigin = origin !== undefined && otherOrigins.length === 0 && origin.value !== SEVERAL;
  return {
    facts: { origin: isOneOrigin ? origin : undefined, currency: otherCurrencies.length === 0 ? currency : undefined, incoterm },
    isOriginUnsure: origin !== undefined && !isOneOrigin,
    isCurrencyUnsure: otherCurrencies.length > 0,
    titles: statements.filter(({ row }) => list.headings === undefined || row < list.headings.first).map(({ text }) => text).join('\n').toLowerCase(),
    dollar,
    statements,
  };
}

/** Rows above the headings, rows below the last that may be goods, and what stands beside the list. */
function outside(list: ListColumns): readonly SampledRow[] {
  const first = list.headings?.first ?? list.body[0]?.row ?? 0;
  const last = list.body.at(-1)?.row ?? 0;
  return list.rows.flatMap(({ row, cells }) => {
    if (row < first || row > last) return [{ row, cells }];
    const beside = cells.map((cell, index) => (list.sampleColumn + index >= list.firstColumn && list.sampleColumn + index < list.endColumn ? '' : cell));
    return beside.some((cell) => !isBlank(cell)) ? [{ row, cells: beside }] : [];
  });
}

const LONGEST_STATEMENT = 300;
/** A label and what it says stand at most so far apart. */
const NEAR = 3;

function statementsOf({ row, cells }: SampledRow, sampleColumn: number): Statement[] {
  return cells.flatMap((cell, index) => {
    if (typeof cell !== 'string' || isBlank(cell)) return [];
    return cell.split(/\n/).flatMap((line) => {
      const text = shownText(line).slice(0, LONGEST_STATEMENT);
      const at = { row, column: sampleColumn + index };
      const [, label, rest] = /^([^:=]{2,50}?)\s*[:=]\s*(.*)$/.exec(text) ?? [];
      if (label !== undefined && rest !== undefined && rest !== '') return [{ ...at, label, text: rest }, { ...at, label: '', text }];
      const next = cells.slice(index + 1, index + 1 + NEAR).find((each) => !isBlank(each));
      const isLabel = label !== undefined || (text.length <= 40 && meaningOf(text).known >= 0.7);
      return isLabel && next !== undefined ? [{ ...at, label: label ?? text, text: shownText(next) }, { ...at, label: '', text }] : [{ ...at, label: '', text }];
    });
  });
}

const SEVERAL = 'several';
const OF_GOODS = /\b(?:goods|products?|items|articles?|merchandise|cartons?|all|goederen|producten|artikelen|waren?|artikel|marchandises?|produits?|mercanc[ií]as?|merc[ei]|towary?)\b/i;
const SENTENCES = [
  /\b(?:made|manufactured|produced|hergestellt|fabriqu[ée]e?s?|vervaardigd|fabricado|prodotto|wyprodukowano)\s+(?:in|en|au|aux|w)\s+["“]?([\p{L}.,' -]{2,40})/iu,
  /\b(?:country|land|pays|pa[ií]s|paese|kraj)\s+(?:of|van|d['’]|de|di)?\s*(?:origin|oorsprong|origine|origen|pochodzenia)\s*(?:of (?:the )?goods)?\s*(?:is|:|=|-|–)?\s*["“]?([\p{L}.,' -]{2,40})/iu,
  /\bursprungsland\s*(?:der waren?)?\s*(?:ist|:|-)?\s*([\p{L}.,' -]{2,40})/iu,
  /\b(?:goods|products?|merchandise|items)\s+(?:are|is)?\s*of\s+([\p{L}.' -]{2,30}?)\s+(?:preferential\s+)?origin\b/iu,
  /原产(?:国|地)\s*[:：]?\s*(\p{Script=Han}{2,6})/u,
];

function originIn({ row, column, label, text }: Statement): StatedFact<CountryCode> | undefined {
  const said = (value: string): StatedFact<CountryCode> => ({ value, row, column, text });
  if (label !== '') {
    const { concepts, known } = meaningOf(label);
    const isOrigin = concepts.has('origin') && known >= 0.5 && !['port', 'receiver', 'destination', 'sender', 'supplier', 'preference', 'date', 'number', 'provenance', 'tax', 'maker'].some((each) => concepts.has(each as 'port'));
    if (!isOrigin) return undefined;
    const country = namedCountry(text);
    return country === undefined ? undefined : said(country);
  }
  for (const [index, sentence] of SENTENCES.entries()) {
    const found = sentence.exec(text);
    const country = namedCountry(found?.[1] ?? '');
    // "Made in Italy since 1950" may be said of the house.
    if (country !== undefined && (index > 0 || OF_GOODS.test(text) || found?.[0].trim() === text.replace(/[.!"”]+$/, '').trim())) return said(country);
  }
  return undefined;
}

/** The country that a text begins with, or that it is: "P.R. China, by sea", "CHINA". */
function namedCountry(text: string): string | undefined {
  const plain = text.replace(/["“”.]+$/g, '').trim();
  const whole = countryOf(plain);
  if (whole.code !== undefined) return whole.code;
  if (whole.isSeveral) return SEVERAL;
  const words = plain.split(/[,;()]|\s+/).filter((word) => word !== '');
  for (let length = Math.min(4, words.length - 1); length >= 1; length -= 1) {
    const beginning = words.slice(0, length).join(' ');
    const country = beginning.length < 4 && beginning !== beginning.toUpperCase() ? { code: undefined } : countryOf(beginning);
    if (country.code !== undefined) return namesAnother(plain, country.code) ? SEVERAL : country.code;
  }
  return undefined;
}

/** "China (sandals), Vietnam (boots)". */
function namesAnother(text: string, code: string): boolean {
  const parts = text.split(/[,;()/&]|\b(?:and|or|und|en|et|y|e)\b/).map((part) => part.trim());
  return parts.some((part) => part.length > 3 && countryOf(part).code !== undefined && countryOf(part).code !== code);
}

/** "1 USD = 7.1 RMB" */
const RATE = /\d\s*[A-Z]{3}\s*=|=\s*\d|\b(?:exchange|rate|kurs|koers|wisselkoers|wechselkurs|taux de change)\b/i;

function statedCurrencies(statements: readonly Statement[], columns: readonly ColumnProfile[], value: readonly ColumnProfile[], dollar: string | undefined): readonly StatedFact<string>[] {
  const ofColumns = (profiles: readonly ColumnProfile[], over: boolean): StatedFact<string>[] =>
    profiles.flatMap((profile) => (over ? profile.over : profile.heading).currencies.flatMap((codes) => factOf(codes, dollar, { row: 0, column: profile.column, text: profile.heading.text })));
  const labelled = statements.flatMap(({ label, text, row, column }) => {
    const { concepts } = meaningOf(label);
    if (label === '' || !concepts.has('currency') || concepts.has('exchange')) return [];
    const named = currenciesIn(text);
    return (named.length > 0 ? named : [currenciesOf(text) ?? []]).flatMap((codes) => factOf(codes, dollar, { row, column, text }));
  });
  const said = statements.filter(({ label, text }) => label === '' && !RATE.test(text) && !/\b(?:bank|iban|swift|account|konto|rekening)\b/i.test(text));
  const anywhere = said.flatMap(({ text, row, column }) => currenciesIn(text).flatMap((codes) => factOf(codes, dollar, { row, column, text })));
  const money = columns.filter((profile) => moneyColumn(profile) !== undefined || has(profile, 'freight', 'insurance'));
  const levels = [ofColumns(value, false), ofColumns(value, true), labelled, ofColumns(money, false), ofColumns(money, true), anywhere];
  return levels.map((level) => unique(level, ({ value: code }) => code)).find((level) => level.length > 0) ?? [];
}

function factOf(codes: readonly string[], dollar: string | undefined, place: { readonly row: number; readonly column: number; readonly text: string }): StatedFact<string>[] {
  const code = codes.length === 1 ? codes[0] : codes.includes('USD') ? dollar : undefined;
  return code === undefined ? [] : [{ value: code, ...place }];
}

const OTHER_DOLLARS = /\b(?:AUD|CAD|HKD|SGD|NZD|TWD|NTD|MXN|hong ?kong|australia|canada|singapore|new zealand|taiwan|mexico)\b|(?:HK|NT|AU|CA?|SG?|A|NZ|MX)\$/i;

/** A bare "$" is that of the United States, unless the sheet is from where there are others. */
function meaningOfDollar(statements: readonly Statement[], columns: readonly ColumnProfile[]): string | undefined {
  const texts = [...statements.map(({ text }) => text), ...columns.map(({ heading }) => heading.text)];
  if (texts.some((text) => /\bUSD\b|US\s?\$|U\.?S\.? dollars?/i.test(text))) return 'USD';
  return texts.some((text) => OTHER_DOLLARS.test(text)) ? undefined : 'USD';
}

const INCOTERM = /(?<!\p{L})(EXW|FCA|FAS|FOB|CFR|CNF|C&F|CIF|CPT|CIP|DAP|DPU|DAT|DDP|DDU)(?!\p{L})/u;
function incotermIn({ row, column, text }: Statement): StatedFact<string> | undefined {
  const [, code] = INCOTERM.exec(text) ?? [];
  return code === undefined ? undefined : { value: code === 'CNF' || code === 'C&F' ? 'CFR' : code, row, column, text };
}

function unique<T>(all: readonly T[], keyOf: (each: T) => string): readonly T[] {
  return all.filter((each, index) => all.findIndex((other) => keyOf(other) === keyOf(each)) === index);
}
