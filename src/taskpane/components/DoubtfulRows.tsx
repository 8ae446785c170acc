// The codes of a run of which Import8 is not sure, the least sure first, each a click away from its cell.
import { Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { formatTariffCode } from '../../customs/tariff-code';
import type { DoubtfulRow } from '../../runtime/runtime';
import type { RowsPlace } from '../run-view';
import { useSheet } from '../sheet-context';
import { useClassifyStrings } from '../strings/classify/classify-strings';
import { useWording } from '../strings/strings';
import { useTask } from '../use-task';
import { FailureText } from './FailureText';
import { SectionTitle } from './SectionTitle';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalM },
  // Codes stand below each other.
  cell: { minWidth: '3.5em' },
  detail: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  more: { alignSelf: 'start' },
});

const SHOWN = 8;

interface DoubtfulRowsProps {
  readonly rows: readonly DoubtfulRow[];
  /** How many there are, also beyond those that are known by their rows. */
  readonly all: number;
  readonly place: RowsPlace;
}

export function DoubtfulRows({ rows, all, place: { sheet, letter } }: DoubtfulRowsProps) {
  const styles = useStyles();
  const { result, quote } = useClassifyStrings();
  const { jump, formulas } = useWording().strings;
  const workbook = useSheet();
  const going = useTask();
  const [isAllShown, setIsAllShown] = useState(false);
  if (rows.length === 0) return null;
  const beyond = rows.length - SHOWN;
  return (
    <section className={styles.section}>
      <SectionTitle>{result.doubtful}</SectionTitle>
      <ul className={styles.rows}>
        {(isAllShown ? rows : rows.slice(0, SHOWN)).map(({ row, code, confidence }) => (
          <li key={row} className={styles.row}>
            <Link as="button" className={styles.cell} aria-label={jump.to(quote.row(row))} onClick={() => going.run(() => workbook.goTo({ sheet, cell: `${letter}${row}` }))}>
              {letter}
              {row}
            </Link>
            <Text size={200} className={styles.detail}>
              {result.doubtfulCode({ code: formatTariffCode(code), confidence: Math.round(confidence) })}
            </Text>
          </li>
        ))}
      </ul>
      {beyond <= 0 ? null : (
        <Link as="button" className={styles.more} aria-expanded={isAllShown} onClick={() => setIsAllShown(!isAllShown)}>
          {isAllShown ? formulas.showFewer : jump.showMore(beyond)}
        </Link>
      )}
      {all <= rows.length ? null : <Text size={200}>{jump.more(all - rows.length)}</Text>}
      {going.failure === undefined ? null : (
        <Text size={200} role="alert">
          <FailureText failure={going.failure} />
        </Text>
      )}
    </section>
  );
}
