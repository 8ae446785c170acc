// Numbers as cells show them: with a format where the program takes formatted numbers, plain elsewhere. They add up either way.
import { parseDutyRate } from '../customs/duty';
import type { Host } from '../runtime/runtime';
import type { FormattedNumber } from './data-types';

const DAY_MS = 86_400_000;
/** 1 January 1970 in Excel's count of days. */
const EXCEL_DAY_OF_1970 = 25_569;

export type ShownNumber = number | FormattedNumber;

/** @param currency A code such as EUR, which the cell shows in front. */
export function amount(value: number, currency: string, host: Host): ShownNumber {
  return formatted(value, `[$${currency}] #,##0.00`, host);
}

/** @returns A fraction, 0.027 for "2.70%"; the text where the duty is specific, such as "9.60% + 120.00 EUR / 100 kg". */
export function rate(rateText: string, host: Host): ShownNumber | string {
  const fraction = parseDutyRate(rateText);
  return fraction === undefined ? rateText : formatted(fraction, '0.00%', host);
}

/** 0 to 100. */
export function confidence(value: number, host: Host): ShownNumber {
  return formatted(value, '0"%"', host);
}

/** @param timestamp ISO 8601. @returns A date and time of UTC; the timestamp where formats cannot be given, because its number would say nothing. */
export function moment(timestamp: string, host: Host): FormattedNumber | string {
  const at = Date.parse(timestamp);
  if (!host.hasDataTypes || Number.isNaN(at)) return timestamp;
  return { type: 'FormattedNumber', basicValue: at / DAY_MS + EXCEL_DAY_OF_1970, numberFormat: 'yyyy-mm-dd hh:mm' };
}

function formatted(value: number, numberFormat: string, { hasDataTypes }: Host): ShownNumber {
  return hasDataTypes ? { type: 'FormattedNumber', basicValue: value, numberFormat } : value;
}
