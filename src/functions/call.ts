// One call of a worksheet function, from Excel's invocation to what the cell shows. Every call settles, with a value or with
// an error that a cell can show; a call that is cancelled leaves its paid work to go on.
import { isClassificationError } from '../customs/errors';
import type { CallOptions, CellOutcome, CellRuntime } from '../runtime/runtime';
import { sentenceOf } from '../words/error-sentence';
import { cellError } from './cell-error';
import { fittingCells } from './fitting-cells';
import { refusePreview } from './preview-guard';

export type Invocation = Pick<CustomFunctions.CancelableInvocation, 'onCanceled' | 'isInValuePreview' | 'address'>;

/** What a cell, or one part of it, shows; and whether that is all. */
export interface Shown<T> {
  readonly value: T;
  readonly outcome: CellOutcome;
}

export function shows<T>(value: T, outcome: CellOutcome = { kind: 'value' }): Shown<T> {
  return { value, outcome };
}

/** @param compute Makes the values of the cell, each with options of its own. */
export async function inCell<T>(runtime: CellRuntime, invocation: Invocation, compute: (newPart: () => CallOptions) => Promise<T>): Promise<T> {
  // One for each part: thousands of listeners on one signal are slow to leave it.
  const callers: AbortController[] = [];
  const call = new AbortController();
  invocation.onCanceled = () => {
    call.abort();
    for (const caller of callers) caller.abort();
  };
  // Always there where a function asks for it in its metadata; a missing one must not cost the value.
  const address = invocation.address ?? '';
  try {
    refusePreview(invocation);
    runtime.cellCalculating(address);
    const result = await compute(() => {
      const caller = new AbortController();
      callers.push(caller);
      if (call.signal.aborted) caller.abort();
      return { signal: caller.signal, address };
    });
    return await runtime.release(result, call.signal);
  } catch (error) {
    const shown = cellError(error);
    // One that is cancelled meanwhile is not shown.
    await runtime.release(shown.message, call.signal).catch(() => undefined);
    throw shown;
  } finally {
    // The calculation that takes the place of a cancelled one ends for both.
    if (!call.signal.aborted) runtime.cellCalculated(address);
  }
}

/** Tells the runtime what this part of the cell shows. Rejects as the computation does. */
export async function settlePart<T>(runtime: CellRuntime, part: CallOptions, compute: (options: CallOptions) => Promise<Shown<T>> | Shown<T>): Promise<T> {
  try {
    const { value, outcome } = await compute(part);
    // What a cancelled call would have shown is not what the cell shows.
    if (!part.signal.aborted) runtime.cellSettled(part, outcome);
    return fittingCells(value);
  } catch (error) {
    if (isClassificationError(error) && error.code !== 'cancelled') runtime.cellSettled(part, { kind: 'problem', problem: { code: error.code, message: sentenceOf(error) } });
    throw error;
  }
}

/** For functions that give one value or one table. */
export function answer<T>(runtime: CellRuntime, invocation: Invocation, compute: (options: CallOptions) => Promise<Shown<T>>): Promise<T> {
  return inCell(runtime, invocation, (newPart) => settlePart(runtime, newPart(), compute));
}
