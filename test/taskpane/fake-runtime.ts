// A runtime that does what a test tells it. Takes a state, gives it back until something is done;
// must never do more of its own accord than the runtime interface promises.
import { ClassificationError, invalidInput } from '../../src/customs/errors';
import type { ClassificationRequest } from '../../src/customs/classification';
import { requestKey } from '../../src/customs/request-key';
import { DEFAULT_ALLOWANCE, LARGEST_ALLOWANCE } from '../../src/engine/allowance';
import type { Account, ApprovalQuote, DoubleCharge, CellProblem, KeyRetention, PanePage, PaneRuntime, RuntimeState, UncertainProduct } from '../../src/runtime/runtime';
import { FakeRows } from './fake-rows';
import { FINISHED_RUN, RUN, STOPPED_RUN, UNFINISHED } from './run-samples';

export const ACME: Account = {
  organization: 'Acme Trading Co.',
  email: 'api@acmetrading.com',
  country: 'NL',
  creditsPurchased: 1250,
  creditsUsed: 3,
  earliestExpiry: '2027-03-26T00:00:00+00:00',
  rateLimitPerMinute: 20,
  maxApiKeys: 3,
};

/** So many different products, in words that tell them apart. */
function goods(count: number): ClassificationRequest[] {
  return Array.from({ length: count }, (_, row) => ({ description: `ceramic mug for coffee, article ${row + 1}`, origin: 'CN' }));
}

export function quoteFor(cells: number, products: number): ApprovalQuote {
  return { cells, products: goods(products).map(requestKey) };
}

export function uncertainProducts(requests: readonly ClassificationRequest[]): UncertainProduct[] {
  return requests.map((request, index) => ({ key: requestKey(request), request, reason: 'not found', intentAt: new Date(2026, 10, 24, 14, 5 + index).getTime() }));
}

