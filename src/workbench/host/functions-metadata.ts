// Reads an add-in's functions metadata (functions.json) into the definitions a spreadsheet needs.
// Takes the parsed JSON and the manifest's namespace; must never drop a function silently.

import type { FunctionDefinition, FunctionParameter } from '../grid-port';
import { isRecord } from '../plain-record';

/** The metadata cannot be used. The message says what was expected, what came and at which function. */
export class FunctionsMetadataError extends Error {
  override readonly name = 'FunctionsMetadataError';
}

/** Throws a FunctionsMetadataError. `namespace` is put before every name: "IMPORT8" and "HS" give "IMPORT8.HS". */
export function readFunctionsMetadata(json: unknown, namespace: string): FunctionDefinition[] {
  const functions = isRecord(json) ? json['functions'] : undefined;
  if (!isRecord(json) || !Array.isArray(functions)) {
    throw new FunctionsMetadataError('Expected functions metadata of the form {"functions": [...]}, got something else. Is the Metadata address of the manifest right?');
  }
  const enums = readEnums(json['enums']);
  const acceptsDataTypes = json['allowCustomDataForDataTypeAny'] === true;
  const acceptsErrors = json['allowErrorForDataTypeAny'] === true;
  const definitions = functions.map((entry) => readFunction(entry, namespace, { enums, acceptsDataTypes, acceptsErrors }));
  const seen = new Set<string>();
  for (const { name } of definitions) {
    if (seen.has(name)) throw new FunctionsMetadataError(`The function ${name} is declared twice. Give each function a name of its own.`);
    seen.add(name);
  }
  return definitions;
}

type Choices = NonNullable<FunctionParameter['choices']>;

/** Custom enums by id, in the form custom-functions-metadata 2.2 writes them. */
function readEnums(enums: unknown): Map<string, Choices> {
  const read = new Map<string, Choices>();
  for (const entry of asArray(enums)) {
    if (!isRecord(entry) || typeof entry['id'] !== 'string') continue;
    read.set(entry['id'], asArray(entry['values']).filter(isRecord).map((member) => {
      const value = member['stringValue'] ?? member['numberValue'] ?? member['name'];
      const tip = text(member['tooltip']);
      return tip === '' ? { value: String(value) } : { value: String(value), tip };
    }));
  }
  return read;
}

/** What the metadata says of all its functions. */
interface Shared {
  readonly enums: ReadonlyMap<string, Choices>;
  readonly acceptsDataTypes: boolean;
  readonly acceptsErrors: boolean;
}

function readFunction(entry: unknown, namespace: string, { enums, acceptsDataTypes, acceptsErrors }: Shared): FunctionDefinition {
  if (!isRecord(entry)) throw new FunctionsMetadataError(`Expected a function as an object, got ${JSON.stringify(entry)}.`);
  const id = text(entry['id']) || text(entry['name']);
  if (id === '') throw new FunctionsMetadataError(`Expected an "id" on every function, got none on ${JSON.stringify(entry)}.`);
  const name = text(entry['name']) || id;
  const options = isRecord(entry['options']) ? entry['options'] : {};
  const helpUrl = text(entry['helpUrl']);
  return {
    name: (namespace === '' ? name : `${namespace}.${name}`).toUpperCase(),
    id: id.toUpperCase(),
    description: text(entry['description']),
    ...(helpUrl !== '' && { helpUrl }),
    parameters: asArray(entry['parameters']).map((parameter) => readParameter(parameter, name, enums)),
    options: {
      cancelable: options['cancelable'] === true,
      stream: options['stream'] === true,
      volatile: options['volatile'] === true,
      // Streaming functions ask for addresses under names of their own.
      requiresAddress: options['requiresAddress'] === true || options['requiresStreamAddress'] === true,
      requiresParameterAddresses:
        options['requiresParameterAddresses'] === true || options['requiresStreamParameterAddresses'] === true,
      excludeFromAutoComplete: options['excludeFromAutoComplete'] === true,
      acceptsDataTypes,
      acceptsErrors,
    },
  };
}

function readParameter(entry: unknown, functionName: string, enums: ReadonlyMap<string, Choices>): FunctionParameter {
  if (!isRecord(entry) || typeof entry['name'] !== 'string') {
    throw new FunctionsMetadataError(`Expected every parameter of ${functionName} to have a "name", got ${JSON.stringify(entry)}.`);
  }
  const choices = enums.get(text(entry['customEnumId']));
  return {
    name: entry['name'],
    description: text(entry['description']),
    type: readType(entry['type']),
    dimensionality: entry['dimensionality'] === 'matrix' ? 'matrix' : 'scalar',
    optional: entry['optional'] === true,
    repeating: entry['repeating'] === true,
    ...(choices !== undefined && { choices }),
  };
}

/** Types this host does not coerce to (a custom enum's name, "cellValue") count as any: no conversion. */
function readType(type: unknown): FunctionParameter['type'] {
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'any';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
