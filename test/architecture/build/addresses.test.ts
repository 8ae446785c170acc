import { readManifest } from '../manifest-reader';
import { SHIPPED_FUNCTIONS } from '../shipped-functions';
import { readShortcuts } from '../shortcuts-reader';
import { addinAddress, distFileOf, functionsMetadata, isInDist, readDist } from './dist';

describe('the built manifest', () => {
  const { addresses } = readManifest(readDist('manifest.xml'));

  test('every address leads to a file of the build', () => {
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !leadsToFile(address))).toEqual([]);
  });
});

describe('the actions of buttons and keyboard shortcuts', () => {
  const { commands } = readManifest(readDist('manifest.xml'));
  const shortcuts = readShortcuts(readDist('shortcuts.json'));

  test('are associated in taskpane.js, which is open while the pane is closed', () => {
    const ids = [...readDist('taskpane.js').matchAll(/Office\.actions\.associate\("(\w+)"/g)].map(([, id = '']) => id).toSorted();
    expect(ids).not.toEqual([]);
    expect(commands.toSorted()).toEqual(ids);
    expect(shortcuts.shortcuts.map(({ action }) => action).toSorted()).toEqual(ids);
  });

  test('the shortcuts are where the manifest says, at the address the add-in was built for', () => {
    expect(readManifest(readDist('manifest.xml')).shortcutsUrl).toBe(`${addinAddress()}shortcuts.json`);
  });
});

describe('the worksheet functions', () => {
  const { functions } = functionsMetadata();

  test('are exactly the ones that were shipped, with their arguments in the same order', () => {
    const built = functions.map(({ id, parameters }) => [id, parameters.map(({ name, optional }) => (optional ? `[${name}]` : name))]);
    expect(Object.fromEntries(built)).toEqual(SHIPPED_FUNCTIONS);
  });

  test('are called by their ids', () => {
    expect(functions.filter(({ id, name }) => id !== name)).toEqual([]);
  });

  test('are associated in functions.js, each by its id', () => {
    const script = readDist('functions.js');
    const associated = [...script.matchAll(/CustomFunctions\.associate\("(\w+)"/g)].map(([, id]) => id);
    expect(associated.sort()).toEqual(Object.keys(SHIPPED_FUNCTIONS).sort());
  });

  test('explain themselves and every argument while the user types', () => {
    const silent = functions.flatMap(({ id, description, parameters }) =>
      [{ name: '', description }, ...parameters].filter((part) => !part.description).map(({ name }) => `${id} ${name}`),
    );
    expect(silent).toEqual([]);
  });

  test('get the errors among their arguments, and data types: one error must not be the result of a whole range', () => {
    expect(JSON.parse(readDist('functions.json'))).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
  });

  // Excel on Windows refuses larger ones.
  test('are described in less than 1 MB', () => {
    expect(readDist('functions.json').length).toBeLessThan(1_000_000);
  });
});

function leadsToFile(address: string): boolean {
  const file = distFileOf(address);
  return file !== undefined && isInDist(file);
}
