// What new products cost in requests and in time at 20 requests a minute: the service desk against the stand-in API, in
// virtual time. All cells ask at once, as after a fill-down; the time ends when the last cell shows its code.
//
// The baseline is the least that any client could need. Requests: a submission takes 100 products and a look tells of
// 100, so ⌈N/100⌉ of each. Time: of the requests, counted from 0, none can arrive before the rate lets it, which is a
// window of a minute for every 20 before it. So the last look, which is request 2·⌈N/100⌉ − 1, cannot arrive before its
// window, and no look can arrive before the slowest product of a submission is done that could not arrive before its
// own. The processing times are those that were drawn in this run, submission by submission. On top of that, the first
// request takes its way there, and the last answer its way back.
//
// The sample is the one in the API's documentation: POST /classify, then GET /classifications/{id} every 5 s until it is
// completed. It runs for all products side by side and, which the documented one does not, waits its turn instead of
// being refused; so its figures are the best that it could have.
import { Import8Client, type AnswerNotice } from '../../src/api/import8-client';
import { isClassificationError, type ErrorCode } from '../../src/customs/errors';
import { requestKey, type RequestKey } from '../../src/customs/request-key';
import { Admission } from '../../src/engine/admission';
import { createServiceDesk } from '../../src/runtime/service-desk';
import { createSandbox } from '../../src/sandbox/app';
import { classifyGoods } from '../../src/sandbox/classification-result';
import { everydayNomenclature } from '../../src/sandbox/nomenclature';
import { createSeededRandom } from '../../src/sandbox/seeded-random';
import { createWordClassifier } from '../../src/sandbox/word-classifier';
import { keepingInMemory } from '../../test/fakes/keeping-in-memory';
import { SANDBOX_URL } from '../../test/fakes/sandbox-world';
import { VirtualClock } from '../../test/fakes/virtual-clock';
import type { Benchmark, Measurement } from './measurement';

const SIZES = [100, 1_000, 10_000];
const REQUESTS_PER_MINUTE = 20;
const WINDOW_MS = 60_000;
const PRODUCTS_PER_REQUEST = 100;
/** From the client to the service, and as long back. */
const ONE_WAY_MS = 100;
const SAMPLE_LOOK_MS = 5_000;
/** No client needs longer, even if it asks for one product after the other and looks often: something hangs. */
const LONGEST_MS_A_PRODUCT = 120_000;
/** What a cell is told whose record is on its way. */
const WAITING_CODES: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['still-pending', 'rate-limited']);
const GOODS = ['fresh yellow onions', 'ceramic mug for coffee', 'knitted cotton T-shirt for men', 'wireless bluetooth headphones'];

export const pace: Benchmark = { name: 'pace', run };

async function run(): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const count of SIZES) {
    const products = Array.from({ length: count }, (_, number) => `${GOODS[number % GOODS.length] ?? ''}, article ${number}`);
    const codes = expectedCodes(products);
    const ours = await fillDown(products, codes);
    const sample = await documentedSample(products, codes);
    const least = leastPossible(count, ours.processingMs);
    for (const [way, { requests, timeMs }] of [['', ours], [', documented sample', sample]] as const) {
      const name = `${count.toLocaleString('en')} new products${way}`;
      measurements.push({ case: name, metric: 'requests', value: requests, unit: 'requests', baseline: least.requests });
      measurements.push({ case: name, metric: 'timeMs', value: timeMs, unit: 'ms', baseline: least.timeMs });
    }
  }
  return measurements;
}

interface Cost {
  readonly requests: number;
  readonly timeMs: number;
}

function leastPossible(count: number, processingMs: readonly number[]): Cost {
  const submissions = Math.ceil(count / PRODUCTS_PER_REQUEST);
  const requests = 2 * submissions;
  const earliestMs = (request: number) => Math.floor(request / REQUESTS_PER_MINUTE) * WINDOW_MS;
  const doneMs = Array.from({ length: submissions }, (_, submission) => {
    const ofSubmission = processingMs.slice(submission * PRODUCTS_PER_REQUEST, (submission + 1) * PRODUCTS_PER_REQUEST);
    return earliestMs(submission) + Math.max(...ofSubmission);
  });
  return { requests, timeMs: 2 * ONE_WAY_MS + Math.max(earliestMs(requests - 1), ...doneMs) };
}

// ---- two ways to buy ---------------------------------------------------------------------------------------------------

/** Formulas: a cell that has waited too long for Excel is calculated again when its record lands. */
async function fillDown(products: readonly string[], codes: readonly string[]): Promise<Cost & { readonly processingMs: readonly number[] }> {
  const line = new Line(products.length);
  const cells = new Cells(line.clock, codes);
  const waiting = new Map<RequestKey, number>();
  const { classifier } = createServiceDesk({
    ...line.connection,
    keeping: keepingInMemory(),
    workbook: () => 'Book1',
    creditsPerDay: () => undefined,
    balance: () => line.creditsRemaining,
    mayBuy: () => true,
    obstacle: () => Promise.resolve(() => undefined),
    onEvent: (event) => {
      if (event.kind === 'landed') for (const key of event.keys) calculateAgain(key);
    },
    isEveryCostAsked: () => false,
    onCostsAnswered: () => undefined,
    onDetailsLanded: () => undefined,
    onAccount: () => undefined,
    onAccountSettled: () => undefined,
    onLongPause: () => undefined,
  });
  const calculate = (description: string, cell: number): void => {
    classifier.classify({ description }, { signal: new AbortController().signal }).then(
      (record) => cells.show(cell, record.status === 'completed' ? record.code : record.status),
      (error: unknown) => {
        if (isClassificationError(error) && WAITING_CODES.has(error.code)) waiting.set(requestKey({ description }), cell);
        else cells.fail(error);
      },
    );
  };
  const calculateAgain = (key: RequestKey): void => {
    const cell = waiting.get(key);
    const description = products[cell ?? -1];
    if (cell !== undefined && description !== undefined && waiting.delete(key)) calculate(description, cell);
  };
  products.forEach(calculate);
  return { ...(await line.cost(cells)), processingMs: line.processingMs };
}

