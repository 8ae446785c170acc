// The pane: theme, language and what stands on every page. Takes the runtime and what the host tells of the reader;
// must never ask the host itself.
import { FluentProvider, makeStaticStyles, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { PaneRuntime, QuotedRun, RuntimeState, SheetRuntime } from '../runtime/runtime';
import { Announcer } from './components/Announcer';
import { PageLoading, PageNotLoaded } from './components/PageLoading';
import { PageTabs } from './components/PageTabs';
import { SandboxBanner } from './components/SandboxBanner';
import { ConnectPage } from './pages/ConnectPage';
import { SheetProvider } from './sheet-context';
import { WordingProvider } from './strings/strings';
import type { Wording } from './strings/strings';
import { useIsDark } from './use-is-dark';
import { isRunUnfinished } from './run-outcome';
import { useRuntimeState } from './use-runtime-state';

const usePageStyles = makeStaticStyles({
  // The provider paints the pane; without this a white edge of the page would stay around it.
  body: { margin: 0 },
  // What gets the focus must not be hidden behind the tabs above, or the price below.
  html: { scrollPaddingTop: '5rem', scrollPaddingBottom: '8rem' },
});

// Loaded when it is opened: Excel waits for the pane's page before the first formula is calculated.
const ClassifyPage = lazy(async () => {
  try {
    const { ClassifyPage: page } = await import('./pages/ClassifyPage');
    return { default: page };
  } catch (error) {
    reportError(error);
    return { default: PageNotLoaded };
  }
});

interface AppProps {
  readonly runtime: PaneRuntime;
  readonly sheet: SheetRuntime;
  readonly wording: Wording;
  /** What Excel says of its theme; undefined where it says nothing. */
  readonly officeIsDark: boolean | undefined;
}

export function App({ runtime, sheet, wording, officeIsDark }: AppProps) {
  usePageStyles();
  const state = useRuntimeState(runtime);
  const { connection } = state;
  const isDark = useIsDark(officeIsDark);
  // Kept here: the pages come and go while a run is on, and its result tells what it was begun with.
  const [started, setStarted] = useState<QuotedRun>();
  return (
    // High contrast needs no theme of its own: Fluent's components answer the forced colours of the system.
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} style={{ minHeight: '100vh', colorScheme: isDark ? 'dark' : 'light' }}>
      <WordingProvider value={wording}>
        <SheetProvider value={sheet}>
          {/* For moments only: a form that vanishes again would be worse than nothing. */}
          {connection.kind === 'starting' ? null : (
            <PageTabs
              page={state.page}
              isRunUnfinished={isRunUnfinished(state)}
              calls={state.selectionCalls}
              banner={connection.kind === 'sandbox' ? <SandboxBanner /> : null}
              onPage={(page) => runtime.showPage(page)}
            >
              <Page runtime={runtime} state={state} started={started} onStart={setStarted} />
            </PageTabs>
          )}
          <Announcer state={state} />
        </SheetProvider>
      </WordingProvider>
    </FluentProvider>
  );
}

interface PageProps {
  readonly runtime: PaneRuntime;
  readonly state: RuntimeState;
  readonly started: QuotedRun | undefined;
  onStart(quoted: QuotedRun): void;
}

function Page({ runtime, state, started, onStart }: PageProps) {
  switch (state.page) {
    case 'connect':
      return <ConnectPage runtime={runtime} state={state} />;
    case 'classify':
      return (
        <Suspense fallback={<PageLoading />}>
          <ClassifyPage runtime={runtime} state={state} started={started} onStart={onStart} />
        </Suspense>
      );
  }
}
