import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureCertificates, type Certificates } from '../../scripts/certificates';
import { BreakableApi } from '../../scripts/engines/breakable-api';
import { startConnectProxy } from '../../scripts/engines/connect-proxy';
import { newSandbox } from '../../scripts/engines/stage';
import { findOnPath } from '../../scripts/installed-browser';
import { freePort } from '../../scripts/ports';

const folder = mkdtempSync(join(tmpdir(), 'engines-'));
let certificates: Certificates;
// Two RSA keys are made, which takes a busy machine its time.
beforeAll(async () => {
  certificates = await ensureCertificates(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('a program is found on the PATH, the first name first', () => {
  const exists = (path: string) => ['/usr/bin/firefox', '/opt/bin/firefox-esr'].includes(path);
  const machine = { platform: 'linux' as const, environment: { PATH: '/usr/bin:/opt/bin' }, exists };
  expect(findOnPath(['firefox-esr', 'firefox'], machine)).toBe('/opt/bin/firefox-esr');
  expect(findOnPath(['WebKitWebDriver'], machine)).toBeUndefined();
});

test('through the proxy one name leads to a port of this machine, and no other name leads anywhere', async () => {
  const target = createServer((socket) => socket.end('from this machine'));
  await new Promise<void>((listening) => target.listen(0, '127.0.0.1', listening));
  const proxy = await startConnectProxy({ 'cdn.example:443': (target.address() as AddressInfo).port });
  expect(await tunnel(proxy.port, 'cdn.example:443')).toEqual({ status: 200, said: 'from this machine' });
  expect((await tunnel(proxy.port, 'cdn.example:80')).status).toBe(403);
  expect((await tunnel(proxy.port, 'elsewhere.example:443')).status).toBe(403);
  proxy.close();
  target.close();
});

describe('the API on a line that breaks', () => {
  test('carries the submission out and gives no answer; the next one is answered', async () => {
    const { api, submit } = await startApi();
    api.breakNextSubmission();
    await expect(submit('ceramic mug')).rejects.toThrow();
    expect(api.sandbox.statistics().creditsSpent).toBe(1);
    expect(await submit('leather handbag')).toBe(202);
    expect(api.sandbox.statistics().creditsSpent).toBe(2);
    expect(api.resentProducts()).toBe(0);
    api.close();
  });

  test('counts the products of what came once more to the letter', async () => {
    const { api, submit, submitAll } = await startApi();
    for (const goods of ['ceramic mug', 'ceramic mug', 'leather handbag', 'ceramic mug']) await submit(goods);
    expect(api.resentProducts()).toBe(2);
    for (const goods of [['wool hat', 'oak chair', 'steel bolt'], ['wool hat'], ['wool hat', 'oak chair', 'steel bolt']]) await submitAll(goods);
    expect(api.resentProducts()).toBe(5);
    api.close();
  });
});

async function startApi() {
  const port = await freePort();
  const api = await BreakableApi.start(port, certificates, newSandbox());
  api.speak('HTTP/1.1');
  const headers = { 'authorization': `Bearer ${api.sandbox.apiKey}`, 'content-type': 'application/json' };
  const submitAll = (descriptions: readonly string[]) =>
    new Promise<number | undefined>((answered, failed) => {
      secureRequest(`https://localhost:${port}/api/v1/classify/batch`, { method: 'POST', ca: certificates.authority, agent: false, headers }, (response) => {
        response.resume();
        answered(response.statusCode);
      })
        .on('error', failed)
        .end(JSON.stringify({ items: descriptions.map((description) => ({ description })) }));
    });
  return { api, submitAll, submit: (description: string) => submitAll([description]) };
}

function tunnel(proxyPort: number, authority: string): Promise<{ status: number | undefined; said: string }> {
  return new Promise((answered, failed) => {
    request({ host: '127.0.0.1', port: proxyPort, method: 'CONNECT', path: authority, agent: false })
      .on('connect', ({ statusCode: status }, socket: Socket, head: Buffer) => {
        let said = head.toString('utf8');
        socket.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
        socket.once('close', () => answered({ status, said }));
      })
      .on('error', failed)
      .end();
  });
}
