// Numbers of the API that can be what they say. JSON can hold numbers that no tariff, no account and no confidence has
// (1e999 is Infinity to JavaScript): such an answer is as bad as one that cannot be read.
import * as v from 'valibot';
import { parseDutyRate } from '../customs/duty';

/** The message of an issue about such a number. */
export const IMPOSSIBLE = 'impossible number';

/** Tenfold: the highest duties there are, anti-dumping included, are about twice the value. */
const HIGHEST_RATE = 10;
const HIGHEST_AMOUNT = 1e12;
const HIGHEST_COUNT = 1e12;

/** 0 to 100. */
export const Percentage = within(0, 100);
/** Of money, without a sign. */
export const PossibleAmount = within(0, HIGHEST_AMOUNT);
export const Count = within(0, HIGHEST_COUNT);
/** Of credits: an account may owe some. */
export const Balance = v.pipe(within(-HIGHEST_COUNT, HIGHEST_COUNT), v.integer());

/** "21.00%" with its fraction, 0.21; the fraction is undefined for a specific duty such as "30.00 EUR / 100 kg". */
export const Rate = v.pipe(
  v.string(),
  v.transform((text) => ({ text, fraction: parseDutyRate(text) })),
  v.check(({ text, fraction = 0 }) => fraction >= 0 && fraction <= HIGHEST_RATE && !/nan|infinity|undefined|null|\d[eE][+-]?\d/i.test(text), IMPOSSIBLE),
);

/**
 * What can be done without: of another shape it is as good as left out, and with an impossible number it says so; neither
 * costs the rest of the answer.
 */
export function spareNumbers<const TSchema extends v.GenericSchema>(schema: TSchema) {
  type Input = v.InferInput<TSchema> | null | undefined;
  return v.optional(
    v.pipe(
      v.custom<Input>(() => true),
      v.transform((given): v.InferOutput<TSchema> | typeof IMPOSSIBLE | undefined => {
        const parsed = v.safeParse(schema, given);
        if (parsed.success) return parsed.output;
        return parsed.issues.some(({ message }) => message === IMPOSSIBLE) ? IMPOSSIBLE : undefined;
      }),
    ),
  );
}

function within(least: number, most: number) {
  return v.pipe(
    v.number(),
    v.check((number) => number >= least && number <= most, IMPOSSIBLE),
  );
}
