// Duties as the tariff writes them: a percentage of the value, an amount per measure, or both; and an amount for an item,
// whatever its value. Takes and gives that text.
// Percentages and amounts stay decimal text until they are calculated with.

export interface SpecificDuty {
  /** In euro. */
  readonly amount: string;
  readonly per: '100 kg' | 'hl';
}

export interface DutyExpression {
  /** Per cent of the customs value: "9.6". */
  readonly percent?: string;
  readonly specific?: SpecificDuty;
  /** In euro, for all goods of a code in a consignment. Stands in no tariff: not read from text. */
  readonly fixed?: string;
}

const EXPRESSION = /^(?:(\d+(?:\.\d+)?) ?%)?(?: \+ )?(?:(\d+(?:\.\d+)?) EUR \/ (100 kg|hl))?$/;

/** Reads "4.5%", "41.9 EUR / 100 kg" and "9.6% + 120 EUR / 100 kg". @throws SyntaxError. */
export function parseDutyExpression(text: string): DutyExpression {
  const match = EXPRESSION.exec(text);
  if (match === null || text === '') throw new SyntaxError(`not a duty: "${text}"`);
  const [, percent, amount, per] = match;
  return {
    ...(percent === undefined ? {} : { percent }),
    ...(amount === undefined ? {} : { specific: { amount, per: per === 'hl' ? per : '100 kg' } }),
  };
}

/** As in the API's fields `rate`: "2.00%", "9.60% + 120.00 EUR / 100 kg"; and "3.00 EUR" for a fixed amount. */
export function dutyRateText(duty: DutyExpression): string {
  return write(duty, 2, '%');
}

/** As in the API's fields `expression`: "2.000 %", "9.600 % + 120.000 EUR / 100 kg". */
export function dutyExpressionText(duty: DutyExpression): string {
  return write(duty, 3, ' %');
}

function write({ percent, specific, fixed }: DutyExpression, decimals: number, percentSign: string): string {
  const parts = [];
  if (percent !== undefined) parts.push(`${Number(percent).toFixed(decimals)}${percentSign}`);
  if (specific !== undefined) parts.push(`${Number(specific.amount).toFixed(decimals)} EUR / ${specific.per}`);
  if (fixed !== undefined) parts.push(`${Number(fixed).toFixed(decimals)} EUR`);
  return parts.join(' + ');
}
