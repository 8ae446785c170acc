// The functions about duties and landed cost. None of them spends a credit.
import { applicableAntiDumping, applicableDuty, type DutyRates, type DutyRatesQuery } from '../customs/duty-rates';
import { ClassificationError } from '../customs/errors';
import type { LandedCost, LandedTotal } from '../customs/landed-cost';
import { isFixedDuty } from '../customs/fixed-duty';
import type { CellOutcome, CellRuntime, Host } from '../runtime/runtime';
import { answer, shows, type Invocation, type Shown } from './call';
import { contentOf, type CellContent } from './data-types';
import { readDuty, readLanded, readSwitch, type DutyArguments } from './read-arguments';
import { amount, rate, type ShownNumber } from './shown-values';
import { answerEach, answerRows, type Contents, type RangeArgument } from './spill';
import { quotingTyped } from './typed-words';
import { onlyCell, usable } from './usable-contents';

export interface LandedRanges {
  readonly hs: RangeArgument;
  readonly origin: RangeArgument;
  readonly value: RangeArgument;
  readonly destination: RangeArgument;
  readonly currency: RangeArgument;
  readonly shipping: RangeArgument;
  readonly insurance: RangeArgument;
}

type Spilled<T> = Promise<(T | CustomFunctions.Error)[][]>;

/** Total landed cost in the currency of the value, or "" for an empty row. */
export function landedTotal(runtime: CellRuntime, ranges: LandedRanges, invocation: Invocation): Spilled<ShownNumber | string> {
  return answerEach(runtime, invocation, { ...ranges }, async (contents, options): Promise<Shown<ShownNumber | string>> => {
    const query = await readLanded(contents);
    if (query === undefined) return shows('');
    const cost = await quotingTyped(runtime.landedTotal(query, options), typedOf(query, contents));
    if (cost.currency !== query.currency) throw new ClassificationError('unavailable', { kind: 'other-currency', asked: query.currency, came: cost.currency });
    return shows(amount(cost.total, cost.currency, await runtime.host(options)), costOutcome(cost));
  });
}

function typedOf({ code, origin, destination }: Pick<DutyRatesQuery, 'code' | 'origin' | 'destination'>, contents: DutyArguments) {
  return [[origin, contents.origin], [destination, contents.destination], [code, contents.hs]] as const;
}

const COST_HEADINGS = ['Customs value', 'Duty rate', 'Duty', 'Anti-dumping rate', 'Anti-dumping', 'VAT rate', 'VAT', 'Total', 'Currency', 'Duty type', 'Basis'] as const;

/** A row for each cost. */
export function landedCost(runtime: CellRuntime, { headings, ...ranges }: LandedRanges & { readonly headings: unknown }, invocation: Invocation): Spilled<ShownNumber | string> {
  return answerRows<typeof ranges, ShownNumber | string>(
    runtime,
    invocation,
    { ...ranges },
    { columns: COST_HEADINGS.length, headings: () => (readSwitch(contentOf(headings), 'headings') ? COST_HEADINGS : undefined) },
    async (contents, options) => {
      const query = await readLanded(contents);
      if (query === undefined) return shows(COST_HEADINGS.map(() => ''));
      const cost = await quotingTyped(runtime.landedCost(query, options), typedOf(query, contents));
      return shows(costRow(cost, await runtime.host(options)), costOutcome(cost));
    },
  );
}

function costOutcome(cost: LandedTotal): CellOutcome {
  return isFixedDuty(cost) ? { kind: 'value', basis: cost.basis, hasFixedDuty: true } : { kind: 'value', basis: cost.basis };
}

