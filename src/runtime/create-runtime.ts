// Wires the add-in together: settings, the live service, the sandbox when it is chosen, and the state that
// the pane shows. The only place where adapters and the engine meet.
import type { MeAnswer } from '../api/contract';
import type { AnswerNotice } from '../api/import8-client';
import type { Transport } from '../api/network-transport';
import { ClassificationError, ERROR_CODES, invalidInput, isClassificationError, type ErrorCode } from '../customs/errors';
import { DEFAULT_ALLOWANCE, LARGEST_ALLOWANCE } from '../engine/allowance';
import type { ClassifierEvent } from '../engine/classifier';
import { createEmitter } from '../engine/events';
import type { Clock, DemonstrationStore } from '../engine/ports';
import { CELL_DEADLINE_MS, SharedWork } from '../engine/shared-work';
import type { RunWorkbook } from '../run/ports';
import { sentenceOf } from '../words/error-sentence';
import { accountOf } from './account-desk';
import { keyHint, readKey } from './api-key';
import { CellCalls } from './cell-calls';
import { DemonstrationCells } from './demonstration-cells';
import { FoundCells } from './found-cells';
import { RefusedCredits } from './refused-credits';
import { ResultGate } from './result-gate';
import { LazyRows } from './lazy-rows';
import type { ApprovalQuote, CellAddress, CellOutcome, CellRuntime, Connection, DoubleCharge, Host, KeyRetention, PanePage, Runtime, RuntimeState, UncertainProduct } from './runtime';
import { createServiceDesk, type Keeping, type ServiceDesk, type ServiceDeskOptions } from './service-desk';
import type { AllowanceKind, Settings } from './settings';
import { ShownCells } from './shown-cells';
import { UnfinishedRuns } from './unfinished-runs';

/** The built-in demonstration service. */
export interface OpenedSandbox {
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly apiKey: string;
  readonly clock: Clock;
  readonly clockSpeed: number;
  readonly keeping: Keeping;
}

export interface RuntimeEnvironment {
  readonly apiUrl: string;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly keeping: Keeping;
  readonly startInSandbox: boolean;
  /** Waits for the host program, which says where settings may be kept, which workbook is open, and what it can do. */
  readonly meetHost: () => Promise<Host & { readonly settings: Settings; readonly workbook: string }>;
  /** Loads the sandbox; only called when it is chosen. */
  readonly openSandbox: () => Promise<OpenedSandbox>;
  /** Which products show demonstration results in which workbook. */
  readonly demonstrations: DemonstrationStore;
  /** All cells of the workbook with a formula that calls one of our functions. */
  readonly findFormulas: () => Promise<readonly CellAddress[]>;
  /** Has the workbook calculate these cells again. */
  readonly refreshCells: (addresses: readonly CellAddress[]) => Promise<void>;
  /** Loads what runs over rows do to the workbook; only called when one is wanted. */
  readonly loadRunWorkbook: () => Promise<RunWorkbook>;
  readonly newRunId: () => string;
}

/** Problems that stand until somebody does something, as against those of one cell. */
const STANDING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'key-rejected',
  'credits-exhausted',
  'offline',
  'service-unavailable',
  'store-unreadable',
]);

export function createRuntime(environment: RuntimeEnvironment): Runtime {
  return new WiredRuntime(environment);
}

