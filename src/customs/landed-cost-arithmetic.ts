// Landed cost from what another answer about the same goods says, in decimal arithmetic and to the cent, as the service
// does it (API section landed-cost). Takes rates as text; must never calculate money in binary fractions.
import Big from 'big.js';
import type { LandedCost, LandedCostQuery } from './landed-cost';

/** "2.70%"; not a specific duty such as "9.60% + 120.00 EUR / 100 kg". */
const PERCENT = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/;

/** "percentage": the amount is what the rate's text says. "amount": it is not, so all that could hold elsewhere is the amount itself. */
export type DutyLaw = 'percentage' | 'amount';

export interface DutyLaws {
  readonly duty: DutyLaw;
  readonly antiDumping: DutyLaw;
}

type Duty = LandedCost['antiDumping'];

/** @param answer To another question about the same goods. @returns undefined where a percentage that is needed is none. */
export function costUnder({ duty, antiDumping }: DutyLaws, answer: LandedCost, query: LandedCostQuery): LandedCost | undefined {
  const customsValue = cents(carried(query));
  const dutyAmount = amountUnder(duty, answer.duty, customsValue);
  const antiDumpingAmount = amountUnder(antiDumping, answer.antiDumping, customsValue);
  const vat = percentOf(answer.vat.rateText);
  if (dutyAmount === undefined || antiDumpingAmount === undefined || vat === undefined) return undefined;
  const beforeVat = customsValue.plus(dutyAmount).plus(antiDumpingAmount);
  const vatAmount = share(beforeVat, vat);
  return {
    customsValue: customsValue.toNumber(),
    duty: { ...answer.duty, amount: dutyAmount.toNumber() },
    antiDumping: { ...answer.antiDumping, amount: antiDumpingAmount.toNumber() },
    vat: { ...answer.vat, amount: vatAmount.toNumber() },
    total: beforeVat.plus(vatAmount).toNumber(),
    currency: answer.currency,
    basis: 'computed',
  };
}

/**
 * @returns undefined where customs value, VAT or total of the answer are not, to the cent, what follows from its duties, and
 * for an answer in another currency than was asked for.
 */
export function lawsOf(answer: LandedCost, query: LandedCostQuery): DutyLaws | undefined {
  if (answer.currency !== query.currency) return undefined;
  const ours = costUnder({ duty: 'amount', antiDumping: 'amount' }, answer, query);
  const isOurs = ours?.customsValue === answer.customsValue && ours.vat.amount === answer.vat.amount && ours.total === answer.total;
  return isOurs ? { duty: lawOf(answer.duty, answer.customsValue), antiDumping: lawOf(answer.antiDumping, answer.customsValue) } : undefined;
}

/** Value, freight and insurance, not rounded. */
export function valueWithCarriage(query: LandedCostQuery): number {
  return carried(query).toNumber();
}

function carried({ value, shipping, insurance }: LandedCostQuery): Big {
  return new Big(value).plus(shipping).plus(insurance);
}

// Nothing is no share of a value but by rounding: goods that are relieved of a duty whose rate is shown have it as well.
function lawOf(duty: Duty, customsValue: number): DutyLaw {
  const percent = percentOf(duty.rateText);
  const isShare = percent !== undefined && share(new Big(customsValue), percent).eq(duty.amount);
  return isShare && (duty.amount !== 0 || Number(percent) === 0) ? 'percentage' : 'amount';
}

function amountUnder(law: DutyLaw, { rateText, amount }: Duty, customsValue: Big): Big | undefined {
  if (law === 'amount') return new Big(amount);
  const percent = percentOf(rateText);
  return percent === undefined ? undefined : share(customsValue, percent);
}

function percentOf(rateText: string): string | undefined {
  return PERCENT.exec(rateText)?.[1];
}

function share(amount: Big, percent: string): Big {
  return cents(amount.times(percent).div(100));
}

function cents(amount: Big): Big {
  return amount.round(2, Big.roundHalfUp);
}
