// npm run workbench: the workbench alone, with any add-in.
// Takes --manifest FILE (or an https address), --locale TAG (nl-NL), --no-open and --port N.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exitOnSignal, exitWithSentence } from './exit';
import { DEFAULT_PORT, portsFrom, requireFree } from './ports';
import { localCertificates, serveWorkbenchPage, showWorkbenchPage } from './workbench-page';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      manifest: { type: 'string' },
      open: { type: 'boolean', default: true },
      port: { type: 'string', default: String(DEFAULT_PORT) },
      locale: { type: 'string' },
    },
    allowNegative: true,
  });
  const manifest = manifestFrom(values.manifest);
  const ports = portsFrom(values.port);
  await requireFree([ports.workbench, ports.officeJs]);
  const certificates = await localCertificates();

  console.log('Building the workbench. The first time takes up to a minute.');
  const page = await serveWorkbenchPage({ ports, certificates, manifest, locale: values.locale, notes: [] });
  console.log(`workbench ready: ${page.url}`);
  if (values.open) await showWorkbenchPage(page, { ports, certificates });
}

/** An address as it is; a file as its full path. */
function manifestFrom(argument: string | undefined): string {
  if (argument === undefined) {
    throw new Error('Say which add-in to open: npm run workbench -- --manifest FILE, an XML manifest or its https address.');
  }
  if (argument.startsWith('https://')) return argument;
  const file = resolve(argument);
  if (!existsSync(file)) throw new Error(`There is no manifest ${file}.`);
  return file;
}

exitOnSignal();
main().catch(exitWithSentence);