function costRow(cost: LandedCost, host: Host): (ShownNumber | string)[] {
  const { customsValue, duty, antiDumping, vat, total, currency, basis } = cost;
  const money = (value: number) => amount(value, currency, host);
  return [
    money(customsValue),
    rate(duty.rateText, host),
    money(duty.amount),
    rate(antiDumping.rateText, host),
    money(antiDumping.amount),
    rate(vat.rateText, host),
    money(vat.amount),
    money(total),
    currency,
    duty.type,
    isFixedDuty(cost) ? `${basis}; fixed duty, due once for each consignment and code` : basis,
  ];
}

export interface DutyRanges {
  readonly hs: RangeArgument;
  readonly origin: RangeArgument;
  readonly destination: RangeArgument;
}

/** A fraction; the expression of a specific duty as text; "" for an empty row. */
export function dutyRate(runtime: CellRuntime, ranges: DutyRanges, invocation: Invocation): Spilled<ShownNumber | string> {
  return eachRate(runtime, ranges, true, invocation, (rates, origin) => applicableDuty(rates, origin).rateText);
}

/** As dutyRate; 0 where there is no such duty. */
export function antiDumpingRate(runtime: CellRuntime, ranges: DutyRanges, invocation: Invocation): Spilled<ShownNumber | string> {
  return eachRate(runtime, ranges, true, invocation, (rates, origin) => applicableAntiDumping(rates, origin) ?? '0%');
}

export function vatRate(runtime: CellRuntime, ranges: Omit<DutyRanges, 'origin'>, invocation: Invocation): Spilled<ShownNumber | string> {
  return eachRate(runtime, { ...ranges, origin: null }, false, invocation, ({ vatRateText }) => vatRateText);
}

function eachRate(
  runtime: CellRuntime,
  ranges: DutyRanges,
  needsOrigin: boolean,
  invocation: Invocation,
  rateText: (rates: DutyRates, origin: string | undefined) => string,
): Spilled<ShownNumber | string> {
  return answerEach(runtime, invocation, { ...ranges }, async (contents: Contents<{ hs: RangeArgument; origin: RangeArgument; destination: RangeArgument }>, options): Promise<Shown<ShownNumber | string>> => {
    const query = await readDuty(contents, needsOrigin);
    if (query === undefined) return shows('');
    const rates = await quotingTyped(runtime.dutyRates(query, options), typedOf(query, contents));
    return shows(rate(rateText(rates, query.origin), await runtime.host(options)));
  });
}

/** All rates of a code, with headings. */
export function dutyTable(runtime: CellRuntime, ranges: DutyRanges, invocation: Invocation): Promise<(ShownNumber | string)[][]> {
  return answer(runtime, invocation, async (options): Promise<Shown<(ShownNumber | string)[][]>> => {
    const only = (range: RangeArgument): CellContent => contentOf(onlyCell(range, 'code'));
    const contents = { hs: only(ranges.hs), origin: only(ranges.origin), destination: only(ranges.destination) };
    const query = await readDuty(await usable(runtime, contents, options), false);
    if (query === undefined) return shows([['']]);
    const rates = await quotingTyped(runtime.dutyRates(query, options), typedOf(query, contents));
    return shows(dutyRows(rates, query.destination, await runtime.host(options)));
  });
}

function dutyRows({ mfn, preferential, antiDumping, vatRateText }: DutyRates, destination: string, host: Host): (ShownNumber | string)[][] {
  return [
    ['Measure', 'Scheme', 'Rate', 'Countries', 'Remarks'],
    ['Duty (MFN)', '', rate(mfn.rateText, host), 'all', mfn.expression ?? ''],
    ...preferential.map(({ scheme, rateText, countries }) => ['Preferential duty', scheme, rate(rateText, host), countries.join(', '), 'with proof of origin']),
    ...antiDumping.map(({ rateText, countries, description = '', regulation = '' }) => [
      'Anti-dumping duty',
      '',
      rate(rateText, host),
      countries?.join(', ') ?? '',
      [description, regulation].filter((text) => text !== '').join(', '),
    ]),
    ['VAT', '', rate(vatRateText, host), destination, ''],
  ];
}
