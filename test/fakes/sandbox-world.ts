// The stand-in API and a client to it, in virtual time and with a fixed chance.
import { Import8Client, type AnswerNotice } from '../../src/api/import8-client';
import type { Transport } from '../../src/api/network-transport';
import { createSandbox, type SandboxOptions } from '../../src/sandbox/app';
import { createSeededRandom } from '../../src/sandbox/seeded-random';
import { VirtualClock } from './virtual-clock';

export const SANDBOX_URL = 'https://sandbox.invalid/api';

export class SandboxWorld {
  readonly clock = new VirtualClock();
  readonly sandbox;
  readonly notices: AnswerNotice[] = [];
  readonly client: Import8Client;
  apiKey: string | undefined;
  /** What a test may put between the client and the sandbox. */
  transport: Transport = async (request) => this.sandbox.fetch(request);

  constructor(options: Partial<SandboxOptions> = {}) {
    this.sandbox = createSandbox({ clock: this.clock, random: createSeededRandom(1), ...options });
    this.apiKey = this.sandbox.apiKey;
    this.client = new Import8Client({
      baseUrl: SANDBOX_URL,
      transport: (request, isPaid) => this.transport(request, isPaid),
      clock: this.clock,
      apiKey: () => this.apiKey,
      onAnswer: (notice) => this.notices.push(notice),
    });
  }
}
