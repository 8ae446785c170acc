// Import VAT of the 27 member states. Takes a code and a destination, gives the rate in percent.
// Standard rates are facts of 2025; reduced rates are simplified to food and printed matter.
import type { TariffDigits } from '../../customs/tariff-code';

interface VatRates {
  readonly standard: string;
  readonly food: string;
  readonly print: string;
}

const RATES: Readonly<Record<string, VatRates>> = {
  AT: { standard: '20', food: '10', print: '10' },
  BE: { standard: '21', food: '6', print: '6' },
  BG: { standard: '20', food: '20', print: '9' },
  CY: { standard: '19', food: '5', print: '3' },
  CZ: { standard: '21', food: '12', print: '0' },
  DE: { standard: '19', food: '7', print: '7' },
  DK: { standard: '25', food: '25', print: '25' },
  EE: { standard: '24', food: '24', print: '9' },
  ES: { standard: '21', food: '10', print: '4' },
  FI: { standard: '25.5', food: '14', print: '14' },
  FR: { standard: '20', food: '5.5', print: '5.5' },
  GR: { standard: '24', food: '13', print: '6' },
  HR: { standard: '25', food: '13', print: '5' },
  HU: { standard: '27', food: '18', print: '5' },
  IE: { standard: '23', food: '0', print: '0' },
  IT: { standard: '22', food: '10', print: '4' },
  LT: { standard: '21', food: '21', print: '9' },
  LU: { standard: '17', food: '3', print: '3' },
  LV: { standard: '21', food: '12', print: '5' },
  MT: { standard: '18', food: '0', print: '5' },
  NL: { standard: '21', food: '9', print: '9' },
  PL: { standard: '23', food: '5', print: '5' },
  PT: { standard: '23', food: '6', print: '6' },
  RO: { standard: '21', food: '11', print: '11' },
  SE: { standard: '25', food: '12', print: '6' },
  SI: { standard: '22', food: '9.5', print: '5' },
  SK: { standard: '23', food: '19', print: '5' },
};

export const EU_MEMBERS: readonly string[] = Object.keys(RATES);

export function isEuMember(country: string): boolean {
  return country in RATES;
}

/** In percent, as a decimal number: "21". @throws RangeError outside the EU. */
export function vatPercent(code: TariffDigits, destination: string): string {
  const rates = RATES[destination];
  if (rates === undefined) throw new RangeError(`no VAT rates for ${destination}`);
  if (isFood(code)) return rates.food;
  return code.startsWith('49') ? rates.print : rates.standard;
}

// Alcoholic drinks (2203 to 2208), feed-only chapter 23 and tobacco (24) are taxed at the standard rate nearly everywhere.
function isFood(code: TariffDigits): boolean {
  const chapter = Number(code.slice(0, 2));
  if (chapter === 22) return ['2201', '2202', '2209'].includes(code.slice(0, 4));
  return chapter >= 2 && chapter <= 21 && ![5, 6, 13, 14].includes(chapter);
}
