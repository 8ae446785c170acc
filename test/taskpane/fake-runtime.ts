// A runtime that does what a test tells it. Takes a state, gives it back until something is done;
// must never do more of its own accord than the runtime interface promises.
import { ClassificationError } from '../../src/customs/errors';
import type { Account, CellProblem, KeyRetention, Runtime, RuntimeState } from '../../src/runtime/runtime';

export const ACME: Account = {
  organization: 'Acme Trading Co.',
  email: 'api@acmetrading.com',
  country: 'NL',
  creditsPurchased: 1250,
  creditsUsed: 3,
  earliestExpiry: '2027-03-26T00:00:00+00:00',
  rateLimitPerMinute: 20,
};

const NOTHING: RuntimeState = {
  connection: { kind: 'none' },
  account: undefined,
  creditsRemaining: undefined,
  service: 'unknown',
  problem: undefined,
  cellProblems: [],
  pendingProducts: 0,
};

const LIVE: RuntimeState = {
  ...NOTHING,
  connection: { kind: 'live', keyHint: 'c8_…4f2a', retention: 'computer' },
  account: ACME,
  creditsRemaining: 1247,
  service: 'operational',
};

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
  },
  sandboxInRealTime: { ...NOTHING, connection: { kind: 'sandbox', clockSpeed: 1 } },
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
      { code: 'cannot-classify', message: 'The description says too little to classify the goods. Say what it is, what it is made of and what it is for.', count: 1 },
      { code: 'invalid-input', message: 'The origin must be a country, such as CN or China. "Chinna" is neither a two-letter country code nor a country name.', count: 1200 },
    ],
  },
  columnOfMistakes: {
    ...LIVE,
    cellProblems: [
      ...['"€ 17,80"', '"12,50"', '"1.250,00"'].map((amount): CellProblem => ({
        code: 'invalid-input',
        message: `The value ${amount} is text, not a number. Type it as a number, without a currency sign or thousands separators.`,
        count: 1,
      })),
      ...['misc', 'sample', 'diverse', 'monster', 'n/a', 'see above'].map((text): CellProblem => ({
        code: 'cannot-classify',
        message: `Import8 could not classify "${text}". Say what the goods are, what they are made of and what they are for.`,
        count: 2,
      })),
    ],
  },
  cellsWithoutKey: {
    ...NOTHING,
    problem: { code: 'not-connected', message: 'Connect in the IMPORT8 pane, then calculate the cell again.' },
  },
} satisfies Record<string, RuntimeState>;

export class FakeRuntime implements Runtime {
  private readonly listeners = new Set<() => void>();
  /** The keys that were given, in order. */
  readonly keys: { readonly key: string; readonly retention: KeyRetention }[] = [];
  /** Keys that are accepted; every other one is refused. */
  acceptedKey = 'c8_good';
  /** What a call waits for before it answers. */
  answered: Promise<void> = Promise.resolve();

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

  cellCalculating(): void {
    throw new Error('The pane calculates no cells.');
  }

  cellSettled(): void {
    throw new Error('The pane calculates no cells.');
  }

  classify(): Promise<never> {
    return Promise.reject(new ClassificationError('not-connected', 'This runtime classifies nothing.'));
  }

  landedCost(): Promise<never> {
    return Promise.reject(new ClassificationError('not-connected', 'This runtime calculates nothing.'));
  }

  credits(): Promise<never> {
    return Promise.reject(new ClassificationError('not-connected', 'This runtime has no credits.'));
  }
}
