// The duties of one code, and which of them goods of an origin pay. Takes and gives rate text as the tariff writes it;
// must never compare a percentage with a specific duty: which one is lower depends on weight and value.
import type { CountryCode } from './country-code';
import { parseDutyRate } from './duty';
import type { TariffDigits } from './tariff-code';

export interface DutyRatesQuery {
  /** 10 digits. */
  readonly code: TariffDigits;
  /** Filters the preferential duties. */
  readonly origin?: CountryCode;
  readonly destination: CountryCode;
  /** The 6, 8 or 10 digits that the user gave, for what an unknown code is told. Makes no other question. */
  readonly givenCode?: TariffDigits;
}

/** The rates of the API section duty-rates, as texts: "2.00%" or "9.60% + 120.00 EUR / 100 kg". */
export interface DutyRates {
  /** What the tariff says of the code; left out where the service does not tell. */
  readonly description?: string;
  /** The duty of any origin: most favoured nation. */
  readonly mfn: { readonly rateText: string; readonly expression?: string };
  readonly preferential: readonly PreferentialDuty[];
  readonly antiDumping: readonly AntiDumpingDuty[];
  readonly vatRateText: string;
}

/** A lower duty for some origins, against proof of origin. */
export interface PreferentialDuty {
  /** "GSP". */
  readonly scheme: string;
  readonly rateText: string;
  readonly countries: readonly CountryCode[];
}

/** A duty that is added for some origins. */
export interface AntiDumpingDuty {
  readonly rateText: string;
  readonly countries?: readonly CountryCode[];
  readonly description?: string;
  readonly regulation?: string;
}

export interface ApplicableDuty {
  readonly rateText: string;
  /** The preferential scheme that it comes from; left out for the MFN duty. */
  readonly scheme?: string;
}

/**
 * The duty that goods of this origin pay, given their proof of origin: the lowest of the MFN duty and the preferential
 * ones of the origin. Of equal ones the MFN duty, which needs no proof. Nothing is lower than 0 %; otherwise, where one
 * of them is a specific duty and which is lowest cannot be told, preferential duties go before the MFN duty, and of
 * those the lowest, or the service's first where they cannot be compared either.
 */
export function applicableDuty(rates: DutyRates, origin: CountryCode | undefined): ApplicableDuty {
  const mfn: ApplicableDuty = { rateText: rates.mfn.rateText };
  const preferential = rates.preferential
    .filter(({ countries }) => origin !== undefined && countries.includes(origin))
    .map(({ rateText, scheme }): ApplicableDuty => ({ rateText, scheme }));
  return lowest([mfn, ...preferential]) ?? lowest(preferential) ?? preferential[0] ?? mfn;
}

/** undefined where that cannot be told. */
function lowest(duties: readonly ApplicableDuty[]): ApplicableDuty | undefined {
  const graded = duties.map((duty) => ({ duty, rate: parseDutyRate(duty.rateText) }));
  if (!graded.some(({ rate }) => rate === 0) && graded.some(({ rate }) => rate === undefined)) return undefined;
  const rate = Math.min(...graded.map((each) => each.rate ?? Infinity));
  return graded.find((each) => each.rate === rate)?.duty;
}

/**
 * The rate text of the anti-dumping duty on goods of this origin, undefined where there is none. A measure that names no
 * countries counts for all. Of several the highest percentage: it is that of any producer, and the lower ones are for
 * producers named in the regulation. Where none of them is a percentage, the service's first.
 */
export function applicableAntiDumping(rates: DutyRates, origin: CountryCode | undefined): string | undefined {
  const applying = rates.antiDumping.filter(
    ({ countries = [] }) => countries.length === 0 || (origin !== undefined && countries.includes(origin)),
  );
  const percentages = applying.flatMap(({ rateText }) => {
    const rate = parseDutyRate(rateText);
    return rate === undefined ? [] : [{ rateText, rate }];
  });
  const highest = Math.max(...percentages.map(({ rate }) => rate));
  return (percentages.find(({ rate }) => rate === highest) ?? applying[0])?.rateText;
}
