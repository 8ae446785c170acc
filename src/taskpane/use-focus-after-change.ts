// Keeps the keyboard inside the pane. Takes the name of what is shown, gives a ref for its element.
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Moves the focus to the first field of a form, or else the first control, when another view has replaced the focused one.
 * office.js handles the Tab key of the pane itself: from the page's body, or from an element with tabindex -1, Tab leaves
 * the pane for the grid (seen with the unmodified web build of office.js 1.1.110 in Chromium).
 */
export function useFocusAfterChange<T extends HTMLElement>(view: string): RefObject<T> {
  const element = useRef<T>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    const isFocusLost = document.activeElement === null || document.activeElement === document.body;
    // Without the document's focus the user is in the grid, and must stay there.
    if (isFocusLost && document.hasFocus()) focusFirst(element.current);
  }, [view]);
  return element;
}

// A field outside a form changes a setting, and a button may buy: what is typed on after the change was not meant for them.
function focusFirst(element: HTMLElement | null): void {
  const control = element?.querySelector<HTMLElement>('form input') ?? element?.querySelector<HTMLElement>('button:not([data-buys]), a[href]');
  control?.focus();
}
