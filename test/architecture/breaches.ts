// Takes sources and the rule table, gives every breach as one sentence. Pure.
import { ENGINE_HAS_NO, LAYERS, NODE_FILES, ONLY_PLACES, OUTSIDE_THE_ADDIN, type Layer } from './layers';
import type { SourceFile } from './source-files';

export function importBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const layer = LAYERS[file.layer];
    if (!layer) return [`src/${file.path} is in no layer of test/architecture/layers.ts`];
    return file.imports
      .filter(({ kind, target }) => (kind === 'file' ? !mayImportFile(file, layer, target) : !mayImportPackage(file, layer, target)))
      .map(({ target }) => `src/${file.path} must not import ${target}`);
  });
}

function mayImportFile(file: SourceFile, layer: Layer, target: string): boolean {
  return [file.layer, ...layer.imports].some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
}

function mayImportPackage(file: SourceFile, layer: Layer, target: string): boolean {
  if (target.startsWith('node:')) return NODE_FILES.includes(file.path);
  return layer.packages.some((allowed) =>
    allowed.endsWith('/') ? target.startsWith(allowed) : target === allowed || target.startsWith(`${allowed}/`),
  );
}

export function placeBreaches(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ layer }) => !OUTSIDE_THE_ADDIN.includes(layer))
    .flatMap((file) =>
      ONLY_PLACES.filter(({ name, places }) => file.globals.has(name) && !places.some((place) => isAt(file, place))).map(
        ({ name, places }) => `src/${file.path} must not name ${name}: ${places.length > 0 ? `only ${places.join(', ')} may` : 'nobody may'}`,
      ),
    );
}

function isAt(file: SourceFile, place: string): boolean {
  return place.endsWith('/') ? file.path.startsWith(place) : file.path === place;
}

export function engineBreaches(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ layer }) => layer === 'engine')
    .flatMap((file) =>
      ENGINE_HAS_NO.filter((name) => file.globals.has(name)).map((name) => `src/${file.path} must not use ${name}: it comes in through engine/ports.ts`),
    );
}
