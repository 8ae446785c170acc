// Finds installed browsers. Gives the path of a program, or undefined; never starts it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

/** The path of an Edge, Chrome or Chromium. CHROME_PATH, where it is set, wins over everything installed. */
export function findInstalledBrowser(machine: Machine = thisMachine()): string | undefined {
  const chosen = machine.environment['CHROME_PATH'];
  return [...(chosen ? [chosen] : []), ...candidates(machine)].find(machine.exists);
}

/** The path of the first of these programs that is installed, as a terminal would find it. */
export function findOnPath(programs: readonly string[], machine: Machine = thisMachine()): string | undefined {
  return pathCandidates(machine.environment, programs).find(machine.exists);
}

function thisMachine(): Machine {
  return { platform: process.platform, environment: process.env, exists: existsSync };
}

function candidates(machine: Machine): string[] {
  switch (machine.platform) {
    case 'win32':
      return windowsCandidates(machine.environment);
    case 'darwin':
      return macCandidates(machine.environment);
    default:
      return pathCandidates(machine.environment, ['microsoft-edge', 'microsoft-edge-stable', 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']);
  }
}

function windowsCandidates(environment: Machine['environment']): string[] {
  const programs = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
  const roots = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'].map((variable) => environment[variable]);
  return programs.flatMap((program) => roots.flatMap((root) => (root ? [`${root}\\${program}`] : [])));
}

function macCandidates(environment: Machine['environment']): string[] {
  const roots = ['/Applications', ...(environment['HOME'] ? [join(environment['HOME'], 'Applications')] : [])];
  return ['Microsoft Edge', 'Google Chrome', 'Chromium'].flatMap((name) =>
    roots.map((root) => join(root, `${name}.app/Contents/MacOS/${name}`)),
  );
}

function pathCandidates(environment: Machine['environment'], programs: readonly string[]): string[] {
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}
