// The sandbox over http, on this machine only. Takes options, gives an address and a key; run as a program it prints both
// as one JSON line when it answers.
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createSandbox } from './app';
import type { Sandbox } from './app';
import type { SmallConsignments } from './landed-cost';
import { everydayNomenclature } from './nomenclature';
import type { Nomenclature } from './nomenclature';
import { extendNomenclature } from './nomenclature-csv';
import { createScaledClock } from './sandbox-clock';
import { createSeededRandom } from './seeded-random';
import { readServerOptions, USAGE, UsageError } from './server-options';
import type { DeliverWebhook } from './webhook-delivery';

export interface SandboxServerOptions {
  /** 0 or left out: any free port. */
  readonly port?: number;
  /**
   * Left out: another one at every start. The same seed gives the same ids again, for whatever is then submitted;
   * a client that remembers ids across starts would take old results for new ones.
   */
  readonly seed?: number;
  /** How many times faster than the true time its clock runs; 1 where left out. */
  readonly speed?: number;
  readonly rateLimitPerMinute?: number;
  readonly credits?: number;
  /** Shortest and longest, on the sandbox's clock. */
  readonly processingMs?: readonly [number, number];
  /** What consignments of up to 150 EUR pay; the tariff where left out. */
  readonly smallConsignments?: SmallConsignments;
  /** A CSV with a larger tariff: see nomenclature-csv.ts. */
  readonly nomenclatureFile?: string;
}

export interface SandboxServer {
  /** With /api at the end: "http://127.0.0.1:4010/api". */
  readonly url: string;
  readonly apiKey: string;
  readonly sandbox: Sandbox;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const WEBHOOK_TIMEOUT_MS = 10_000;

/** Resolves when it answers. Rejects where the port is taken or the nomenclature file does not read. */
export async function startSandboxServer(options: SandboxServerOptions = {}): Promise<SandboxServer> {
  const { port = 0, seed = randomInt(2 ** 32), speed = 1, nomenclatureFile, ...limits } = options;
  const sandbox = createSandbox({
    ...limits,
    clock: createScaledClock(speed),
    random: createSeededRandom(seed),
    nomenclature: await readNomenclature(nomenclatureFile),
    deliverWebhook,
  });
  const server = createAdaptorServer({ fetch: (request) => sandbox.fetch(request) });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${address.port}/api`,
    apiKey: sandbox.apiKey,
    sandbox,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        // Clients keep connections open for reuse; close() alone would wait for them.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

async function readNomenclature(file: string | undefined): Promise<Nomenclature> {
  const own = everydayNomenclature();
  return file === undefined ? own : extendNomenclature(own, await readFile(file, 'utf8'));
}

const deliverWebhook: DeliverWebhook = async (url, { headers, body }) => {
  await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS) });
};

async function main(args: readonly string[]): Promise<void> {
  try {
    const { url, apiKey } = await startSandboxServer(readServerOptions(args));
    process.stdout.write(`${JSON.stringify({ url, apiKey })}\n`);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${isUsage ? `${USAGE}\n` : ''}`);
    process.exitCode = isUsage ? 2 : 1;
  }
}

// Tests and the workbench import this file; only as a program does it start by itself. The name of the program is looked at,
// because what a module may ask about itself depends on the module format it is compiled to.
if (/[\\/]sandbox[\\/]server\.ts$/.test(process.argv[1] ?? '')) void main(process.argv.slice(2));
