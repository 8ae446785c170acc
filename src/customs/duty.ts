// Duty rates as the trade writes them. Takes rate text, gives numbers; must never guess at an expression.

/** A rate as a fraction: 0.21 for 21 %. */
export type DutyRate = number;

const PERCENT = /^\s*(-?\d+(?:\.\d+)?)\s*%\s*$/;

/**
 * Reads "21.00%" (API section duty-rates and landed-cost) or "2.000 %" as a fraction.
 * @returns 0.21 for "21.00%"; undefined for a specific duty such as "12.8 % + 176.8 EUR/100 kg".
 */
export function parseDutyRate(text: string): DutyRate | undefined {
  const match = PERCENT.exec(text);
  if (match === null) return undefined;
  // Shifting the decimal point in the text keeps 2.7 % at 0.027 rather than 0.027000000000000003.
  return Number(`${match[1]}e-2`);
}