async function documentedSample(products: readonly string[], codes: readonly string[]): Promise<Cost> {
  const line = new Line(products.length);
  const cells = new Cells(line.clock, codes);
  const gate = new Admission(line.clock);
  const client = new Import8Client({ ...line.connection, onAnswer: ({ rateLimit }) => rateLimit !== undefined && gate.observe(rateLimit) });
  const classify = async (description: string): Promise<string> => {
    const { data } = await gate.run('formula', () => client.classify({ description }));
    for (;;) {
      const { data: seen } = await gate.run('formula', () => client.classification(data.id));
      if (seen.status !== 'pending') return digitsOf(seen.hs_code?.code_8 ?? seen.status);
      await line.pass(SAMPLE_LOOK_MS);
    }
  };
  products.forEach((description, cell) => {
    classify(description).then(
      (code) => cells.show(cell, code),
      (error: unknown) => cells.fail(error),
    );
  });
  return line.cost(cells);
}

// ---- the world they buy in ---------------------------------------------------------------------------------------------

/** The service, and the way to it. */
class Line {
  readonly clock = new VirtualClock();
  /** How long each product takes, in the order in which they arrived. */
  readonly processingMs: number[] = [];
  readonly #sandbox;
  readonly #products: number;
  creditsRemaining: number | undefined;

  constructor(products: number) {
    const { clock, processingMs } = this;
    this.#products = products;
    this.#sandbox = createSandbox({
      clock: {
        now: () => clock.now(),
        schedule: (callback, delayMs) => {
          processingMs.push(delayMs);
          return clock.schedule(callback, delayMs);
        },
      },
      random: createSeededRandom(1),
      rateLimitPerMinute: REQUESTS_PER_MINUTE,
      // More than enough, so that a product that is paid twice is seen rather than refused.
      credits: 2 * products,
    });
  }

  /** What a client needs to know. */
  get connection() {
    return {
      baseUrl: SANDBOX_URL,
      clock: this.clock,
      apiKey: () => this.#sandbox.apiKey,
      transport: async (request: Request) => {
        await this.pass(ONE_WAY_MS);
        const answer = await this.#sandbox.fetch(request);
        await this.pass(ONE_WAY_MS);
        return answer;
      },
      onAnswer: ({ creditsRemaining }: AnswerNotice) => {
        this.creditsRemaining = creditsRemaining ?? this.creditsRemaining;
      },
    };
  }

  pass(delayMs: number): Promise<void> {
    return new Promise((passed) => void this.clock.schedule(passed, delayMs));
  }

  /** Lets time pass until all cells show their codes. Rejects when they do not, or when a product was paid twice. */
  async cost(cells: Cells): Promise<Cost> {
    const startedAt = this.clock.now();
    const givesUpAt = startedAt + this.#products * LONGEST_MS_A_PRODUCT;
    while (!cells.areFull && this.clock.now() < givesUpAt) await this.clock.advance(WINDOW_MS);
    const lastShownAt = cells.requireAll();
    const { creditsSpent, requestsByRoute } = this.#sandbox.statistics();
    if (creditsSpent !== this.#products) throw new Error(`pace: ${creditsSpent} credits were spent on ${this.#products} products.`);
    return { requests: Object.values(requestsByRoute).reduce((sum, each) => sum + each, 0), timeMs: lastShownAt - startedAt };
  }
}

/** A column of cells, each with one right code. */
class Cells {
  readonly #clock: VirtualClock;
  readonly #codes: readonly string[];
  readonly #shown = new Set<number>();
  #lastShownAt = 0;
  #failure: Error | undefined;

  constructor(clock: VirtualClock, codes: readonly string[]) {
    this.#clock = clock;
    this.#codes = codes;
  }

  get areFull(): boolean {
    return this.#failure !== undefined || this.#shown.size === this.#codes.length;
  }

  show(cell: number, code: string): void {
    if (code !== this.#codes[cell]) this.fail(new Error(`pace: cell ${cell} shows ${code} instead of ${String(this.#codes[cell])}.`));
    this.#shown.add(cell);
    this.#lastShownAt = this.#clock.now();
  }

  fail(failure: unknown): void {
    this.#failure ??= failure instanceof Error ? failure : new Error(String(failure));
  }

  /** @returns When the last one was shown. Throws what has failed. */
  requireAll(): number {
    if (this.#failure !== undefined) throw this.#failure;
    if (!this.areFull) throw new Error(`pace: ${this.#codes.length - this.#shown.size} cells never show a code.`);
    return this.#lastShownAt;
  }
}

/** What the stand-in's tariff says of the same words, asked without any request. */
function expectedCodes(products: readonly string[]): string[] {
  const nomenclature = everydayNomenclature();
  const classifyWords = createWordClassifier(nomenclature);
  return products.map((description) => digitsOf(classifyGoods({ description }, nomenclature, classifyWords).hs_code?.code_8 ?? 'no code'));
}

function digitsOf(code: string): string {
  return code.replaceAll('.', '');
}
