// What formulas may spend a day by themselves, taken over at Enter or on leaving the field.
// Must never hand on anything but a whole number within the bounds.
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { LARGEST_ALLOWANCE, readAllowance, steppedAllowance } from '../money-view';
import type { AllowanceInput } from '../money-view';
import { useWording } from '../strings/strings';

const useStyles = makeStyles({
  field: { overflowWrap: 'anywhere' },
  input: { width: '112px' },
});

interface AllowanceFieldProps {
  /** Credits a day; undefined where there is no limit. */
  readonly allowance: number | undefined;
  readonly isDemonstration: boolean;
  onChange(credits: number): void;
}

export function AllowanceField({ allowance, isDemonstration, onChange }: AllowanceFieldProps) {
  const styles = useStyles();
  const { strings, formats } = useWording();
  const words = strings.allowance;
  const [outcome, setOutcome] = useState<{ readonly isTaken: boolean; readonly message: string }>();
  const [draft, setDraft] = useState<string>();
  const text = draft ?? (allowance === undefined ? '' : formats.number(allowance));
  const input = readAllowance(text, formats.number);

  const edit = (changed: string | undefined): void => {
    setDraft(changed);
    setOutcome(undefined);
  };

  const take = (): void => {
    if (draft === undefined) return;
    if (input.kind === 'credits') {
      onChange(input.credits);
      setDraft(undefined);
      setOutcome({ isTaken: true, message: words.taken });
    } else if (input.kind === 'empty' && allowance === undefined) {
      edit(undefined);
    } else {
      setOutcome({ isTaken: false, message: refusal(input) });
    }
  };

  const refusal = (unusable: Exclude<AllowanceInput, { kind: 'credits' }>): string =>
    unusable.kind === 'empty' ? words.empty(LARGEST_ALLOWANCE) : words.unusable({ most: LARGEST_ALLOWANCE, given: unusable.given });

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') return take();
    if (event.key === 'Escape') return edit(undefined);
    const stepped = steppedAllowance(event.key, input.kind === 'credits' ? input.credits : (allowance ?? 0));
    if (stepped === undefined) return;
    event.preventDefault();
    edit(String(stepped));
  };

  return (
    <Field
      className={styles.field}
      label={words.label}
      hint={isDemonstration && allowance === undefined ? words.noLimitUnlessSet : words.hint}
      {...(outcome && { validationState: outcome.isTaken ? 'success' : 'error', validationMessage: outcome.message })}
    >
      {/* Not of type number: that one hides what was typed when it is no number, and changes when the wheel passes over it. */}
      <Input
        className={styles.input}
        role="spinbutton"
        inputMode="numeric"
        aria-valuemin={0}
        aria-valuemax={LARGEST_ALLOWANCE}
        {...(input.kind === 'credits' ? { 'aria-valuenow': input.credits } : { 'aria-valuetext': text === '' && allowance === undefined ? words.noLimit : text })}
        value={text}
        {...(allowance === undefined && { placeholder: words.noLimit })}
        autoComplete="off"
        onChange={(_event, data) => edit(data.value)}
        onKeyDown={press}
        onBlur={take}
      />
    </Field>
  );
}
