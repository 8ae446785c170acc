// What the columns of a list were recognised as, in one line, which opens to the fields for choosing others.
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { memo, useId, useState } from 'react';
import type { ColumnMapping, RowList } from '../../runtime/runtime';
import { columnsChosen } from '../run-view';
import { useClassifyStrings } from '../strings/classify/classify-strings';
import { ColumnFields } from './ColumnFields';
import { SectionTitle } from './SectionTitle';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  summary: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  button: { flexShrink: 0 },
  detail: { color: tokens.colorNeutralForeground2 },
});

interface ColumnsLineProps {
  readonly list: RowList;
  readonly mapping: ColumnMapping;
  onChange(mapping: ColumnMapping): void;
}

export const ColumnsLine = memo(function ColumnsLine({ list, mapping, onChange }: ColumnsLineProps) {
  const styles = useStyles();
  const words = useClassifyStrings().columns;
  const [isOpened, setIsOpened] = useState(false);
  const fields = useId();
  // Without goods there is nothing to count: that is for the user to say.
  const isAsked = mapping.description === undefined && mapping.imageUrl === undefined;
  const isOpen = isOpened || isAsked;
  const summary = columnsChosen(mapping, list.columns).map(({ role, letter }) => `${words.roles[role]} ${letter}`).join(' · ');
  return (
    <section className={styles.section}>
      <SectionTitle>{words.title}</SectionTitle>
      <div className={styles.line}>
        <Text className={styles.summary} title={summary}>
          {summary === '' ? words.none : summary}
        </Text>
        <Button
          size="small"
          className={styles.button}
          aria-label={isOpen ? words.close : words.change}
          aria-expanded={isOpen}
          aria-controls={isOpen ? fields : undefined}
          disabledFocusable={isAsked}
          onClick={() => setIsOpened(!isOpen)}
        >
          {isOpen ? words.closeShort : words.changeShort}
        </Button>
      </div>
      {list.isRemembered && mapping === list.mapping ? (
        <Text size={200} className={styles.detail}>
          {words.remembered}
        </Text>
      ) : null}
      {isOpen ? <ColumnFields id={fields} list={list} mapping={mapping} onChange={onChange} /> : null}
    </section>
  );
});
