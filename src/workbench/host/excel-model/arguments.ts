// Reads the arguments an add-in sends, which can be anything, as the types a method needs. Throws InvalidArgument.

import { parseAddress, type Address } from '../../address';
import { invalidArgument } from '../api-error';

const HEX_COLOR = /^#?([0-9A-F]{6})$/i;

export function textArgument(value: unknown, name: string): string {
  if (typeof value !== 'string') throw invalidArgument(`Expected ${name} as text, got ${JSON.stringify(value)}.`);
  return value;
}

export function integerArgument(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw invalidArgument(`Expected ${name} as a whole number, got ${JSON.stringify(value)}.`);
  }
  return value;
}

/** Left out, office.js sends null. */
export function optionalInteger(value: unknown, name: string, otherwise: number): number {
  return value === undefined || value === null ? otherwise : integerArgument(value, name);
}

export function optionalText(value: unknown, name: string): string | undefined {
  return value === undefined || value === null ? undefined : textArgument(value, name);
}

/** Gives "#RRGGBB". */
export function hexColor(color: unknown): string {
  const digits = HEX_COLOR.exec(textArgument(color, 'color').trim())?.[1];
  if (digits === undefined) throw invalidArgument(`Expected a color such as "#FFA500", got ${JSON.stringify(color)}.`);
  return `#${digits.toUpperCase()}`;
}

/** "B2", "A1:C3", "C:C", with or without a sheet. */
export function addressArgument(value: unknown, name: string): Address {
  const text = textArgument(value, name);
  try {
    return parseAddress(text);
  } catch (error) {
    throw invalidArgument(error instanceof Error ? error.message : String(error));
  }
}
