// The ports of the local servers: the workbench's is chosen, the others follow it.
import { createServer, type AddressInfo } from 'node:net';

export interface Ports {
  readonly workbench: number;
  readonly addin: number;
  readonly sandbox: number;
  readonly officeJs: number;
}

export const DEFAULT_PORT = 3100;

/** Takes the text of --port. Throws a sentence for people where it is no usable port. */
export function portsFrom(text: string): Ports {
  const first = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(first >= 1024 && first <= 65532)) {
    throw new Error(`--port must be a number from 1024 to 65532, for the first of four ports in a row. It is "${text}".`);
  }
  return { workbench: first, addin: first + 1, sandbox: first + 2, officeJs: first + 3 };
}

/** Rejects with a sentence that names the first port that something else listens on. */
export async function requireFree(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    if (!(await isFree(port))) {
      throw new Error(`Port ${port} is taken. Stop what listens there, or choose others with --port N (N to N+3 are used).`);
    }
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answered) => {
    const probe = createServer();
    probe.once('error', () => answered(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => answered(true)));
  });
}

/** Nothing listens there now; for servers that cannot choose one themselves. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
