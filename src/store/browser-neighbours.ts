// The other windows of this browser, through Web Locks and a BroadcastChannel. A runtime lives as long as it holds
// the lock of its own name; must never let work begin before it holds it, or others would take it for gone.
import { is } from 'valibot';
import { ClassificationError } from '../customs/errors';
import type { NeighbourMessage, Neighbours } from '../engine/ports';
import { newRuntimeId } from './runtime-id';
import { ReceivedMessage } from './stored-shapes';

// In the channel's name, so that another version's messages do not even arrive. Not in the names of the locks:
// versions must wait for each other as well.
const MESSAGE_VERSION = 1;

export class BrowserNeighbours implements Neighbours {
  readonly ownId = newRuntimeId();
  readonly #name: string;
  readonly #locks: LockManager;
  readonly #channel: BroadcastChannel | undefined;
  #presence: Promise<void> | undefined;

  /**
   * Never throws.
   * @param name One for each service: only runtimes of the same one wait for each other.
   */
  constructor(name: string, locks: LockManager = navigator.locks) {
    this.#name = name;
    this.#locks = locks;
    this.#channel = openChannel(`${name} messages ${MESSAGE_VERSION}`);
    this.#enter().catch(() => {
      // Nobody has asked for anything yet; whoever does is told.
    });
  }

  /**
   * Rejects with `store-unreadable`, and does not begin the work, where the browser refuses locks. There is no time
   * limit: whether work that hangs has paid cannot be known, so nobody may overtake it while its page lives. Whoever
   * waits needs a deadline of their own, the work needs one for every step, and must not come in here again itself.
   */
  async exclusively<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    // Settled inside, so that a failure of the work is not taken for one of the lock.
    const outcome = await this.#locks
      .request(`${this.#name} exclusive`, async () => {
        const [settled] = await Promise.allSettled([Promise.resolve().then(work)]);
        return settled;
      })
      .catch((cause: unknown) => Promise.reject(refused(cause)));
    if (outcome.status === 'fulfilled') return outcome.value;
    const reason: unknown = outcome.reason;
    return Promise.reject(reason);
  }

  /** Rejects with `store-unreadable` where the browser does not tell: not knowing is not "gone". */
  async living(runtimeIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { held = [], pending = [] } = await this.#locks.query().catch((cause: unknown) => Promise.reject(refused(cause)));
    // One that still waits for its presence lives as well.
    const present = new Set([...held, ...pending].map(({ name }) => name));
    return new Set(runtimeIds.filter((id) => id === this.ownId || present.has(this.#presenceName(id))));
  }

  tell(message: NeighbourMessage): void {
    try {
      this.#channel?.postMessage(message);
    } catch {
      // Messages only save time; what they tell is in the stores as well.
    }
  }

  listen(listener: (message: NeighbourMessage) => void): () => void {
    const onMessage = ({ data }: MessageEvent<unknown>) => {
      if (is(ReceivedMessage, data)) listener(data);
    };
    this.#channel?.addEventListener('message', onMessage);
    return () => this.#channel?.removeEventListener('message', onMessage);
  }

  /** Resolves once this runtime's presence is known to all; after a refusal, asks again. */
  #enter(): Promise<void> {
    return (this.#presence ??= new Promise<void>((resolve, reject) => {
      const forLife = new Promise<never>(() => undefined);
      this.#locks
        .request(this.#presenceName(this.ownId), () => {
          resolve();
          return forLife;
        })
        .catch((cause: unknown) => {
          this.#presence = undefined;
          reject(refused(cause));
        });
    }));
  }

  #presenceName(runtimeId: string): string {
    return `${this.#name} runtime ${runtimeId}`;
  }
}

/** undefined where the browser blocks or lacks channels: others are then not told, and find out by themselves. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

function refused(cause: unknown): ClassificationError {
  return new ClassificationError(
    'store-unreadable',
    'The browser does not let the open workbooks take turns, so nothing was bought. Allow this add-in to store data in the browser, then select the cell and press F2 and Enter.',
    { cause },
  );
}
