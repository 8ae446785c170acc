// What cells have answered instead of a value, in the same words, newest first; nothing when all is well.
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { CellProblem } from '../../runtime/runtime';
import { useWording } from '../strings/strings';
import { RuntimeSentence } from './RuntimeSentence';
import { SectionTitle } from './SectionTitle';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, listStyleType: 'none', margin: 0, padding: 0 },
  problem: {
    display: 'flex',
    flexDirection: 'column',
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorStatusWarningBorderActive}`,
    overflowWrap: 'anywhere',
  },
  detail: { color: tokens.colorNeutralForeground2 },
});

export function CellProblems({ problems }: { readonly problems: readonly CellProblem[] }) {
  const styles = useStyles();
  const { strings } = useWording();
  if (problems.length === 0) return null;
  return (
    <section className={styles.section}>
      <SectionTitle>{strings.cellProblems.title}</SectionTitle>
      <ul className={styles.list}>
        {problems.map(({ code, message, count }) => (
          <li key={message} className={styles.problem}>
            <Text weight="semibold">{strings.problems[code]}</Text>
            <RuntimeSentence text={message} />
            <Text size={200} className={styles.detail}>
              {strings.cellProblems.times(count)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
