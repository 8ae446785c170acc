import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readManifest } from './manifest-reader';
import { breachOfKeyRules, readShortcuts } from './shortcuts-reader';

const PROJECT_FOLDER = resolve(__dirname, '../..');
const manifest = readManifest(readProjectFile('manifest.xml'));
const shortcuts = readShortcuts(readProjectFile('src/commands/shortcuts.json'));
const associated = [...readProjectFile('src/commands/commands.ts').matchAll(/Office\.actions\.associate\('(\w+)'/g)].map(([, id]) => id);

describe('manifest.xml', () => {
  test('every resource that is named is there, and every resource is named', () => {
    expect(manifest.references.length).toBeGreaterThan(0);
    expect(new Set(manifest.references)).toEqual(new Set(manifest.resources.keys()));
  });

  test('every text that people read is there in Dutch and German, and says something of its own there', () => {
    const names = new Set(['Functions.Namespace', 'Group.Label']);
    const xml = readProjectFile('manifest.xml');
    const texts = [...xml.matchAll(/<(?:bt:String id="([^"]+)"|(Description)) DefaultValue="([^"]*)"(?:\s*\/>|>([\s\S]*?)<\/(?:bt:String|Description)>)/g)];
    expect(texts.length).toBeGreaterThan(names.size + 5);
    for (const [, id, description, english, overrides = ''] of texts) {
      if (id !== undefined && names.has(id)) continue;
      const inLanguage = (locale: string) => new RegExp(`<(?:bt:)?Override Locale="${locale}" Value="([^"]+)"`).exec(overrides)?.[1];
      const [dutch, german] = [inLanguage('nl-NL'), inLanguage('de-DE')];
      expect([id ?? description, typeof dutch, typeof german]).toEqual([id ?? description, 'string', 'string']);
      expect(new Set([english, dutch, german]).size).toBe(3);
    }
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

describe('buttons and keyboard shortcuts', () => {
  test('run actions that are associated, and every action can be reached both ways', () => {
    expect(associated).not.toEqual([]);
    expect(manifest.commands.toSorted()).toEqual(associated.toSorted());
    expect(shortcuts.actions.map(({ id }) => id).toSorted()).toEqual(associated.toSorted());
    expect(shortcuts.shortcuts.map(({ action }) => action).toSorted()).toEqual(associated.toSorted());
  });

  test('are where the manifest says, below the overrides and not inside', () => {
    expect(manifest.shortcutsUrl).toBe('https://localhost:3000/shortcuts.json');
    expect(readProjectFile('manifest.xml')).toMatch(/<\/VersionOverrides>\s*<ExtendedOverrides /);
  });

  test('have names, which Excel shows where two add-ins want the same keys', () => {
    expect(shortcuts.actions.filter(({ name, type }) => name.trim() === '' || type !== 'ExecuteFunction')).toEqual([]);
  });

  test('no combination of keys is there twice, or against a rule', () => {
    for (const platform of ['default', 'mac'] as const) {
      const keys = shortcuts.shortcuts.map(({ key }) => key[platform] ?? key.default);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.map((combination) => breachOfKeyRules(combination, platform)).filter((breach) => breach !== undefined)).toEqual([]);
    }
  });

  test.each([
    ['H', 'default', 'no modifier'],
    ['Shift+H', 'default', 'Shift as the only modifier'],
    ['Ctrl+Alt+Shift+H+R', 'default', 'one other key'],
    ['Ctrl+Alt+Shift+é', 'default', 'one other key'],
    ['Command+Alt+Shift+H', 'default', 'Command is a key of the Mac'],
    ['Ctrl+Alt+1', 'default', 'AltGr'],
    ['Ctrl+Shift+N', 'default', 'all three of Ctrl, Alt and Shift'],
    ['Ctrl+Alt+Shift+H', 'mac', 'VoiceOver'],
    ['Shift+Shift+H', 'default', 'twice'],
  ] as const)('%s for %s would be noticed', (combination, platform, reason) => {
    expect(breachOfKeyRules(combination, platform)).toContain(reason);
  });
});

function readProjectFile(name: string): string {
  return readFileSync(join(PROJECT_FOLDER, name), 'utf8');
}

function pngSize(file: string): [width: number, height: number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
