// Cells to go to, one click each. What Excel has against it is told below.
import { Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellAddress, CellOfSheet } from '../../runtime/runtime';
import { useSheet } from '../sheet-context';
import { useWording } from '../strings/strings';
import { useTask } from '../use-task';
import { FailureText } from './FailureText';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, listStyleType: 'none', margin: 0, padding: 0 },
  label: { color: tokens.colorNeutralForeground2 },
  // Numbers are narrow: room for a finger.
  link: { minWidth: '1.5em', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

export interface Jump {
  /** What is seen: "17", "Sheet1!B2". */
  readonly label: string;
  /** Where it leads, for those who listen: "row 17". The label where that says it. */
  readonly spoken?: string;
  readonly cell: CellAddress | CellOfSheet;
}

const SHOWN = 8;

interface JumpListProps {
  /** What they are: "Rows". */
  readonly title?: string;
  readonly jumps: readonly Jump[];
  /** How many there are besides, which nobody can be brought to. */
  readonly unnamed: number;
}

export function JumpList({ title, jumps, unnamed }: JumpListProps) {
  const styles = useStyles();
  const { jump: words, formulas } = useWording().strings;
  const sheet = useSheet();
  const going = useTask();
  const [isAllShown, setIsAllShown] = useState(false);
  const shown = isAllShown ? jumps : jumps.slice(0, SHOWN);
  const beyond = jumps.length - SHOWN;
  return (
    <>
      <ul className={styles.list}>
        {title === undefined ? null : (
          <li>
            <Text size={200} className={styles.label}>
              {title}
            </Text>
          </li>
        )}
        {shown.map(({ label, spoken = label, cell }) => (
          <li key={label}>
            <Link as="button" className={styles.link} aria-label={words.to(spoken)} onClick={() => going.run(() => sheet.goTo(cell))}>
              {label}
            </Link>
          </li>
        ))}
        {beyond <= 0 ? null : (
          // Stays when it is pressed: the focus would be lost with it.
          <li>
            <Link as="button" className={styles.link} aria-expanded={isAllShown} onClick={() => setIsAllShown(!isAllShown)}>
              {isAllShown ? formulas.showFewer : words.showMore(beyond)}
            </Link>
          </li>
        )}
        {unnamed === 0 ? null : (
          <li>
            <Text size={200} className={styles.label}>
              {words.more(unnamed)}
            </Text>
          </li>
        )}
      </ul>
      {going.failure === undefined ? null : (
        <Text size={200} role="alert">
          <FailureText failure={going.failure} />
        </Text>
      )}
    </>
  );
}
