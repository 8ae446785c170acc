// The rows that a run could be over, as they stand in the sheet. Takes a list and the choices made for it, reads the workbook
// in slices, gives the rows with goods and counts the others; must never change anything.
import { ClassificationError } from '../customs/errors';
import { pageTurn } from '../engine/page-turn';
import type { TariffDigits } from '../customs/tariff-code';
import type { Clock } from '../engine/ports';
import { ColumnGroups, type RowCells } from './column-groups';
import type { Output } from './column-roles';
import { codeIn, freeOutputs, readCode, type UnreadableCode } from './own-codes';
import type { CellValue, KeptRun, RunWorkbook } from './ports';
import { RowGroups } from './row-groups';
import { slices } from './row-list';
import type { CodedFacts, GoodsRow, RowReader, RowReading } from './row-reading';
import type { RowArea, RowList, NoGoodsRows, RunChoices, UnreadableCodeRows, UnusableRows, VagueRows } from './run-state';

/** By fingerprint, where the rows stood that an unfinished run has left. */
export type WantedRows = ReadonlyMap<number, ReadonlySet<number>>;

/** Rows in one message from the workbook. */
const ROWS_AT_ONCE = 1_000;
/** Rows gone through without letting the page do something else. */
export const SLICE = 500;

/** A row with goods, named by their description or picture, by a code of their own, or by both. */
export interface Candidate {
  readonly row: number;
  readonly fingerprint: number;
  /** undefined where only the code says what they are. */
  readonly goods: GoodsRow | undefined;
  readonly own: OwnCode | undefined;
  /** What the column for the code shows, or the formula there that shows nothing. */
  readonly code: CellValue;
  readonly filledOutputs: number;
}

/** The code that a row has already. */
export interface OwnCode {
  /** As it stands in the cell. */
  readonly cell: CellValue;
  readonly digits: TariffDigits;
  readonly facts: CodedFacts;
  /** What was chosen, is to be had for a code without a credit, and would be written: what has something in its cell only where that is replaced. */
  readonly lacking: readonly Output[];
  /** Of all that is to be had for a code without a credit, the cells that hold something. */
  readonly filled: number;
}

/** Counts rows by what they say of themselves. */
export class RowCounts {
  rows = 0;
  hidden = 0;
  empty = 0;
  readonly #unusable = new RowGroups<Pick<UnusableRows, 'message'>>();
  readonly #unreadableCodes = new RowGroups<Pick<UnreadableCodeRows, 'message'>>();
  readonly #noGoods = new RowGroups<Pick<NoGoodsRows, 'what' | 'example'>>();
  readonly #vague = new RowGroups<Pick<VagueRows, 'missing' | 'example'>>();

  addUnusable(message: string, row: number): void {
    this.#unusable.add(message, row, () => ({ message }));
  }

  addUnreadableCode({ cause, message }: UnreadableCode, row: number): void {
    this.#unreadableCodes.add(cause, row, () => ({ message }));
  }

  addNoGoods(what: NoGoodsRows['what'], row: number, example: string): void {
    this.#noGoods.add(what, row, () => ({ what, example }));
  }

  addVague(missing: VagueRows['missing'], row: number, example: string): void {
    this.#vague.add(missing, row, () => ({ missing, example }));
  }

  get unusable(): UnusableRows[] {
    return this.#unusable.list;
  }

  get unreadableCodes(): UnreadableCodeRows[] {
    return this.#unreadableCodes.list;
  }

  get noGoods(): NoGoodsRows[] {
    return this.#noGoods.list;
  }

  get vague(): VagueRows[] {
    return this.#vague.list;
  }
}

interface CellsOfRow {
  readonly shown: RowCells;
  /** Of the columns for results what was entered there: a formula may show nothing. */
  readonly contents: RowCells;
}

export interface ReadingOptions {
  readonly clock: Clock;
  readonly workbook: RunWorkbook;
  readonly signal: AbortSignal;
}

interface Reading {
  readonly reader: RowReader;
  readonly targets: ReadonlyMap<Output, number>;
  /** See codeColumnsOf. */
  readonly codeColumns: readonly number[];
  readonly count: RowCounts;
  readonly wanted: WantedRows | undefined;
}

/** Rejects with WorkbookRefusal, and with `cancelled` when the signal aborts. */
export async function readCandidates(list: RowList, choices: RunChoices, options: ReadingOptions, reading: Reading): Promise<Candidate[]> {
  const { reader, targets, codeColumns, count, wanted } = reading;
  const { workbook, signal } = options;
  const { sheet, areas } = list.place;
  const columns = new ColumnGroups([...reader.columns, ...targets.values(), ...codeColumns]);
  const outputs = new ColumnGroups([...targets.values()]);
  const candidates: Candidate[] = [];
  // Rows that an earlier page has left may have moved anywhere.
  const scope = wanted === undefined ? areas : await wholeList(workbook, list);
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
      else readRow(top + index, { shown: cells, contents: contents[index] ?? cells }, reading, choices, candidates);
    }
  }
  return wanted === undefined ? candidates : only(candidates, wanted, choices.mode === 'replace', count);
}

