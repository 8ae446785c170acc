// What the Classify page says about rows: the list that was found, what a run would do and cost, and how one stands.
// Takes lists, quotes and progress, gives what to show; pure, and must never hold words of a language.
import type { ClassificationDetail } from '../customs/classification-detail';
import type { TariffDigits } from '../customs/tariff-code';
import { COLUMN_ROLES, columnsOfRole } from '../runtime/runtime';
import { byCause } from './causes';
import type { ColumnMapping, ColumnRole, ListColumn, Output, QuotedRun, RowList, RowState, RunChoices, RunProgress, RunQuote } from '../runtime/runtime';

/** Which rows a list has, as a person would say it. */
export type ListExtent =
  | { readonly kind: 'all' }
  /** As the sheet counts rows: from 1. */
  | { readonly kind: 'range'; readonly first: number; readonly last: number }
  | { readonly kind: 'areas'; readonly address: string };

const NAMED_AREAS = 3;

export function listExtent({ scope, address }: Pick<RowList, 'scope' | 'address'>): ListExtent {
  if (scope === 'list') return { kind: 'all' };
  const found = /^\$?[A-Z]*\$?(\d+)(?::\$?[A-Z]*\$?(\d+))?$/.exec(address);
  if (found === null) return { kind: 'areas', address: firstAreas(address) };
  const first = Number(found[1]);
  return { kind: 'range', first, last: found[2] === undefined ? first : Number(found[2]) };
}

// A selection made with the Ctrl key may have hundreds of them.
function firstAreas(address: string): string {
  const areas = address.split(', ');
  return areas.length <= NAMED_AREAS ? address : [...areas.slice(0, NAMED_AREAS), '…'].join(', ');
}

/** "B · Origin"; where the list has no heading, what stands there tells columns apart. */
export function columnName({ letter, heading, samples: [sample = ''] }: ListColumn): string {
  const name = heading === '' ? sample : heading;
  return name === '' ? letter : `${letter} · ${name}`;
}

/** What stands in a column, below its heading; undefined where the name says it already. */
export function columnSample({ heading, samples }: ListColumn): string | undefined {
  return heading === '' || samples.length === 0 ? undefined : samples.join(' · ');
}

/** What is chosen, in the order of the roles; several columns of one role as "B + C". */
export function columnsChosen(mapping: ColumnMapping, columns: readonly ListColumn[]): readonly { readonly role: ColumnRole; readonly letter: string }[] {
  return COLUMN_ROLES.flatMap((role) => {
    const letters = columnsOfRole(mapping, role).flatMap((wanted) => columns.find(({ column }) => column === wanted)?.letter ?? []);
    return letters.length === 0 ? [] : [{ role, letter: letters.join(' + ') }];
  });
}

const ALWAYS_SHOWN_ROLES: readonly ColumnRole[] = ['description', 'origin', 'code'];

/** The roles that a column can be chosen for: those that have one or are always asked for, or all of them. */
export function shownRoles(mapping: ColumnMapping, isAllShown: boolean): readonly ColumnRole[] {
  return COLUMN_ROLES.filter((role) => isAllShown || mapping[role] !== undefined || ALWAYS_SHOWN_ROLES.includes(role));
}

/** @param column Zero-based in the sheet; undefined takes the role its column. */
export function withColumn(mapping: ColumnMapping, role: ColumnRole, column: number | undefined): ColumnMapping {
  const others = Object.fromEntries(Object.entries(mapping).filter(([name]) => name !== role)) as ColumnMapping;
  return column === undefined ? others : { ...others, [role]: role === 'description' ? [column] : column };
}

/** The list is the same one, perhaps with other rows of it selected. */
function isSameList(one: RowList, other: RowList): boolean {
  const nameOf = ({ place, columns }: RowList) => JSON.stringify([place.sheet.id, place.tableId, place.headingRow, columns.map(({ column, heading }) => [column, heading])]);
  return nameOf(one) === nameOf(other);
}

/**
 * What is chosen for a list at first: how the user wants runs to be stays, what was about other rows does not. For the list that
 * was there before, all that the user has chosen stays.
 */
export function choicesFor(list: RowList, before: RunChoices | undefined, listBefore?: RowList): RunChoices {
  const { mapping } = list;
  if (before !== undefined && listBefore !== undefined && isSameList(list, listBefore)) {
    return { ...before, mapping: before.mapping === listBefore.mapping ? mapping : before.mapping };
  }
  return {
    mode: before?.mode ?? 'fill',
    outputs: before?.outputs ?? ['code', 'confidence', 'codeDescription'],
    mostCredits: before?.mostCredits,
    includesHidden: false,
    includesVague: false,
    includesNoGoods: false,
    mapping,
  };
}

