// Products that may have been paid for, by what the search for them has come to: look again, use what was found, send, drop.
// Must never do two of these at a time: the same product would be bought twice.
import { Field, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaneRuntime, UncertainProduct } from '../../runtime/runtime';
import { byReason } from '../money-view';
import { useWording } from '../strings/strings';
import { useFocusAfterChange } from '../use-focus-after-change';
import { useTask } from '../use-task';
import { BusyButton } from './BusyButton';
import { DecisionCard } from './DecisionCard';
import { FailureText } from './FailureText';
import { UncertainGroup, type Deed, type Doing } from './UncertainGroup';

const useStyles = makeStyles({
  // Empty, it would leave the gap of a line.
  result: { ':empty': { marginTop: `calc(-1 * ${tokens.spacingVerticalM})` } },
});

interface UncertainPanelProps {
  /** At least one. */
  readonly products: readonly UncertainProduct[];
  readonly runtime: Pick<PaneRuntime, 'state' | 'lookAgain' | 'submitAgain' | 'adopt' | 'drop'>;
}

export function UncertainPanel({ products, runtime }: UncertainPanelProps) {
  const styles = useStyles();
  const words = useWording().strings.uncertain;
  const task = useTask();
  const [doing, setDoing] = useState<Doing | 'look'>();
  const [found, setFound] = useState<number>();
  // A product that goes takes its buttons with it.
  const card = useFocusAfterChange<HTMLElement>(products.map(({ key }) => key).join(' '));

  const perform = (what: Doing | 'look', work: () => Promise<void>): void => {
    setFound(undefined);
    setDoing(what);
    task.run(work);
  };

  const look = async (): Promise<void> => {
    const before = runtime.state().uncertain.length;
    await runtime.lookAgain();
    setFound(Math.max(0, before - runtime.state().uncertain.length));
  };

  const deeds: Readonly<Record<Deed, (chosen: readonly UncertainProduct[]) => Promise<void>>> = {
    submit: (chosen) => runtime.submitAgain(chosen),
    adopt: (chosen) => runtime.adopt(chosen),
    drop: (chosen) => runtime.drop(chosen),
  };

  return (
    <DecisionCard title={words.title(products.length)} cardRef={card}>
      <Text>{words.explanation(products.length)}</Text>
      <Field {...(task.failure && { validationState: 'error', validationMessage: <FailureText failure={task.failure} /> })}>
        <BusyButton
          isBusy={task.isRunning && doing === 'look'}
          isBlocked={task.isRunning}
          label={words.look}
          busyLabel={words.looking}
          onClick={() => perform('look', look)}
        />
      </Field>
      <Text role="status" className={styles.result}>{found === undefined ? '' : words.found(found)}</Text>
      {byReason(products).map(({ reason, products: ofReason }) => (
        <UncertainGroup
          key={reason}
          reason={reason}
          products={ofReason}
          doing={task.isRunning && doing !== 'look' ? doing : undefined}
          isBlocked={task.isRunning}
          onDeed={(what, chosen) => perform(what, () => deeds[what.deed](chosen))}
        />
      ))}
    </DecisionCard>
  );
}