const NOTHING: RuntimeState = {
  page: 'connect',
  selectionCalls: 0,
  connection: { kind: 'none' },
  account: undefined,
  creditsRemaining: undefined,
  service: 'unknown',
  problem: undefined,
  pausedUntil: undefined,
  cellProblems: [],
  pendingProducts: 0,
  allowance: DEFAULT_ALLOWANCE,
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

const LIVE: RuntimeState = {
  ...NOTHING,
  connection: { kind: 'live', keyHint: 'c8_…4f2a', retention: 'computer' },
  account: ACME,
  creditsRemaining: 1247,
  service: 'operational',
};

const CLASSIFY: RuntimeState = { ...LIVE, page: 'classify', creditsRemaining: 5000 };

/** The first cells of a column with formulas. */
function cellsFrom(row: number, count: number): string[] {
  return Array.from({ length: Math.min(count, 50) }, (_, index) => `Sheet1!C${row + index}`);
}

const MAY_BE_PAID: CellProblem = {
  code: 'submission-uncertain',
  message: 'The connection to Import8 broke while this product was being sent: it may have been paid for. Decide in the IMPORT8 pane.',
  count: 3,
  addresses: cellsFrom(2, 3),
};

const SHOWED_DEMONSTRATION: CellProblem = {
  code: 'demonstration-shown',
  message: 'This cell showed a demonstration result. Nothing was spent on it: choose “Calculate with your account” in the IMPORT8 pane.',
  count: 40,
  addresses: cellsFrom(2, 40),
};

function overAllowance(count: number): CellProblem {
  return { code: 'approval-needed', message: 'Nothing was spent on this product: approve it in the IMPORT8 pane, and the cell fills itself.', count, addresses: cellsFrom(2, count) };
}

/** The states that people meet, by what has happened. */
export const STATES = {
  notConnected: NOTHING,
  live: LIVE,
  sessionOnly: { ...LIVE, connection: { kind: 'live', keyHint: 'c8_…4f2a', retention: 'session' } },
  accountUnread: { ...LIVE, account: undefined, creditsRemaining: undefined, service: 'unknown' },
  classifying: { ...LIVE, pendingProducts: 3 },
  fewCredits: { ...LIVE, creditsRemaining: 40 },
  longNames: {
    ...LIVE,
    account: {
      ...ACME,
      organization: 'Vereinigte Außenhandelsgesellschaft für Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte mbH & Co. KG',
      email: 'zollabteilung.wareneingang.rechnungspruefung@vereinigte-aussenhandelsgesellschaft-donau.example.com',
      country: 'DE',
    },
  },
  sandbox: {
    ...NOTHING,
    connection: { kind: 'sandbox', clockSpeed: 10 },
    account: { ...ACME, organization: 'Sandbox', creditsPurchased: 1000, creditsUsed: 40 },
    creditsRemaining: 960,
    service: 'operational',
    allowance: undefined,
  },
  sandboxInRealTime: { ...NOTHING, connection: { kind: 'sandbox', clockSpeed: 1 }, allowance: undefined },
  approvalNeeded: { ...LIVE, approval: quoteFor(175, 175), cellProblems: [overAllowance(175)] },
  approvalForOne: { ...LIVE, approval: quoteFor(3, 1), allowance: 0, cellProblems: [overAllowance(3)] },
  approvalBeyondBalance: { ...LIVE, creditsRemaining: 40, approval: quoteFor(1200, 175), cellProblems: [overAllowance(1200)] },
  approvalWithoutBalance: { ...LIVE, account: undefined, creditsRemaining: undefined, approval: quoteFor(175, 175) },
  demonstrationsLeft: { ...LIVE, creditsRemaining: 247, demonstrations: quoteFor(40, 40), cellProblems: [SHOWED_DEMONSTRATION] },
  demonstrationsBeyondBalance: { ...LIVE, creditsRemaining: 12, demonstrations: quoteFor(40, 40) },
  oneUncertain: { ...LIVE, uncertain: uncertainProducts(goods(1)), cellProblems: [MAY_BE_PAID] },
  uncertain: {
    ...LIVE,
    problem: MAY_BE_PAID,
    cellProblems: [MAY_BE_PAID],
    uncertain: uncertainProducts([
      { description: 'ceramic mug for coffee', origin: 'CN' },
      {
        description:
          "men's knitted pullover, 60% cotton, 40% polyester, long sleeves, round neck, with a printed motif on the chest, for everyday wear, sizes S to XXL, packed per piece in a polybag with a paper hang tag",
        origin: 'BD',
        destination: 'DE',
      },
      { description: '', imageUrl: 'https://shop.example.com/pictures/2026/autumn/lamp-with-a-very-long-name-that-has-no-spaces-in-it.jpg' },
    ]),
  },
  uncertainForSeveralReasons: {
    ...LIVE,
    uncertain: uncertainProducts(goods(4)).map((product, index) => ({ ...product, reason: (['same words', 'probably not bought', 'probably not bought', 'not found'] as const)[index] ?? 'not found' })),
  },
  manyUncertain: { ...LIVE, uncertain: uncertainProducts(goods(12)) },
  noCredits: {
    ...LIVE,
    creditsRemaining: 0,
    problem: { code: 'credits-exhausted', message: 'Your organisation has no credits left. Buy credits at import8.nl, then calculate the cell again.' },
  },
  keyRejected: {
    ...LIVE,
    problem: { code: 'key-rejected', message: 'Import8 does not accept this key any more. Connect with another key in the IMPORT8 pane.' },
  },
  offline: {
    ...LIVE,
    account: undefined,
    creditsRemaining: undefined,
    service: 'unreachable',
    problem: { code: 'offline', message: 'Import8 cannot be reached. Check the network; cells go on when it is back.' },
  },
  cellsWithMessages: {
    ...LIVE,
    cellProblems: [
      { code: 'cannot-classify', message: 'The description says too little to classify the goods. Say what it is, what it is made of and what it is for.', count: 1, addresses: ['Sheet1!C7'] },
      { code: 'invalid-input', message: 'The origin must be a country, such as CN or China. "Chinna" is neither a country code nor a country name.', count: 1200, addresses: cellsFrom(12, 50) },
    ],
  },
  columnOfMistakes: {
    ...LIVE,
    cellProblems: [
      ...['"€ 17,80"', '"12,50"', '"1.250,00"'].map((amount, row): CellProblem => ({
        code: 'invalid-input',
        message: `The value ${amount} is text, not a number. Type it as a number, such as 1234.50.`,
        count: 1,
        addresses: cellsFrom(20 + row, 1),
      })),
      ...['misc', 'sample', 'diverse', 'monster', 'n/a', 'see above'].map((text, row): CellProblem => ({
        code: 'cannot-classify',
        message: `Import8 could not classify "${text}". Say what the goods are, what they are made of and what they are for.`,
        count: 2,
        addresses: cellsFrom(40 + 2 * row, 2),
      })),
    ],
  },
  landedCosts: { ...LIVE, landedCosts: { answered: 15, computed: 1985 } },
  costsUnderWay: { ...LIVE, landedCosts: { answered: 15, computed: 385, pending: 600 } },
  doubtfulCells: {
    ...LIVE,
    doubtfulCodes: {
      count: 12,
      lowest: Array.from({ length: 10 }, (_, row) => ({ address: `Sheet1!D${row + 3}`, code: '6912.00.25', confidence: 41 + row })),
    },
  },
  everyCostAsked: { ...LIVE, landedCosts: { answered: 2000, computed: 0 }, isEveryCostAsked: true },
  classifyUnconnected: { ...NOTHING, page: 'classify' },
  classify: CLASSIFY,
  unfinished: { ...CLASSIFY, unfinishedRun: UNFINISHED },
  running: { ...CLASSIFY, run: RUN, pendingProducts: 120 },
  paused: { ...CLASSIFY, run: { ...RUN, phase: 'paused' } },
  stopping: { ...CLASSIFY, run: { ...RUN, phase: 'stopping' } },
  runInTrouble: {
    ...CLASSIFY,
    run: {
      ...RUN,
      timeLeftMs: undefined,
      trouble: { code: 'credits-exhausted', message: 'Your organisation has no credits left. Buy credits at import8.nl; the run goes on by itself when they are there.' },
    },
  },
  stopped: { ...CLASSIFY, run: STOPPED_RUN },
  done: { ...CLASSIFY, run: FINISHED_RUN },
  cellsWithoutKey: {
    ...NOTHING,
    problem: { code: 'not-connected', message: 'Connect in the IMPORT8 pane, then calculate the cell again.' },
  },
} satisfies Record<string, RuntimeState>;

export class FakeRuntime implements PaneRuntime {
  private readonly listeners = new Set<() => void>();
  /** The keys that were given, in order. */
  readonly keys: { readonly key: string; readonly retention: KeyRetention }[] = [];
  /** Keys that are accepted; every other one is refused. */
  acceptedKey = 'c8_good';
  /** The quotes that were approved, in order. */
  readonly approvals: ApprovalQuote[] = [];
  /** What was submitted again and what was dropped, each call with its products. */
  readonly submissions: (readonly UncertainProduct[])[] = [];
  readonly drops: (readonly UncertainProduct[])[] = [];
  /** What was found and taken for bought, each call with its products. */
  readonly adoptions: (readonly UncertainProduct[])[] = [];
  /** How many of the uncertain products the next looks find. */
  findable = 0;
  /** Why the service or the store refuses; undefined when it does not. */
  refusal: ClassificationError | undefined;
  /** What a call waits for before it answers. */
  answered: Promise<void> = Promise.resolve();
  readonly rows = new FakeRows(this);
  /** How often the cells with problems were calculated again. */
  refreshes = 0;

  constructor(private present: RuntimeState = NOTHING) {}

  state(): RuntimeState {
    return this.present;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  become(state: RuntimeState): void {
    this.present = state;
    for (const listener of this.listeners) listener();
  }

  async connect(key: string, retention: KeyRetention): Promise<void> {
    this.keys.push({ key, retention });
    await this.answered;
    if (key !== this.acceptedKey) {
      throw new ClassificationError('key-rejected', 'Import8 does not know this key. Copy it again from your dashboard at import8.nl.');
    }
    this.become({ ...LIVE, connection: { kind: 'live', keyHint: 'c8_…good', retention } });
  }

  async connectSandbox(): Promise<void> {
    await this.answered;
    this.become(STATES.sandbox);
  }

  disconnect(): void {
    this.become(NOTHING);
  }

  async refresh(): Promise<void> {
    await this.answered;
    this.become({ ...this.present, service: 'operational' });
  }

  setAllowance(credits: number): void {
    if (!Number.isInteger(credits) || credits < 0 || credits > LARGEST_ALLOWANCE) throw invalidInput('The allowance is a whole number of credits.');
    this.become({ ...this.present, allowance: credits });
  }

  async approve(quote: ApprovalQuote): Promise<void> {
    this.approvals.push(quote);
    await this.#answer();
    // The real one has the cells leave its list a moment later.
    this.become({
      ...this.present,
      approval: this.present.approval === quote ? undefined : this.present.approval,
      demonstrations: this.present.demonstrations === quote ? undefined : this.present.demonstrations,
      cellProblems: [],
      pendingProducts: this.present.pendingProducts + quote.products.length,
    });
  }

  async lookAgain(): Promise<void> {
    await this.#answer();
    this.become({ ...this.present, uncertain: this.present.uncertain.slice(this.findable) });
  }

  async submitAgain(products: readonly UncertainProduct[]): Promise<void> {
    this.submissions.push(products);
    await this.#answer();
    this.#settle(products);
    this.become({ ...this.present, pendingProducts: this.present.pendingProducts + products.length });
  }

  async adopt(products: readonly UncertainProduct[]): Promise<void> {
    this.adoptions.push(products);
    await this.#answer();
    this.#settle(products);
  }

  async drop(products: readonly UncertainProduct[]): Promise<void> {
    this.drops.push(products);
    await this.#answer();
    this.#settle(products);
  }

  async dismissDoubleCharges(charges: readonly DoubleCharge[]): Promise<void> {
    await this.#answer();
    const dismissed = new Set(charges.map(({ entryId }) => entryId));
    this.become({ ...this.present, doubleCharges: this.present.doubleCharges.filter(({ entryId }) => !dismissed.has(entryId)) });
  }

  async #answer(): Promise<void> {
    await this.answered;
    if (this.refusal !== undefined) throw this.refusal;
  }

  #settle(products: readonly UncertainProduct[]): void {
    const settled = new Set(products.map(({ key }) => key));
    this.become({ ...this.present, uncertain: this.present.uncertain.filter(({ key }) => !settled.has(key)) });
  }

  showPage(page: PanePage): void {
    this.become({ ...this.present, page });
  }

  classifySelection(): void {
    this.become({ ...this.present, page: 'classify', selectionCalls: this.present.selectionCalls + 1 });
  }

  refreshWaitingCells(): void {
    this.refreshes += 1;
  }

  askForEveryCost(isWanted: boolean): void {
    this.become({ ...this.present, isEveryCostAsked: isWanted });
  }
}
