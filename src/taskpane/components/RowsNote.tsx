// Something that is to be said of several rows, with the first of them by their numbers.
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { namedRows } from '../run-view';
import { useClassifyStrings } from '../strings/classify/classify-strings';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorStatusWarningBorderActive}`,
    overflowWrap: 'anywhere',
  },
  detail: { color: tokens.colorNeutralForeground2 },
});

interface RowsNoteProps {
  readonly title: string;
  readonly rows: number;
  /** As the sheet counts them: from 1. */
  readonly firstRows: readonly number[];
  readonly children: ReactNode;
}

export function RowsNote({ title, rows, firstRows, children }: RowsNoteProps) {
  const styles = useStyles();
  const words = useClassifyStrings().quote;
  return (
    <div className={styles.note}>
      <Text weight="semibold">{title}</Text>
      <Text>{children}</Text>
      {firstRows.length === 0 ? null : (
        <Text size={200} className={styles.detail}>
          {words.namedRows(namedRows({ rows, firstRows }))}
        </Text>
      )}
    </div>
  );
}
