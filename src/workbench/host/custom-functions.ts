// Calls of custom functions: gathered into messages on their way to the add-in, settled by the results it sends back.
// Takes FunctionInvocations, gives cell results; must never lose a call, and never settle one that was cancelled.

import { formatAddress } from '../address';
import type { CellResult, FunctionCalls, FunctionInvocation } from '../grid-port';
import { encodeArguments, readFailure, readSuccess } from './custom-function-values';
import { ModelObject, modelType } from './model-object';

const CATEGORY_CUSTOM_FUNCTIONS = 1;
const TYPE_INVOKE = 1000;
const TYPE_CANCEL = 1001;
const FLAG_CANCELABLE = 1;
const FLAG_STREAMING = 2;
const FLAG_ACCEPTS_ERRORS = 4;
const FLAG_ACCEPTS_RICH_VALUES = 8;
/** What office.js may do: 2 send results every 200 ms instead of 500, 4 wait at most 2 s under load. */
const ENABLED_FEATURES = [2, 4];

/** One entry of a Rich API message: category, type, target, message. */
export type MessageEntry = readonly [category: number, type: number, targetId: string, message: string];

export interface CustomFunctionsOptions {
  /** Sends all entries to the add-in as one message. */
  readonly send: (entries: readonly MessageEntry[]) => void;
  /** Runs the task after what is being calculated now, so that a calculation's calls leave together. */
  readonly defer: (task: () => void) => void;
  /** The name of a sheet, for the addresses functions ask for. */
  readonly sheetName: (sheetId: string) => string;
}

interface PendingCall {
  readonly invocation: FunctionInvocation;
  readonly settle: (result: CellResult | readonly (readonly CellResult[])[]) => void;
  /** Under which the add-in knows the call; unset until it is sent. A restarted add-in gets a new one. */
  sentAs: number | undefined;
}

export class CustomFunctions implements FunctionCalls {
  readonly #options: CustomFunctionsOptions;
  readonly #pending = new Set<PendingCall>();
  readonly #sent = new Map<number, PendingCall>();
  /** Streaming calls that have shown a value: they stay open but nobody waits for them. */
  readonly #hasValue = new WeakSet<PendingCall>();
  #cancellations: number[] = [];
  #nextInvocation = 1;
  #isReady = false;
  #isFlushDue = false;

  constructor(options: CustomFunctionsOptions) {
    this.#options = options;
  }

  /** Starts a call once the add-in is ready. The returned function cancels it: nothing is settled afterwards. */
  call(invocation: FunctionInvocation, settle: PendingCall['settle']): () => void {
    const call: PendingCall = { invocation, settle, sentAs: undefined };
    this.#pending.add(call);
    this.#flushSoon();
    return () => this.#cancel(call);
  }

  /** Invocations sent so far, those sent again after a restart included. */
  calls(): number {
    return this.#nextInvocation - 1;
  }

