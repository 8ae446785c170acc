// Landed cost from rates, in decimal arithmetic and to the cent, as the service does it (API section landed-cost).
// Takes rates as text; must never calculate money in binary fractions, nor with a duty that is not a percentage.
import Big from 'big.js';
import type { LandedCost, LandedCostQuery } from './landed-cost';

/** "2.70%"; not a specific duty such as "9.60% + 120.00 EUR / 100 kg". */
const PERCENT = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/;

/** @param rates An answer to another question about the same goods. @returns undefined where a rate of it is not a plain percentage. */
export function costAtRatesOf(rates: LandedCost, { value, shipping, insurance }: LandedCostQuery): LandedCost | undefined {
  const [duty, antiDumping, vat] = [rates.duty, rates.antiDumping, rates.vat].map(({ rateText }) => PERCENT.exec(rateText)?.[1]);
  if (duty === undefined || antiDumping === undefined || vat === undefined) return undefined;
  const customsValue = cents(new Big(value).plus(shipping).plus(insurance));
  const dutyAmount = share(customsValue, duty);
  const antiDumpingAmount = share(customsValue, antiDumping);
  const beforeVat = customsValue.plus(dutyAmount).plus(antiDumpingAmount);
  const vatAmount = share(beforeVat, vat);
  return {
    customsValue: customsValue.toNumber(),
    duty: { ...rates.duty, amount: dutyAmount.toNumber() },
    antiDumping: { ...rates.antiDumping, amount: antiDumpingAmount.toNumber() },
    vat: { ...rates.vat, amount: vatAmount.toNumber() },
    total: beforeVat.plus(vatAmount).toNumber(),
    currency: rates.currency,
    basis: 'computed',
  };
}

/** Does our arithmetic give every amount of the answer, to the cent, in the currency of the question? */
export function isReproduced(answer: LandedCost, query: LandedCostQuery): boolean {
  if (answer.currency !== query.currency) return false;
  const ours = costAtRatesOf(answer, query);
  return ours !== undefined && amountsOf(ours).every((amount, index) => amount === amountsOf(answer)[index]);
}

/** Value, freight and insurance, not rounded. */
export function valueWithCarriage({ value, shipping, insurance }: LandedCostQuery): number {
  return new Big(value).plus(shipping).plus(insurance).toNumber();
}

function amountsOf({ customsValue, duty, antiDumping, vat, total }: LandedCost): number[] {
  return [customsValue, duty.amount, antiDumping.amount, vat.amount, total];
}

function share(amount: Big, percent: string): Big {
  return cents(amount.times(percent).div(100));
}

function cents(amount: Big): Big {
  return amount.round(2, Big.roundHalfUp);
}
