// One world from one seed: a computer with one to three Excel windows, the sandbox behind a faulty line, and users, in
// virtual time. Bad times come first, then calm ones in which everything that can must come right; then it is judged.
import { requestKey } from '../../src/customs/request-key';
import { Settings } from '../../src/runtime/settings';
import { FakeStorage } from '../fakes/fake-storage';
import { Machine } from '../fakes/machine';
import { VirtualClock } from '../fakes/virtual-clock';
import { drawCatalogue, type Product } from './catalogue';
import { Chance } from './chance';
import { ExcelWindow, type Tampering } from './excel-window';
import { FaultyLine } from './faulty-line';
import { noFaults, Weather, type FaultCounts } from './faults';
import { ASKS_TO_BE_CALCULATED, judgeCells, judgeMoney, judgeResends, type Findings, type Resends } from './judge';
import { itemsOf, PaidService } from './paid-service';
import { Sheet } from './sheet';
import { Decisions, User } from './user';

export interface Outcome extends Findings, Resends {
  readonly seed: number;
  readonly faults: FaultCounts;
  readonly submissions: number;
  readonly creditsSpent: number;
}

export interface WorldOptions {
  readonly tampering?: Tampering;
  /** Hears what happens, as "12.345 s  page 1: before journal add". */
  readonly onNote?: (line: string) => void;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const LONGEST_LIFE_STEPS = 300;
// The last submission may have been sent just before the calm, and is waited for for five minutes, then searched for.
const CALM_BEFORE_USER_MS = 8 * MINUTE_MS;
const CALM_MS = 25 * MINUTE_MS;
const LOOK_MS = 5_000;

export function simulate(seed: number, options: WorldOptions = {}): Promise<Outcome> {
  return new World(seed, options).run();
}

class World {
  readonly #seed: number;
  readonly #options: WorldOptions;
  readonly #chance: Chance;
  readonly #clock: VirtualClock;
  readonly #startMs: number;
  readonly #calmFromMs: number;
  readonly #faults = noFaults();
  readonly #weather: Weather;
  readonly #service: PaidService;
  readonly #line: FaultyLine;
  readonly #machine: Machine;
  readonly #products: readonly Product[];
  readonly #decisions = new Decisions();
  readonly #users = new Map<ExcelWindow, User>();
  readonly #faultsOfOurs: string[] = [];

  constructor(seed: number, options: WorldOptions) {
    this.#seed = seed;
    this.#options = options;
    const chance = new Chance(seed);
    this.#chance = chance;
    this.#startMs = Date.UTC(2026, 10, 22) + Math.floor(chance.between(0, 24 * HOUR_MS));
    this.#clock = new VirtualClock(this.#startMs);
    this.#calmFromMs = this.#startMs + chance.magnitude(MINUTE_MS, 10 * MINUTE_MS);
    this.#weather = new Weather(chance, this.#faults, { startMs: this.#startMs, endMs: this.#calmFromMs });
    this.#products = drawCatalogue(chance);
    this.#service = new PaidService(this.#clock, chance);
    this.#line = this.#layLine();
    this.#machine = this.#setUpMachine();
    this.#openWindows();
    this.#planCredits();
  }

  async run(): Promise<Outcome> {
    await this.#until(this.#calmFromMs);
    this.#note(() => 'calm');
    this.#calmDown();
    await this.#until(this.#clock.now() + CALM_BEFORE_USER_MS);
    this.#note(() => 'users look into their panes');
    this.#lookIntoPanes();
    await this.#untilQuiet();
    const byThemselves = await this.#judgeCells('by itself');
    this.#note(() => 'users calculate what asks for it');
    for (const [window] of this.#users) this.#calculateWhatAsks(window);
    await this.#untilQuiet();
    return this.#outcome(byThemselves);
  }

  // ---- before -------------------------------------------------------------------------------------------------------

  #layLine(): FaultyLine {
    const refused = this.#chance.is(0.1) ? this.#chance.pickAny(this.#products) : undefined;
    return new FaultyLine({
      clock: this.#clock,
      chance: this.#chance,
      weather: this.#weather,
      protocol: this.#chance.pick(['HTTP/1.1', 'HTTP/2']),
      service: this.#service,
      isUnusable: (sent) => {
        const isUnusable = itemsOf(sent).some((item) => requestKey(item) === refused?.key);
        if (isUnusable) this.#weather.count('product refused');
        return isUnusable;
      },
      note: (what) => this.#note(what),
    });
  }

