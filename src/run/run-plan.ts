// What a run would do: the quote that a user reads, and the plan behind it. Takes a list and the choices made for it, reads
// the workbook and what is kept on this computer; must never send anything.
import type { ClassificationRecord, ClassificationRequest } from '../customs/classification';
import { ClassificationError, isClassificationError } from '../customs/errors';
import type { Language } from '../customs/language';
import type { RequestKey } from '../customs/request-key';
import { parseTariffCode } from '../customs/tariff-code';
import type { Classifier } from '../engine/classifier';
import { pageTurn } from '../engine/page-turn';
import type { Clock } from '../engine/ports';
import { ColumnGroups, type RowCells } from './column-groups';
import { currencyOf, isOfAllPieces } from './column-mapping';
import { OUTPUTS, type Output } from './column-roles';
import { durationMs } from './duration';
import { needsOf } from './output-cells';
import { headingOf, outputOfHeading } from './output-headings';
import type { CellValue, KeptRun, RunWorkbook } from './ports';
import { RowReader, type GoodsRow } from './row-reading';
import { RowGroups } from './row-groups';
import { letterOf, slices } from './row-list';
import type { PlacedRow } from './row-places';
import type { RowArea, RowList, RunChoices, RunQuote, UnusableRows, VagueRows } from './run-state';

/** One row that the run is over. */
export interface RunRow extends PlacedRow {
  /** Among all rows of the run. */
  readonly index: number;
  readonly product: RunProduct;
  readonly cost: GoodsRow['cost'];
}

/** One product of the run, with all rows that hold it. */
export interface RunProduct {
  readonly key: RequestKey;
  readonly request: ClassificationRequest;
  readonly rows: RunRow[];
  /** Paid for before the run. */
  readonly known: ClassificationRecord | undefined;
  /** To be bought: not paid for, and not under way. */
  readonly isFresh: boolean;
}

export interface RunPlan {
  readonly list: RowList;
  readonly choices: RunChoices;
  readonly products: readonly RunProduct[];
  readonly rows: readonly RunRow[];
  /** Columns that are there already, by what goes into them. */
  readonly targets: ReadonlyMap<Output, number>;
  /** Outputs that get new columns. */
  readonly additions: readonly Output[];
  readonly reader: RowReader;
  /** In the sandbox. */
  readonly isDemonstration: boolean;
  readonly quote: RunQuote;
}

export interface PlanningOptions {
  readonly clock: Clock;
  readonly workbook: RunWorkbook;
  readonly classifier: Pick<Classifier, 'peek' | 'find' | 'isSubmitted' | 'isUncertain'>;
  readonly language: Language;
  /** In the sandbox. */
  readonly isDemonstration: boolean;
  readonly balance: number | undefined;
  /** Requests a minute. */
  readonly requestsPerMinute: number;
  readonly signal: AbortSignal;
}

/** By fingerprint, where the rows stood that an unfinished run has left. */
export type WantedRows = ReadonlyMap<number, ReadonlySet<number>>;

/** What an unfinished run has left, and the columns that it had. */
export interface LeftRows {
  readonly wanted: WantedRows;
  readonly targets: ReadonlyMap<Output, number>;
}

/** Rows in one message from the workbook; and rows whose products are looked up in one transaction. */
const ROWS_AT_ONCE = 1_000;
const KEYS_AT_ONCE = 1_000;
/** Rows gone through without letting the page do something else. */
const SLICE = 500;
/** How many different codes a list is expected to have at the most, for telling how long a run takes: many products share one. */
const MOST_CODES = 500;

interface Candidate {
  readonly row: number;
  readonly fingerprint: number;
  readonly goods: GoodsRow;
  /** What the column for the code shows, or the formula there that shows nothing. */
  readonly code: CellValue;
  readonly filledOutputs: number;
}

