// How a list is recognised. Takes a sample of its rows, gives what its columns are and why, what is said once for all of them, and
// what only a person can say. Two good candidates, or none where one is needed, are asked; nothing is guessed.
import { readNextLanguage } from '../customs/country-names';
import type { ListSample } from './cells';
import type { ColumnProfile } from './column-profile';
import { describe } from './description-columns';
import { listColumns, type GivenHeadings, type ListColumns } from './list-columns';
import { statedFacts, type Stated } from './list-facts';
import { LIST_ROLES, type Judgement, type ListReading, type ListRole } from './list-reading';
import { markOf, type DecimalMark } from './number-text';
import type { SingleRole } from './role-scores';
import { has } from './role-scores';
import { listPatterns } from './list-patterns';
import { rowPattern } from './row-pattern';
import { judgeSingle, plainCountry } from './single-columns';
import { judgeValue, type ValueContext, type ValueJudgement } from './value-columns';
import { moneyColumn } from './money-columns';

export type { GivenHeadings } from './list-columns';

const SINGLE_ROLES: readonly SingleRole[] = ['origin', 'destination', 'freight', 'insurance', 'currency', 'imageUrl', 'code', 'articleNumber', 'netMass'];

/** All at once, for a list of some hundred rows. */
export function recognise(sample: ListSample, given?: GivenHeadings): ListReading {
  const steps = recognition(sample, given);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** In steps of some milliseconds, between which the page can do something else. */
export function* recognition(sample: ListSample, given?: GivenHeadings): Generator<void, ListReading> {
  const list = yield* listColumns(sample, given);
  const mark = markOfList(list.columns);
  for (const profile of list.columns) {
    for (const count of MEASURED) {
      if (profile.filled > 0) count(profile);
      yield;
    }
  }
  const hasCountryNames = list.columns.some((profile) => has(profile, 'origin', 'country', 'destination') && profile.cells.some((cell) => typeof cell === 'string' && cell.trim().length > 3));
  while (hasCountryNames && readNextLanguage()) yield;
  const judgements: Partial<Record<ListRole, Judgement>> = { description: describe(list.columns) };
  yield;
  for (const role of SINGLE_ROLES) {
    judgements[role] = judgeSingle(role, list.columns);
    yield;
  }
  Object.assign(judgements, plainCountry(list.columns, judgements.origin ?? { kind: 'none' }, judgements.destination ?? { kind: 'none' }));
  const titles = statedFacts(list, []).titles;
  yield;
  const valued = judgeValue(list.columns, contextOf(list.columns, titles, mark));
  yield;
  const stated = withSigns(statedFacts(list, valuedColumns(list.columns, valued)), list, valued);
  yield;
  return reading(list, stated, { ...(judgements as Record<ListRole, Judgement>), value: valued.value, quantity: valued.quantity }, valued, mark);
}

/** What the roles ask for most: no later step has to count everything. */
const MEASURED: readonly ((profile: ColumnProfile) => number)[] = [(profile) => profile.numeric, (profile) => profile.texts, (profile) => profile.words, (profile) => profile.codes];

function reading(list: ListColumns, stated: Stated, found: Readonly<Record<ListRole, Judgement>>, valued: ValueJudgement, mark: DecimalMark): ListReading {
  const judgements = { ...found, origin: orStated(found.origin, stated.facts.origin, stated.isOriginUnsure), currency: currencyJudgement(found.currency, list, valued, stated) };
  return {
    headings: list.headings,
    column: list.firstColumn,
    columns: list.endColumn - list.firstColumn,
    headingTexts: new Map(list.columns.map(({ column, heading }) => [column, heading.text])),
    judgements: Object.fromEntries(LIST_ROLES.map((role) => [role, judgements[role]])) as Record<ListRole, Judgement>,
    value: valued.columns,
    facts: stated.facts,
    pattern: rowPattern(list.columns, judgements, valued.columns),
    patterns: listPatterns(list, judgements),
    mark,
    marks: marksOf(list.columns, valued, mark),
    hintRows: list.hintRows,
    dollar: stated.dollar,
  };
}

/** @param isUnsure It is stated, but for several. */
function orStated(judgement: Judgement, fact: { readonly text: string } | undefined, isUnsure: boolean): Judgement {
  if (judgement.kind !== 'none') return judgement;
  if (isUnsure) return { kind: 'asked', why: 'contradiction', candidates: [] };
  return fact === undefined ? { kind: 'asked', why: 'nothing-found', candidates: [] } : { kind: 'stated', evidence: [{ kind: 'stated', text: fact.text }] };
}

function currencyJudgement(judgement: Judgement, list: ListColumns, valued: ValueJudgement, stated: Stated): Judgement {
  if (judgement.kind === 'taken' && list.columns.some(({ column, filled }) => column === judgement.columns[0] && filled > 0)) return judgement;
  const money = valuedColumns(list.columns, valued);
  const signs = signsOf(money, stated.dollar);
  const isByColumn = valued.value.kind === 'asked' && money.length > 0 && money.every(({ heading }) => heading.currencies.length === 1);
  if (signs.length > 0 || isByColumn) return { kind: 'stated', evidence: [{ kind: 'stated', text: isByColumn ? (money[0]?.heading.text ?? '') : signs.join(', ') }] };
  if (judgement.kind === 'asked') return judgement;
  return orStated({ kind: 'none' }, stated.facts.currency, stated.isCurrencyUnsure);
}

/** The one sign that stands beside amounts is that of the others as well. */
function withSigns(stated: Stated, list: ListColumns, valued: ValueJudgement): Stated {
  const money = valuedColumns(list.columns, valued);
  const shown = money.length > 0 ? money : list.columns.filter((profile) => moneyColumn(profile) !== undefined);
  const [sign, ...others] = signsOf(shown, stated.dollar);
  if (sign === undefined || stated.facts.currency?.value === sign) return stated;
  const fact = others.length > 0 ? undefined : { value: sign, row: list.body[0]?.row ?? 0, column: shown[0]?.column ?? 0, text: sign };
  return { ...stated, isCurrencyUnsure: others.length > 0, facts: { ...stated.facts, currency: fact } };
}

/** Currencies that stand beside the amounts; where a sign means several, none. */
function signsOf(columns: readonly ColumnProfile[], dollar: string | undefined): readonly string[] {
  const codes = new Set<string>();
  for (const profile of columns) {
    for (const number of profile.numbers(undefined)) {
      const [code, ...others] = number?.currencies ?? [];
      if (code !== undefined && others.length === 0) codes.add(code);
      else if (code === 'USD' && dollar !== undefined) codes.add(dollar);
    }
  }
  return [...codes];
}

/** The columns that the value is made of, or may be. */
function valuedColumns(columns: readonly ColumnProfile[], { value, columns: { amount, price } }: ValueJudgement): readonly ColumnProfile[] {
  const wanted = value.kind === 'asked' ? value.candidates.map(({ column }) => column) : [amount ?? price];
  return columns.filter(({ column }) => wanted.includes(column));
}

const SALE = /invoice|pro ?-?forma|factuur|rechnung|facture|factura|fattura|faktura|fatura|发票|purchase order|sales order|auftragsbest|orderbevestiging/i;
const OFFER = /invoice|pro ?-?forma|factuur|rechnung|facture|factura|fattura|faktura|fatura|发票|\border|bestell|commande|ordine|pedido|zam[oó]wieni|sipari[sş]|订单|quot|offer|angebot|offre|devis|offerta|oferta|teklif|报价|合同|contract/i;
const ESTIMATES = /\bcarnet\b|\bata\b|loan agreement|bruikleen|leihgabe|leihvertrag|insurance (?:list|schedule|value)|verzeker(?:de|ings)|versicherungsliste|versicherungswert|appraisal|taxatie/i;

function contextOf(columns: readonly ColumnProfile[], titles: string, mark: DecimalMark): ValueContext {
  const isInvoiced = columns.some((profile) => has(profile, 'invoice') && profile.filled > 0);
  return { isOffer: OFFER.test(titles) || isInvoiced, isSale: SALE.test(titles), isEstimate: ESTIMATES.test(titles), mark };
}

/** Of columns that differ from the list. Sums have no parts of a cent: where all of a column are like "8.640", they are thousands. */
function marksOf(columns: readonly ColumnProfile[], { columns: { amount } }: ValueJudgement, mark: DecimalMark): ReadonlyMap<number, DecimalMark> {
  return new Map(
    columns.flatMap((profile) => {
      const shown = profile.mark ?? (profile.column === amount && mark === undefined ? markOfSums(profile) : undefined);
      return shown === undefined || shown === mark ? [] : [[profile.column, shown] as const];
    }),
  );
}

function markOfSums({ cells }: ColumnProfile): DecimalMark {
  const marks = new Set(cells.flatMap((cell) => /(?<=\d)[.,](?=\d{3}(?!\d))/.exec(String(cell)) ?? []));
  const [only, ...others] = marks;
  return only === undefined || others.length > 0 ? undefined : only === '.' ? ',' : '.';
}

function markOfList(columns: readonly ColumnProfile[]): DecimalMark {
  return markOf(columns.filter((profile) => profile.share(profile.numeric) >= 0.5 && !has(profile, 'tariff', 'date', 'number', 'barcode')).flatMap(({ cells }) => cells));
}
