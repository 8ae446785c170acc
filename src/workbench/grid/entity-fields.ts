// The fields of a data type: which it has, and what a formula gets that names one. Takes values as an add-in made
// them, of which nothing but the outermost form is sure.
import { isErrorText } from '../cell-errors';
import type { CellError, CellResult, CellScalar, RichValue } from '../grid-port';
import { isRecord } from '../plain-record';
import type { CallOutcome } from './call-table';

/** Where a property says that it does not want to be seen, in the words of Excel's property metadata. */
export type FieldUse = 'cardView' | 'dotNotation';

/** Names and values as they were given, without those that are excluded from the use. */
export function fieldsOf({ properties }: RichValue, use: FieldUse): [name: string, value: unknown][] {
  if (!isRecord(properties)) return [];
  return Object.entries(properties).filter(([, value]) => !isExcluded(value, use));
}

/** What a formula gets from the field, whose name is compared in any case; undefined where there is no such field. */
export function fieldOutcome(value: RichValue, name: string): CallOutcome | undefined {
  const wanted = name.toLowerCase();
  const field = fieldsOf(value, 'dotNotation').find(([fieldName]) => fieldName.toLowerCase() === wanted);
  return field && toOutcome(field[1]);
}

/** What a cell without a data type, or without this field, shows. */
export function fieldError(value: CellScalar | RichValue, name: string): CellError {
  if (!isRich(value)) return { error: '#FIELD!', message: `The cell holds no data type, so it has no field "${name}".` };
  const names = fieldsOf(value, 'dotNotation').map(([fieldName]) => fieldName);
  const known = names.length === 0 ? 'It has no fields.' : `Its fields: ${names.join(', ')}.`;
  return { error: '#FIELD!', message: `The data type in the cell has no field "${name}". ${known}` };
}

/** The rows of an array property; undefined for everything else. */
export function elementsOf({ elements }: RichValue): unknown[][] | undefined {
  if (!Array.isArray(elements)) return undefined;
  return elements.map((row: unknown): unknown[] => (Array.isArray(row) ? row : [row]));
}

/** A property's value: plain, or a data type; null where it is neither. */
export function asFieldValue(value: unknown): RichValue | CellScalar {
  if (isRecord(value) && typeof value['type'] === 'string') return value as RichValue;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

export function isRich(value: CellResult | undefined): value is RichValue {
  return isRecord(value) && 'type' in value;
}

function toOutcome(value: unknown): CallOutcome {
  const field = asFieldValue(value);
  const elements = isRich(field) ? elementsOf(field) : undefined;
  return elements === undefined ? toResult(field) : elements.map((row) => row.map((element) => toResult(asFieldValue(element))));
}

/** As with a result of a function: what is empty is 0 in a cell. */
function toResult(value: RichValue | CellScalar): CellResult {
  if (!isRich(value)) return value ?? 0;
  switch (value.type) {
    case 'Error':
      return toError(value);
    case 'String':
    case 'Double':
    case 'Boolean':
      return value.basicValue ?? { error: '#VALUE!' };
    case 'Empty':
      return 0;
    default:
      return value;
  }
}

function toError({ basicValue, ...rest }: RichValue): CellError {
  const error = isErrorText(basicValue) ? basicValue : '#VALUE!';
  const message = rest['message'];
  return typeof message === 'string' ? { error, message } : { error };
}

function isExcluded(value: unknown, use: FieldUse): boolean {
  if (!isRecord(value) || !isRecord(value['propertyMetadata'])) return false;
  const { excludeFrom } = value['propertyMetadata'];
  return isRecord(excludeFrom) && excludeFrom[use] === true;
}
