// What functions.json says of the worksheet functions, as far as help needs it. Takes its text, gives it typed.
export interface FunctionMetadata {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
  /** Names the enum of its values. */
  readonly customEnumId?: string;
}

export interface EnumMetadata {
  readonly id: string;
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
}

export interface Metadata {
  readonly functions: readonly FunctionMetadata[];
  readonly enums?: readonly EnumMetadata[];
}

export function readMetadata(functionsJson: string): Metadata {
  return JSON.parse(functionsJson) as Metadata;
}

/** "=IMPORT8.DUTY(hs, origin, [destination])" */
export function signatureOf({ id, parameters }: FunctionMetadata): string {
  return `=IMPORT8.${id}(${parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(', ')})`;
}

/** The first sentence of its description. */
export function inOneLine({ description }: FunctionMetadata): string {
  return description.replace(/\. .*$/s, '.');
}

export function fileOf(id: string): string {
  return `help/${id.toLowerCase()}.html`;
}

/** The enum that one of its arguments is chosen from. */
export function enumOf({ parameters }: FunctionMetadata, { enums = [] }: Metadata): EnumMetadata | undefined {
  const named = parameters.flatMap(({ customEnumId }) => customEnumId ?? []);
  return enums.find(({ id }) => named.includes(id));
}