  #setUpMachine(): Machine {
    const chance = this.#chance;
    const strikes = (fault: Parameters<Weather['strikes']>[0]) => this.#weather.strikes(fault, this.#clock.now());
    const machine = new Machine({
      clock: this.#clock,
      delayMs: (of) => (of === 'disk' && strikes('slow disk') ? chance.magnitude(100, 5_000) : chance.magnitude(0.1, 30)),
      refuses: (access, shelf) =>
        access === 'read' ? strikes('reads refused') || (shelf === 'records' && strikes('records unreadable')) : strikes('writes refused'),
      losesMessage: () => strikes('message lost'),
    });
    const settings = new Settings({ storages: { computer: () => machine.localStorage, session: () => new FakeStorage() }, partitionKey: undefined });
    settings.remember({ kind: 'live', key: this.#service.sandbox.apiKey, retention: 'computer' });
    settings.rememberAllowance('live', chance.pick([0, 2, 8, 25, 1_000, 1_000]));
    return machine;
  }

  #openWindows(): void {
    const chance = this.#chance;
    const clockAheadMs = chance.is(0.3) ? chance.between(-12 * HOUR_MS, 12 * HOUR_MS) : chance.between(-2_000, 2_000);
    if (Math.abs(clockAheadMs) > MINUTE_MS) this.#weather.count('wrong clock');
    // Excel opens several workbooks at once where it opens them again: then their cells ask together.
    const hostMs = chance.magnitude(5, 2_000);
    const opensTogether = chance.is(0.5);
    const windows = chance.pick([1, 2, 2, 3]);
    for (let number = 1; number <= windows; number += 1) {
      const rows = chance.some(this.#products, 0.7).flatMap((product) => (chance.is(0.1) ? [product, product] : [product]));
      const window = new ExcelWindow({
        workbook: `Book${number}`,
        sheet: new Sheet(this.#clock, chance, rows),
        clock: this.#clock,
        chance,
        machine: this.#machine,
        line: this.#line,
        clockAheadMs,
        tampering: this.#options.tampering ?? {},
        drawLife: () => (chance.is(0.4) ? Infinity : Math.round(chance.magnitude(1, LONGEST_LIFE_STEPS))),
        canDie: () => !this.#isCalm,
        hostMs: () => hostMs + chance.between(0, 50),
        onDeath: (dead) => this.#openAnother(dead),
        note: (what) => this.#note(what),
      });
      const user = new User({
        clock: this.#clock,
        chance,
        window,
        products: this.#products,
        decisions: this.#decisions,
        apiKeys: [this.#service.sandbox.apiKey, this.#service.otherKey],
        onKeyChanged: () => this.#weather.count('key changed'),
        onFault: (error) => this.#faultsOfOurs.push(String(error)),
        note: (what) => this.#note(what),
      });
      this.#users.set(window, user);
      this.#clock.schedule(() => this.#open(window), opensTogether ? chance.between(0, 100) : chance.magnitude(300, 60_000));
      user.workUntil(this.#calmFromMs);
    }
  }

  #planCredits(): void {
    if (!this.#chance.is(0.3)) return;
    const goneAfterMs = this.#chance.between(0, this.#calmFromMs - this.#startMs);
    this.#clock.schedule(() => {
      if (this.#isCalm) return;
      this.#weather.count('credits gone');
      this.#service.sandbox.setCredits(this.#chance.whole(0, 5));
      this.#clock.schedule(() => this.#service.sandbox.setCredits(this.#chance.whole(1, 30)), this.#chance.magnitude(5_000, 120_000));
    }, goneAfterMs);
  }

  // ---- bad times ------------------------------------------------------------------------------------------------------

  get #isCalm(): boolean {
    return this.#clock.now() >= this.#calmFromMs;
  }

  #open(window: ExcelWindow): void {
    window.open();
    const { runtime } = window;
    if (runtime !== undefined && this.#chance.is(0.8)) this.#users.get(window)?.fillAll(runtime);
  }

  #openAnother(window: ExcelWindow): void {
    this.#weather.count('page killed');
    if (this.#isCalm || this.#chance.is(0.8)) this.#clock.schedule(() => this.#open(window), this.#chance.magnitude(200, 120_000));
  }

  // ---- calm -----------------------------------------------------------------------------------------------------------

  #calmDown(): void {
    this.#service.refillCredits();
    const windows = [...this.#users.keys()];
    for (const window of windows) if (window.runtime === undefined && this.#chance.is(0.6)) this.#open(window);
    const [first] = windows;
    if (first !== undefined && windows.every(({ runtime }) => runtime === undefined)) this.#open(first);
  }

  #lookIntoPanes(): void {
    this.#service.refillCredits();
    for (const [window, user] of this.#users) {
      const { runtime } = window;
      if (runtime === undefined) continue;
      const needsKey = window.sheet.cells.some(({ shows }) => shows.kind === 'sentence' && (shows.code === 'key-rejected' || shows.code === 'not-connected'));
      if (needsKey || runtime.state().connection.kind !== 'live') user.connect(runtime);
      else void runtime.refresh();
    }
  }

  /** Those whose sentence tells to select them and press F2 and Enter, or to try again. */
  #calculateWhatAsks(window: ExcelWindow): void {
    const { runtime, sheet } = window;
    if (runtime === undefined) return;
    const uncertain = new Set(runtime.state().uncertain.map(({ key }) => key));
    for (const cell of sheet.cells) {
      const { shows } = cell;
      if (shows.kind !== 'sentence') continue;
      const isDropped = shows.code === 'submission-uncertain' && !uncertain.has(cell.product.key);
      if (isDropped || ASKS_TO_BE_CALCULATED.includes(shows.code)) sheet.calculate(runtime, cell);
    }
  }

  // ---- time -------------------------------------------------------------------------------------------------------------

  async #until(atMs: number): Promise<void> {
    await this.#clock.advance(atMs - this.#clock.now());
  }

