// How a run is to be: what happens to filled cells, what is written, which rows take part, and how much it may spend.
import { Checkbox, Field, Radio, RadioGroup, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import { OUTPUTS, RUN_MODES } from '../../runtime/runtime';
import type { Output, RunChoices, RunMode } from '../../runtime/runtime';
import { LARGEST_CAP } from '../run-view';
import { useClassifyStrings } from '../strings/classify/classify-strings';
import { CreditsField } from './CreditsField';

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  // Fluent sets them in from the edge on which everything else stands.
  group: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  mode: { display: 'flex', flexDirection: 'column' },
  detail: { color: tokens.colorNeutralForeground2 },
  // As wide as its longest word at least.
  outputs: {
    display: 'grid',
    gridTemplateColumns: 'minmax(min-content, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    overflowWrap: 'normal',
    // The longest words of Dutch and German do not fit side by side.
    '@media (max-width: 340px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

interface ChoiceFieldsProps {
  readonly choices: RunChoices;
  readonly hiddenRows: number;
  /** Rows whose description says too little, whether they are sent or not. */
  readonly vagueRows: number;
  readonly noGoodsRows: number;
  onChange(changed: Partial<RunChoices>): void;
  onLimitUsable(isUsable: boolean): void;
}

export const ChoiceFields = memo(function ChoiceFields({ choices, hiddenRows, vagueRows, noGoodsRows, onChange, onLimitUsable }: ChoiceFieldsProps) {
  const styles = useStyles();
  const words = useClassifyStrings();
  const { mode, outputs, includesHidden, includesVague, includesNoGoods = false, mostCredits, mapping } = choices;
  const title = useId();
  const needsValue = outputs.includes('landedCost') && mapping.value === undefined;
  return (
    <div className={styles.choices}>
      <ModeField mode={mode} onChange={(chosen) => onChange({ mode: chosen })} />
      {/* No Field: it would give every one of them its own name and id. */}
      <div role="group" aria-labelledby={title}>
        <Text id={title}>{words.outputs.label}</Text>
        <div className={mergeClasses(styles.group, styles.outputs)}>
          {OUTPUTS.map((output) => (
            <Checkbox
              key={output}
              label={words.outputs.names[output]}
              checked={outputs.includes(output)}
              // Everything else is about the code.
              disabled={output === 'code'}
              onChange={(_event, { checked }) => onChange({ outputs: withOutput(outputs, output, checked === true) })}
            />
          ))}
        </div>
        {needsValue ? <Text role="status">{words.outputs.needsValue}</Text> : null}
      </div>
      {hiddenRows === 0 && vagueRows === 0 && noGoodsRows === 0 ? null : (
        <div className={styles.group}>
          {hiddenRows === 0 ? null : (
            <Checkbox label={words.includeHidden(hiddenRows)} checked={includesHidden} onChange={(_event, { checked }) => onChange({ includesHidden: checked === true })} />
          )}
          {noGoodsRows === 0 ? null : (
            <Checkbox label={words.includeNoGoods(noGoodsRows)} checked={includesNoGoods} onChange={(_event, { checked }) => onChange({ includesNoGoods: checked === true })} />
          )}
          {vagueRows === 0 ? null : (
            <Checkbox label={words.includeVague(vagueRows)} checked={includesVague} onChange={(_event, { checked }) => onChange({ includesVague: checked === true })} />
          )}
        </div>
      )}
      <CreditsField
        label={words.cap.label}
        hint={words.cap.hint}
        credits={mostCredits}
        most={LARGEST_CAP}
        noLimit={words.cap.none}
        unusable={(given) => words.cap.unusable({ most: LARGEST_CAP, given })}
        onChange={(credits) => onChange({ mostCredits: credits })}
        onUsable={onLimitUsable}
      />
    </div>
  );
});

function ModeField({ mode, onChange }: { readonly mode: RunMode; onChange(mode: RunMode): void }) {
  const styles = useStyles();
  const words = useClassifyStrings().modes;
  const choose = (value: string): void => {
    const chosen = RUN_MODES.find((each) => each === value);
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <Field label={words.label}>
      <RadioGroup className={styles.group} value={mode} onChange={(_event, { value }) => choose(value)}>
        {RUN_MODES.map((each) => (
          <Radio
            key={each}
            value={each}
            label={
              <span className={styles.mode}>
                {words.names[each]}
                <Text size={200} className={styles.detail}>
                  {words.hints[each]}
                </Text>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** In the order of their columns. */
function withOutput(outputs: readonly Output[], output: Output, isWanted: boolean): readonly Output[] {
  return OUTPUTS.filter((each) => (each === output ? isWanted : outputs.includes(each)));
}
