// The words of every language at hand: the pane itself loads those that it needs.
import { de } from '../../src/taskpane/strings/de';
import { nl } from '../../src/taskpane/strings/nl';
import { wordingFor as wordingOf, type Wording } from '../../src/taskpane/strings/strings';

export function wordingFor(displayLanguage: string | undefined): Wording {
  return wordingOf(displayLanguage, { nl, de }[displayLanguage?.slice(0, 2) ?? '']);
}
