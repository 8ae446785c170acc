// Where the landed costs in cells come from, and the switch that has every one asked of the service.
import { Field, Switch, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RuntimeState } from '../../runtime/runtime';
import { landedCostView } from '../landed-cost-view';
import type { LandedCostView } from '../landed-cost-view';
import { useWording } from '../strings/strings';
import { MeterBar } from './MeterBar';
import { SectionTitle } from './SectionTitle';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalL,
  },
  how: { color: tokens.colorNeutralForeground2 },
  // Fluent sets it in from the edge on which everything else stands.
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface LandedCostPanelProps {
  readonly state: RuntimeState;
  askForEveryCost(isWanted: boolean): void;
}

export function LandedCostPanel({ state, askForEveryCost }: LandedCostPanelProps) {
  const styles = useStyles();
  const { strings } = useWording();
  const words = strings.landedCost;
  const [wasSwitched, setWasSwitched] = useState(false);
  const view = landedCostView(state, wasSwitched);
  if (view === undefined) return null;
  const { isEveryCostAsked, rateLimit } = view;
  return (
    <section className={styles.panel}>
      <SectionTitle>{words.title}</SectionTitle>
      <CostCells view={view} />
      <Field hint={words.everyCostHint(rateLimit === undefined ? undefined : strings.account.perMinute(rateLimit))}>
        <Switch
          className={styles.switch}
          label={words.everyCost}
          checked={isEveryCostAsked}
          onChange={(_event, { checked }) => {
            setWasSwitched(true);
            askForEveryCost(checked);
          }}
        />
      </Field>
    </section>
  );
}

function CostCells({ view: { answered, computed, fixed, progress } }: { readonly view: LandedCostView }) {
  const styles = useStyles();
  const words = useWording().strings.landedCost;
  if (answered + computed === 0 && progress === undefined) return <Text>{words.none}</Text>;
  return (
    <>
      {progress === undefined ? null : (
        <>
          <MeterBar fraction={progress.ready / progress.all} color="brand" label={words.progress} />
          <Text size={200}>{words.pending(progress)}</Text>
        </>
      )}
      {answered === 0 ? null : <Text>{words.answered(answered)}</Text>}
      {computed === 0 ? null : (
        <>
          <Text>{words.computed(computed)}</Text>
          <Text size={200} className={styles.how}>
            {words.computedHow}
          </Text>
        </>
      )}
      {fixed === undefined ? null : <Text>{words.fixed(fixed)}</Text>}
    </>
  );
}
