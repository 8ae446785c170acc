// What each worksheet function does, with the runtime as an argument. Every call settles, with a value or with an
// error that a cell can show; a call that is cancelled leaves its paid work to go on.
import { isClassificationError } from '../customs/errors';
import type { CallOptions, Runtime } from '../runtime/runtime';
import { cellError } from './cell-error';
import { codeText } from './cell-value';
import { refusePreview } from './preview-guard';
import { readGoods, readLanded, type GoodsArguments, type LandedArguments } from './read-arguments';

type Invocation = Pick<CustomFunctions.CancelableInvocation, 'onCanceled' | 'isInValuePreview' | 'address'>;

/** "8518.30.00", or "" for an empty row. */
export function customsCode(runtime: Runtime, input: GoodsArguments, invocation: Invocation): Promise<string> {
  return answer(runtime, invocation, async (options) => {
    const goods = readGoods(input);
    return goods === undefined ? '' : codeText(await runtime.classify(goods, options), goods.description);
  });
}

/** Total landed cost in the currency of the value, or "" for an empty row. */
export function landedCost(runtime: Runtime, input: LandedArguments, invocation: Invocation): Promise<number | string> {
  return answer(runtime, invocation, async (options) => {
    const query = readLanded(input);
    return query === undefined ? '' : (await runtime.landedCost(query, options)).total;
  });
}

export function creditsLeft(runtime: Runtime, invocation: Invocation): Promise<number> {
  return answer(runtime, invocation, (options) => runtime.credits(options));
}

async function answer<T>(runtime: Runtime, invocation: Invocation, compute: (options: CallOptions) => Promise<T>): Promise<T> {
  const caller = new AbortController();
  invocation.onCanceled = () => caller.abort();
  // Always there where a function asks for it in its metadata; a missing one must not cost the value.
  const address = invocation.address ?? '';
  try {
    refusePreview(invocation);
    runtime.cellCalculating(address);
    const value = await compute({ signal: caller.signal, address });
    runtime.cellSettled(address, undefined);
    return value;
  } catch (error) {
    if (isClassificationError(error) && error.code !== 'cancelled') runtime.cellSettled(address, error);
    throw cellError(error);
  }
}
