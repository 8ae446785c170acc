// Reads an add-in's keyboard shortcuts (the JSON of ExtendedOverrides) into combinations of keys, as on the web.
// Takes the parsed JSON; must never drop a shortcut silently.
// What the file may hold and how keys are named: office-js-docs-pr, docs/design/keyboard-shortcuts.md (2026-05-21).

import { isRecord } from '../plain-record';

/** The shortcuts cannot be used. The message says what was expected and what came. */
export class ShortcutsError extends Error {
  override readonly name = 'ShortcutsError';
}

export interface Shortcut {
  /** The id that Office.actions.associate knows. */
  readonly action: string;
  /** As the file has it, and as people read it: "Ctrl+Alt+Shift+H". */
  readonly text: string;
  readonly combination: KeyCombination;
}

/** What is held, and the one other key in capitals: "H", "7", "ARROWUP". */
export interface KeyCombination {
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly key: string;
}

/** Throws a ShortcutsError. */
export function readShortcuts(json: unknown): Shortcut[] {
  if (!isRecord(json) || !Array.isArray(json['actions']) || !Array.isArray(json['shortcuts'])) {
    throw new ShortcutsError('Expected shortcuts of the form {"actions": [...], "shortcuts": [...]}, got something else. Is the Url of ExtendedOverrides right?');
  }
  const strings = defaultStrings(json['resources']);
  const actions = new Set(json['actions'].map((action: unknown) => (isRecord(action) ? action['id'] : undefined)));
  return json['shortcuts'].map((entry: unknown) => readShortcut(entry, actions, strings));
}

export function isPressed({ ctrlKey, altKey, shiftKey, metaKey, key }: KeyCombination, event: Omit<KeyCombination, 'key'> & { readonly key: string; readonly code: string }): boolean {
  const areModifiersHeld = event.ctrlKey === ctrlKey && event.altKey === altKey && event.shiftKey === shiftKey && event.metaKey === metaKey;
  return areModifiersHeld && pressedKey(event) === key;
}

/** Tokens such as ${resource.open_key} stand for these; files of other languages are not read. */
function defaultStrings(resources: unknown): ReadonlyMap<string, string> {
  const strings = isRecord(resources) && isRecord(resources['default']) ? Object.entries(resources['default']) : [];
  return new Map(strings.map(([name, entry]) => [name, isRecord(entry) ? String(entry['value']) : '']));
}

function readShortcut(entry: unknown, actions: ReadonlySet<unknown>, strings: ReadonlyMap<string, string>): Shortcut {
  const { action, key } = isRecord(entry) ? entry : {};
  const written = isRecord(key) ? key['web'] ?? key['default'] : undefined;
  if (typeof action !== 'string' || typeof written !== 'string') {
    throw new ShortcutsError(`Expected {"action": "…", "key": {"default": "Ctrl+Alt+Shift+A"}} as a shortcut, got ${JSON.stringify(entry)}.`);
  }
  if (!actions.has(action)) throw new ShortcutsError(`The shortcut ${written} is for "${action}", which is none of the "actions" of its file. Add it there.`);
  const text = written.replace(/^\$\{resource\.(.+)\}$/, (token, name: string) => strings.get(name) ?? token);
  return { action, text, combination: readCombination(text) };
}

/** Names of the documentation that browsers have others for. */
const BROWSER_NAMES: Readonly<Record<string, string>> = {
  UP: 'ARROWUP', DOWN: 'ARROWDOWN', LEFT: 'ARROWLEFT', RIGHT: 'ARROWRIGHT', PGUP: 'PAGEUP', PGDN: 'PAGEDOWN', _: '-', SPACE: ' ',
};

const MODIFIERS: Readonly<Record<string, keyof Omit<KeyCombination, 'key'>>> = {
  CTRL: 'ctrlKey', CONTROL: 'ctrlKey', ALT: 'altKey', OPTION: 'altKey', SHIFT: 'shiftKey', CMD: 'metaKey', COMMAND: 'metaKey',
};

function readCombination(text: string): KeyCombination {
  // The last key can be "+" itself.
  const keys = text.toUpperCase().replace(/\+\+$/, '+PLUS').split('+').map((key) => key.trim());
  const held = new Set(keys.slice(0, -1).map((key) => MODIFIERS[key]));
  const last = keys.at(-1) ?? '';
  const isShiftAlone = held.size === 1 && held.has('shiftKey');
  if (held.size === 0 || held.has(undefined) || isShiftAlone || last === '' || last in MODIFIERS) {
    throw new ShortcutsError(`Expected keys such as "Ctrl+Alt+Shift+A" (modifiers, not Shift alone, then one other key), got "${text}".`);
  }
  return {
    ctrlKey: held.has('ctrlKey'),
    altKey: held.has('altKey'),
    shiftKey: held.has('shiftKey'),
    metaKey: held.has('metaKey'),
    key: last === 'PLUS' ? '+' : BROWSER_NAMES[last] ?? last,
  };
}

/** By the keyboard's layout where that gives a letter or digit; with Alt or Shift it often gives another character. */
function pressedKey({ key, code }: { readonly key: string; readonly code: string }): string {
  if (/^[A-Za-z0-9]$/.test(key)) return key.toUpperCase();
  const onKeyTop = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  if (onKeyTop !== undefined) return onKeyTop;
  return key === '_' ? '-' : key === '=' ? '+' : key.toUpperCase();
}
