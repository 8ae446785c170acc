// The calls that formulas are waiting for or have been answered by: one entry per calling cell, function and
// arguments. Turns "the engine evaluates this cell" into at most one call, the way Excel does. Knows no engine.
import type { Area, CellResult } from '../grid-port';

export interface CallSite {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export type CallOutcome = CellResult | readonly (readonly CellResult[])[];

/** Starts a call and returns how to cancel it. Streaming functions settle more than once. */
export type StartCall = (settle: (outcome: CallOutcome) => void) => () => void;

/** What a request gets while there is no outcome. */
export const PENDING: unique symbol = Symbol('pending');

export interface CallRequest {
  /** Function and arguments as text: two requests of one cell with one key are one call. */
  readonly key: string;
  /** A volatile function is called again by the next edit anywhere. */
  readonly isVolatile: boolean;
  /** A streaming call goes on after its first outcome, until it is cancelled. */
  readonly isStreaming: boolean;
  readonly start: StartCall;
}

interface Call {
  readonly isVolatile: boolean;
  readonly isStreaming: boolean;
  outcome: CallOutcome | typeof PENDING;
  cancel: () => void;
  /** The evaluation that asked for it last. */
  seenIn: number;
  isDropped: boolean;
}

interface CellCalls {
  site: CallSite;
  readonly calls: Map<string, Call>;
  /** An outcome came that no evaluation has shown. */
  hasNews: boolean;
  /** The evaluation that last showed news: one that computed the cell because of them, not because of an edit. */
  newsIn: number;
}

export class CallTable {
  readonly #cells = new Map<string, CellCalls>();
  readonly #onSettled: (site: CallSite) => void;
  #evaluation = 0;
  #pending = 0;
  #isEdited = false;
  /** The first evaluation since an edit, until one of them is completed: what it computes is called again. */
  #recallsFrom = Infinity;

  /** `onSettled` is told of every cell whose outcome came or changed after it was asked for. */
  constructor(onSettled: (site: CallSite) => void) {
    this.#onSettled = onSettled;
  }

  get pendingCount(): number {
    return this.#pending;
  }

  /** The outcome of the call, which is started if this cell has none with this key, or an edit calls for a new one. */
  request(site: CallSite, request: CallRequest): CallOutcome | typeof PENDING {
    const cell = this.#cellAt(site);
    if (cell.hasNews) {
      cell.hasNews = false;
      cell.newsIn = this.#evaluation;
    }
    const known = cell.calls.get(request.key);
    if (known !== undefined && !this.#isOutdated(known, cell)) {
      known.seenIn = this.#evaluation;
      return known.outcome;
    }
    if (known !== undefined) this.#drop(known);
    const call: Call = {
      isVolatile: request.isVolatile,
      isStreaming: request.isStreaming,
      outcome: PENDING,
      cancel: () => undefined,
      seenIn: this.#evaluation,
      isDropped: false,
    };
    cell.calls.set(request.key, call);
    this.#start(call, cell, request.start);
    return call.outcome;
  }

  /** Cells were edited. What the next evaluation computes because of that is called again, also with arguments that
   *  are what they were; a cell that it computes to show news is not. */
  edited(): void {
    this.#isEdited = true;
  }

