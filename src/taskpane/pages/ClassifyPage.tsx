// Page 2: codes and costs for many rows at a time, and for one product from a picture. Takes the runtime and its state;
// loaded when it is opened, with its words.
import { Button, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { PaneRuntime, QuotedRun, RuntimeState } from '../../runtime/runtime';
import { PicturePanel } from '../components/PicturePanel';
import { ResultPanel } from '../components/ResultPanel';
import { RunPanel } from '../components/RunPanel';
import { SetupStage } from '../components/SetupStage';
import { isConnected } from '../connect-view';
import { undecidedProducts } from '../money-view';
import { hasEnded } from '../run-outcome';
import { ClassifyStringsProvider, classifyStringsFor, useClassifyStrings } from '../strings/classify/classify-strings';
import { useWording } from '../strings/strings';
import { useFocusAfterChange } from '../use-focus-after-change';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    // Names of sheets, tables and files may be long words: the pane would scroll sideways.
    overflowWrap: 'anywhere',
  },
  title: { margin: 0 },
  button: { alignSelf: 'start' },
});

interface ClassifyPageProps {
  readonly runtime: PaneRuntime;
  readonly state: RuntimeState;
  /** What the latest run was begun with; undefined where this page has begun none. */
  readonly started: QuotedRun | undefined;
  onStart(quoted: QuotedRun): void;
}

export function ClassifyPage({ runtime, state, started, onStart }: ClassifyPageProps) {
  const styles = useStyles();
  const wording = useWording();
  const strings = useMemo(() => classifyStringsFor(wording), [wording]);
  const { run, connection } = state;
  const stage = run === undefined ? (isConnected(connection) ? 'setup' : 'connect') : hasEnded(run) ? 'result' : run.phase === 'stopping' ? 'stopping' : 'run';
  // What a stage takes with it has had the focus.
  const page = useFocusAfterChange<HTMLElement>(stage);
  return (
    <ClassifyStringsProvider value={strings}>
      <main ref={page} className={styles.page}>
        <Title3 as="h1" className={styles.title}>
          {run === undefined ? strings.title : strings.run.titles[run.phase]}
        </Title3>
        <Stage runtime={runtime} state={state} started={started} onStart={onStart} />
        {isConnected(connection) ? <PicturePanel rows={runtime.rows} /> : null}
      </main>
    </ClassifyStringsProvider>
  );
}

function Stage({ runtime, state, started, onStart }: ClassifyPageProps) {
  const { run, connection } = state;
  const toConnect = (): void => runtime.showPage('connect');
  if (run !== undefined) {
    const shared = { run, hasUncertain: undecidedProducts(state).length > 0, rows: runtime.rows, onDecide: toConnect };
    return hasEnded(run) ? <ResultPanel {...shared} started={started} /> : <RunPanel {...shared} />;
  }
  if (!isConnected(connection)) return <ConnectFirst onConnect={toConnect} />;
  // What was counted with one connection says nothing of another.
  return <SetupStage key={connection.kind} runtime={runtime} state={state} onStart={onStart} />;
}

function ConnectFirst({ onConnect }: { onConnect(): void }) {
  const styles = useStyles();
  const words = useClassifyStrings();
  return (
    <>
      <Text>{words.connectFirst}</Text>
      <Button className={styles.button} appearance="primary" onClick={onConnect}>
        {words.toConnect}
      </Button>
    </>
  );
}
