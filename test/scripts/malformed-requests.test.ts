// Every server of ours answers, or refuses, what is no proper request, and goes on.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { webpack } from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { ensureCertificates, type Certificates } from '../../scripts/certificates';
import { OFFICE_JS_FOLDER, startOfficeJsServer } from '../../scripts/office-js-server';
import { startSandboxServer } from '../../src/sandbox/server';
import { startWorkbenchServer } from '../../src/workbench/server';
import { answerTo, malformedRequests, requestFor, type RawServer } from './raw-requests';

interface RunningServer extends RawServer {
  readonly close: () => unknown;
}

/** A hundred connections, on a machine that has other things to do. */
const TIME_LIMIT_MS = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'malformed-requests-'));
let certificates: Certificates;

beforeAll(async () => {
  certificates = await ensureCertificates(folder);
  writeFileSync(join(folder, 'index.html'), '<title>Page</title>');
  writeFileSync(join(folder, 'index.js'), '');
}, TIME_LIMIT_MS);
afterAll(() => rmSync(folder, { recursive: true }));

const startWorkbench = async (): Promise<RunningServer> => {
  const manifest = 'https://localhost:3000/manifest.xml';
  const server = await startWorkbenchServer({ port: 0, tls: certificates, manifest, officeJsDir: OFFICE_JS_FOLDER, pageFolder: folder });
  return { port: Number(new URL(server.url).port), authority: certificates.authority, close: () => server.close() };
};

const startOfficeJs = async (): Promise<RunningServer> => {
  const port = await freePort();
  const server = await startOfficeJsServer(port, certificates);
  return { port, authority: certificates.authority, close: () => server.close() };
};

const startSandbox = async (): Promise<RunningServer> => {
  const server = await startSandboxServer();
  return { port: Number(new URL(server.url).port), close: () => server.close() };
};

/** The dev server as the build's configuration has it, on a page that takes no time to build. */
const startAddin = async (): Promise<RunningServer> => {
  const [port, sandbox] = [await freePort(), await startSandbox()];
  const environment = {
    WEBPACK_SERVE: 'true', CERTIFICATES_FOLDER: folder, SANDBOX_URL: `http://127.0.0.1:${sandbox.port}`, ADDIN_URL: `https://localhost:${port}/`,
  };
  const { devServer } = withEnvironment(environment, configureBuild);
  const compiler = webpack({ mode: 'development', context: folder, entry: './index.js', stats: 'none' });
  if (compiler === null) throw new Error('webpack has made no compiler.');
  const server = new WebpackDevServer(devServer, compiler);
  await server.start();
  return { port, authority: certificates.authority, close: () => Promise.all([server.stop(), sandbox.close()]) };
};

describe.each([
  { name: 'the workbench', start: startWorkbench, target: '/', paths: ['/workbench.json'] },
  { name: 'office.js', start: startOfficeJs, target: '/lib/1/hosted/office.js', paths: ['/lib/1/hosted'] },
  { name: 'the sandbox', start: startSandbox, target: '/api/health', paths: ['/api', '/api/v1/classifications'] },
  { name: 'the add-in', start: startAddin, target: '/api/health', paths: ['/api'] },
])('the server of $name', ({ start, target, paths }) => {
  test('goes on after every request that is none, and never takes it for a page', async () => {
    const server = await start();
    try {
      const answers: Record<string, string> = {};
      for (const [what, bytes] of malformedRequests(paths)) {
        answers[what] = await answerTo(server, bytes);
        expect([what, await answerTo(server, requestFor(target))]).toEqual([what, 'HTTP/1.1 200 OK']);
      }
      expect(Object.entries(answers).filter(([, answer]) => / 5\d\d /.test(answer))).toEqual([]);
      expect(answers['the folder above in percent signs']).not.toContain('200');
    } finally {
      await server.close();
    }
  }, TIME_LIMIT_MS);
});

function configureBuild(): { devServer: WebpackDevServer.Configuration } {
  const configure: unknown = createRequire(__filename)(resolve(__dirname, '../../webpack.config.js'));
  return (configure as (env: unknown, argv: { mode: string }) => { devServer: WebpackDevServer.Configuration })({}, { mode: 'development' });
}

function withEnvironment<T>(environment: Readonly<Record<string, string>>, act: () => T): T {
  const before = Object.fromEntries(Object.keys(environment).map((name) => [name, process.env[name]]));
  Object.assign(process.env, environment);
  try {
    return act();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
