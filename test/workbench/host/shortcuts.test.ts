import { isPressed, readShortcuts } from '../../../src/workbench/host/shortcuts';

const actions = [{ id: 'open', name: 'Open' }, { id: 'close', name: 'Close' }];
const UNHELD = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
const read = (...keys: readonly unknown[]) => readShortcuts({ actions, shortcuts: keys.map((key) => ({ action: 'open', key })) });
const combinationOf = (text: string) => read({ default: text })[0]?.combination ?? { ...UNHELD, key: '' };

describe('keyboard shortcuts are read', () => {
  test('with the keys of the web, or else those of every platform', () => {
    expect(read({ default: 'Ctrl+Alt+Up', web: 'Ctrl+Alt+1', mac: 'Command+Shift+Up' }, { default: 'Ctrl+Alt+Up' }).map(({ text }) => text)).toEqual(['Ctrl+Alt+1', 'Ctrl+Alt+Up']);
  });

  test('with the default texts of tokens', () => {
    const resources = { default: { open_key: { value: 'Ctrl+Alt+Shift+O', comment: 'Opens.' } } };
    const [shortcut] = readShortcuts({ actions, shortcuts: [{ action: 'open', key: { default: '${resource.open_key}' } }], resources });
    expect(shortcut).toMatchObject({ action: 'open', text: 'Ctrl+Alt+Shift+O', combination: { ...UNHELD, ctrlKey: true, altKey: true, shiftKey: true, key: 'O' } });
  });

  test.each(['H', 'Shift+H', 'Ctrl+', 'Ctrl+Alt', 'Ctrl+H+R', 'Hyper+H', '${resource.missing}'])('"%s" is refused with a sentence', (keys) => {
    expect(() => read({ default: keys })).toThrow(`got "${keys}"`);
  });

  test('what has not their form is refused with what came', () => {
    expect(() => readShortcuts([])).toThrow('Expected shortcuts of the form');
    expect(() => readShortcuts({ actions, shortcuts: [{ action: 'open' }] })).toThrow('got {"action":"open"}');
    expect(() => readShortcuts({ actions, shortcuts: [{ action: 'fly', key: { default: 'Ctrl+Alt+Shift+F' } }] })).toThrow('is for "fly"');
  });
});

describe('a combination is pressed', () => {
  const held = { ...UNHELD, ctrlKey: true, altKey: true, shiftKey: true };

  test.each([
    ['the letter itself', 'Ctrl+Alt+Shift+H', { ...held, key: 'H', code: 'KeyH' }],
    ['its small form', 'Ctrl+Alt+H', { ...held, shiftKey: false, key: 'h', code: 'KeyH' }],
    ['the letter of another layout', 'Ctrl+Alt+Shift+A', { ...held, key: 'A', code: 'KeyQ' }],
    ['a character that Option or AltGr makes of it', 'Ctrl+Alt+Shift+H', { ...held, key: 'Ó', code: 'KeyH' }],
    ['a sign above a digit', 'Ctrl+Shift+1', { ...held, altKey: false, key: '!', code: 'Digit1' }],
    ['an arrow', 'Command+Shift+Up', { ...UNHELD, metaKey: true, shiftKey: true, key: 'ArrowUp', code: 'ArrowUp' }],
    ['a hyphen for an underscore', 'Ctrl+Alt+_', { ...held, shiftKey: false, key: '-', code: 'Minus' }],
    ['a plus', 'Ctrl+Alt++', { ...held, shiftKey: false, key: '+', code: 'BracketRight' }],
  ])('by %s', (_what, text, event) => {
    expect(isPressed(combinationOf(text), event)).toBe(true);
  });

  test.each([
    ['another letter', { ...held, key: 'J', code: 'KeyJ' }],
    ['the letter that another layout has in its place', { ...held, key: 'J', code: 'KeyH' }],
    ['one modifier less', { ...held, shiftKey: false, key: 'h', code: 'KeyH' }],
    ['one modifier more', { ...held, metaKey: true, key: 'H', code: 'KeyH' }],
    ['modifiers alone', { ...held, key: 'Shift', code: 'ShiftLeft' }],
  ])('and not by %s', (_what, event) => {
    expect(isPressed(combinationOf('Ctrl+Alt+Shift+H'), event)).toBe(false);
  });
});
