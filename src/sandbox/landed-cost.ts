// Landed cost. Takes a consignment under a tariff line, gives customs value, duty, anti-dumping and VAT to the cent
// (half up). Decimal arithmetic throughout: must never calculate money in binary fractions.
import Big from 'big.js';
import type * as v from 'valibot';
import type { LandedCostAnswer } from '../api/contract';
import type { CountryCode } from '../customs/country-code';
import type { Currency } from '../customs/money';
import { dutyRateText } from './duty-expression';
import type { DutyExpression } from './duty-expression';
import type { TariffLine } from './nomenclature';
import { antiDumpingPercent, applicableDuty } from './duty-measures';
import { euroPerMeasure } from './tariff/assumed-prices';
import { vatPercent } from './tariff/vat-rates';

export type LandedCost = v.InferInput<typeof LandedCostAnswer>['data'];

/** Amounts are of the whole consignment, in its currency. */
export interface Consignment {
  readonly line: TariffLine;
  readonly origin: CountryCode | undefined;
  /** A member state of the EU. */
  readonly destination: CountryCode;
  readonly goodsValue: Big;
  readonly shipping: number;
  readonly insurance: number;
  readonly currency: Currency;
  readonly smallConsignments: SmallConsignments;
}

/**
 * What consignments of up to 150 EUR pay. "tariff": as any other, the law for goods to businesses since 1 July 2026.
 * "relief": no duty, alcohol, perfume and tobacco excepted, the law until then. "flat": 3 EUR for all goods of a code,
 * these too, the law for distance sales to consumers since then (Regulation (EU) 2026/382).
 */
export type SmallConsignments = (typeof SMALL_CONSIGNMENTS)[number];
export const SMALL_CONSIGNMENTS = ['tariff', 'relief', 'flat'] as const;

// Euro for one unit. Fixed, so that the same question always has the same answer.
const EURO_RATES: Readonly<Record<Currency, string>> = { EUR: '1', USD: '0.92', GBP: '1.17', CNY: '0.128' };

const SMALL_UP_TO_EUR = 150;
// Regulation (EC) 1186/2009, article 24.
const NEVER_RELIEVED = /^(?:220[3-8]|3303|24)/;

const FREE: DutyExpression = { percent: '0' };
const FLAT: DutyExpression = { fixed: '3' };

export function landedCost(consignment: Consignment): LandedCost {
  const { line, origin, destination, goodsValue, currency } = consignment;
  const insteadOfTariff = dutyInsteadOfTariff(consignment);
  const duty = insteadOfTariff === undefined ? applicableDuty(line, origin) : { rate: insteadOfTariff, type: 'mfn' };
  const antiDumping = insteadOfTariff === undefined ? antiDumpingPercent(line.code, origin) : '0';
  const vat = vatPercent(line.code, destination);

  const cif = cents(goodsValue.plus(consignment.shipping).plus(consignment.insurance));
  const dutyAmount = cents(percentOf(cif, duty.rate.percent ?? '0').plus(specificDuty(duty.rate, line, goodsValue)).plus(fixedDuty(duty.rate, currency)));
  const antiDumpingAmount = cents(percentOf(cif, antiDumping));
  const beforeVat = cif.plus(dutyAmount).plus(antiDumpingAmount);
  const vatAmount = cents(percentOf(beforeVat, vat));

  return {
    cif_value: cif.toNumber(),
    duty: { rate: dutyRateText(duty.rate), amount: dutyAmount.toNumber(), type: duty.type },
    anti_dumping: { rate: dutyRateText({ percent: antiDumping }), amount: antiDumpingAmount.toNumber() },
    vat: { rate: dutyRateText({ percent: vat }), amount: vatAmount.toNumber() },
    total_landed_cost: beforeVat.plus(vatAmount).toNumber(),
    currency,
  };
}

function dutyInsteadOfTariff({ line, goodsValue, currency, smallConsignments }: Consignment): DutyExpression | undefined {
  if (smallConsignments === 'tariff' || goodsValue.times(EURO_RATES[currency]).gt(SMALL_UP_TO_EUR)) return undefined;
  if (smallConsignments === 'flat') return FLAT;
  return NEVER_RELIEVED.test(line.code) ? undefined : FREE;
}

function fixedDuty({ fixed = '0' }: DutyExpression, currency: Currency): Big {
  return new Big(fixed).div(EURO_RATES[currency]);
}

// The API takes no weight and no volume: both are inferred from the value at an assumed price. That price and the duty are
// both in euro, so the currency of the value cancels out.
function specificDuty(duty: DutyExpression, line: TariffLine, goodsValue: Big): Big {
  if (duty.specific === undefined) return new Big(0);
  return goodsValue.times(duty.specific.amount).div(euroPerMeasure(line.code, duty.specific.per));
}

function percentOf(amount: Big, percent: string): Big {
  return amount.times(percent).div(100);
}

function cents(amount: Big): Big {
  return amount.round(2, Big.roundHalfUp);
}
