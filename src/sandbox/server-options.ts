// The command line of the sandbox server. Takes arguments, gives options; a wrong one gets a sentence that says what was expected.
import { parseArgs } from 'node:util';
import { SMALL_CONSIGNMENTS, type SmallConsignments } from './landed-cost';
import type { SandboxServerOptions } from './server';

export const USAGE =
  'Usage: npm run sandbox -- [--port N] [--seed S] [--speed K] [--rate-limit R] [--credits C] [--processing 25-35] [--nomenclature FILE] [--small-consignments tariff|relief|flat]';

/** An argument cannot be used. The message says which, and what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws UsageError. */
export function readServerOptions(args: readonly string[]): SandboxServerOptions {
  const given = parse(args);
  return {
    ...present('port', given['port'], (text) => wholeNumber('port', text, 0, 65_535)),
    ...present('seed', given['seed'], (text) => wholeNumber('seed', text, 0, 2 ** 32 - 1)),
    ...present('speed', given['speed'], readSpeed),
    ...present('rateLimitPerMinute', given['rate-limit'], (text) => wholeNumber('rate-limit', text, 1, 1_000_000)),
    ...present('credits', given['credits'], (text) => wholeNumber('credits', text, 0, 1_000_000_000)),
    ...present('processingMs', given['processing'], readProcessing),
    ...present('smallConsignments', given['small-consignments'], readSmallConsignments),
    ...present('nomenclatureFile', given['nomenclature'], (text) => text),
  };
}

function parse(args: readonly string[]): Readonly<Record<string, string | undefined>> {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: text, seed: text, speed: text, 'rate-limit': text, credits: text, processing: text, nomenclature: text, 'small-consignments': text },
    });
    return values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function present<TName extends string, TValue>(
  name: TName,
  text: string | undefined,
  read: (text: string) => TValue,
): Partial<Record<TName, TValue>> {
  return text === undefined ? {} : ({ [name]: read(text) } as Record<TName, TValue>);
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new UsageError(`--${name} must be a whole number from ${min} to ${max}, not "${text}".`);
}

function readSpeed(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value > 0 && value <= 100_000) return value;
  throw new UsageError(`--speed must be a number above 0, such as 10 for a clock ten times faster, not "${text}".`);
}

function readProcessing(text: string): readonly [number, number] {
  const match = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text);
  const shortest = Number(match?.[1]) * 1000;
  const longest = Number(match?.[2]) * 1000;
  if (shortest <= longest) return [shortest, longest];
  throw new UsageError(`--processing must be the shortest and the longest time in seconds, such as 25-35, not "${text}".`);
}

function readSmallConsignments(text: string): SmallConsignments {
  const value = SMALL_CONSIGNMENTS.find((each) => each === text);
  if (value !== undefined) return value;
  throw new UsageError(`--small-consignments must be one of ${SMALL_CONSIGNMENTS.join(', ')}, not "${text}".`);
}