/** Excel's sheets have 1,048,576 rows, a credit each at most. */
export const LARGEST_CAP = 1_048_576;

/** Rows of a quote that nothing more is to be said about than their number. */
export type PlainRows = 'empty' | 'filled' | 'ownCodes' | 'known' | 'fresh' | 'duplicates' | 'beyondCap';

export interface CountOf<Kind> {
  readonly kind: Kind;
  readonly rows: number;
}

const PLAIN_ROWS: readonly PlainRows[] = ['fresh', 'known', 'duplicates', 'ownCodes', 'filled', 'empty', 'beyondCap'];

/** What happens to the rows, those that are worked on first. What there is none of is left out. */
export function quoteCounts(quote: RunQuote): readonly CountOf<PlainRows>[] {
  return PLAIN_ROWS.map((kind) => ({ kind, rows: quote[kind] })).filter(({ rows }) => rows > 0);
}

/** Rows that a run leaves out although they may have goods. */
export type LeftOutKind = 'hidden' | 'noGoods' | 'vague' | 'unusable' | 'unreadableCodes' | 'beyondCap';

export interface LeftOutRows {
  readonly rows: number;
  readonly counts: readonly CountOf<LeftOutKind>[];
}

export function leftOutRows({ quote, choices }: Pick<QuotedRun, 'quote' | 'choices'>): LeftOutRows {
  const all: readonly CountOf<LeftOutKind>[] = [
    { kind: 'hidden', rows: quote.hidden },
    { kind: 'noGoods', rows: choices.includesNoGoods === true ? 0 : sumOfRows(quote.noGoods) },
    { kind: 'vague', rows: choices.includesVague ? 0 : sumOfRows(quote.vague) },
    { kind: 'unusable', rows: sumOfRows(quote.unusable) },
    { kind: 'unreadableCodes', rows: sumOfRows(quote.unreadableCodes) },
    { kind: 'beyondCap', rows: quote.beyondCap },
  ];
  return { rows: sumOfRows(all), counts: all.filter(({ rows }) => rows > 0) };
}

export function sumOfRows(groups: readonly { readonly rows: number }[]): number {
  return groups.reduce((sum, { rows }) => sum + rows, 0);
}

/** The column in which rows are shown to the user. */
export interface RowsPlace {
  readonly sheet: string;
  /** "B" */
  readonly letter: string;
}

/** What a sentence about a row is about, by the words of the runtime. */
const ABOUT: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^The origin\b|\borigin of the goods/, 'origin'],
  [/^The destination\b/, 'destination'],
  [/^The currency\b|is not supported\. Use /, 'currency'],
  [/^The (?:freight|shipping)\b/, 'freight'],
  [/^The insurance\b/, 'insurance'],
  [/^The quantity\b/, 'quantity'],
  [/^The value\b|\bvalue of the goods/, 'value'],
  [/^The picture\b/, 'imageUrl'],
  [/^The code is empty/, 'code'],
];

/** Where the cells are that a sentence is about: what describes the goods, where it does not say. */
export function placeOf({ list, choices: { mapping } }: Pick<QuotedRun, 'list' | 'choices'>, message = ''): RowsPlace {
  const role = ABOUT.find(([words, about]) => words.test(message) && mapping[about] !== undefined)?.[1];
  const roles: readonly ColumnRole[] = [role ?? 'description', 'description', 'imageUrl'];
  const [column = list.place.column] = roles.flatMap((each) => columnsOfRole(mapping, each));
  return { sheet: list.sheet, letter: list.columns.find((each) => each.column === column)?.letter ?? 'A' };
}

/** Rows that cannot be used for the same reason, whatever was typed in each. */
export interface UnusableCause {
  /** What the first of them is told. */
  readonly message: string;
  readonly rows: number;
  readonly firstRows: readonly number[];
}

const MOST_ROWS_NAMED = 100;

export function unusableCauses(unusable: RunQuote['unusable']): readonly UnusableCause[] {
  return byCause(unusable).map(({ message, members }) => ({
    message,
    rows: sumOfRows(members),
    firstRows: members.flatMap(({ firstRows }) => firstRows).sort((one, other) => one - other).slice(0, MOST_ROWS_NAMED),
  }));
}

/** Rows that share something, of which only the first are named. */
export interface NamedRows {
  readonly shown: readonly number[];
  readonly more: number;
}

export function namedRows({ rows, firstRows }: { readonly rows: number; readonly firstRows: readonly number[] }): NamedRows {
  return { shown: firstRows, more: Math.max(0, rows - firstRows.length) };
}

