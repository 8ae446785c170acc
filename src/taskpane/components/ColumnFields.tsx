// What the columns of a list mean: one field for each meaning, with the columns to choose from.
import { Button, Dropdown, Field, Option, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { DropdownProps } from '@fluentui/react-components';
import { useState } from 'react';
import type { ColumnMapping, ColumnRole, ListColumn, RowList } from '../../runtime/runtime';
import { columnName, columnSample, shownRoles, withColumn } from '../run-view';
import { useClassifyStrings } from '../strings/classify/classify-strings';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  // Fluent gives a dropdown 250 pixels, more than a narrow pane has when it is zoomed.
  dropdown: { minWidth: 0, width: '100%' },
  // Has room below the field or above it, wherever the field stands.
  list: { maxHeight: '40vh' },
  button: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  chosen: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  option: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  // Enough to know the column by.
  sample: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden', color: tokens.colorNeutralForeground2 },
  more: { alignSelf: 'start' },
});

interface ColumnFieldsProps {
  readonly id?: string;
  readonly list: RowList;
  readonly mapping: ColumnMapping;
  onChange(mapping: ColumnMapping): void;
}

export function ColumnFields({ id, list, mapping, onChange }: ColumnFieldsProps) {
  const styles = useStyles();
  const words = useClassifyStrings().columns;
  const [isAllShown, setIsAllShown] = useState(false);
  return (
    <div id={id} className={styles.section}>
      <div className={styles.fields}>
        {shownRoles(mapping, isAllShown).map((role) => (
          <ColumnField
            key={role}
            role={role}
            columns={list.columns}
            column={role === 'description' ? mapping.description?.[0] : mapping[role]}
            onChange={(column) => onChange(withColumn(mapping, role, column))}
          />
        ))}
      </div>
      <Button size="small" className={styles.more} aria-expanded={isAllShown} onClick={() => setIsAllShown(!isAllShown)}>
        {isAllShown ? words.showFewer : words.showMore}
      </Button>
    </div>
  );
}

interface ColumnFieldProps {
  readonly role: ColumnRole;
  readonly columns: readonly ListColumn[];
  /** Zero-based in the sheet. */
  readonly column: number | undefined;
  onChange(column: number | undefined): void;
}

/** The value of the option that chooses no column; columns are their numbers. */
const NONE = 'none';

/** Fluent would go on to the sides of the field, where the pane has no room: the letters were cut off there. */
const BELOW_OR_ABOVE = { position: 'below', align: 'start', fallbackPositions: ['above'], autoSize: false } satisfies DropdownProps['positioning'];

function ColumnField({ role, columns, column, onChange }: ColumnFieldProps) {
  const styles = useStyles();
  const words = useClassifyStrings().columns;
  const chosen = columns.find((each) => each.column === column);
  const name = chosen === undefined ? words.none : columnName(chosen);
  return (
    // The label above: beside it a column's name would be cut off in a pane of 320 pixels.
    <Field label={words.roles[role]}>
      <Dropdown
        className={styles.dropdown}
        button={{ className: styles.button, children: <span className={styles.chosen}>{name}</span> }}
        listbox={{ className: styles.list }}
        positioning={BELOW_OR_ABOVE}
        value={name}
        selectedOptions={[chosen === undefined ? NONE : String(chosen.column)]}
        onOptionSelect={(_event, { optionValue }) => onChange(columns.find((each) => String(each.column) === optionValue)?.column)}
      >
        <Option value={NONE} text={words.none}>
          {words.none}
        </Option>
        {columns.map((each) => (
          <Option key={each.column} value={String(each.column)} text={columnName(each)}>
            <span className={styles.option}>
              {columnName(each)}
              <Sample column={each} />
            </span>
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function Sample({ column }: { readonly column: ListColumn }) {
  const styles = useStyles();
  const sample = columnSample(column);
  if (sample === undefined) return null;
  return (
    <Text size={200} className={styles.sample}>
      {sample}
    </Text>
  );
}
