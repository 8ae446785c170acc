// What there is, and how many of it: names that may be long, and numbers below each other.
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { useWording } from '../strings/strings';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0 },
  count: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalM },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  number: { flexShrink: 0, margin: 0, fontVariantNumeric: 'tabular-nums' },
});

export interface Count {
  readonly name: string;
  readonly number: number;
}

export function CountList({ counts }: { readonly counts: readonly Count[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {counts.map(({ name, number }) => (
        <CountRow key={name} name={name} number={number} />
      ))}
    </dl>
  );
}

// Numbers of a run change four times a second, few of them at a time.
const CountRow = memo(function CountRow({ name, number }: Count) {
  const styles = useStyles();
  const { formats } = useWording();
  return (
    <div className={styles.count}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.number}>{formats.number(number)}</dd>
    </div>
  );
});
