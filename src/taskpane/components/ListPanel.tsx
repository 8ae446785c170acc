// Which rows a run would be over, and a button that looks again at what is selected.
import { Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { RowList } from '../../runtime/runtime';
import { listExtent } from '../run-view';
import { useClassifyStrings } from '../strings/classify/classify-strings';
import type { TaskFailure } from '../use-task';
import { BusyButton } from './BusyButton';
import { FailureText } from './FailureText';
import { SectionTitle } from './SectionTitle';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  detail: { color: tokens.colorNeutralForeground2 },
  look: { marginTop: tokens.spacingVerticalXS },
});

interface ListPanelProps {
  /** undefined where none has been found. */
  readonly list: RowList | undefined;
  readonly includesHidden: boolean;
  readonly isLooking: boolean;
  /** Why none has been found. */
  readonly failure: TaskFailure | undefined;
  onLook(): void;
}

export function ListPanel({ list, includesHidden, isLooking, failure, onLook }: ListPanelProps) {
  const styles = useStyles();
  const words = useClassifyStrings().list;
  return (
    <section className={styles.panel}>
      <SectionTitle>{words.title}</SectionTitle>
      {list === undefined ? null : <FoundRows list={list} includesHidden={includesHidden} />}
      {list === undefined && isLooking ? <Spinner size="tiny" label={words.looking} style={{ justifyContent: 'start' }} /> : null}
      {failure === undefined ? null : (
        <>
          <Text role="alert">
            <FailureText failure={failure} />
          </Text>
          <Text>{words.none}</Text>
        </>
      )}
      <div className={styles.look}>
        <BusyButton size="small" isBusy={isLooking} label={words.look} busyLabel={words.looking} onClick={onLook} />
      </div>
    </section>
  );
}

function FoundRows({ list, includesHidden }: { readonly list: RowList; readonly includesHidden: boolean }) {
  const styles = useStyles();
  const words = useClassifyStrings().list;
  const { sheet, table, rows, hiddenRows, hasHeadings } = list;
  const details = [
    ...(table === undefined ? [] : [words.table(table)]),
    ...(hiddenRows === 0 ? [] : [includesHidden ? words.hiddenIncluded(hiddenRows) : words.hiddenLeftOut(hiddenRows)]),
    ...(hasHeadings ? [] : [words.withoutHeadings]),
  ];
  return (
    <>
      <Text role="status">{words.found({ extent: listExtent(list), rows, sheet })}</Text>
      {details.map((detail) => (
        <Text key={detail} size={200} className={styles.detail}>
          {detail}
        </Text>
      ))}
    </>
  );
}