  async #untilQuiet(): Promise<void> {
    const endMs = this.#clock.now() + CALM_MS;
    let quietLooks = 0;
    while (quietLooks < 3 && this.#clock.now() < endMs) {
      await this.#until(this.#clock.now() + LOOK_MS);
      quietLooks = (await this.#isQuiet()) ? quietLooks + 1 : 0;
    }
  }

  async #isQuiet(): Promise<boolean> {
    if (this.#line.underWay > 0) return false;
    for (const [{ runtime, sheet }] of this.#users) {
      if (sheet.isCalculating || (runtime?.state().pendingProducts ?? 0) > 0) return false;
    }
    if ((await this.#machine.charges.all()).some(({ found }) => found === undefined)) return false;
    return (await this.#machine.journal.open()).every(({ isUncertain, products }) => isUncertain && products.every(({ id }) => id === undefined));
  }

  // ---- judgement ----------------------------------------------------------------------------------------------------------

  async #judgeCells(when: 'by itself' | 'at the end'): Promise<Pick<Findings, 'unsettledCells' | 'wrongCells'>> {
    return judgeCells({ windows: [...this.#users.keys()], machine: this.#machine, service: this.#service, decisions: this.#decisions, when });
  }

  async #outcome(byThemselves: Pick<Findings, 'unsettledCells' | 'wrongCells'>): Promise<Outcome> {
    const windows = [...this.#users.keys()];
    const creditsSpent = this.#service.ownPurchases.length;
    const { submissions } = this.#service.sandbox.statistics();
    const atTheEnd = await this.#judgeCells('at the end');
    const money = await judgeMoney({ windows, machine: this.#machine, service: this.#service, decisions: this.#decisions });
    for (const { sheet } of windows) sheet.countOverdue();
    const overdue = windows.filter(({ sheet }) => sheet.overdueCalls > 0).map(({ sheet, workbook }) => `${workbook}: ${sheet.overdueCalls} calls settled after their deadline, or not at all`);
    return {
      seed: this.#seed,
      faults: this.#faults,
      submissions,
      creditsSpent,
      ...(await judgeResends(this.#machine, this.#service)),
      ...money,
      unsettledCells: [...new Set([...byThemselves.unsettledCells, ...atTheEnd.unsettledCells, ...overdue, ...this.#faultsOfOurs])],
      wrongCells: [...new Set([...byThemselves.wrongCells, ...atTheEnd.wrongCells, ...money.wrongCells])],
    };
  }

  #note(what: () => string): void {
    const { onNote } = this.#options;
    if (onNote !== undefined) onNote(`${((this.#clock.now() - this.#startMs) / 1_000).toFixed(3)} s  ${what()}`);
  }
}
