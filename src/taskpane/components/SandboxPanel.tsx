// The sandbox while one is in it: what it is, its pretended credits, what formulas may spend of them, and the way out.
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { CreditsView } from '../connect-view';
import { useWording } from '../strings/strings';
import { AllowanceField } from './AllowanceField';
import { CreditsMeter } from './CreditsMeter';
import { TwoStepButton } from './TwoStepButton';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  leave: { alignSelf: 'start' },
});

interface SandboxPanelProps {
  /** 1 when its time runs as ours does. */
  readonly clockSpeed: number;
  readonly credits: CreditsView | undefined;
  /** Demonstration credits a day; undefined where there is no limit. */
  readonly allowance: number | undefined;
  onAllowance(credits: number): void;
  onLeave(): void;
}

export function SandboxPanel({ clockSpeed, credits, allowance, onAllowance, onLeave }: SandboxPanelProps) {
  const styles = useStyles();
  const { sandbox } = useWording().strings;
  return (
    <div className={styles.panel}>
      <Text>
        {sandbox.madeUp}
        {clockSpeed === 1 ? null : ` ${sandbox.clock(clockSpeed)}`}
      </Text>
      {credits === undefined ? null : <CreditsMeter credits={credits} isDemonstration />}
      <AllowanceField allowance={allowance} isDemonstration onChange={onAllowance} />
      <div className={styles.leave}>
        <TwoStepButton label={sandbox.leave} question={sandbox.leaveQuestion} refusal={sandbox.leaveNo} onConfirm={onLeave} />
      </div>
    </div>
  );
}
