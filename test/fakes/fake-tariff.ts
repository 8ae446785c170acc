// Landed cost as a service might calculate it, for any rates: in whole numbers rather than with a decimal library, so that
// it shares nothing with what it checks.
import type { LandedCost, LandedCostQuery } from '../../src/customs/landed-cost';

/** Rates in hundredths of a per cent: 210 is 2.10%. */
export interface Regime {
  /** Holds for amounts above this, in the currency. */
  readonly above: number;
  readonly duty: number;
  readonly antiDumping: number;
  readonly vat: number;
  readonly type: string;
  /** An amount for each unit of value on top of the percentage, which the rate's text tells in words only. */
  readonly perUnitOfValue?: number;
  /** In cents: what is charged instead of the percentage, whatever the value; and bounds of what the percentage gives. */
  readonly fixed?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** What the answer says of the duty, where it is not the percentage. */
  readonly rateText?: string;
}

export interface FakeTariff {
  /** By ascending `above`. */
  readonly regimes: readonly Regime[];
  /** What the limits are compared with. */
  readonly limitsApplyTo: 'value' | 'customs value';
}

// Six decimals of an amount are kept until it is rounded.
const MICRO = 1_000_000n;
const MICRO_PER_CENT = 10_000n;
const WHOLE = 10_000n;

export function costUnder({ regimes, limitsApplyTo }: FakeTariff, { value, shipping, insurance, currency }: LandedCostQuery): LandedCost {
  const carried = micro(value) + micro(shipping) + micro(insurance);
  const compared = limitsApplyTo === 'value' ? micro(value) : carried;
  const regime = regimes.findLast(({ above }) => compared > micro(above)) ?? regimes[0];
  if (regime === undefined) throw new Error('A tariff has at least one regime.');
  const customsValue = rounded(carried);
  const perUnit = regime.perUnitOfValue === undefined ? 0n : (micro(value) * micro(regime.perUnitOfValue)) / MICRO;
  const duty = bounded(rounded(share(customsValue, regime.duty) + perUnit), regime);
  const antiDumping = rounded(share(customsValue, regime.antiDumping));
  const vat = rounded(share(customsValue + duty + antiDumping, regime.vat));
  const rateText = percentText(regime.duty);
  return {
    customsValue: amount(customsValue),
    duty: { rateText: regime.rateText ?? (perUnit === 0n ? rateText : `${rateText} + 12.00 EUR / 100 kg`), amount: amount(duty), type: regime.type },
    antiDumping: { rateText: percentText(regime.antiDumping), amount: amount(antiDumping) },
    vat: { rateText: percentText(regime.vat), amount: amount(vat) },
    total: amount(customsValue + duty + antiDumping + vat),
    currency,
    basis: 'answered',
  };
}

function bounded(duty: bigint, { fixed, atLeast, atMost }: Regime): bigint {
  if (fixed !== undefined) return BigInt(fixed) * MICRO_PER_CENT;
  if (atLeast !== undefined && duty < BigInt(atLeast) * MICRO_PER_CENT) return BigInt(atLeast) * MICRO_PER_CENT;
  return atMost !== undefined && duty > BigInt(atMost) * MICRO_PER_CENT ? BigInt(atMost) * MICRO_PER_CENT : duty;
}

function micro(amountOfMoney: number): bigint {
  return BigInt(Math.round(amountOfMoney * 1_000_000));
}

function share(microAmount: bigint, hundredthsOfAPerCent: number): bigint {
  return (microAmount * BigInt(hundredthsOfAPerCent)) / WHOLE;
}

/** To the cent, half up. */
function rounded(microAmount: bigint): bigint {
  return ((microAmount + MICRO_PER_CENT / 2n) / MICRO_PER_CENT) * MICRO_PER_CENT;
}

function amount(microAmount: bigint): number {
  return Number(microAmount / MICRO_PER_CENT) / 100;
}

function percentText(hundredths: number): string {
  return `${(hundredths / 100).toFixed(2)}%`;
}
