// Light or dark. Takes what Excel says of its theme, gives the answer of the system where Excel says nothing.
import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-color-scheme: dark)';

/** @param officeIsDark undefined where the host tells no theme. */
export function useIsDark(officeIsDark: boolean | undefined): boolean {
  const systemIsDark = useSyncExternalStore(subscribe, isSystemDark, () => false);
  return officeIsDark ?? systemIsDark;
}

function subscribe(listener: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

function isSystemDark(): boolean {
  return matchMedia(QUERY).matches;
}