function readRow(row: number, cells: CellsOfRow, reading: Reading, choices: RunChoices, candidates: Candidate[]): void {
  const { reader, count, wanted } = reading;
  const goods = reader.read(cells.shown);
  const own = readOwnCode(cells, goods, reading, choices);
  const take = (): void => {
    if (own === undefined || own.kind === 'own') candidates.push(candidateOf(row, goods.kind === 'goods' ? goods : undefined, cells, own?.code, reading));
    else if (own.kind === 'unreadable') count.addUnreadableCode(own.code, row);
    else count.addUnusable(own.message, row);
  };
  if (wanted !== undefined) {
    if ((goods.kind === 'goods' || own !== undefined) && wanted.has(reader.fingerprint(cells.shown))) take();
    return;
  }
  count.rows += 1;
  const what = goods.kind === 'goods' ? reader.noGoods(goods) : undefined;
  // A sum of a chapter may have its code and is no goods; any other text says less than the code.
  if (own !== undefined && what !== 'list') take();
  else if (goods.kind === 'empty') count.empty += 1;
  else if (goods.kind === 'unusable') count.addUnusable(goods.message, row);
  else {
    const missing = what === undefined ? reader.missing(goods) : undefined;
    // Named also where they are sent: nobody could leave out again what is not told any more.
    if (what !== undefined) count.addNoGoods(what, row, goods.request.description);
    if (missing !== undefined) count.addVague(missing, row, goods.request.description);
    if ((what === undefined || choices.includesNoGoods === true) && (missing === undefined || choices.includesVague)) take();
  }
}

type OwnCodeReading = { readonly kind: 'own'; readonly code: OwnCode } | { readonly kind: 'unreadable'; readonly code: UnreadableCode } | Extract<RowReading, { kind: 'unusable' }>;

/** undefined where the row has no code of its own, or one that is to be replaced. */
function readOwnCode({ shown, contents }: CellsOfRow, goods: RowReading, { reader, targets, codeColumns }: Reading, { mode, outputs }: RunChoices): OwnCodeReading | undefined {
  const cell = codeIn(shown, codeColumns);
  // What shows nothing matters where a code would be written over it.
  const written = targets.get('code');
  if (cell === '' && (codeColumns.length === 0 || written === undefined || contents(written) === '')) return undefined;
  const digits = readCode(cell);
  if (typeof digits !== 'string') return { kind: 'unreadable', code: digits };
  const facts: CodedFacts | Extract<RowReading, { kind: 'unusable' }> = goods.kind === 'goods' ? codedFacts(goods) : reader.readCoded(shown);
  if (facts.kind === 'unusable') return facts;
  const free = freeOutputs(outputs);
  const isFilled = (output: Output): boolean => {
    const column = targets.get(output);
    return column !== undefined && contents(column) !== '';
  };
  const empty = free.filter((output) => !isFilled(output));
  return { kind: 'own', code: { cell, digits, facts, lacking: mode === 'replace' ? free : empty, filled: free.length - empty.length } };
}

function codedFacts({ request: { origin, destination }, cost }: GoodsRow): CodedFacts {
  return { kind: 'coded', origin, destination, cost };
}

function candidateOf(row: number, goods: GoodsRow | undefined, { shown, contents }: CellsOfRow, own: OwnCode | undefined, { reader, targets }: Reading): Candidate {
  const codeColumn = targets.get('code');
  const filledOutputs = [...targets.values()].filter((column) => contents(column) !== '').length;
  const code = codeColumn === undefined ? '' : shown(codeColumn);
  return { row, fingerprint: reader.fingerprint(shown), goods, own, code: code === '' && codeColumn !== undefined ? contents(codeColumn) : code, filledOutputs };
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

async function wholeList(workbook: RunWorkbook, { place: { sheet, tableId, headingRow } }: RowList): Promise<RowArea[]> {
  const extent = await workbook.extent(sheet, tableId);
  if (extent === undefined) return [];
  const first = Math.max(extent.row, (headingRow ?? -1) + 1);
  return first < extent.row + extent.rows ? [{ row: first, rows: extent.row + extent.rows - first }] : [];
}

/** Lets the page do something else; then the quote may not be wanted any more. */
export async function turn({ clock, signal }: Pick<ReadingOptions, 'clock' | 'signal'>): Promise<void> {
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
