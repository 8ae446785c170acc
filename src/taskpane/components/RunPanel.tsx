// How a run stands while it is under way, and how to pause, go on with or stop it.
import { Button, Link, MessageBar, MessageBarBody, MessageBarTitle, Text, makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { RowsRuntime, RunProgress } from '../../runtime/runtime';
import { PROBLEM_VIEWS } from '../connect-view';
import { comeRows, runCounts, runFraction } from '../run-view';
import { useClassifyStrings } from '../strings/classify/classify-strings';
import { useWording } from '../strings/strings';
import { BuyCreditsLink } from './BuyCreditsLink';
import { CountList } from './CountList';
import { MeterBar } from './MeterBar';
import { RuntimeSentence } from './RuntimeSentence';
import { TwoStepButton } from './TwoStepButton';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  progress: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, fontVariantNumeric: 'tabular-nums' },
  detail: { color: tokens.colorNeutralForeground2 },
  title: { display: 'block' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface RunPanelProps {
  readonly run: RunProgress;
  /** Of some products it is not known whether they were paid for. */
  readonly hasUncertain: boolean;
  readonly rows: Pick<RowsRuntime, 'pause' | 'goOn' | 'stop'>;
  onDecide(): void;
}

export function RunPanel({ run, hasUncertain, rows, onDecide }: RunPanelProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const words = useClassifyStrings().run;
  const { phase, timeLeftMs, trouble } = run;
  return (
    <section className={styles.panel}>
      <Text>{words.over({ rows: run.rows, sheet: run.sheet })}</Text>
      <div className={styles.progress}>
        <MeterBar fraction={runFraction(run)} color={phase === 'running' ? 'brand' : 'warning'} label={words.progress} />
        <div className={styles.line}>
          <Text size={200}>{words.settled({ rows: comeRows(run), all: run.rows })}</Text>
          {timeLeftMs === undefined || phase === 'paused' ? null : <Text size={200}>{words.timeLeft(formats.duration(timeLeftMs))}</Text>}
        </div>
      </div>
      {trouble === undefined ? null : <Trouble code={trouble.code} message={trouble.message} isDemonstration={run.isDemonstration} />}
      {hasUncertain ? <Decision onDecide={onDecide} /> : null}
      <CountList counts={runCounts(run).map(({ kind, rows: number }) => ({ name: words.counts[kind], number }))} />
      <Text>{words.spent({ spent: run.creditsSpent, agreed: run.mostCredits })}</Text>
      <Controls phase={phase} rows={rows} />
    </section>
  );
}

type TroubleProps = NonNullable<RunProgress['trouble']> & Pick<RunProgress, 'isDemonstration'>;

const Trouble = memo(function Trouble({ code, message, isDemonstration }: TroubleProps) {
  const styles = useStyles();
  const { strings } = useWording();
  return (
    // Announced with everything else that happens to a run.
    <MessageBar intent={PROBLEM_VIEWS[code].intent} layout="multiline" role="note">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{strings.problems[code]}</MessageBarTitle>
        <RuntimeSentence text={message} /> {PROBLEM_VIEWS[code].remedy === 'buy-credits' && !isDemonstration ? <BuyCreditsLink /> : null}
      </MessageBarBody>
    </MessageBar>
  );
});

export function Decision({ onDecide }: { onDecide(): void }) {
  const words = useClassifyStrings();
  return (
    <Text>
      {words.run.decide}{' '}
      <Link inline as="button" onClick={onDecide}>
        {words.toConnect}
      </Link>
    </Text>
  );
}

const Controls = memo(function Controls({ phase, rows }: Pick<RunPanelProps, 'rows'> & Pick<RunProgress, 'phase'>) {
  const styles = useStyles();
  const words = useClassifyStrings().run;
  const hint = phase === 'stopping' ? words.stoppingHint : phase === 'paused' ? words.pausedHint : undefined;
  return (
    <>
      {hint === undefined ? null : <Text className={styles.detail}>{hint}</Text>}
      <div className={styles.actions}>
        {phase === 'paused' ? (
          <Button appearance="primary" data-buys onClick={() => rows.goOn()}>
            {words.goOn}
          </Button>
        ) : phase === 'running' ? (
          <Button onClick={() => rows.pause()}>{words.pause}</Button>
        ) : null}
        {/* Stays while the run stops: the focus would be lost with it. */}
        <TwoStepButton
          label={words.stop}
          question={words.stopQuestion}
          refusal={words.stopNo}
          busyLabel={phase === 'stopping' ? words.stopping : undefined}
          isBlocked={phase === 'stopping'}
          onConfirm={() => rows.stop()}
        />
      </div>
    </>
  );
});
