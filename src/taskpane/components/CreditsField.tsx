// A number of credits that the user sets, taken over at Enter or on leaving the field.
// Must never hand on anything but a whole number within the bounds.
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { readCredits, steppedCredits } from '../money-view';
import { useWording } from '../strings/strings';

const useStyles = makeStyles({
  field: { overflowWrap: 'anywhere' },
  input: { width: '112px' },
});

interface CreditsFieldProps {
  readonly label: string;
  readonly hint: string;
  /** undefined where there is no limit. */
  readonly credits: number | undefined;
  readonly most: number;
  /** Stands in the empty field. */
  readonly noLimit: string;
  /** Said after a number has been taken; left out where the page shows that by itself. */
  readonly taken?: string;
  /** Why the field may not be emptied; left out where it may. */
  readonly emptyRefusal?: string;
  unusable(given: string): string;
  /** @param credits undefined where the field was emptied. */
  onChange(credits: number | undefined): void;
  /** Told whenever what stands in the field becomes usable or stops being so; a field that is gone keeps nobody. */
  onUsable?(isUsable: boolean): void;
}

export function CreditsField({ label, hint, credits, most, noLimit, taken, emptyRefusal, unusable, onChange, onUsable }: CreditsFieldProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const [outcome, setOutcome] = useState<{ readonly isTaken: boolean; readonly message: string }>();
  const [draft, setDraft] = useState<string>();
  const [creditsBefore, setCreditsBefore] = useState(credits);
  const text = draft ?? (credits === undefined ? '' : formats.number(credits));
  const input = readCredits(text, most, formats.number);
  const isUsable = input.kind !== 'unusable';

  const edit = (changed: string | undefined): void => {
    setDraft(changed);
    setOutcome(undefined);
  };

  if (credits !== creditsBefore) {
    setCreditsBefore(credits);
    // Set elsewhere: what was typed and could not be taken is not meant any more.
    if (!isUsable) edit(undefined);
  }

  useEffect(() => {
    onUsable?.(isUsable);
    return () => onUsable?.(true);
  }, [isUsable, onUsable]);

  const hand = (given: number | undefined): void => {
    onChange(given);
    setDraft(undefined);
    if (taken !== undefined) setOutcome({ isTaken: true, message: taken });
  };

  const take = (): void => {
    if (draft === undefined) return;
    if (input.kind === 'credits') return hand(input.credits);
    if (input.kind === 'unusable') return setOutcome({ isTaken: false, message: unusable(input.given) });
    if (credits === undefined) return edit(undefined);
    if (emptyRefusal === undefined) return hand(undefined);
    setOutcome({ isTaken: false, message: emptyRefusal });
  };

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') return take();
    if (event.key === 'Escape') {
      // office.js would take the focus out of the field whose number has just been put back.
      if (draft !== undefined) event.stopPropagation();
      return edit(undefined);
    }
    const stepped = steppedCredits(event.key, input.kind === 'credits' ? input.credits : (credits ?? 0), most);
    if (stepped === undefined) return;
    event.preventDefault();
    edit(String(stepped));
  };

  return (
    <Field
      className={styles.field}
      label={label}
      hint={hint}
      {...(outcome && { validationState: outcome.isTaken ? 'success' : 'error', validationMessage: outcome.message })}
    >
      {/* Not of type number: that one hides what was typed when it is no number, and changes when the wheel passes over it. */}
      <Input
        className={styles.input}
        role="spinbutton"
        inputMode="numeric"
        aria-valuemin={0}
        aria-valuemax={most}
        {...(input.kind === 'credits' ? { 'aria-valuenow': input.credits } : { 'aria-valuetext': text === '' && credits === undefined ? noLimit : text })}
        value={text}
        {...(credits === undefined && { placeholder: noLimit })}
        autoComplete="off"
        onChange={(_event, data) => edit(data.value)}
        onKeyDown={press}
        onBlur={take}
      />
    </Field>
  );
}
