// How sure a code is, in steps by which people sort what they look at. The surest first.
export const CONFIDENCE_BANDS = ['high', 'medium', 'low'] as const;
export type ConfidenceBand = (typeof CONFIDENCE_BANDS)[number];

/** From 0 to 100: from here on a code is sure; from here on it is to be looked over, and below that checked before use. */
export const SURE_FROM = 85;
export const LOOK_OVER_FROM = 60;

/** @param confidence From 0 to 100. */
export function confidenceBand(confidence: number): ConfidenceBand {
  if (confidence >= SURE_FROM) return 'high';
  return confidence >= LOOK_OVER_FROM ? 'medium' : 'low';
}
