import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readManifest } from './manifest-reader';

const PROJECT_FOLDER = resolve(__dirname, '../..');
const manifest = readManifest(readFileSync(join(PROJECT_FOLDER, 'manifest.xml'), 'utf8'));

describe('manifest.xml', () => {
  test('every resource that is named is there, and every resource is named', () => {
    expect(manifest.references.length).toBeGreaterThan(0);
    expect(new Set(manifest.references)).toEqual(new Set(manifest.resources.keys()));
  });

  // Office refuses longer ones (add-in manifest reference, "resid").
  test('resource ids have at most 32 characters', () => {
    expect([...manifest.resources.keys()].filter((id) => id.length > 32)).toEqual([]);
  });

  test('formulas are called IMPORT8.…, for ever', () => {
    expect(manifest.namespace).toBe('IMPORT8');
  });

  test('formulas, pane and commands share one long-lived page', () => {
    expect(manifest.runtimeLifetime).toBe('long');
    expect(manifest.runtimePages).toHaveLength(4);
    expect(new Set(manifest.runtimePages).size).toBe(1);
  });

  test('the requirement sets that the add-in cannot do without are asked for', () => {
    expect(manifest.requirementSets).toEqual(expect.arrayContaining(['SharedRuntime', 'CustomFunctionsRuntime']));
  });

  test('every address is one that the build moves', () => {
    expect(manifest.addresses.filter((address) => !address.startsWith('https://localhost:3000/'))).toEqual([]);
  });

  test('every icon is as large as its name says', () => {
    const icons = new Set(manifest.addresses.map((address) => new URL(address).pathname).filter((path) => path.endsWith('.png')));
    expect(icons.size).toBeGreaterThanOrEqual(9);
    for (const icon of icons) {
      const size = Number(/icon-(\d+)\.png$/.exec(icon)?.[1]);
      expect([icon, ...pngSize(join(PROJECT_FOLDER, icon))]).toEqual([icon, size, size]);
    }
  });
});

function pngSize(file: string): [width: number, height: number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
