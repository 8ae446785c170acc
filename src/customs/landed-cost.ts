// The nouns of landed cost: what is asked, and what the goods then cost. Amounts are in the currency of the query.
import type { CountryCode } from './country-code';
import type { Currency } from './money';
import type { TariffDigits } from './tariff-code';

export interface LandedCostQuery {
  /** 10 digits. */
  readonly code: TariffDigits;
  /** As the user gave it: 6, 8 or 10 digits. Only for words; not part of the question. */
  readonly givenCode?: TariffDigits;
  readonly origin: CountryCode;
  readonly destination: CountryCode;
  /** Value of the goods, at least 0.01. */
  readonly value: number;
  readonly currency: Currency;
  readonly shipping: number;
  readonly insurance: number;
}

export interface LandedCost {
  /** Value, freight and insurance. */
  readonly customsValue: number;
  readonly duty: { readonly rateText: string; readonly amount: number; readonly type: string };
  readonly antiDumping: { readonly rateText: string; readonly amount: number };
  readonly vat: { readonly rateText: string; readonly amount: number };
  readonly total: number;
  readonly currency: string;
  /** Said by the service for exactly this question, or calculated with the rates of two such answers around it. */
  readonly basis: 'answered' | 'computed';
}

/** Enough where only the sum is shown; its parts say whether a fixed amount is among them. */
export type LandedTotal = Pick<LandedCost, 'total' | 'currency' | 'basis'> & Partial<Pick<LandedCost, 'customsValue' | 'duty'>>;

/** Equal for equal questions. */
export function landedCostKey({ code, origin, destination, value, currency, shipping, insurance }: LandedCostQuery): string {
  return JSON.stringify([code, origin, destination, value, currency, shipping, insurance]);
}
