// Codes in cells that show nothing but the code, and of which Import8 is not sure: how many, and the least sure of them, each a click away.
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { DoubtfulCodes as Doubtful } from '../../runtime/runtime';
import { useWording } from '../strings/strings';
import { JumpList } from './JumpList';
import { SectionTitle } from './SectionTitle';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  cells: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, listStyleType: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
  cell: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  detail: { color: tokens.colorNeutralForeground2 },
});

export function DoubtfulCodes({ codes: { count, lowest } }: { readonly codes: Doubtful }) {
  const styles = useStyles();
  const { strings } = useWording();
  const words = strings.doubtfulCodes;
  if (count === 0) return null;
  const unshown = count - lowest.length;
  return (
    <section className={styles.section}>
      <SectionTitle>{words.title}</SectionTitle>
      <Text>{words.count(count)}</Text>
      <ul className={styles.cells}>
        {lowest.map(({ address, code, confidence }) => (
          <li key={address} className={styles.cell}>
            <JumpList jumps={[{ label: address, cell: address }]} unnamed={0} />
            <Text size={200} className={styles.detail}>
              {words.cell(code, confidence)}
            </Text>
          </li>
        ))}
      </ul>
      {unshown === 0 ? null : <Text className={styles.detail}>{strings.jump.more(unshown)}</Text>}
      <Text size={200} className={styles.detail}>
        {words.whatToDo}
      </Text>
    </section>
  );
}
