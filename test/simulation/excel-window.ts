// One Excel window: a workbook that outlives its pages, and the page that runs our add-in in it, with the real runtime.
// A page that is killed takes its calculations with it; another one opens on the same workbook and the same computer.
import { createNetworkTransport, type Transport } from '../../src/api/network-transport';
import type { Clock } from '../../src/engine/ports';
import { FakeWorkbook } from '../fakes/fake-workbook';
import { createRuntime } from '../../src/runtime/create-runtime';
import type { Runtime } from '../../src/runtime/runtime';
import type { Keeping } from '../../src/runtime/service-desk';
import { Settings } from '../../src/runtime/settings';
import { MemoryDemonstrationStore } from '../../src/store/memory-demonstration-store';
import { FakeStorage } from '../fakes/fake-storage';
import type { Machine, MachinePage } from '../fakes/machine';
import type { Chance } from './chance';
import type { FaultyLine } from './faulty-line';
import { SERVICE_URL } from './paid-service';
import type { Sheet } from './sheet';

/** Puts something between the runtime and its world, to see whether the simulation notices. */
export interface Tampering {
  readonly keeping?: (keeping: Keeping) => Keeping;
  readonly transport?: (transport: Transport) => Transport;
}

export interface ExcelWindowOptions {
  readonly workbook: string;
  readonly sheet: Sheet;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly machine: Machine;
  readonly line: FaultyLine;
  /** How far this computer's clock is ahead of the service's. */
  readonly clockAheadMs: number;
  readonly tampering: Tampering;
  /** After how many steps the page that opens now dies. */
  readonly drawLife: () => number;
  readonly canDie: () => boolean;
  /** How long Excel takes until it tells a new page about itself. */
  readonly hostMs: () => number;
  readonly onDeath: (window: ExcelWindow) => void;
  readonly note: (what: () => string) => void;
}

interface Life {
  readonly page: MachinePage;
  readonly runtime: Runtime;
}

export class ExcelWindow {
  readonly workbook: string;
  readonly sheet: Sheet;
  readonly #options: ExcelWindowOptions;
  #life: Life | undefined;

  constructor(options: ExcelWindowOptions) {
    this.#options = options;
    this.workbook = options.workbook;
    this.sheet = options.sheet;
  }

  /** undefined while no page of this window lives. */
  get runtime(): Runtime | undefined {
    return this.#life?.runtime;
  }

  open(): void {
    if (this.#life !== undefined) return;
    const { machine, clockAheadMs, drawLife, canDie, note } = this.#options;
    let stepsLeft = drawLife();
    const page = machine.openPage(clockAheadMs, (own, step) => {
      stepsLeft -= 1;
      note(() => `${own.id}: ${step}`);
      if (stepsLeft <= 0 && canDie()) this.#die(own);
    });
    note(() => `${this.workbook} opens as ${page.id}`);
    const runtime = this.#start(page);
    if (page.isAlive) this.#life = { page, runtime };
  }

  close(): void {
    if (this.#life !== undefined) this.#die(this.#life.page);
  }

  #die(page: MachinePage): void {
    this.#options.note(() => `${page.id} is killed`);
    page.kill();
    this.#life = undefined;
    this.sheet.close();
    this.#options.onDeath(this);
  }

  #start(page: MachinePage): Runtime {
    const { machine, clock, chance, line, tampering, workbook, hostMs } = this.#options;
    const send = createNetworkTransport({
      fetch: async (request, init) => {
        const isStream = init?.body instanceof ReadableStream;
        const sent = new Request(request, init?.body instanceof ReadableStream ? { body: await new Response(init.body).text() } : undefined);
        return page.outside(`${request.method} ${new URL(request.url).pathname}`, (resolve, reject) => line.carry(sent, isStream, { answer: resolve, fail: reject }));
      },
      clock: page.clock,
      isOnline: () => true,
      hasStreamBodies: true,
      healthUrl: `${SERVICE_URL}/health`,
    });
    const session = new FakeStorage();
    return createRuntime({
      loadRunWorkbook: async () => new FakeWorkbook(),
      newRunId: () => 'run',
      apiUrl: SERVICE_URL,
      transport: tampering.transport?.(send) ?? send,
      clock: page.clock,
      keeping: tampering.keeping?.(page.keeping) ?? page.keeping,
      startInSandbox: false,
      meetHost: () =>
        page.outside('host', (resolve) => {
          const settings = new Settings({ storages: { computer: () => machine.localStorage, session: () => session }, partitionKey: undefined });
          clock.schedule(() => resolve({ settings, workbook, language: 'en', hasDataTypes: true }), hostMs());
        }),
      demonstrations: new MemoryDemonstrationStore(),
      findFormulas: async () => [],
      openSandbox: () => Promise.reject(new Error('Nobody chooses the sandbox here.')),
      refreshCells: (addresses) =>
        page.outside('refresh', (resolve) => {
          clock.schedule(() => {
            this.#options.note(() => `${page.id}: cells ${addresses.join(', ')} are calculated again`);
            const runtime = page.isAlive ? this.runtime : undefined;
            if (runtime !== undefined) this.sheet.calculateAgain(runtime, addresses);
            resolve(undefined);
          }, chance.magnitude(5, 300));
        }),
    });
  }
}