  /** Calls that have no result yet. Streaming calls count until their first value. */
  pendingCalls(): number {
    return [...this.#pending].filter((call) => !this.#hasValue.has(call)).length;
  }

  /** The add-in can be called: everything that waits is sent. */
  start(): void {
    this.#isReady = true;
    this.#flushSoon();
  }

  /** The add-in's page is gone or loads anew. What has no result is called again when it is ready, as Excel does. */
  stop(): void {
    this.#isReady = false;
    this.#sent.clear();
    this.#cancellations = [];
    for (const call of this.#pending) call.sentAs = undefined;
  }

  /** Settles the call with this id. Ids of cancelled calls are ignored: their results may still be on the way. */
  receive(id: number, result: CellResult | readonly (readonly CellResult[])[]): void {
    const call = this.#sent.get(id);
    if (call === undefined) return;
    if (call.invocation.definition.options.stream) {
      this.#hasValue.add(call);
    } else {
      this.#sent.delete(id);
      this.#pending.delete(call);
    }
    call.settle(result);
  }

  #cancel(call: PendingCall): void {
    if (!this.#pending.delete(call) || call.sentAs === undefined) return;
    this.#sent.delete(call.sentAs);
    const { cancelable, stream } = call.invocation.definition.options;
    if (!cancelable && !stream) return;
    this.#cancellations.push(call.sentAs);
    this.#flushSoon();
  }

  #flushSoon(): void {
    if (!this.#isReady || this.#isFlushDue) return;
    this.#isFlushDue = true;
    this.#options.defer(() => {
      this.#isFlushDue = false;
      if (this.#isReady) this.#flush();
    });
  }

  #flush(): void {
    const cancellations = this.#cancellations.map((id): MessageEntry => (
      [CATEGORY_CUSTOM_FUNCTIONS, TYPE_CANCEL, '', JSON.stringify({ invocationId: id })]
    ));
    this.#cancellations = [];
    const unsent = [...this.#pending].filter(({ sentAs }) => sentAs === undefined);
    const entries = [...cancellations, ...unsent.map((call) => this.#invokeEntry(call))];
    if (entries.length > 0) this.#options.send(entries);
  }

  #invokeEntry(call: PendingCall): MessageEntry {
    const { definition, args, caller, parameterAddresses } = call.invocation;
    const { cancelable, stream, requiresAddress, requiresParameterAddresses } = definition.options;
    const id = this.#nextInvocation++;
    call.sentAs = id;
    this.#sent.set(id, call);
    const { values, hasRichValues } = encodeArguments(args);
    // Always as a number: without flags office.js asks for metadata it was never given. There is no flag and no field
    // for a formula preview: this office.js has no isInValuePreview, and Excel on the web never sets it.
    const flags = FLAG_ACCEPTS_ERRORS
      | (hasRichValues ? FLAG_ACCEPTS_RICH_VALUES : 0)
      | (cancelable || stream ? FLAG_CANCELABLE : 0)
      | (stream ? FLAG_STREAMING : 0);
    const message = [
      id,
      definition.id,
      values,
      requiresAddress ? formatAddress(this.#options.sheetName(caller.sheetId), caller) : null,
      flags,
      requiresParameterAddresses ? parameterAddresses : null,
    ];
    return [CATEGORY_CUSTOM_FUNCTIONS, TYPE_INVOKE, '', JSON.stringify(message)];
  }
}

/** The service object through which office.js says that functions can be called, and sends their results. */
export class CustomFunctionsService extends ModelObject {
  override readonly modelType = modelType<CustomFunctionsService>('CustomFunctions', {
    methods: ['_GetEnabledFeatures', '_SetOsfControlContainerReadyForCustomFunctions', 'setInvocationArrayResults', 'setInvocationResults'],
  });
  readonly #functions: CustomFunctions;
  readonly #onReady: () => void;

  constructor(functions: CustomFunctions, onReady: () => void) {
    super();
    this.#functions = functions;
    this.#onReady = onReady;
  }

  /** The last thing office.js does before it can be called. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.#onReady();
  }

  _GetEnabledFeatures(): readonly number[] {
    return ENABLED_FEATURES;
  }

  /** [id, true, value] or [id, false, message, code]. */
  setInvocationArrayResults(results: unknown): void {
    for (const result of asArray(results)) {
      const [id, isSuccess, valueOrMessage, code] = asArray(result);
      this.#functions.receive(Number(id), isSuccess === true ? readSuccess(valueOrMessage) : readFailure(code, valueOrMessage));
    }
  }

  /**
   * The older form, { id, value, failed, errorCode }. office.js falls back to it in a page that reloaded itself after a
   * dialog was open in a frame, whatever the host announces (seen in the browser test).
   */
  setInvocationResults(results: unknown): void {
    for (const result of asArray(results)) {
      if (typeof result !== 'object' || result === null) continue;
      const { id, value, failed, errorCode } = result as Readonly<Record<string, unknown>>;
      this.#functions.receive(Number(id), failed === true ? readFailure(errorCode, value) : readSuccess(value));
    }
  }
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