/** Rejects with WorkbookRefusal or `store-unreadable`, and with `cancelled` when the signal aborts. */
export async function planRun(list: RowList, choices: RunChoices, options: PlanningOptions, left?: LeftRows): Promise<RunPlan> {
  const wanted = left?.wanted;
  const { mapping, outputs } = choices;
  const { isDemonstration } = options;
  const valueHeading = list.columns.find(({ column }) => column === mapping.value)?.heading ?? '';
  const reader = new RowReader(mapping, {
    isValueOfAllPieces: isOfAllPieces(valueHeading),
    currency: currencyOf(valueHeading),
    needsCost: outputs.includes('landedCost'),
  });
  // Without headings nothing but the run itself knows its columns.
  const targets = left === undefined || list.hasHeadings ? targetsOf(list, choices, isDemonstration) : new Map(left.targets);
  const additions = OUTPUTS.filter((output) => outputs.includes(output) && !targets.has(output));
  const count = new RowCounts();
  const candidates = await readRows(list, choices, options, { reader, targets, count, wanted });
  const lookedUp = await lookUp(candidates, options);
  const { products, rows, filled, known, duplicates, fresh, beyondCap, replacedCells } = await sort(candidates, choices, lookedUp, { targets, additions, count, ...options });
  const obstacle = await obstacleOf(options.workbook, list);
  const quote: RunQuote = {
    rows: count.rows,
    hidden: count.hidden,
    empty: count.empty,
    filled,
    unusable: count.unusable,
    vague: count.vague,
    known,
    duplicates,
    fresh,
    beyondCap,
    credits: fresh,
    balance: options.balance,
    replacedCells,
    ...durations(fresh, products.length, choices.outputs, options.requestsPerMinute),
    newColumns: additions.map((output, index) => ({ letter: letterOf(list.place.column + list.place.columns + index), heading: headingOf(output, options.language, isDemonstration) })),
    obstacle,
  };
  return { list, choices, products, rows, targets, additions, reader, isDemonstration, quote };
}

/** Counts rows by what they say of themselves. */
class RowCounts {
  rows = 0;
  hidden = 0;
  empty = 0;
  readonly #unusable = new RowGroups<Pick<UnusableRows, 'message'>>();
  readonly #vague = new RowGroups<Pick<VagueRows, 'missing' | 'example'>>();

  addUnusable(message: string, row: number): void {
    this.#unusable.add(message, row, () => ({ message }));
  }

  addVague(missing: VagueRows['missing'], row: number, example: string): void {
    this.#vague.add(missing, row, () => ({ missing, example }));
  }

  get unusable(): UnusableRows[] {
    return this.#unusable.list;
  }

  get vague(): VagueRows[] {
    return this.#vague.list;
  }
}

/** Columns that take what a run writes: those of an earlier run, and for the code the one that the user has. */
function targetsOf({ columns }: RowList, { mapping, mode, outputs }: RunChoices, isDemonstration: boolean): Map<Output, number> {
  const targets = new Map<Output, number>();
  for (const { column, heading } of columns) {
    const output = outputOfHeading(heading, isDemonstration);
    if (output !== undefined && outputs.includes(output)) targets.set(output, column);
  }
  if (mapping.code !== undefined && mode !== 'suggest' && outputs.includes('code')) targets.set('code', mapping.code);
  return targets;
}

interface CellsOfRow {
  readonly shown: RowCells;
  /** Of the columns for results what was entered there: a formula may show nothing. */
  readonly contents: RowCells;
}

interface Reading {
  readonly reader: RowReader;
  readonly targets: ReadonlyMap<Output, number>;
  readonly count: RowCounts;
  readonly wanted: WantedRows | undefined;
}

async function readRows(list: RowList, choices: RunChoices, options: PlanningOptions, { reader, targets, count, wanted }: Reading): Promise<Candidate[]> {
  const { workbook, signal } = options;
  const { sheet, tableId, headingRow, areas } = list.place;
  const columns = new ColumnGroups([...reader.columns, ...targets.values()]);
  const outputs = new ColumnGroups([...targets.values()]);
  const candidates: Candidate[] = [];
  // Rows that an earlier page has left may have moved anywhere.
  const scope = wanted === undefined ? areas : await wholeList(workbook, list, headingRow, tableId);
  for (const { row: top, rows } of slices(scope, ROWS_AT_ONCE)) {
    requireWanted(signal);
    const [{ read, saved }, hidden] = await Promise.all([
      workbook.exchange(sheet, { reads: columns.rectangles(top, rows), saves: outputs.rectangles(top, rows) }),
      // Also where none was hidden when the list was found: a filter may have come since.
      choices.includesHidden || wanted !== undefined ? [] : workbook.hiddenRows(sheet, top, rows),
    ]);
    const contents = outputs.rows(saved);
    for (const [index, cells] of columns.rows(read).entries()) {
      if (index % SLICE === SLICE - 1) await turn(options);
      if (hidden[index] === true) count.hidden += 1;
      else readRow(top + index, { shown: cells, contents: contents[index] ?? cells }, { reader, targets, count, wanted }, choices, candidates);
    }
  }
  return wanted === undefined ? candidates : only(candidates, wanted, choices.mode === 'replace', count);
}

function readRow(row: number, cells: CellsOfRow, { reader, targets, count, wanted }: Reading, choices: RunChoices, candidates: Candidate[]): void {
  const goods = reader.read(cells.shown);
  if (wanted !== undefined) {
    if (goods.kind === 'goods' && wanted.has(reader.fingerprint(cells.shown))) candidates.push(candidateOf(row, goods, cells, reader, targets));
    return;
  }
  count.rows += 1;
  if (goods.kind === 'empty') count.empty += 1;
  else if (goods.kind === 'unusable') count.addUnusable(goods.message, row);
  else {
    const missing = reader.missing(goods);
    // Named also where it is sent: nobody could leave out again what is not told any more.
    if (missing !== undefined) count.addVague(missing, row, goods.request.description);
    if (missing === undefined || choices.includesVague) candidates.push(candidateOf(row, goods, cells, reader, targets));
  }
}

