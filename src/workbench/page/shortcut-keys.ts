// The add-in's keyboard shortcuts run its actions from the sheet and the rest of the window. With the focus in the task
// pane they do nothing, as in Excel on the web (office-js-docs-pr, docs/design/keyboard-shortcuts.md, 2026-05-21).
import type { OfficeHost } from '../host/office-host';
import { isPressed, type Shortcut } from '../host/shortcuts';

export function attachShortcutKeys(shortcuts: readonly Shortcut[], host: OfficeHost): void {
  // On its way down, before the spreadsheet can take it for itself.
  document.addEventListener('keydown', (event) => {
    const shortcut = shortcuts.find(({ combination }) => isPressed(combination, event));
    if (shortcut === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) void host.runAction(shortcut.action);
  }, { capture: true });
}
