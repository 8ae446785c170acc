// Duties that are an amount of their own. Apart from the arithmetic of landed costs, which is loaded later than formulas.
import { parseDutyRate } from './duty';
import type { LandedCost } from './landed-cost';

/** "3.00 EUR", "EUR 3", "3 EUR / item"; not "41.90 EUR / 100 kg", which depends on the weight. */
const BARE_AMOUNT = /^\s*(?:[A-Z]{3}\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*[A-Z]{3})\s*(?:(?:\/|per)\s*(?:tariff )?(?:item|line|consignment|parcel))?\s*$/i;
/** Half of the last decimal of a rate, 0.01 %. */
const SHOWN_RATE_ERROR = 0.00005;
const CENT = 0.01;

/**
 * Is the duty an amount of its own rather than a share of the value: 3 EUR for an item, a least or a greatest duty? Not
 * where the text names a measure: such an amount grows with the goods. It is due once for each consignment and code.
 * Nothing is said of a total whose parts are not known.
 */
export function isFixedDuty({ duty, customsValue }: Partial<Pick<LandedCost, 'duty' | 'customsValue'>>): boolean {
  if (duty === undefined || customsValue === undefined) return false;
  if (BARE_AMOUNT.test(duty.rateText)) return duty.amount !== 0;
  const rate = parseDutyRate(duty.rateText);
  if (rate === undefined || duty.amount === 0) return false;
  // A service that rounds otherwise, or has more decimals than it shows, charges a share all the same. The bounds are wide
  // and nothing is shown of this: binary fractions do, in thousands of cells.
  return Math.abs(customsValue * rate - duty.amount) > customsValue * SHOWN_RATE_ERROR + 2 * CENT;
}
