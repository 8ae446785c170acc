// What formulas may spend a day by themselves.
import { LARGEST_ALLOWANCE } from '../money-view';
import { useWording } from '../strings/strings';
import { CreditsField } from './CreditsField';

interface AllowanceFieldProps {
  /** Credits a day; undefined where there is no limit. */
  readonly allowance: number | undefined;
  readonly isDemonstration: boolean;
  onChange(credits: number): void;
}

export function AllowanceField({ allowance, isDemonstration, onChange }: AllowanceFieldProps) {
  const words = useWording().strings.allowance;
  return (
    <CreditsField
      label={words.label}
      hint={isDemonstration && allowance === undefined ? words.noLimitUnlessSet : words.hint}
      credits={allowance}
      most={LARGEST_ALLOWANCE}
      noLimit={words.noLimit}
      taken={words.taken}
      emptyRefusal={words.empty(LARGEST_ALLOWANCE)}
      unusable={(given) => words.unusable({ most: LARGEST_ALLOWANCE, given })}
      onChange={(credits) => {
        if (credits !== undefined) onChange(credits);
      }}
    />
  );
}
