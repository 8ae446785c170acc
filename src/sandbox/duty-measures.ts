// Which duties apply. Takes a tariff line and an origin, gives the lowest duty it may claim and the anti-dumping duty on top.
import Big from 'big.js';
import type { CountryCode } from '../customs/country-code';
import type { TariffDigits } from '../customs/tariff-code';
import type { DutyExpression } from './duty-expression';
import type { TariffLine } from './nomenclature';
import { ANTI_DUMPING_DUTIES, PREFERENCES } from './tariff/trade-measures';
import type { AntiDumpingDuty, DutyCut } from './tariff/trade-measures';

export interface AppliedDuty {
  readonly rate: DutyExpression;
  readonly type: 'mfn' | 'preferential';
}

export interface PreferentialDuty {
  readonly scheme: string;
  /** Those of the scheme for whose goods it is not suspended. */
  readonly countries: readonly CountryCode[];
  readonly rate: DutyExpression;
}

/** The duty for goods of that origin; the MFN duty for an unknown one. */
export function applicableDuty(line: TariffLine, origin: CountryCode | undefined): AppliedDuty {
  const [claimed] = origin === undefined ? [] : preferentialDuties(line, origin);
  return claimed === undefined ? { rate: line.mfn, type: 'mfn' } : { rate: claimed.rate, type: 'preferential' };
}

/** Preferences that are worth claiming: their rate is below the MFN duty. @param origin Only those of this country. */
export function preferentialDuties(line: TariffLine, origin?: CountryCode): PreferentialDuty[] {
  const chapter = Number(line.code.slice(0, 2));
  return PREFERENCES.flatMap(({ scheme, countries, rules }) => {
    const rule = rules.find(({ chapters: [first, last] }) => chapter >= first && chapter <= last);
    const entitled = countries.filter((country) => rule?.suspendedFor?.includes(country) !== true);
    const rate = rule === undefined || (origin !== undefined && !entitled.includes(origin)) ? undefined : reduced(line.mfn, rule.cut);
    return rate === undefined ? [] : [{ scheme, countries: entitled, rate }];
  });
}

/** Per cent of the customs value, "0" where there is none. */
export function antiDumpingPercent(code: TariffDigits, origin: CountryCode | undefined): string {
  if (origin === undefined) return '0';
  return antiDumpingDuties(code, origin)[0]?.percent ?? '0';
}

/** @param origin Only those on goods of this country. */
export function antiDumpingDuties(code: TariffDigits, origin?: CountryCode): AntiDumpingDuty[] {
  return ANTI_DUMPING_DUTIES.filter(
    (duty) => duty.codes.some((beginning) => code.startsWith(beginning)) && (origin === undefined || duty.countries.includes(origin)),
  );
}

/** Undefined where nothing is reduced. Amounts per measure stay, unless everything is free. */
function reduced(mfn: DutyExpression, cut: DutyCut): DutyExpression | undefined {
  const percent = new Big(mfn.percent ?? 0);
  if (cut.kind === 'free') return percent.eq(0) && mfn.specific === undefined ? undefined : { percent: '0' };
  if (percent.eq(0)) return undefined;
  const left = cut.kind === 'points' ? percent.minus(cut.by) : percent.times(new Big(100).minus(cut.by)).div(100);
  return { ...mfn, percent: (left.lt(0) ? new Big(0) : left).round(2, Big.roundHalfUp).toString() };
}
