// Uncertain products of one reason: what the search has come to, and what to do about all of them or about one.
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { startTransition, useState } from 'react';
import type { RequestKey } from '../../customs/request-key';
import type { UncertainProduct } from '../../runtime/runtime';
import { goodsName, spokenName, uncertainView } from '../money-view';
import { useWording } from '../strings/strings';
import { BusyButton } from './BusyButton';
import { TwoStepButton } from './TwoStepButton';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, listStyleType: 'none', margin: 0, padding: 0 },
  product: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  // Enough to tell the goods by; the cell has all of it.
  name: { display: '-webkit-box', WebkitLineClamp: 3, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  detail: { color: tokens.colorNeutralForeground2 },
  more: { alignSelf: 'start' },
});

export type Deed = 'submit' | 'adopt' | 'drop';

/** What is being done, and to what. */
export interface Doing {
  readonly deed: Deed;
  readonly what: RequestKey | UncertainProduct['reason'];
}

interface UncertainGroupProps {
  readonly reason: UncertainProduct['reason'];
  /** At least one. */
  readonly products: readonly UncertainProduct[];
  readonly doing: Doing | undefined;
  readonly isBlocked: boolean;
  onDeed(what: Doing, chosen: readonly UncertainProduct[]): void;
}

export function UncertainGroup({ reason, products, doing, isBlocked, onDeed }: UncertainGroupProps) {
  const styles = useStyles();
  const words = useWording().strings.uncertain;
  const [isAllShown, setIsAllShown] = useState(false);
  const { shown, hasMore } = uncertainView(products, isAllShown);
  // Hundreds of products are drawn in slices, between which the page stays free.
  const showMoreOrLess = (): void => startTransition(() => setIsAllShown(!isAllShown));
  const decisions = (what: Doing['what'], chosen: readonly UncertainProduct[]): DecisionsProps => ({
    reason,
    count: chosen.length,
    doing: doing?.what === what ? doing.deed : undefined,
    isBlocked,
    onDeed: (deed) => onDeed({ deed, what }, chosen),
  });
  return (
    <div className={styles.group}>
      {reason === 'not found' ? null : <Text>{words.reasons[reason](products.length)}</Text>}
      <div className={styles.actions}>
        <Decisions {...decisions(reason, products)} />
      </div>
      <ul className={styles.list}>
        {shown.map((product) => (
          <li key={product.key} className={styles.product}>
            <Goods product={product} />
            {products.length === 1 ? null : (
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
    </div>
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
  readonly reason: UncertainProduct['reason'];
  readonly count: number;
  /** What is being done about exactly these. */
  readonly doing: Deed | undefined;
  readonly isBlocked: boolean;
  /** Present where other products stand beside these. */
  readonly subject?: string;
  onDeed(deed: Deed): void;
}

/** What is the likely thing to do stands first. Only what costs nothing, or was probably not bought, takes a single click. */
function Decisions({ reason, count, doing, isBlocked, subject, onDeed }: DecisionsProps) {
  const words = useWording().strings.uncertain;
  const one = subject === undefined ? {} : { subject, size: 'small' as const };
  const first = subject === undefined ? ({ appearance: 'primary' } as const) : ({ size: 'small' } as const);
  const spoken = (label: string) => (subject === undefined ? {} : { spokenLabel: `${label}: ${subject}` });
  return (
    <>
      {reason === 'same words' ? (
        <BusyButton
          {...first}
          {...spoken(words.adopt(count))}
          isBusy={doing === 'adopt'}
          isBlocked={isBlocked}
          label={words.adopt(count)}
          busyLabel={words.adopting}
          onClick={() => onDeed('adopt')}
        />
      ) : null}
      {reason === 'probably not bought' ? (
        <BusyButton
          {...first}
          {...spoken(words.send(count))}
          isBuying
          isBusy={doing === 'submit'}
          isBlocked={isBlocked}
          label={words.send(count)}
          busyLabel={words.submitting}
          onClick={() => onDeed('submit')}
        />
      ) : (
        <TwoStepButton
          {...one}
          isBuying
          label={subject === undefined ? words.submit(count) : words.submitOne}
          confirmLabel={words.submit(count)}
          question={words.submitQuestion(count)}
          refusal={words.submitNo}
          busyLabel={doing === 'submit' ? words.submitting : undefined}
          isBlocked={isBlocked}
          onConfirm={() => onDeed('submit')}
        />
      )}
      <TwoStepButton
        {...one}
        label={words.drop(count)}
        question={words.dropQuestion(count)}
        refusal={words.dropNo}
        busyLabel={doing === 'drop' ? words.dropping : undefined}
        isBlocked={isBlocked}
        onConfirm={() => onDeed('drop')}
      />
    </>
  );
}
