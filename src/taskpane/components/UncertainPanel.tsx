// Products that may have been paid for, and what to do about them: look again, submit again, drop.
// Must never do two of these at a time: the same product would be bought twice.
import { Button, Field, Text, makeStyles, tokens } from '@fluentui/react-components';
import { startTransition, useState } from 'react';
import type { RequestKey } from '../../customs/request-key';
import type { PaneRuntime, UncertainProduct } from '../../runtime/runtime';
import { goodsName, spokenName, uncertainView } from '../money-view';
import { useWording } from '../strings/strings';
import { useFocusAfterChange } from '../use-focus-after-change';
import { useTask } from '../use-task';
import { BusyButton } from './BusyButton';
import { DecisionCard } from './DecisionCard';
import { FailureText } from './FailureText';
import { TwoStepButton } from './TwoStepButton';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, listStyleType: 'none', margin: 0, padding: 0 },
  product: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  // Enough to tell the goods by; the cell has all of it.
  name: { display: '-webkit-box', WebkitLineClamp: 3, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  detail: { color: tokens.colorNeutralForeground2 },
  // Empty, it would leave the gap of a line.
  result: { ':empty': { marginTop: `calc(-1 * ${tokens.spacingVerticalM})` } },
  more: { alignSelf: 'start' },
});

interface UncertainPanelProps {
  /** At least one. */
  readonly products: readonly UncertainProduct[];
  readonly runtime: Pick<PaneRuntime, 'state' | 'lookAgain' | 'submitAgain' | 'drop'>;
}

type Deed = 'look' | 'submit' | 'drop';

export function UncertainPanel({ products, runtime }: UncertainPanelProps) {
  const styles = useStyles();
  const words = useWording().strings.uncertain;
  const task = useTask();
  const [doing, setDoing] = useState<{ readonly deed: Deed; readonly what: RequestKey | 'all' }>();
  const [found, setFound] = useState<number>();
  const [isAllShown, setIsAllShown] = useState(false);
  // A product that goes takes its buttons with it.
  const card = useFocusAfterChange<HTMLElement>(products.map(({ key }) => key).join(' '));
  const { shown, hasMore } = uncertainView(products, isAllShown);
  const isOnlyOne = products.length === 1;

  // Hundreds of products are drawn in slices, between which the page stays free.
  const showMoreOrLess = (): void => startTransition(() => setIsAllShown(!isAllShown));

  const perform = (deed: Deed, what: RequestKey | 'all', work: () => Promise<void>): void => {
    setFound(undefined);
    setDoing({ deed, what });
    task.run(work);
  };

  const look = async (): Promise<void> => {
    const before = runtime.state().uncertain.length;
    await runtime.lookAgain();
    setFound(Math.max(0, before - runtime.state().uncertain.length));
  };

  const decisions = (what: RequestKey | 'all', chosen: readonly UncertainProduct[]): DecisionsProps => ({
    chosen,
    doing: task.isRunning && doing?.what === what ? doing.deed : undefined,
    isBlocked: task.isRunning,
    onSubmit: () => perform('submit', what, () => runtime.submitAgain(chosen)),
    onDrop: () => perform('drop', what, () => runtime.drop(chosen)),
  });

  return (
    <DecisionCard title={words.title(products.length)} cardRef={card}>
      <Text>{words.explanation(products.length)}</Text>
      <Field {...(task.failure && { validationState: 'error', validationMessage: <FailureText failure={task.failure} /> })}>
        <div className={styles.actions}>
          <BusyButton
            isBusy={task.isRunning && doing?.deed === 'look'}
            isBlocked={task.isRunning}
            label={words.look}
            busyLabel={words.looking}
            onClick={() => perform('look', 'all', look)}
          />
          <Decisions {...decisions('all', products)} />
        </div>
      </Field>
      <Text role="status" className={styles.result}>{found === undefined ? '' : words.found(found)}</Text>
      <ul className={styles.list}>
        {shown.map((product) => (
          <li key={product.key} className={styles.product}>
            <Goods product={product} />
            {isOnlyOne ? null : (
              <div className={styles.actions}>
                <Decisions {...decisions(product.key, [product])} subject={spokenName(product.request, words.picture)} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {hasMore ? (
        <Button size="small" className={styles.more} aria-expanded={isAllShown} onClick={showMoreOrLess}>
          {isAllShown ? words.showFewer : words.showAll(products.length)}
        </Button>
      ) : null}
    </DecisionCard>
  );
}

function Goods({ product: { request, intentAt } }: { readonly product: UncertainProduct }) {
  const styles = useStyles();
  const { strings, formats } = useWording();
  const words = strings.uncertain;
  const { origin, destination } = request;
  const details = [
    ...(origin === undefined ? [] : [words.origin(formats.country(origin))]),
    ...(destination === undefined ? [] : [words.destination(formats.country(destination))]),
    words.tried(intentAt),
  ];
  return (
    <>
      <span className={styles.name}>{goodsName(request, words.picture)}</span>
      <Text size={200} className={styles.detail}>
        {details.join(' · ')}
      </Text>
    </>
  );
}

interface DecisionsProps {
  readonly chosen: readonly UncertainProduct[];
  /** What is being done about exactly these. */
  readonly doing: Deed | undefined;
  readonly isBlocked: boolean;
  /** Present where other products stand beside these. */
  readonly subject?: string;
  onSubmit(): void;
  onDrop(): void;
}

function Decisions({ chosen, doing, isBlocked, subject, onSubmit, onDrop }: DecisionsProps) {
  const words = useWording().strings.uncertain;
  const count = chosen.length;
  const one = subject === undefined ? {} : { subject, size: 'small' as const };
  return (
    <>
      <TwoStepButton
        {...one}
        label={subject === undefined ? words.submit(count) : words.submitOne}
        confirmLabel={words.submit(count)}
        question={words.submitQuestion(count)}
        refusal={words.submitNo}
        busyLabel={doing === 'submit' ? words.submitting : undefined}
        isBlocked={isBlocked}
        onConfirm={onSubmit}
      />
      <TwoStepButton
        {...one}
        label={words.drop(count)}
        question={words.dropQuestion(count)}
        refusal={words.dropNo}
        busyLabel={doing === 'drop' ? words.dropping : undefined}
        isBlocked={isBlocked}
        onConfirm={onDrop}
      />
    </>
  );
}
