// What a page gives the wired runtime: the stand-in API behind a key, another one as the sandbox, everything kept in memory.
// A test replaces what it is about.
import type { RuntimeEnvironment } from '../../src/runtime/create-runtime';
import type { CallOptions, Host } from '../../src/runtime/runtime';
import { Settings } from '../../src/runtime/settings';
import { MemoryDemonstrationStore } from '../../src/store/memory-demonstration-store';
import { FakeStorage } from './fake-storage';
import { FakeWorkbook } from './fake-workbook';
import { keepingInMemory } from './keeping-in-memory';
import { SANDBOX_URL, SandboxWorld } from './sandbox-world';

export interface PageSetup {
  readonly live: SandboxWorld;
  /** Behind the sandbox that needs no key. */
  readonly demonstration?: SandboxWorld;
  /** What the browser remembers on this computer, and for this session. */
  readonly computer?: FakeStorage;
  readonly session?: FakeStorage;
  readonly host?: Partial<Host>;
}

export function pageEnvironment({ live, demonstration, computer = new FakeStorage(), session = new FakeStorage(), host }: PageSetup): RuntimeEnvironment {
  return {
    apiUrl: SANDBOX_URL,
    transport: (request, isPaid) => live.transport(request, isPaid),
    clock: live.clock,
    keeping: keepingInMemory(),
    startInSandbox: false,
    meetHost: async () => ({
      settings: new Settings({ storages: { computer: () => computer, session: () => session }, partitionKey: undefined }),
      workbook: 'Book1',
      language: 'en',
      hasDataTypes: true,
      ...host,
    }),
    openSandbox: async () => {
      const world = demonstration ?? new SandboxWorld({ clock: live.clock });
      return {
        baseUrl: SANDBOX_URL,
        transport: (request, isPaid) => world.transport(request, isPaid),
        apiKey: world.sandbox.apiKey,
        clock: live.clock,
        clockSpeed: 10,
        keeping: keepingInMemory(),
      };
    },
    demonstrations: new MemoryDemonstrationStore(),
    findFormulas: async () => [],
    refreshCells: async () => undefined,
    loadRunWorkbook: async () => new FakeWorkbook(),
    newRunId: () => 'run',
  };
}

/** A call of a formula that nobody cancels. */
export function asking(address = 'Sheet1!B2'): CallOptions {
  return { signal: new AbortController().signal, address };
}
