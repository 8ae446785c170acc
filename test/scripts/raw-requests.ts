// Requests that no client of ours would make, sent byte by byte: what scanners, proxies and broken programs send.
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';

const GIVE_UP_MS = 5_000;

const TARGETS: Readonly<Record<string, string>> = {
  'two slashes': '//',
  'three slashes': '///',
  'two slashes and a bracket': '//[',
  'two slashes and a port that is none': '//localhost:99999999/',
  'a percent sign alone': '/%',
  'half a letter in percent signs': '/%E0%A4%A',
  'bytes that are no UTF-8': '/%FF%FE',
  'a zero byte in percent signs': '/%00',
  'a zero byte': '/\0',
  'a backslash': '\\\\',
  'a whole address': 'http://elsewhere.example/',
  'an address without a host': 'http://',
  'an address that ends early': 'https://[',
  'an asterisk': '*',
  'nothing': '',
  'a space': '/a b',
  'the folder above': '/../../../../etc/passwd',
  'the folder above in percent signs': '/..%2f..%2f..%2fetc%2fpasswd',
  'a very long name': `/${'a'.repeat(8_000)}`,
  'a name longer than any server takes': `/${'a'.repeat(100_000)}`,
};
const HOSTS: Readonly<Record<string, string>> = {
  'a host that is another': 'elsewhere.example',
  'a host with a space': 'a b',
  'a host that is a bracket': '[',
  'a host that is empty': '',
  'a host with a port that is none': 'localhost:99999999',
  'a host with a zero byte': 'local\0host',
};

/** What it is, and its bytes (Latin-1). Each below the path that the server answers under ("/api"), and at its root. */
export function malformedRequests(paths: readonly string[]): readonly (readonly [what: string, bytes: string])[] {
  const targets = Object.entries(TARGETS).flatMap(([what, target]) => {
    const below = target.startsWith('/') ? paths.map((path) => [`${what} below ${path}`, requestFor(`${path}${target}`)] as const) : [];
    return [[what, requestFor(target)] as const, ...below];
  });
  const hosts = Object.entries(HOSTS).map(([what, host]) => [what, requestFor('/', host)] as const);
  return [...targets, ...hosts, ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'], ['no HTTP', '\x16\x03\x01\0\r\n\r\n']];
}

export function requestFor(target: string, host = 'localhost'): string {
  return `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
}

export interface RawServer {
  readonly port: number;
  /** The PEM text of whoever signed the server's certificate; left out for plain HTTP. */
  readonly authority?: string;
}

/** The first line of the answer, "HTTP/1.1 404 Not Found"; "closed" where the server closes without one. */
export function answerTo(server: RawServer, bytes: string): Promise<string> {
  return new Promise((answered, failed) => {
    const chunks: Buffer[] = [];
    const socket = connect(server);
    socket.setTimeout(GIVE_UP_MS, () => socket.destroy(new Error(`No answer within ${GIVE_UP_MS} ms.`)));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // A server that has refused the beginning may close before it has read the rest.
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') failed(error);
    });
    socket.on('close', () => answered(Buffer.concat(chunks).toString('latin1').split('\r\n')[0] || 'closed'));
    socket.write(bytes, 'latin1');
  });
}

function connect({ port, authority }: RawServer): Socket {
  return authority === undefined
    ? connectPlain(port, '127.0.0.1')
    : connectSecurely({ host: '127.0.0.1', port, ca: authority, servername: 'localhost' });
}
