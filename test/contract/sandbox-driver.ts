// Drives the sandbox in virtual time. Takes its options, gives requests with the key and a clock that the test moves on.
import * as v from 'valibot';
import { ClassifyBatchAnswer, ErrorAnswer } from '../../src/api/contract';
import { createSandbox } from '../../src/sandbox/app';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/app';
import type { SandboxClock } from '../../src/sandbox/sandbox-clock';
import { createSeededRandom } from '../../src/sandbox/seeded-random';

export interface VirtualClock extends SandboxClock {
  /** Moves on, calling back on the way in the order of time. */
  advance(ms: number): void;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface SandboxDriver {
  readonly sandbox: Sandbox;
  readonly clock: VirtualClock;
  get(path: string): Promise<Reply>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Reply>;
  raw(path: string, init: RequestInit): Promise<Reply>;
  /** Submits one product and lets the time of its processing pass. */
  classify(request: Readonly<Record<string, unknown>>): Promise<Reply>;
}

export const STARTED_AT = Date.UTC(2026, 2, 3, 12);

export function driveSandbox(options: Partial<SandboxOptions> = {}): SandboxDriver {
  const clock = virtualClock();
  const sandbox = createSandbox({ clock, random: createSeededRandom(1), ...options });

  async function raw(path: string, init: RequestInit): Promise<Reply> {
    const response = await sandbox.fetch(new Request(`https://sandbox.test/api${path}`, init));
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
  }
  const headers = { Authorization: `Bearer ${sandbox.apiKey}` };
  const send: SandboxDriver['send'] = (method, path, body) =>
    raw(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const get = (path: string) => raw(path, { headers });

  return {
    sandbox,
    clock,
    raw,
    get,
    send,
    async classify(request) {
      const submitted = await send('POST', '/v1/classify', request);
      if (submitted.status !== 202) return submitted;
      clock.advance(35_000);
      const { data } = submitted.body as { data: { id: string } };
      return get(`/v1/classifications/${data.id}`);
    },
  };
}

/** What an error answer says; fails for anything else. */
export function messageOf(reply: Reply): string {
  return v.parse(ErrorAnswer, reply.body).message;
}

/** Submits products that must be accepted. */
export async function submitBatch(driver: SandboxDriver, items: readonly unknown[]) {
  const reply = await driver.send('POST', '/v1/classify/batch', { items });
  return v.parse(ClassifyBatchAnswer, reply.body);
}

function virtualClock(): VirtualClock {
  let now = STARTED_AT;
  let scheduled: { readonly at: number; readonly callback: () => void }[] = [];
  return {
    now: () => now,
    schedule(callback, delayMs) {
      const entry = { at: now + delayMs, callback };
      scheduled.push(entry);
      return () => {
        scheduled = scheduled.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (let next = earliest(scheduled, end); next !== undefined; next = earliest(scheduled, end)) {
        const due = next;
        scheduled = scheduled.filter((other) => other !== due);
        now = due.at;
        due.callback();
      }
      now = end;
    },
  };
}

function earliest<T extends { readonly at: number }>(scheduled: readonly T[], end: number): T | undefined {
  return scheduled.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
}