class WiredRuntime implements Runtime {
  readonly #environment: RuntimeEnvironment;
  readonly #changes = createEmitter<void>((error) => reportError(error));
  readonly #live: ServiceDesk;
  readonly #started: Promise<void>;
  readonly #shown: ShownCells;
  readonly #demonstrations: DemonstrationCells;
  readonly #found: FoundCells;
  readonly cells: CellRuntime;
  readonly rows: LazyRows;
  readonly #unfinished: UnfinishedRuns;
  #sandbox: Promise<{ desk: ServiceDesk; clockSpeed: number }> | undefined;
  #settings: Settings | undefined;
  #workbook = '';
  #host: Host = { language: 'en', hasDataTypes: false };
  readonly #allowances: Record<AllowanceKind, number | undefined> = { live: DEFAULT_ALLOWANCE, sandbox: undefined };
  #refusedCredits = new RefusedCredits();
  #key: string | undefined;
  /** The service that calls go to now. */
  #desk: ServiceDesk;
  #state: RuntimeState = {
    page: 'connect',
    selectionCalls: 0,
    connection: { kind: 'starting' },
    account: undefined,
    creditsRemaining: undefined,
    service: 'unknown',
    problem: undefined,
    pausedUntil: undefined,
    cellProblems: [],
    pendingProducts: 0,
    allowance: undefined,
    approval: undefined,
    demonstrations: undefined,
    uncertain: [],
    doubleCharges: [],
    landedCosts: { answered: 0, computed: 0 },
    doubtfulCodes: { count: 0, lowest: [] },
    isEveryCostAsked: false,
    run: undefined,
    unfinishedRun: undefined,
  };

  constructor(environment: RuntimeEnvironment) {
    this.#environment = environment;
    this.#shown = new ShownCells({ ...environment, onChanged: (change) => this.#update(change) });
    this.#demonstrations = new DemonstrationCells({
      clock: environment.clock,
      store: environment.demonstrations,
      workbook: () => this.#workbook,
      ready: () => this.#started,
      connection: () => this.#state.connection,
      isKnown: (product) => this.#live.classifier.peek(product) !== undefined,
    });
    this.#found = new FoundCells({ ...environment, shown: this.#shown, demonstrations: this.#demonstrations });
    this.cells = new CellCalls({
      shown: this.#shown,
      demonstrations: this.#demonstrations,
      state: () => this.#state,
      desk: () => this.#desk,
      ready: (signal) => this.#ready(signal),
      host: () => this.#host,
      gate: new ResultGate(environment.clock),
      clock: environment.clock,
      onOffline: ({ code, message }) => {
        // Thousands of cells say the same when the line goes.
        if (this.#state.problem?.message !== message) this.#update({ problem: { code, message } });
      },
    });
    this.#unfinished = new UnfinishedRuns({
      store: () => (isConnected(this.#state.connection) ? this.#desk.runs : undefined),
      workbookName: () => this.#workbook,
      onChanged: (change) => this.#update(change),
    });
    this.rows = new LazyRows({
      loadWorkbook: environment.loadRunWorkbook,
      ready: () => this.#started,
      desk: () => this.#desk,
      mappings: () => this.#settings?.mappings,
      state: () => this.#state,
      workbookName: () => this.#workbook,
      language: () => this.#host.language,
      newRunId: environment.newRunId,
      unfinished: this.#unfinished,
      onChanged: (change) => this.#update(change),
    });
    this.#live = this.#createDesk({
      baseUrl: environment.apiUrl,
      transport: environment.transport,
      clock: environment.clock,
      keeping: environment.keeping,
      apiKey: () => this.#key,
    }, 'live');
    this.#desk = this.#live;
    void this.#live.classifier.resume();
    this.#started = this.#start();
  }

  state(): RuntimeState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.on(listener);
  }

  async connect(key: string, retention: KeyRetention): Promise<void> {
    await this.#started;
    const candidate = readKey(key);
    const { connection } = this.#state;
    const account = await this.#inTime(this.#live, this.#live.tryKey(candidate));
    if (connection !== this.#state.connection) throw new ClassificationError('cancelled', 'The connection was changed meanwhile. Connect again.');
    if (candidate !== this.#key) this.#live.admission.startAnew();
    this.#key = candidate;
    this.#settings?.remember({ kind: 'live', key: candidate, retention });
    this.#switchTo(this.#live, { kind: 'live', keyHint: keyHint(candidate), retention }, account);
    await this.#refreshService(this.#live);
  }

  async connectSandbox(): Promise<void> {
    await this.#started;
    await this.#enterSandbox();
    this.#settings?.remember({ kind: 'sandbox' });
  }

  disconnect(): void {
    this.#key = undefined;
    this.#settings?.forget();
    this.#switchTo(this.#live, { kind: 'none' });
  }

  async refresh(): Promise<void> {
    await this.#started;
    const desk = this.#desk;
    await Promise.all([this.#refreshService(desk), isConnected(this.#state.connection) ? this.#refreshAccount(desk) : undefined]);
  }

  setAllowance(credits: number): void {
    if (!Number.isInteger(credits) || credits < 0 || credits > LARGEST_ALLOWANCE) {
      throw invalidInput(`The allowance is a whole number of credits from 0 to ${LARGEST_ALLOWANCE.toLocaleString('en')}.`);
    }
    const kind = this.#allowanceKind();
    const before = this.#allowances[kind];
    this.#allowances[kind] = credits;
    this.#settings?.rememberAllowance(kind, credits);
    this.#update({ allowance: credits });
    if (before !== undefined && credits > before) this.#shown.calculateAgain(this.#shown.log.takeWaiting(['approval-needed']));
  }

  async approve({ products }: ApprovalQuote): Promise<void> {
    const { classifier } = this.#desk;
    classifier.approve(products);
    await this.#found.calculateAsking(products, () => classifier.disapprove(products));
  }

  lookAgain(): Promise<void> {
    return this.#desk.classifier.lookAgain();
  }

  submitAgain(products: readonly UncertainProduct[]): Promise<void> {
    return this.#desk.classifier.submitAgain(products);
  }

  adopt(products: readonly UncertainProduct[]): Promise<void> {
    return this.#desk.classifier.adopt(products.map(({ key }) => key));
  }

  drop(products: readonly UncertainProduct[]): Promise<void> {
    return this.#desk.classifier.drop(products.map(({ key }) => key));
  }

  dismissDoubleCharges(charges: readonly DoubleCharge[]): Promise<void> {
    return this.#desk.classifier.charges.dismiss(charges.map(({ entryId }) => entryId));
  }

  showPage(page: PanePage): void {
    this.#update({ page });
  }

  classifySelection(): void {
    this.#update({ page: 'classify', selectionCalls: this.#state.selectionCalls + 1 });
  }

  refreshWaitingCells(): void {
    this.#shown.calculateAgain(this.#shown.log.takeWaiting(ERROR_CODES));
  }

  askForEveryCost(isWanted: boolean): void {
    this.#settings?.rememberEveryCostAsked(isWanted);
    this.#update({ isEveryCostAsked: isWanted });
    if (isWanted) this.#shown.calculateAgain(this.#shown.log.takeComputed());
  }

  // ---- deadlines -----------------------------------------------------------------------------------------------

  async #ready(signal: AbortSignal): Promise<void> {
    if (this.#state.connection.kind !== 'starting') return;
    const tooLate = () => new ClassificationError('service-unavailable', 'The add-in has not been started by Excel. Close the workbook and open it again.');
    return settled(this.#environment.clock, this.#started, tooLate, signal);
  }

  #inTime<T>(desk: ServiceDesk, answer: Promise<T>): Promise<T> {
    const tooLate = () => new ClassificationError('rate-limited', 'Import8 takes no more requests for now. Try again in a few minutes.');
    return settled(desk.clock, answer, tooLate, new AbortController().signal);
  }

  // ---- connection ----------------------------------------------------------------------------------------------

  async #start(): Promise<void> {
    const { settings, workbook, language, hasDataTypes } = await this.#environment.meetHost();
    this.#settings = settings;
    this.#workbook = workbook;
    this.#host = { language, hasDataTypes };
    this.#update({ isEveryCostAsked: settings.isEveryCostAsked() });
    for (const kind of ['live', 'sandbox'] as const) this.#allowances[kind] = settings.allowance(kind) ?? this.#allowances[kind];
    const remembered = settings.connection();
    if (remembered?.kind === 'live') {
      this.#key = remembered.key;
      this.#switchTo(this.#live, { kind: 'live', keyHint: keyHint(remembered.key), retention: remembered.retention });
      void this.#refreshService(this.#live);
      void this.#refreshAccount(this.#live);
    } else if (remembered?.kind === 'sandbox' || this.#environment.startInSandbox) {
      await this.#enterSandbox().catch((error: unknown) => {
        this.#switchTo(this.#live, { kind: 'none' });
        this.#showProblem(error);
      });
    } else {
      this.#switchTo(this.#live, { kind: 'none' });
    }
  }

  async #enterSandbox(): Promise<void> {
    this.#sandbox ??= this.#openSandbox();
    const { desk, clockSpeed } = await this.#sandbox.catch((cause: unknown) => {
      this.#sandbox = undefined;
      throw new ClassificationError('service-unavailable', 'The sandbox could not be loaded. Check the connection and try again.', { cause });
    });
    this.#switchTo(desk, { kind: 'sandbox', clockSpeed });
    void this.#refreshService(desk);
    void this.#refreshAccount(desk);
  }

  async #openSandbox(): Promise<{ desk: ServiceDesk; clockSpeed: number }> {
    const { apiKey, clockSpeed, ...service } = await this.#environment.openSandbox();
    const desk = this.#createDesk({ ...service, apiKey: () => apiKey }, 'sandbox');
    // What an earlier page of this session has left under way.
    void desk.classifier.resume();
    return { desk, clockSpeed };
  }

  #createDesk(service: Pick<ServiceDeskOptions, 'baseUrl' | 'transport' | 'clock' | 'keeping' | 'apiKey'>, kind: AllowanceKind): ServiceDesk {
    const desk: ServiceDesk = createServiceDesk({
      ...service,
      workbook: () => this.#workbook,
      creditsPerDay: () => this.#allowances[kind],
      balance: () => (desk === this.#desk ? this.#state.creditsRemaining : undefined),
      mayBuy: () => desk === this.#desk,
      obstacle: async () => (kind === 'live' ? this.#demonstrations.obstacle() : () => undefined),
      // A desk that is not in use any more finishes its paid work, but what it hears is not shown.
      onAnswer: (notice) => desk === this.#desk && this.#hear(notice),
      onLongPause: (pausedUntil) => desk === this.#desk && this.#update({ pausedUntil }),
      onEvent: (event) => {
        if (kind === 'live' && event.kind === 'landed') this.#demonstrations.landed(event.keys);
        if (desk === this.#desk) this.#follow(event);
      },
      isEveryCostAsked: () => this.#state.isEveryCostAsked,
      onCostsAnswered: (questions) => this.#shown.calculateAgain(this.#shown.log.takeAskingCosts(questions)),
      onDetailsLanded: (ids) => this.#shown.calculateAgain(this.#shown.log.takeAskingDetails(ids)),
      onAccount: (answer) => desk === this.#desk && this.#showAccount(answer),
      onAccountSettled: () => this.#shown.calculateAgain(this.#shown.log.takeAskingAccount()),
    });
    return desk;
  }

  #switchTo(desk: ServiceDesk, connection: Connection, answer?: MeAnswer): void {
    const left = this.#desk;
    this.#desk = desk;
    desk.account.forget();
    this.#update({
      connection,
      account: undefined,
      creditsRemaining: undefined,
      service: 'unknown',
      problem: undefined,
      pausedUntil: desk.admission.longPauseUntil,
      pendingProducts: isConnected(connection) ? desk.classifier.pendingProducts : 0,
      allowance: this.#allowances[this.#allowanceKind(connection)],
      uncertain: desk.classifier.uncertain,
      doubleCharges: desk.classifier.charges.found,
    });
    desk.classifier.charges.forgetBalance();
    this.#refusedCredits = new RefusedCredits();
    if (answer !== undefined) this.#showAccount(answer);
    // What was agreed to was the price for another account. A run that goes on approves what it buys.
    desk.classifier.disapprove();
    this.rows.connectionChanged();
    if (this.#state.run === undefined) void this.#unfinished.look();
    // What waits at the service that is left is refused now rather than at the end of a pause.
    left.classifier.hurry();
    if (connection.kind === 'live') desk.classifier.hurry();
    // The figures of one account must not stay behind as those of another. Before the others: these are not held back.
    this.#shown.calculateAgain([...new Set([...this.#shown.log.takeShowing(isOfAccount), ...this.#shown.log.takeAskingAccount()])]);
    // Demonstration codes must not stay behind looking real.
    if (connection.kind !== 'sandbox') {
      this.#shown.calculateAgain(this.#shown.log.takeDemonstrations());
      void this.#found.search(() => connection === this.#state.connection && connection.kind);
    }
    if (!isConnected(connection)) return this.#shown.calculateAgain(this.#shown.log.takeWaiting(['approval-needed', 'demonstration-shown']));
    const waiting = this.#shown.log.takeWaiting(['not-connected', 'key-rejected', 'credits-exhausted', 'demonstration-shown']);
    const partial = this.#shown.log.takeShowing(({ kind }) => kind === 'partial value');
    this.#shown.calculateAgain([...new Set([...waiting, ...partial])]);
  }

  // ---- state ---------------------------------------------------------------------------------------------------

  async #refreshService(desk: ServiceDesk): Promise<void> {
    const service = await desk.client.health().then(
      ({ data }) => (data.status === 'operational' ? 'operational' : 'degraded'),
      () => 'unreachable' as const,
    );
    if (desk === this.#desk) this.#update({ service });
  }

  async #refreshAccount(desk: ServiceDesk): Promise<void> {
    const { connection } = this.#state;
    try {
      await desk.account.me({ signal: new AbortController().signal, lane: 'person' });
    } catch (error) {
      if (connection === this.#state.connection) this.#showProblem(error);
    }
  }

  #showAccount(answer: MeAnswer): void {
    const { data } = answer;
    this.#update({ account: accountOf(answer), creditsRemaining: data.credits.remaining });
    this.#desk.classifier.charges.begin(data.credits.remaining);
    this.#keyIsAccepted();
    this.#welcomeCredits(data.credits.remaining);
  }

  #hear({ isSuccess, creditsRemaining }: AnswerNotice): void {
    if (isSuccess && this.#state.problem?.code === 'offline') {
      this.#update({ problem: undefined });
      this.#causeGone(['offline']);
    }
    if (isSuccess) this.#clearProblem('service-unavailable');
    // What was paid for with a key that has been forgotten still arrives; its balance is not shown.
    if (creditsRemaining === undefined || !isConnected(this.#state.connection)) return;
    this.#update({ creditsRemaining });
    this.#keyIsAccepted();
    this.#welcomeCredits(creditsRemaining);
  }

  /** A key that was refused for a while, by a gateway perhaps, works again without being entered anew. */
  #keyIsAccepted(): void {
    this.#clearProblem('key-rejected');
    if (this.#state.cellProblems.some(({ code }) => code === 'key-rejected')) this.#causeGone(['key-rejected']);
  }

  #welcomeCredits(balance: number): void {
    if (!this.#refusedCredits.welcome(balance)) return;
    this.#clearProblem('credits-exhausted');
    this.#causeGone(['credits-exhausted']);
  }

  #causeGone(codes: readonly ErrorCode[]): void {
    this.#shown.calculateAgain(this.#shown.log.takeWaiting(codes));
    this.rows.causeGone(codes);
  }

  #follow(event: ClassifierEvent): void {
    switch (event.kind) {
      case 'landed':
      case 'refused late':
        return this.#shown.calculateAgain(this.#shown.log.takeAskingFor(event.keys));
      case 'pending':
        // What is paid for comes when a key is entered: until then nobody classifies anything.
        return this.#update({ pendingProducts: isConnected(this.#state.connection) ? event.products : 0 });
      case 'uncertain':
        return this.#update({ uncertain: event.products });
      case 'double-charges':
        return this.#update({ doubleCharges: event.charges });
      case 'refused':
        if (event.error.code === 'credits-exhausted' && this.#refusedCredits.refuse()) void this.#refreshAccount(this.#desk);
        return this.#showProblem(event.error);
      case 'store-kept':
        return this.#clearProblem('store-unreadable');
      case 'store-refused':
        return this.#update({
          problem: {
            code: 'store-unreadable',
            message: 'Results could not be kept on this computer. They stay until this workbook closes: save the cells as values, and allow this add-in to store data in the browser.',
          },
        });
    }
  }

  #allowanceKind({ kind }: Connection = this.#state.connection): AllowanceKind {
    return kind === 'sandbox' ? 'sandbox' : 'live';
  }

  #showProblem(error: unknown): void {
    if (isClassificationError(error) && STANDING.has(error.code)) {
      this.#update({ problem: { code: error.code, message: sentenceOf(error) } });
    }
  }

  #clearProblem(...codes: readonly ErrorCode[]): void {
    if (this.#state.problem !== undefined && codes.includes(this.#state.problem.code)) this.#update({ problem: undefined });
  }

  #update(change: Partial<RuntimeState>): void {
    const before = this.#state.creditsRemaining;
    this.#state = { ...this.#state, ...change };
    if (this.#state.creditsRemaining !== undefined && this.#state.creditsRemaining !== before) this.#shown.balanceChanged();
    this.#changes.emit();
  }
}

/** The outcome of the work for one caller: at the latest at a cell's deadline, or when the signal aborts. */
function settled<T>(clock: Clock, work: Promise<T>, tooLate: () => ClassificationError, signal: AbortSignal): Promise<T> {
  const shared = new SharedWork<T>(clock, tooLate);
  work.then((value) => shared.resolve(value), (error: unknown) => shared.reject(error));
  return shared.join({ signal, deadlineMs: CELL_DEADLINE_MS });
}

function isOfAccount(outcome: CellOutcome): boolean {
  return outcome.kind === 'value' && outcome.account !== undefined;
}

function isConnected({ kind }: Connection): boolean {
  return kind === 'live' || kind === 'sandbox';
}
