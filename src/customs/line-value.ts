// The value of a line: price times quantity, in decimal arithmetic, which formulas do not load.
import Big from 'big.js';

/**
 * What so many pieces cost, to the cent, half a cent up: the service takes no more decimals, and in binary 3 × 0.1 is more
 * than 0.3, and 1.005 less than it looks.
 */
export function lineValue(price: number, quantity: number): number {
  return new Big(price).times(quantity).round(2).toNumber();
}
