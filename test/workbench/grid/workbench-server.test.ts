import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureCertificates, type Certificates } from '../../../scripts/certificates';
import { startWorkbenchServer, type WorkbenchServer, type WorkbenchServerOptions } from '../../../src/workbench/server';

const folder = mkdtempSync(join(tmpdir(), 'workbench-server-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
let tls: Certificates;
let server: WorkbenchServer | undefined;

beforeAll(async () => {
  tls = await ensureCertificates(join(folder, 'certificates'));
  file('index.html', '<title>Workbench</title>');
});
afterEach(() => server?.close());
afterAll(() => rmSync(folder, { recursive: true }));

const start = async (options: Partial<WorkbenchServerOptions> = {}): Promise<WorkbenchServer> => {
  server = await startWorkbenchServer({
    port: 0,
    tls,
    manifest: 'https://localhost:3000/manifest.xml',
    officeJsDir: join(__dirname, '../../../node_modules/@microsoft/office-js/dist'),
    pageFolder: folder,
    ...options,
  });
  return server;
};

/** The path goes out as it is written, "..", percent signs and all. */
function get({ url }: WorkbenchServer, path: string): Promise<{ status: number | undefined; policy: unknown; text: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url);
    request({ host: '127.0.0.1', port, path, ca: tls.authority, servername: 'localhost' }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          policy: answer.headers['content-security-policy'],
          text: Buffer.concat(chunks).toString(),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the workbench server', () => {
  test('serves the page by the name office.js asks of a host, with a policy that allows no foreign script', async () => {
    const running = await start();
    expect(running.url).toMatch(/^https:\/\/localhost:\d+\/$/);
    const page = await get(running, '/');
    expect(page).toMatchObject({ status: 200, text: '<title>Workbench</title>' });
    expect(page.policy).toContain("script-src 'self';");
  });

  test('tells the page which add-in, document and notes there are', async () => {
    const document = file('catalogue.csv', 'Product\nchair\n');
    const running = await start({ document, notes: [{ text: 'Sandbox clock: 10× faster' }] });
    expect(JSON.parse((await get(running, '/workbench.json')).text)).toEqual({
      manifestUrl: 'https://localhost:3000/manifest.xml',
      document: { url: 'document.csv', name: 'catalogue.csv' },
      notes: [{ text: 'Sandbox clock: 10× faster' }],
      locale: null,
      readyTimeoutMs: 20_000,
    });
    expect((await get(running, '/document.csv')).text).toBe('Product\nchair\n');
  });

  test('serves a manifest file itself', async () => {
    const running = await start({ manifest: file('manifest.xml', '<OfficeApp/>') });
    expect(JSON.parse((await get(running, '/workbench.json')).text)).toMatchObject({ manifestUrl: 'manifest.xml', document: null });
    expect((await get(running, '/manifest.xml')).text).toBe('<OfficeApp/>');
  });

  test('knows which member of office.js came with which requirement set', async () => {
    const sets = JSON.parse((await get(await start(), '/api-sets.json')).text) as Record<string, string>;
    expect(sets['Range.getTables']).toBe('ExcelApi 1.9');
  });

  test.each(['/nothing.js', '/../package.json', '/..%2f..%2fetc%2fpasswd', '/%', '/certificates'])('gives nothing for %s', async (path) => {
    expect((await get(await start(), path)).status).toBe(404);
  });

  test('says what is missing before it starts', async () => {
    await expect(start({ pageFolder: join(folder, 'not-built') })).rejects.toThrow('Build the page first');
    await expect(start({ manifest: join(folder, 'no.xml') })).rejects.toThrow('manifest');
    await expect(start({ document: join(folder, 'no.xlsx') })).rejects.toThrow('.xlsx or .csv');
  });
});
