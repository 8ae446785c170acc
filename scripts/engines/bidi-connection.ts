// WebDriver BiDi: commands as JSON over one WebSocket, each answered under its number.
import { ANSWER_TIMEOUT_MS } from './engine-window';

interface Answer {
  readonly id: number | null;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

interface Waiting {
  answered(result: unknown): void;
  failed(reason: Error): void;
}

export class BidiConnection {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  #sent = 0;

  static open(address: string): Promise<BidiConnection> {
    const socket = new WebSocket(address);
    return new Promise((opened, failed) => {
      socket.addEventListener('open', () => opened(new BidiConnection(socket)), { once: true });
      socket.addEventListener('error', () => failed(new Error(`No connection to ${address}.`)), { once: true });
    });
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data)) as Answer));
    socket.addEventListener('close', () => this.#failAll(new Error('The browser has ended the connection.')));
  }

  /** The result of a command of the specification. Rejects with the browser's own error, or after ANSWER_TIMEOUT_MS. */
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    this.#sent += 1;
    const id = this.#sent;
    return new Promise((answered, failed) => {
      const timeout = setTimeout(() => failed(new Error(`${method} was not answered within ${ANSWER_TIMEOUT_MS / 1000} s.`)), ANSWER_TIMEOUT_MS);
      const settle = (): void => {
        clearTimeout(timeout);
        this.#waiting.delete(id);
      };
      this.#waiting.set(id, {
        answered: (result) => (settle(), answered(result)),
        failed: (reason) => (settle(), failed(reason)),
      });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  close(): void {
    this.#socket.close();
  }

  #receive({ id, type, result, error, message }: Answer): void {
    const waiting = id === null ? undefined : this.#waiting.get(id);
    if (type === 'error') waiting?.failed(new Error(`${error ?? 'error'}: ${message ?? ''}`));
    else waiting?.answered(result);
  }

  #failAll(reason: Error): void {
    for (const waiting of [...this.#waiting.values()]) waiting.failed(reason);
  }
}
