// How many credits are left, of how many, and until when.
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { CreditsView } from '../connect-view';
import { useWording } from '../strings/strings';
import { MeterBar } from './MeterBar';
import { SectionTitle } from './SectionTitle';

const useStyles = makeStyles({
  meter: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  balance: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalXS },
  number: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2 },
});

const COLORS = { enough: 'brand', low: 'warning', none: 'error' } as const;

interface CreditsMeterProps {
  readonly credits: CreditsView;
  readonly isDemonstration: boolean;
}

export function CreditsMeter({ credits, isDemonstration }: CreditsMeterProps) {
  const styles = useStyles();
  const { strings, formats } = useWording();
  const words = strings.credits;
  const { remaining, purchased, fraction, spent, earliestExpiry, level } = credits;
  return (
    <section className={styles.meter}>
      <SectionTitle>{isDemonstration ? words.demonstrationTitle : words.title}</SectionTitle>
      <div className={styles.balance}>
        <span className={styles.number}>{formats.number(remaining)}</span>
        <Text>{words.left(purchased)}</Text>
      </div>
      {/* Says in colour what stands above in words; a second reading aloud would only cost time. */}
      {fraction === undefined ? null : <MeterBar fraction={fraction} color={COLORS[level]} />}
      {spent === undefined ? null : (
        <Text size={200} className={styles.detail}>
          {spent.isAllUse ? words.used(spent.count) : words.usedOrExpired(spent.count)}
        </Text>
      )}
      {earliestExpiry === undefined ? null : (
        <Text size={200} className={styles.detail}>
          {words.firstExpiry(earliestExpiry)}
        </Text>
      )}
    </section>
  );
}
