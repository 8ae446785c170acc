// How the keyboard leaves the task pane: office.js catches the keys in the add-in's page and tells the host.
// Takes the data of a ContextActivationManager_notifyHost call; what is no exit is undefined.

/** Where the focus goes: to the next or previous part of the window, to the pane's own head, or to the sheet. */
export type PaneExit = 'next' | 'previous' | 'head' | 'sheet';

const KEY_F6 = 117;
const KEYBOARD_SHORTCUT = 39;
/** By office.js's numbers (read in excel-web-16.00.debug.js). Plain F6 is the one key it does not tell. */
const EXITS: Readonly<Record<number, PaneExit>> = {
  5: 'next', // Ctrl+F6
  6: 'previous', // Ctrl+Shift+F6
  13: 'next', // Tab on the last element
  14: 'head', // Shift+Tab on the first element
  16: 'sheet', // F2
  17: 'next', // nothing to focus
  18: 'head', // nothing to focus, coming from behind
};

export function readPaneExit(data: unknown): PaneExit | undefined {
  if (!Array.isArray(data)) return undefined;
  const [, action, key] = data as readonly unknown[];
  if (action === KEYBOARD_SHORTCUT) return isShiftF6(key) ? 'previous' : undefined;
  return EXITS[Number(action)];
}

function isShiftF6(key: unknown): boolean {
  if (typeof key !== 'object' || key === null) return false;
  const { keyCode, shiftKey, ctrlKey, altKey } = key as Readonly<Record<string, unknown>>;
  return keyCode === KEY_F6 && shiftKey === true && ctrlKey === false && altKey === false;
}
