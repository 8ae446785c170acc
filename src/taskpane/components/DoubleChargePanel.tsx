// Submissions that may have been charged twice: how many credits, and the ids that a claim needs. Takes what was noticed;
// must never say more than "may": a colleague can buy the same list.
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { DoubleCharge, PaneRuntime } from '../../runtime/runtime';
import { claimText } from '../claim-text';
import { useWording } from '../strings/strings';
import { useCopying } from '../use-copying';
import { useTask } from '../use-task';
import { BusyButton } from './BusyButton';
import { DecisionCard } from './DecisionCard';
import { FailureText } from './FailureText';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  claim: {
    margin: 0,
    maxHeight: '10rem',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    // Drawn in forced colours only, where backgrounds vanish.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

interface DoubleChargePanelProps {
  /** At least one. */
  readonly charges: readonly DoubleCharge[];
  readonly runtime: Pick<PaneRuntime, 'dismissDoubleCharges'>;
}

export function DoubleChargePanel({ charges, runtime }: DoubleChargePanelProps) {
  const styles = useStyles();
  const { strings, formats } = useWording();
  const words = strings.doubleCharges;
  const claim = claimText(charges, words, formats);
  const { shownText, outcome, copy } = useCopying<HTMLPreElement>(claim);
  const dismissing = useTask();
  const credits = charges.reduce((sum, charge) => sum + charge.credits, 0);

  return (
    <DecisionCard title={words.title(credits)}>
      <Text>{words.explanation}</Text>
      <pre ref={shownText} className={styles.claim} tabIndex={0} aria-label={words.claimLabel}>
        {claim}
      </pre>
      <div className={styles.actions}>
        <Button onClick={copy}>{outcome === 'copied' ? strings.formulas.copied : words.copy}</Button>
        <BusyButton
          isBusy={dismissing.isRunning}
          isBlocked={dismissing.isRunning}
          label={words.dismiss}
          busyLabel={words.dismissing}
          onClick={() => dismissing.run(() => runtime.dismissDoubleCharges(charges))}
        />
      </div>
      {outcome === 'selected' ? <Text role="status">{strings.formulas.copyYourself}</Text> : null}
      {dismissing.failure === undefined ? null : <FailureText failure={dismissing.failure} />}
    </DecisionCard>
  );
}
