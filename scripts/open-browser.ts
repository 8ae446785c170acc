// Opens an installed browser with a profile of its own that accepts exactly one local certificate.
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';

export interface BrowserWindow {
  readonly executablePath: string;
  readonly address: string;
  readonly profileFolder: string;
  /** See Certificates.publicKeyHash. */
  readonly acceptedKeyHash: string;
  readonly extraSwitches: readonly string[];
}

export async function openBrowser(window: BrowserWindow): Promise<void> {
  await mkdir(window.profileFolder, { recursive: true });
  const child = spawn(window.executablePath, browserArguments(window), { detached: true, stdio: 'ignore' });
  child.on('error', (error) => console.error(`The browser did not start (${error.message}). Open ${window.address} yourself.`));
  child.unref();
}

export function browserArguments(window: Omit<BrowserWindow, 'executablePath'>): string[] {
  return [
    `--user-data-dir=${window.profileFolder}`,
    // Chromium heeds this switch only together with a profile of its own.
    `--ignore-certificate-errors-spki-list=${window.acceptedKeyHash}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...window.extraSwitches,
    window.address,
  ];
}