function candidateOf(row: number, goods: GoodsRow, { shown, contents }: CellsOfRow, reader: RowReader, targets: ReadonlyMap<Output, number>): Candidate {
  const codeColumn = targets.get('code');
  const filledOutputs = [...targets.values()].filter((column) => contents(column) !== '').length;
  const code = codeColumn === undefined ? '' : shown(codeColumn);
  return { row, fingerprint: reader.fingerprint(shown), goods, code: code === '' && codeColumn !== undefined ? contents(codeColumn) : code, filledOutputs };
}

/**
 * As many rows of each kind as the run has left: those that stand where they stood, then those without a code.
 * @param isReplacing Rows that may be others, which say the same, are then left out where they have a code.
 */
function only(candidates: readonly Candidate[], wanted: WantedRows, isReplacing: boolean, count: RowCounts): Candidate[] {
  const left = new Map([...wanted].map(([fingerprint, places]) => [fingerprint, places.size]));
  const isInPlace = ({ fingerprint, row }: Candidate): boolean => wanted.get(fingerprint)?.has(row) === true;
  const first = [...candidates].sort((a, b) => Number(isInPlace(b)) - Number(isInPlace(a)) || a.filledOutputs - b.filledOutputs || a.row - b.row);
  const found = first.filter((candidate) => {
    const rows = left.get(candidate.fingerprint) ?? 0;
    if (rows <= 0 || (isReplacing && candidate.code !== '' && !isInPlace(candidate))) return false;
    left.set(candidate.fingerprint, rows - 1);
    return true;
  });
  count.rows = found.length;
  return found.sort((a, b) => a.row - b.row);
}

async function wholeList(workbook: RunWorkbook, { place: { sheet } }: RowList, headingRow: number | undefined, tableId: string | undefined): Promise<RowArea[]> {
  const extent = await workbook.extent(sheet, tableId);
  if (extent === undefined) return [];
  const first = Math.max(extent.row, (headingRow ?? -1) + 1);
  return first < extent.row + extent.rows ? [{ row: first, rows: extent.row + extent.rows - first }] : [];
}

/** What is known of products without asking the service. */
interface LookedUp {
  readonly known: ReadonlyMap<RequestKey, ClassificationRecord>;
  /** Sent, and waiting for their result: what only waits to be sent costs a credit yet. */
  readonly underWay: ReadonlySet<RequestKey>;
  /** They may have been paid for, and the user has not decided. */
  readonly uncertain: ReadonlySet<RequestKey>;
}

async function lookUp(candidates: readonly Candidate[], options: PlanningOptions): Promise<LookedUp> {
  const seen = new Set<RequestKey>();
  const known = new Map<RequestKey, ClassificationRecord>();
  const underWay = new Set<RequestKey>();
  const uncertain = new Set<RequestKey>();
  for (let start = 0; start < candidates.length; start += KEYS_AT_ONCE) {
    const keys = new Set<RequestKey>();
    for (const { goods: { key } } of candidates.slice(start, start + KEYS_AT_ONCE)) if (!seen.has(key)) keys.add(key);
    if (start > 0) await turn(options);
    if (keys.size === 0) continue;
    for (const key of keys) seen.add(key);
    const { classifier } = options;
    const unseen = [...keys].filter((key) => classifier.peek(key) === undefined);
    if (unseen.length > 0) await classifier.find(unseen);
    for (const key of keys) {
      const record = classifier.peek(key);
      if (record !== undefined) known.set(key, record);
      else if (classifier.isSubmitted(key)) underWay.add(key);
      if (classifier.isUncertain(key)) uncertain.add(key);
    }
  }
  return { known, underWay, uncertain };
}

interface SortedRows {
  readonly products: RunProduct[];
  readonly rows: RunRow[];
  readonly filled: number;
  readonly known: number;
  readonly duplicates: number;
  readonly fresh: number;
  readonly beyondCap: number;
  readonly replacedCells: number;
}

interface Sorting extends Pick<PlanningOptions, 'clock' | 'signal'> {
  readonly targets: ReadonlyMap<Output, number>;
  readonly additions: readonly Output[];
  readonly count: RowCounts;
}

const UNCERTAIN = 'It is not known whether this product has been paid for already. Decide about it on the page Connect, then look at the selection again.';
/** The goods may have been changed since those results came. */
const ONLY_CODE_EMPTY = 'The code is empty, but results stand in other columns of this row, perhaps of other goods. Empty those as well, or choose to replace what is there; what is paid for already costs nothing.';

