// The pane: theme, language and what stands on every page. Takes the runtime and what the host tells of the reader;
// must never ask the host itself.
import { FluentProvider, makeStaticStyles, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { PaneRuntime } from '../runtime/runtime';
import { Announcer } from './components/Announcer';
import { SandboxBanner } from './components/SandboxBanner';
import { ConnectPage } from './pages/ConnectPage';
import { WordingProvider } from './strings/strings';
import type { Wording } from './strings/strings';
import { useIsDark } from './use-is-dark';
import { useRuntimeState } from './use-runtime-state';

// The provider paints the pane; without this a white edge of the page would stay around it.
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

interface AppProps {
  readonly runtime: PaneRuntime;
  readonly wording: Wording;
  /** What Excel says of its theme; undefined where it says nothing. */
  readonly officeIsDark: boolean | undefined;
}

export function App({ runtime, wording, officeIsDark }: AppProps) {
  usePageStyles();
  const state = useRuntimeState(runtime);
  const { connection } = state;
  const isDark = useIsDark(officeIsDark);
  return (
    // High contrast needs no theme of its own: Fluent's components answer the forced colours of the system.
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} style={{ minHeight: '100vh', colorScheme: isDark ? 'dark' : 'light' }}>
      <WordingProvider value={wording}>
        {connection.kind === 'sandbox' ? <SandboxBanner clockSpeed={connection.clockSpeed} /> : null}
        {/* For moments only: a form that vanishes again would be worse than nothing. */}
        {connection.kind === 'starting' ? null : <ConnectPage runtime={runtime} state={state} />}
        <Announcer state={state} />
      </WordingProvider>
    </FluentProvider>
  );
}