export interface QuoteMoney {
  readonly balance: number | undefined;
  /** undefined where the balance is not known or does not suffice. */
  readonly after: number | undefined;
  /** Credits that the balance is short of; 0 where it suffices or is not known. */
  readonly missing: number;
}

export function quoteMoney({ credits, balance }: Pick<RunQuote, 'credits' | 'balance'>): QuoteMoney {
  if (balance === undefined) return { balance, after: undefined, missing: 0 };
  const after = balance - credits;
  return after >= 0 ? { balance, after, missing: 0 } : { balance, after: undefined, missing: -after };
}

/** What starting does. */
export type RunAction =
  | { readonly kind: 'buy'; readonly products: number; readonly credits: number }
  /** Only what is known already is written. */
  | { readonly kind: 'fill'; readonly rows: number }
  /** All rows have their code: what it tells is looked up. */
  | { readonly kind: 'lookUp'; readonly rows: number };

export interface StartView {
  /** undefined where there is nothing to do. */
  readonly action: RunAction | undefined;
  /** Why it cannot be started now; undefined where it can. */
  readonly refusal: 'obstacle' | 'balance' | 'nothing' | undefined;
}

export function startView(quote: RunQuote): StartView {
  const action = actionOf(quote);
  if (quote.obstacle !== undefined) return { action, refusal: 'obstacle' };
  if (action === undefined) return { action, refusal: 'nothing' };
  return { action, refusal: quoteMoney(quote).missing > 0 ? 'balance' : undefined };
}

function actionOf({ fresh, credits, known, duplicates, ownCodes }: RunQuote): RunAction | undefined {
  if (fresh > 0) return { kind: 'buy', products: fresh, credits };
  if (known + duplicates === 0 && ownCodes > 0) return { kind: 'lookUp', rows: ownCodes };
  const rows = known + duplicates + ownCodes;
  return rows > 0 ? { kind: 'fill', rows } : undefined;
}

const LOOKED_UP = ['codeDescription', 'dutyRate', 'landedCost'] as const;

/** What a code tells without being classified. */
export type LookedUp = (typeof LOOKED_UP)[number];

export function lookedUp(outputs: readonly Output[]): readonly LookedUp[] {
  return LOOKED_UP.filter((output) => outputs.includes(output));
}

/** Something was chosen that only a classification tells: it stays empty in rows that had their code. */
export function staysEmpty({ quote, choices: { outputs } }: Pick<QuotedRun, 'quote' | 'choices'>): boolean {
  return quote.ownCodes > 0 && outputs.some((output) => output !== 'code' && lookedUp([output]).length === 0);
}

/** What a run is doing or has done with its rows. */
export type RunCount = RowState | 'awaitingDetails';

const RUN_COUNTS: readonly RunCount[] = ['done', 'known', 'submitted', 'queued', 'needsReview', 'failed', 'awaitingDetails'];

/** What there is none of is left out. */
export function runCounts({ states, awaitingDetails }: Pick<RunProgress, 'states' | 'awaitingDetails'>): readonly CountOf<RunCount>[] {
  const all = { ...states, awaitingDetails };
  return RUN_COUNTS.map((kind) => ({ kind, rows: all[kind] })).filter(({ rows }) => rows > 0);
}

/**
 * How much of a run is over, from 0 to 1. A row that got its code and whose other columns are still to come is half of one; one
 * that had its code before is none.
 */
export function runFraction({ rows, states, awaitingDetails, ownCodes }: Pick<RunProgress, 'rows' | 'states' | 'awaitingDetails' | 'ownCodes'>): number {
  if (rows === 0) return 1;
  const ownAwaiting = ownCodes?.awaiting ?? 0;
  return Math.min(1, Math.max(0, (settledRows({ states }) - ownAwaiting - (awaitingDetails - ownAwaiting) / 2) / rows));
}

/** Rows that the run is through with, but for details of codes that it got. */
export function comeRows({ states, ownCodes }: Pick<RunProgress, 'states' | 'ownCodes'>): number {
  return settledRows({ states }) - (ownCodes?.awaiting ?? 0);
}

/** Rows that nothing more is waited for but details. */
export function settledRows({ states }: Pick<RunProgress, 'states'>): number {
  return states.known + states.done + states.needsReview + states.failed;
}

/** Rows that the run has not come to. */
export function untouchedRows({ rows, states }: Pick<RunProgress, 'rows' | 'states'>): number {
  return rows - settledRows({ states });
}

/** The code with the most digits; undefined where the service has found none. */
export function bestCode({ code8, code6 }: Pick<ClassificationDetail, 'code8' | 'code6'>): TariffDigits | undefined {
  return code8 ?? code6;
}