async function sort(candidates: readonly Candidate[], choices: RunChoices, { known: records, underWay, uncertain }: LookedUp, { targets, additions, count, ...options }: Sorting): Promise<SortedRows> {
  const products = new Map<RequestKey, RunProduct>();
  const rows: RunRow[] = [];
  const beyond = new Set<RequestKey>();
  let [filled, known, duplicates, fresh, beyondCap, replacedCells] = [0, 0, 0, 0, 0, 0];
  for (const [index, { row, fingerprint, goods, code, filledOutputs }] of candidates.entries()) {
    if (index % SLICE === SLICE - 1) await turn(options);
    const { key, request, cost } = goods;
    const record = records.get(key);
    if (code !== '' && choices.mode !== 'replace') {
      const isComplete = filledOutputs === targets.size && additions.length === 0;
      // Beside another code than ours our reasons would be wrong; and what has a code is not paid for.
      if (isComplete || record?.status !== 'completed' || !isSameCode(code, record.code)) {
        filled += 1;
        continue;
      }
    }
    if (code === '' && filledOutputs > 0 && choices.mode !== 'replace' && targets.has('code')) {
      count.addUnusable(ONLY_CODE_EMPTY, row);
      continue;
    }
    if (uncertain.has(key)) {
      count.addUnusable(UNCERTAIN, row);
      continue;
    }
    const isPaid = record !== undefined || underWay.has(key);
    let product = products.get(key);
    if (product === undefined) {
      if (beyond.has(key) || (!isPaid && choices.mostCredits !== undefined && fresh >= choices.mostCredits)) {
        beyond.add(key);
        beyondCap += 1;
        continue;
      }
      product = { key, request, rows: [], known: record, isFresh: !isPaid };
      products.set(key, product);
      if (!isPaid) fresh += 1;
    } else if (!isPaid) duplicates += 1;
    if (isPaid) known += 1;
    const placed: RunRow = { row, fingerprint, index: rows.length, product, cost, ...(choices.mode === 'replace' ? { replaces: code } : {}) };
    product.rows.push(placed);
    rows.push(placed);
    if (choices.mode === 'replace') replacedCells += filledOutputs;
  }
  return { products: [...products.values()], rows, filled, known, duplicates, fresh, beyondCap, replacedCells };
}

/** A code with fewer digits that begins like ours says the same, as far as it goes. */
function isSameCode(given: CellValue, code: string): boolean {
  if (typeof given === 'boolean') return false;
  try {
    const digits = parseTariffCode(given);
    return digits.startsWith(code) || code.startsWith(digits);
  } catch (error) {
    if (isClassificationError(error)) return false;
    throw error;
  }
}

async function obstacleOf(workbook: RunWorkbook, { place: { sheet } }: RowList): Promise<RunQuote['obstacle']> {
  try {
    await workbook.requireWritable(sheet);
    return undefined;
  } catch (error) {
    if (isClassificationError(error)) return { code: error.code, message: error.message };
    throw error;
  }
}

/** One request for each full record; what belongs to a code is asked once a code, a cost by two answers. */
function durations(fresh: number, products: number, outputs: readonly Output[], requestsPerMinute: number): Pick<RunQuote, 'codesInMs' | 'allInMs'> {
  const needs = needsOf(outputs);
  const codes = Math.min(products, MOST_CODES);
  const forTheRest = (needs.detail ? products : needs.codeDescription ? codes : 0) + codes * (Number(needs.duties) + 2 * Number(needs.cost));
  const duration = (otherRequests: number): number => durationMs({ unsent: fresh, isClassifying: fresh > 0, otherRequests }, requestsPerMinute);
  return { codesInMs: duration(0), allInMs: duration(forTheRest) };
}

/** Lets the page do something else; then the quote may not be wanted any more. */
async function turn({ clock, signal }: Pick<PlanningOptions, 'clock' | 'signal'>): Promise<void> {
  await pageTurn(clock);
  requireWanted(signal);
}

function requireWanted(signal: AbortSignal): void {
  if (signal.aborted) throw new ClassificationError('cancelled', 'The quote was not wanted any more.');
}

/** The rows of an unfinished run that have not got all that was chosen. */
export function wantedRows({ fingerprints, places, written }: Pick<KeptRun, 'fingerprints' | 'places' | 'written'>): WantedRows {
  const wanted = new Map<number, Set<number>>();
  fingerprints.forEach((fingerprint, index) => {
    if (written[index] !== 0) return;
    const known = wanted.get(fingerprint) ?? new Set<number>();
    wanted.set(fingerprint, known.add(places[index] ?? index));
  });
  return wanted;
}