  /** An evaluation begins: requests from here on belong to it. */
  beginEvaluation(): void {
    this.#evaluation += 1;
    // An evaluation that was stopped is begun anew, with cells that it had called again already.
    if (this.#isEdited) this.#recallsFrom = Math.min(this.#recallsFrom, this.#evaluation);
    this.#isEdited = false;
  }

  /** The evaluation came to its end. Not called for one that was stopped. */
  completeEvaluation(): void {
    this.#recallsFrom = Infinity;
  }

  /** An evaluation computed these cells: what they did not ask for any more is dropped. */
  endEvaluation(evaluated: Iterable<CallSite>): void {
    for (const site of evaluated) {
      const cell = this.#cells.get(siteKey(site));
      if (cell !== undefined) this.#dropWhere(cell, (call) => call.seenIn !== this.#evaluation);
    }
  }

  /** Forgets every call of the cells in the area, cancelling those without an outcome. Returns the cells that had any. */
  dropIn(area: Area): CallSite[] {
    const dropped = [...this.#cells.values()].filter(({ site }) => contains(area, site));
    for (const cell of dropped) this.#dropWhere(cell, () => true);
    return dropped.map(({ site }) => site);
  }

  dropSheet(sheetId: string): void {
    this.dropIn({ sheetId, row: 0, column: 0, rows: Infinity, columns: Infinity });
  }

  dropAll(): void {
    for (const cell of this.#cells.values()) this.#dropWhere(cell, () => true);
  }

  /** The cells of the sheet went elsewhere, and their calls with them. `move` gives where to; those of cells that are
   *  gone are dropped. */
  move(sheetId: string, move: (site: CallSite) => Pick<CallSite, 'row' | 'column'> | undefined): void {
    const affected = [...this.#cells.values()].filter(({ site }) => site.sheetId === sheetId);
    // Everything out of the table first: one cell goes where another one was.
    for (const { site } of affected) this.#cells.delete(siteKey(site));
    for (const cell of affected) {
      const position = move(cell.site);
      if (position === undefined) {
        for (const call of cell.calls.values()) this.#drop(call);
      } else {
        cell.site = { sheetId, row: position.row, column: position.column };
        this.#cells.set(siteKey(cell.site), cell);
      }
    }
  }

  /** Forgets the settled calls of volatile functions and returns their cells. */
  dropVolatile(): CallSite[] {
    const isDue = (call: Call): boolean => call.isVolatile && call.outcome !== PENDING;
    const due = [...this.#cells.values()].filter(({ calls }) => [...calls.values()].some(isDue));
    for (const cell of due) this.#dropWhere(cell, isDue);
    return due.map(({ site }) => site);
  }

  #cellAt(site: CallSite): CellCalls {
    const key = siteKey(site);
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    const cell = { site, calls: new Map<string, Call>(), hasNews: false, newsIn: 0 };
    this.#cells.set(key, cell);
    return cell;
  }

  /** Did an edit bring up this evaluation of the cell, and is this its first request for the call since? */
  #isOutdated(call: Call, cell: CellCalls): boolean {
    return Math.max(call.seenIn, cell.newsIn) < this.#recallsFrom && this.#recallsFrom <= this.#evaluation;
  }

  #start(call: Call, cell: CellCalls, start: StartCall): void {
    this.#pending += 1;
    let isStarting = true;
    const cancel = start((outcome) => {
      if (call.isDropped) return;
      if (call.outcome === PENDING) this.#pending -= 1;
      call.outcome = outcome;
      // An outcome that comes while the cell is being evaluated is this evaluation's answer: nothing to tell.
      if (isStarting) return;
      cell.hasNews = true;
      this.#onSettled(cell.site);
    });
    isStarting = false;
    call.cancel = cancel;
  }

  #dropWhere(cell: CellCalls, isDue: (call: Call) => boolean): void {
    for (const [key, call] of cell.calls) {
      if (!isDue(call)) continue;
      cell.calls.delete(key);
      this.#drop(call);
    }
    if (cell.calls.size === 0) this.#cells.delete(siteKey(cell.site));
  }

  #drop(call: Call): void {
    call.isDropped = true;
    if (call.outcome === PENDING) this.#pending -= 1;
    if (call.outcome === PENDING || call.isStreaming) call.cancel();
  }
}

function siteKey(site: CallSite): string {
  return `${site.sheetId}!${site.row},${site.column}`;
}

function contains(area: Area, site: CallSite): boolean {
  return (
    area.sheetId === site.sheetId &&
    site.row >= area.row &&
    site.row < area.row + area.rows &&
    site.column >= area.column &&
    site.column < area.column + area.columns
  );
}
