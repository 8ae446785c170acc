// Everything the host needs to know of an add-in, fetched from its manifest on.
import { readFunctionsMetadata } from '../host/functions-metadata';
import { parseManifest, type AddInManifest } from '../host/manifest';
import { readShortcuts, type Shortcut } from '../host/shortcuts';
import type { FunctionDefinition } from '../grid-port';
import { fetchJson, fetchText } from './page-config';

export interface LoadedAddIn {
  readonly manifest: AddInManifest;
  readonly functions: readonly FunctionDefinition[];
  readonly shortcuts: readonly Shortcut[];
  /** Member to requirement set, as the host wants it. */
  readonly apiSets: Readonly<Record<string, string>>;
}

/** Texts in the language of the locale, where the manifest has them. Rejects with a sentence for people where the manifest or the metadata cannot be had or understood. */
export async function loadAddIn(manifestUrl: string, locale: string): Promise<LoadedAddIn> {
  const apiSetsLoading = fetchJson('api-sets.json', 'The list of office.js members');
  const manifest = parseManifest(await fetchText(manifestUrl, 'The manifest'), { locale });
  const [functions, shortcuts, apiSets] = await Promise.all([loadFunctions(manifest), loadShortcuts(manifest), apiSetsLoading]);
  return { manifest, functions, shortcuts, apiSets: apiSets as Record<string, string> };
}

/** An add-in without custom functions has none to load. */
async function loadFunctions({ customFunctions }: AddInManifest): Promise<FunctionDefinition[]> {
  if (customFunctions === undefined) return [];
  const { metadataUrl, namespace } = customFunctions;
  return readFunctionsMetadata(await fetchJson(metadataUrl, 'The functions metadata'), namespace);
}

/** Nor are there shortcuts where the manifest names none. */
async function loadShortcuts({ shortcutsUrl }: AddInManifest): Promise<Shortcut[]> {
  return shortcutsUrl === undefined ? [] : readShortcuts(await fetchJson(shortcutsUrl, 'The keyboard shortcuts'));
}
