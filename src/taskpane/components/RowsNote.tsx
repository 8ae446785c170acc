// Something that is to be said of several rows, each of the first ones a click away.
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RowsPlace } from '../run-view';
import { namedRows } from '../run-view';
import { useClassifyStrings } from '../strings/classify/classify-strings';
import { JumpList } from './JumpList';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorStatusWarningBorderActive}`,
    overflowWrap: 'anywhere',
  },
});

interface RowsNoteProps {
  readonly title: string;
  readonly rows: number;
  /** As the sheet counts them: from 1. */
  readonly firstRows: readonly number[];
  readonly place: RowsPlace;
  readonly children: ReactNode;
}

export function RowsNote({ title, rows, firstRows, place, children }: RowsNoteProps) {
  const styles = useStyles();
  return (
    <div className={styles.note}>
      <Text weight="semibold">{title}</Text>
      <Text>{children}</Text>
      <RowLinks rows={rows} firstRows={firstRows} place={place} />
    </div>
  );
}

export function RowLinks({ rows, firstRows, place: { sheet, letter } }: Pick<RowsNoteProps, 'rows' | 'firstRows' | 'place'>) {
  const words = useClassifyStrings().quote;
  const { shown, more } = namedRows({ rows, firstRows });
  if (shown.length === 0) return null;
  const jumps = shown.map((row) => ({ label: String(row), spoken: words.row(row), cell: { sheet, cell: `${letter}${row}` } }));
  return <JumpList title={words.rowsTitle(shown.length)} jumps={jumps} unnamed={more} />;
}
