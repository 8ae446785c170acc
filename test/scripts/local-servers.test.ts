import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureCertificates } from '../../scripts/certificates';
import { OFFICE_JS_FOLDER, startOfficeJsServer } from '../../scripts/office-js-server';
import { browserArguments, hasDisplay } from '../../scripts/open-browser';
import { freePort, portsFrom, requireFree } from '../../scripts/ports';

const DAY_MS = 24 * 60 * 60 * 1000;
const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the certificate of the local servers', () => {
  test('is made once, for localhost, and kept', async () => {
    const made = await ensureCertificates(folder);
    expect(new X509Certificate(made.cert).checkHost('localhost')).toBe('localhost');
    expect(new X509Certificate(made.cert).checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(await ensureCertificates(folder)).toEqual(made);
  });

  test('is made anew before it ends', async () => {
    const made = await ensureCertificates(folder);
    const later = await ensureCertificates(folder, new Date(Date.now() + 29.5 * DAY_MS));
    expect(later.publicKeyHash).not.toBe(made.publicKeyHash);
  });

  test('is the only one that the browser accepts without its being trusted', async () => {
    const { publicKeyHash } = await ensureCertificates(folder);
    const window = { address: 'https://localhost:3100/', profileFolder: '/profile', acceptedKeyHash: publicKeyHash, extraSwitches: [] };
    const switches = browserArguments(window);
    expect(switches).toContain(`--ignore-certificate-errors-spki-list=${publicKeyHash}`);
    expect(switches).not.toContain('--ignore-certificate-errors');
    expect(switches).toContain('--user-data-dir=/profile');
  });
});

test('a window is opened only where there is a display to show it', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
});

describe('office.js from its package', () => {
  test('comes under the paths of the CDN, byte for byte, and nothing else does', async () => {
    const certificates = await ensureCertificates(folder);
    const port = await freePort();
    const server = await startOfficeJsServer(port, certificates);
    const read = (path: string) => get(`https://localhost:${port}${path}`, certificates.authority);
    const [script, outside, above] = await Promise.all([
      read('/lib/1/hosted/office.js'),
      read('/office.js'),
      read('/lib/1/hosted/..%2fpackage.json'),
    ]);
    server.close();
    expect(script.status).toBe(200);
    expect(sha256(script.body)).toBe(sha256(readFileSync(join(OFFICE_JS_FOLDER, 'office.js'))));
    expect(outside.status).toBe(404);
    expect(above.status).toBe(404);
  });
});

describe('ports', () => {
  test('are four in a row, from the one that was asked for', () => {
    expect(portsFrom('4100')).toEqual({ workbench: 4100, addin: 4101, sandbox: 4102, officeJs: 4103 });
  });

  test.each(['', 'abc', '80', '65533', '3e3', '-1'])('"%s" is refused with a sentence', (text) => {
    expect(() => portsFrom(text)).toThrow(/--port must be a number/);
  });

  test('a port that something else listens on is named', async () => {
    const other = createServer();
    const port = await new Promise<number>((listening) => other.listen(0, '127.0.0.1', () => listening((other.address() as AddressInfo).port)));
    await expect(requireFree([port])).rejects.toThrow(`Port ${port} is taken`);
    other.close();
  });
});

function get(address: string, authority: string): Promise<{ status: number | undefined; body: Buffer }> {
  return new Promise((answered, failed) => {
    const chunks: Buffer[] = [];
    request(address, { ca: authority, agent: false }, (response) => {
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => answered({ status: response.statusCode, body: Buffer.concat(chunks) }));
    })
      .on('error', failed)
      .end();
  });
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
