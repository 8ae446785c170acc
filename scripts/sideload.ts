// npm run start:desktop, start:web -- --document URL, stop: the add-in in a real Excel, through office-addin-debugging.
// Must end with an exit code other than 0 where Excel was not reached; the tool itself ends with 0.
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startAddinServer } from './addin-server';
import { ensureCertificates } from './certificates';
import { exitOnSignal, exitWithSentence } from './exit';
import { requireFree } from './ports';
import { PROJECT_FOLDER, runProgram } from './run-program';
import { commandFrom, hasFailed, type SideloadCommand } from './sideload-command';
import { waitUntilAnswers } from './wait-until-answers';

/** The port that manifest.xml is written with. */
const ADDIN_PORT = 3000;
const MANIFEST = join(PROJECT_FOLDER, 'manifest.xml');

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { document: { type: 'string' } } });
  const command = commandFrom(positionals[0], values.document, process.platform);
  if (command.kind === 'stop') return runTool(['stop', MANIFEST]);

  await requireFree([ADDIN_PORT]);
  const { folder, authority } = await certificates();
  const { manifestUrl } = startAddinServer({ port: ADDIN_PORT, certificatesFolder: folder, environment: {} });
  await waitUntilAnswers(manifestUrl, authority);
  await runTool(toolArguments(command));
  console.log('\nThe add-in is served as long as this runs. Ctrl+C ends it; `npm run stop` takes the add-in out of Excel again.');
}

function toolArguments(command: SideloadCommand): string[] {
  const start = ['start', MANIFEST, command.kind, '--app', 'excel'];
  return command.kind === 'web' ? [...start, '--document', command.document] : start;
}

/** A real Excel accepts trusted certificates only. Windows and macOS ask the user for that trust, once. */
async function certificates(): Promise<{ folder: string; authority: string }> {
  if (process.platform === 'win32' || process.platform === 'darwin') {
    const { ensureCertificatesAreInstalled } = await import('office-addin-dev-certs');
    await ensureCertificatesAreInstalled();
    const folder = join(homedir(), '.office-addin-dev-certs');
    return { folder, authority: await readFile(join(folder, 'ca.crt'), 'utf8') };
  }
  const folder = join(PROJECT_FOLDER, '.cache/certs');
  const { authority, authorityFile } = await ensureCertificates(folder);
  console.log(`Excel on the web loads the add-in only when your browser trusts ${authorityFile}: let it, once.`);
  return { folder, authority };
}

async function runTool(args: readonly string[]): Promise<void> {
  const { exitCode, output } = await runProgram({ program: 'office-addin-debugging/cli.js', args }, (chunk) => process.stdout.write(chunk));
  if (exitCode !== 0 || hasFailed(output)) exitWithSentence('Excel was not reached; the reason is above.');
}

exitOnSignal();
main().catch(exitWithSentence);
