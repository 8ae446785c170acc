// What a run has done, the codes to review and the rows that failed, each a click away, and what the colours in the sheet mean.
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { QuotedRun, RowsRuntime, RunProgress } from '../../runtime/runtime';
import { leftOutRows, placeOf, untouchedRows } from '../run-view';
import type { RowsPlace } from '../run-view';
import { useClassifyStrings } from '../strings/classify/classify-strings';
import { ConfidenceLegend } from './ConfidenceLegend';
import { DoubtfulRows } from './DoubtfulRows';
import { RowsNote } from './RowsNote';
import { Decision } from './RunPanel';
import { RuntimeSentence } from './RuntimeSentence';
import { SectionTitle } from './SectionTitle';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  button: { alignSelf: 'start' },
});

interface ResultPanelProps {
  readonly run: RunProgress;
  /** What it was begun with; undefined where nobody knows any more. */
  readonly started: QuotedRun | undefined;
  readonly hasUncertain: boolean;
  readonly rows: Pick<RowsRuntime, 'retryFailed' | 'dismiss'>;
  onDecide(): void;
}

export function ResultPanel({ run, started, hasUncertain, rows, onDecide }: ResultPanelProps) {
  const styles = useStyles();
  const words = useClassifyStrings();
  const left = untouchedRows(run);
  const ownCodes = run.ownCodes?.rows ?? 0;
  const coded = { rows: run.codedRows - ownCodes, all: run.rows - ownCodes };
  const leftOut = started === undefined ? undefined : leftOutRows(started);
  const described = started === undefined ? undefined : placeOf(started).letter;
  const place = { sheet: run.sheet, letter: described ?? run.codeColumn ?? 'A' };
  return (
    <div className={styles.panel}>
      <section className={styles.part}>
        <Text>{words.run.over({ rows: run.rows, sheet: run.sheet })}</Text>
        {coded.all === 0 ? null : <Text weight="semibold">{words.result.coded(coded)}</Text>}
        {ownCodes === 0 ? null : <Text weight="semibold">{words.result.ownCodes(ownCodes)}</Text>}
        {run.states.needsReview === 0 ? null : <Text>{words.result.unsure(run.states.needsReview)}</Text>}
        {run.fixedDutyRows === undefined ? null : <Text>{words.result.fixedDuty(run.fixedDutyRows)}</Text>}
        {left === 0 ? null : <Text>{words.result.left(left)}</Text>}
        {leftOut === undefined || leftOut.rows === 0 ? null : <Text>{words.result.leftOut(leftOut)}</Text>}
        <Text>{words.run.spent({ spent: run.creditsSpent, agreed: run.mostCredits })}</Text>
      </section>
      {hasUncertain ? <Decision onDecide={onDecide} /> : null}
      <DoubtfulRows rows={run.doubtful ?? []} all={run.states.needsReview} place={{ ...place, letter: run.codeColumn ?? place.letter }} />
      <Failures failures={run.failures} retriableRows={run.retriableRows} rows={rows} place={place} />
      {run.outputs.includes('confidence') && coded.rows > 0 ? <ConfidenceLegend /> : null}
      <Button className={styles.button} onClick={() => rows.dismiss()}>
        {words.result.another}
      </Button>
    </div>
  );
}

interface FailuresProps extends Pick<RunProgress, 'failures' | 'retriableRows'>, Pick<ResultPanelProps, 'rows'> {
  readonly place: RowsPlace;
}

function Failures({ failures, retriableRows, rows, place }: FailuresProps) {
  const styles = useStyles();
  const words = useClassifyStrings().result;
  if (failures.length === 0) return null;
  return (
    <section className={styles.part}>
      <SectionTitle>{words.failures}</SectionTitle>
      {failures.map(({ message, rows: count, firstRows }) => (
        <RowsNote key={message} title={words.rows(count)} rows={count} firstRows={firstRows} place={place}>
          <RuntimeSentence text={message} />
        </RowsNote>
      ))}
      {retriableRows === 0 ? null : (
        <Button className={styles.button} data-buys onClick={() => rows.retryFailed()}>
          {words.retry(retriableRows)}
        </Button>
      )}
    </section>
  );
}
