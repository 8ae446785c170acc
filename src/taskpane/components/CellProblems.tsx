// What cells show instead of a value, in the same words: one heading for each kind, each cause once with its cells, newest first;
// nothing when all is well.
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { CellProblem } from '../../runtime/runtime';
import { cellProblemsView } from '../connect-view';
import type { CellProblemKind } from '../connect-view';
import { useWording } from '../strings/strings';
import { JumpList } from './JumpList';
import { RuntimeSentence } from './RuntimeSentence';
import { SectionTitle } from './SectionTitle';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  kind: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorStatusWarningBorderActive}`,
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0 },
  sentences: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, listStyleType: 'none', margin: 0, padding: 0 },
  detail: { display: 'block', color: tokens.colorNeutralForeground2 },
});

export function CellProblems({ problems }: { readonly problems: readonly CellProblem[] }) {
  const styles = useStyles();
  const { strings } = useWording();
  if (problems.length === 0) return null;
  const { kinds, unshown } = cellProblemsView(problems);
  return (
    <section className={styles.section}>
      <SectionTitle>{strings.cellProblems.title}</SectionTitle>
      {kinds.map((kind) => (
        <ProblemsOfOneKind key={kind.code} kind={kind} />
      ))}
      {unshown === 0 ? null : <Text className={styles.detail}>{strings.jump.more(unshown)}</Text>}
    </section>
  );
}

function ProblemsOfOneKind({ kind }: { readonly kind: CellProblemKind }) {
  const styles = useStyles();
  const { strings } = useWording();
  return (
    <div className={styles.kind}>
      <Text as="h3" block weight="semibold" className={styles.heading}>
        {strings.problems[kind.code]}
      </Text>
      <ul className={styles.sentences}>
        {kind.causes.map(({ message, cells, addresses, unnamed }) => (
          <li key={message}>
            <RuntimeSentence text={message} />
            <Text size={200} className={styles.detail}>
              {strings.cellProblems.inCells(cells)}
            </Text>
            <JumpList jumps={addresses.map((address) => ({ label: address, cell: address }))} unnamed={unnamed} />
          </li>
        ))}
      </ul>
    </div>
  );
}
