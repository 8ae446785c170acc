// What a user reads in the pane. Takes an element, gives its text as it stands, without the mark-up.
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { QuotedRun, RuntimeState } from '../../src/runtime/runtime';
import { App } from '../../src/taskpane/App';
import { ClassifyPage } from '../../src/taskpane/pages/ClassifyPage';
import { ClassifyStringsProvider, classifyStringsFor } from '../../src/taskpane/strings/classify/classify-strings';
import { WordingProvider } from '../../src/taskpane/strings/strings';
import { wordingFor } from './wording';
import { FakeRuntime } from './fake-runtime';
import { FakeSheet } from './fake-sheet';

/** The whole pane in a state of the runtime. */
export function pane(state: RuntimeState, displayLanguage = 'en-GB'): ReactElement {
  return <App runtime={new FakeRuntime(state)} sheet={new FakeSheet()} wording={wordingFor(displayLanguage)} officeIsDark={false} />;
}

/** The Classify page alone: in the pane it is fetched when it is opened, for which static mark-up does not wait. */
export function classifyPage(state: RuntimeState, displayLanguage = 'en-GB', started?: QuotedRun): ReactElement {
  return spoken(<ClassifyPage runtime={new FakeRuntime(state)} state={state} started={started} onStart={() => undefined} />, displayLanguage);
}

/** A part of the Classify page in the words of a language. */
export function spoken(part: ReactElement, displayLanguage: string): ReactElement {
  const wording = wordingFor(displayLanguage);
  return (
    <WordingProvider value={wording}>
      <ClassifyStringsProvider value={classifyStringsFor(wording)}>{part}</ClassifyStringsProvider>
    </WordingProvider>
  );
}

export function markupOf(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

const ENTITIES: Readonly<Record<string, string>> = { '&quot;': '"', '&#x27;': "'", '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** The text of an element; its parts are separated by " | ". */
export function textOf(element: ReactElement): string {
  return markupOf(element)
    .replace(/<style.*?<\/style>/gs, '')
    // A place where a line may end parts nothing.
    .replace(/<wbr\/?>/g, '')
    .replace(/<[^>]+>/g, '|')
    .replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s*\|[|\s]*/g, ' | ')
    .trim();
}
