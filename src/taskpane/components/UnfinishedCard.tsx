// A run that an earlier page has left unfinished: to be looked at, or forgotten.
import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import type { UnfinishedRun } from '../../runtime/runtime';
import { useClassifyStrings } from '../strings/classify/classify-strings';
import { useWording } from '../strings/strings';
import { useTask } from '../use-task';
import { DecisionCard } from './DecisionCard';
import { FactList } from './FactList';
import { FailureText } from './FailureText';
import { TwoStepButton } from './TwoStepButton';

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

interface UnfinishedCardProps {
  readonly run: UnfinishedRun;
  onLook(): void;
  forget(): Promise<void>;
}

export function UnfinishedCard({ run, onLook, forget }: UnfinishedCardProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const words = useClassifyStrings().unfinished;
  const task = useTask();
  return (
    <DecisionCard title={words.title}>
      <FactList
        facts={[
          { name: words.sheet, value: run.sheet },
          { name: words.started, value: formats.moment(run.startedAt) },
          { name: words.rowsLeft, value: words.of({ rowsLeft: run.rowsLeft, rows: run.rows }) },
          { name: words.agreed, value: words.credits(run.creditsLeft) },
        ]}
      />
      <Field {...(task.failure && { validationState: 'error', validationMessage: <FailureText failure={task.failure} /> })}>
        <div className={styles.actions}>
          <Button disabledFocusable={task.isRunning} onClick={onLook}>
            {words.look}
          </Button>
          <TwoStepButton
            label={words.forget}
            question={words.forgetQuestion}
            refusal={words.forgetNo}
            busyLabel={task.isRunning ? words.forgetting : undefined}
            onConfirm={() => task.run(forget)}
          />
        </div>
      </Field>
    </DecisionCard>
  );
}
