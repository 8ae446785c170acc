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

/** Accepts exactly this certificate. Chromium heeds it only together with a profile of its own. */
export function acceptedKeySwitch(acceptedKeyHash: string): string {
  return `--ignore-certificate-errors-spki-list=${acceptedKeyHash}`;
}

/** Whether a window can be shown at all; a server or a container has nowhere to show one. */
export function hasDisplay(platform: NodeJS.Platform = process.platform, environment: NodeJS.ProcessEnv = process.env): boolean {
  return platform !== 'linux' || Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY']);
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
    acceptedKeySwitch(window.acceptedKeyHash),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium refuses to start as root with its sandbox, as in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...window.extraSwitches,
    window.address,
  ];
}
