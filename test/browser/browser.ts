// Gives browser tests a Chromium, installed or borne by npm, and office.js from its package under the CDN's name.
// Must never change a byte of office.js on its way.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { devDependencies } from '../../package.json';
import { findInstalledBrowser } from '../../scripts/installed-browser';

export interface BrowserOptions {
  /** base64 of the SHA-256 of a certificate's public key (SPKI): the one certificate accepted without being trusted. */
  readonly acceptedKeyHash?: string;
  /** Where a host's connections go instead: { 'import8.nl:443': 8443 } means port 8443 of this machine. */
  readonly redirects?: Readonly<Record<string, number>>;
}

/** Until a page has loaded: the first one of a browser shares two cores with another browser that is just as busy. */
export const PAGE_LOADS = { timeout: 60_000 } as const;

/** A headless browser; an installed one where there is one, else the one in @sparticuz/chromium (Linux). */
export async function launchBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const installed = findInstalledBrowser();
  const program = installed === undefined ? await unpackChromium() : { executablePath: installed };
  return chromium.launch({ ...program, headless: true, args: browserSwitches(options) });
}

/** Unpacks the browser that npm brings, where none is installed: once, before several processes want it. */
export async function prepareBrowser(): Promise<void> {
  if (findInstalledBrowser() === undefined) await unpackChromium();
}

function browserSwitches({ acceptedKeyHash, redirects = {} }: BrowserOptions): string[] {
  const rules = Object.entries(redirects).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`);
  return [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(acceptedKeyHash ? [`--ignore-certificate-errors-spki-list=${acceptedKeyHash}`] : []),
    ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(',')}`] : []),
  ];
}

interface Program {
  readonly executablePath: string;
  readonly env: Record<string, string | undefined>;
}

const UNPACK_FOLDER = resolve(__dirname, '../../.cache/chromium');

async function unpackChromium(): Promise<Program> {
  if (process.platform !== 'linux') {
    throw new Error('No browser found. Install Edge, Chrome or Chromium, or set CHROME_PATH to one.');
  }
  return {
    executablePath: await unpackOnce(),
    env: {
      ...process.env,
      ...(hasChromiumLibraries() ? {} : { LD_LIBRARY_PATH: join(UNPACK_FOLDER, 'al2023/lib') }),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(UNPACK_FOLDER, 'fonts') }),
    },
  };
}

/**
 * The package unpacks into the temporary folder and takes whatever `chromium` lies there, of any version or half
 * written. A process with a temporary folder of our own, and a mark for "complete", make that safe.
 */
async function unpackOnce(): Promise<string> {
  const mark = join(UNPACK_FOLDER, `complete-${devDependencies['@sparticuz/chromium']}`);
  if (!existsSync(mark)) {
    await rm(UNPACK_FOLDER, { recursive: true, force: true });
    await mkdir(UNPACK_FOLDER, { recursive: true });
    await promisify(execFile)(process.execPath, ['-e', "require('@sparticuz/chromium').executablePath()"], {
      cwd: __dirname,
      // With the second variable set the package unpacks the libraries it needs, too.
      env: { ...process.env, TMPDIR: UNPACK_FOLDER, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    await writeFile(mark, '');
  }
  return join(UNPACK_FOLDER, 'chromium');
}

function hasChromiumLibraries(): boolean {
  try {
    // On many systems only root has /sbin on its path.
    const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/sbin:/usr/sbin` };
    const known = execFileSync('ldconfig', ['-p'], { encoding: 'utf8', env });
    return ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'].every((library) => known.includes(library));
  } catch {
    return false;
  }
}

const OFFICE_JS_ADDRESS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE_JS_FOLDER = resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');

export interface ServedOfficeJs {
  /** What the browser received, by file name below the CDN's folder: 'office.js' to the SHA-256 in hex. */
  received(): Promise<ReadonlyMap<string, string>>;
}

/** Answers for the office.js CDN from the npm package, in every page of the context. */
export async function serveOfficeJs(context: BrowserContext): Promise<ServedOfficeJs> {
  const bodies = new Map<string, Promise<Buffer>>();
  await context.route(`${OFFICE_JS_ADDRESS}**`, async (route) => {
    const file = officeJsFile(route.request().url());
    if (file === undefined || !existsSync(file)) return route.fulfill({ status: 404, body: 'Not in the package.' });
    return route.fulfill({
      body: await readFile(file),
      contentType: file.endsWith('.js') ? 'text/javascript' : 'text/html',
      // office.js loads its parts with crossOrigin=anonymous.
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  context.on('response', (response) => {
    if (response.url().startsWith(OFFICE_JS_ADDRESS) && response.ok()) {
      const body = response.body();
      // A page that closes early takes its bodies with it; whoever asks for this one learns of it.
      body.catch(() => undefined);
      bodies.set(nameBelowCdn(response.url()), body);
    }
  });
  return {
    async received() {
      const entries = [...bodies].map(async ([name, body]) => [name, sha256(await body)] as const);
      return new Map(await Promise.all(entries));
    },
  };
}

/** The SHA-256 in hex of a file of the office.js package, as it lies in node_modules. */
export async function officeJsPackageHash(name: string): Promise<string> {
  return sha256(await readFile(join(OFFICE_JS_FOLDER, name)));
}

function officeJsFile(address: string): string | undefined {
  const file = join(OFFICE_JS_FOLDER, nameBelowCdn(address));
  return file.startsWith(OFFICE_JS_FOLDER + sep) ? file : undefined;
}

function nameBelowCdn(address: string): string {
  const { origin, pathname } = new URL(address);
  return decodeURIComponent(`${origin}${pathname}`.slice(OFFICE_JS_ADDRESS.length));
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
