// The nouns of landed cost: what is asked, and what the goods then cost. Amounts are in the currency of the query.
import type { CountryCode } from './country';
import type { Currency } from './money';
import type { TariffDigits } from './tariff-code';

export interface LandedCostQuery {
  /** 10 digits. */
  readonly code: TariffDigits;
  readonly origin: CountryCode;
  readonly destination: CountryCode;
  /** Value of the goods, at least 0.01. */
  readonly value: number;
  readonly currency: Currency;
  readonly shipping: number;
  readonly insurance: number;
}

export interface LandedCost {
  readonly customsValue: number;
  readonly duty: { readonly rateText: string; readonly amount: number; readonly type: string };
  readonly antiDumping: { readonly rateText: string; readonly amount: number };
  readonly vat: { readonly rateText: string; readonly amount: number };
  readonly total: number;
  readonly currency: string;
}
