// Builds the workbench's page and serves it, with office.js beside it, for one add-in manifest.
import { join } from 'node:path';
import type { PageNote } from '../src/workbench/page/page-config';
import { startWorkbenchServer } from '../src/workbench/server';
import { ensureCertificates, type Certificates } from './certificates';
import { findInstalledBrowser } from './installed-browser';
import { isOfficeCdnReachable, OFFICE_JS_FOLDER, officeCdnRedirect, startOfficeJsServer } from './office-js-server';
import { acceptedKeySwitch, hasDisplay, openBrowser } from './open-browser';
import type { Ports } from './ports';
import { PROJECT_FOLDER, runProgram } from './run-program';
import { waitUntilAnswers } from './wait-until-answers';

const CACHE_FOLDER = join(PROJECT_FOLDER, '.cache');
export const CERTIFICATES_FOLDER = join(CACHE_FOLDER, 'certs');

export interface WorkbenchPage {
  readonly url: string;
}

export interface WorkbenchPageOptions {
  readonly ports: Ports;
  readonly certificates: Certificates;
  /** The address of the add-in's manifest, or the path of a file. */
  readonly manifest: string;
  /** A file that is open when the workbench starts. */
  readonly document?: string;
  /** Language tag of the host; the browser's own unless given. */
  readonly locale?: string | undefined;
  /** Facts that the page shows. */
  readonly notes: readonly PageNote[];
}

/** The certificates of all local servers. */
export function localCertificates(): Promise<Certificates> {
  return ensureCertificates(CERTIFICATES_FOLDER);
}

/** Resolves when the page answers. */
export async function serveWorkbenchPage({ ports, certificates, manifest, document, locale, notes }: WorkbenchPageOptions): Promise<WorkbenchPage> {
  await startOfficeJsServer(ports.officeJs, certificates);
  const { exitCode, output } = await runProgram({
    program: 'webpack/bin/webpack.js',
    args: ['--config', 'src/workbench/webpack.workbench.js'],
  });
  if (exitCode !== 0) throw new Error(`The workbench's page could not be built.\n${output}`);
  const { url } = await startWorkbenchServer({
    port: ports.workbench,
    tls: certificates,
    manifest,
    officeJsDir: OFFICE_JS_FOLDER,
    notes,
    ...(document === undefined ? {} : { document }),
    ...(locale === undefined ? {} : { locale }),
  });
  await waitUntilAnswers(url, certificates.authority);
  return { url };
}

/** Opens an installed browser on the page; where there is none, or nowhere to show it, says what to do instead. */
export async function showWorkbenchPage({ url }: WorkbenchPage, { ports, certificates }: Pick<WorkbenchPageOptions, 'ports' | 'certificates'>): Promise<void> {
  const executablePath = findInstalledBrowser();
  const extraSwitches = (await isOfficeCdnReachable()) ? [] : [officeCdnRedirect(ports.officeJs)];
  const acceptedKeyHash = certificates.publicKeyHash;
  if (executablePath === undefined || !hasDisplay()) {
    printTrustStep(url, certificates, [acceptedKeySwitch(acceptedKeyHash), ...extraSwitches]);
    return;
  }
  await openBrowser({ executablePath, address: url, profileFolder: join(CACHE_FOLDER, 'profile'), acceptedKeyHash, extraSwitches });
}

function printTrustStep(url: string, { authorityFile }: Certificates, switches: readonly string[]): void {
  console.log(`
No browser was opened: no Edge, Chrome or Chromium was found on this machine, or it has no display. To open
${url} yourself:
  1. Once: let the browser (or the system) trust the certificate authority in ${authorityFile}.
     It was made on this machine, for localhost only; remove it again when you are done.
  2. The browser must reach https://appsforoffice.microsoft.com, where office.js comes from.
A Chromium-based browser that you start yourself needs neither, with a profile of its own and these switches:
  ${switches.map((each) => `"${each}"`).join(' ')}
Or set CHROME_PATH to the program of a Chromium-based browser, and start again.`);
}
