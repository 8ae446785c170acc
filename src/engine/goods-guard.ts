// The rule that tells what names no goods, in a file of its own: its lists of words are larger than the rest of a formula's
// way to its code, and are only needed where something is about to be bought.
import type { NoGoods } from '../customs/no-goods';

export type GoodsGuard = (description: string) => NoGoods | undefined;

let loaded: GoodsGuard | undefined;

/** Never rejects: where the file cannot be had, everything passes, and it is asked for again the next time. */
export async function goodsGuard(): Promise<GoodsGuard> {
  try {
    return (loaded ??= (await import('../customs/no-goods')).noGoods);
  } catch {
    return () => undefined;
  }
}
