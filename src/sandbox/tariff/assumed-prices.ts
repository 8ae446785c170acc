// Assumed prices, by which the sandbox infers weight and volume from value for duties per measure: the API takes neither.
import type { TariffDigits } from '../../customs/tariff-code';

// Euro per 100 kg, by the longest fitting beginning of the code. Rough import prices of recent years.
const EURO_PER_100_KG: Readonly<Record<string, string>> = {
  '02': '450',
  '0207': '250',
  '0402': '300',
  '0405': '600',
  '0406': '600',
  '0407': '200',
  '0703': '150',
  '0803': '80',
  '1006': '100',
  '1101': '60',
  '1509': '600',
  '1601': '700',
  '1701': '60',
};
const ORDINARY_EURO_PER_100_KG = '200';

const EURO_PER_HL: Readonly<Record<string, string>> = { '220410': '1500', '2204': '400', '2209': '200' };
const ORDINARY_EURO_PER_HL = '300';

/** What 100 kg or one hectolitre of such goods is assumed to cost, in euro. */
export function euroPerMeasure(code: TariffDigits, per: '100 kg' | 'hl'): string {
  return per === 'hl' ? longestFit(EURO_PER_HL, code) ?? ORDINARY_EURO_PER_HL : longestFit(EURO_PER_100_KG, code) ?? ORDINARY_EURO_PER_100_KG;
}

function longestFit(prices: Readonly<Record<string, string>>, code: TariffDigits): string | undefined {
  for (let length = code.length; length >= 2; length -= 1) {
    const price = prices[code.slice(0, length)];
    if (price !== undefined) return price;
  }
  return undefined;
}
