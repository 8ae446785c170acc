// The way in for people without a key, marked as demonstration before they take it.
import { Field, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useWording } from '../strings/strings';
import { useTask } from '../use-task';
import { BusyButton } from './BusyButton';
import { FailureText } from './FailureText';
import { SectionTitle } from './SectionTitle';

const useStyles = makeStyles({
  offer: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalL,
  },
});

export function SandboxOffer({ enter }: { enter(): Promise<void> }) {
  const styles = useStyles();
  const { sandbox } = useWording().strings;
  const task = useTask();
  return (
    <section className={styles.offer}>
      <SectionTitle>{sandbox.offerTitle}</SectionTitle>
      <Text>{sandbox.offer}</Text>
      <Field {...(task.failure && { validationState: 'error', validationMessage: <FailureText failure={task.failure} /> })}>
        <BusyButton
          isBusy={task.isRunning}
          label={sandbox.enter}
          busyLabel={sandbox.entering}
          onClick={() => task.run(enter)}
        />
      </Field>
    </section>
  );
}
