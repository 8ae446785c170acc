// Copies a text that is shown. Takes the text, gives how to copy it and what came of that.
import { useRef, useState } from 'react';
import type { RefObject } from 'react';

export type CopyOutcome = 'none' | 'copied' | 'selected';

export interface Copying<T extends HTMLElement> {
  /** For the element that shows the text. */
  readonly shownText: RefObject<T>;
  /** `selected`: the text could not be copied, and is selected so that the user can do it. */
  readonly outcome: CopyOutcome;
  copy(): void;
}

export function useCopying<T extends HTMLElement>(text: string): Copying<T> {
  const shownText = useRef<T>(null);
  const [outcome, setOutcome] = useState<CopyOutcome>('none');

  const copy = async (): Promise<void> => {
    setOutcome('none');
    setOutcome((await writeToClipboard(text)) ? 'copied' : selectText(shownText.current));
  };

  return { shownText, outcome, copy: () => void copy() };
}

// A host that frames the pane without the clipboard-write permission refuses; the user can still copy by hand.
async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function selectText(element: HTMLElement | null): CopyOutcome {
  if (element === null) return 'none';
  getSelection()?.selectAllChildren(element);
  return 'selected';
}
