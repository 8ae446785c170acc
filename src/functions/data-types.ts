// The data types that cells hold beyond text and numbers, as Excel passes them to functions and takes them from functions
// (Office documentation, Excel data types). Takes what Excel passes, gives plain content or one of our own cards.

export interface FormattedNumber {
  readonly type: 'FormattedNumber';
  readonly basicValue: number;
  readonly numberFormat: string;
}

export interface TextValue {
  readonly type: 'String';
  readonly basicValue: string;
}

/** Rows of values, shown as a table. */
export interface ArrayValue {
  readonly type: 'Array';
  readonly elements: readonly (readonly (TextValue | FormattedNumber)[])[];
}

export interface Entity {
  readonly type: 'Entity';
  /** What the cell shows. */
  readonly text: string;
  readonly properties: Readonly<Record<string, EntityProperty>>;
  readonly layouts?: {
    readonly card: {
      readonly title: { readonly property: string };
      readonly subTitle?: { readonly property: string };
      readonly sections: readonly CardSection[];
    };
  };
  readonly provider?: { readonly description: string };
}

export type EntityProperty = string | number | boolean | TextValue | FormattedNumber | ArrayValue | Entity;

export type CardSection =
  | { readonly layout: 'List'; readonly title: string; readonly properties: readonly string[]; readonly collapsible?: boolean; readonly collapsed?: boolean }
  | { readonly layout: 'Table'; readonly title: string; readonly showLabel: boolean; readonly property: string };

/** A plain value, or a data type that has none. Omitted arguments are null on every platform; empty cells are null on the web and 0 on desktop. */
export type CellContent = string | number | boolean | null | undefined | OpaqueDataType | PassedError;

/** An error that stands in a cell, passed because functions.json has allowErrorForDataTypeAny: "#N/A". */
export interface PassedError {
  readonly error: string;
}

/** An entity, a picture or the like, with the properties that have plain values. */
export interface OpaqueDataType {
  readonly dataType: string;
  readonly properties: ReadonlyMap<string, string | number | boolean>;
}

export function contentOf(passed: unknown): CellContent {
  if (passed === undefined || passed === null || isPlain(passed)) return passed;
  if (!isRecord(passed)) return opaque('unknown', {});
  const { type, code, basicValue, properties } = passed;
  // CustomFunctions.Error of office.js has a code; the error of a data type only its basic value.
  if (type === 'Error' || isErrorText(code)) return { error: [code, basicValue].find(isErrorText) ?? '#VALUE!' };
  if (type === 'Empty') return null;
  if (type === 'FormattedNumber' && typeof basicValue === 'number' && isDateFormat(passed['numberFormat'])) return opaque(DATE, {});
  // Numbers with a format, texts and truth values have a plain value; that of an entity is an error.
  if ((type === 'FormattedNumber' || type === 'Double' || type === 'String' || type === 'Boolean') && isPlain(basicValue)) return basicValue;
  return opaque(typeof type === 'string' ? type : 'unknown', isRecord(properties) ? properties : {});
}

const DATE = 'date';

/** An empty cell, as any platform passes it: null on the web, 0 on desktop; or a text of nothing but spaces. */
export function isBlank(content: CellContent): content is null | undefined | '' | 0 {
  return content === null || content === undefined || content === 0 || (typeof content === 'string' && content.trim() === '');
}

export function isOpaque(content: CellContent): content is OpaqueDataType {
  return typeof content === 'object' && content !== null && 'dataType' in content;
}

/** A number that its cell shows as a date or a time: no code, and no amount. */
export function isDate(content: CellContent): boolean {
  return isOpaque(content) && content.dataType === DATE;
}

export function isPassedError(content: CellContent): content is PassedError {
  return typeof content === 'object' && content !== null && 'error' in content;
}

/** Excel's codes of days, months, years and hours; not in quotes or brackets, nor behind a backslash. */
function isDateFormat(numberFormat: unknown): boolean {
  if (typeof numberFormat !== 'string' || /^(?:general|standard|standaard)$/i.test(numberFormat)) return false;
  return /[dmyh]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

function opaque(dataType: string, properties: Readonly<Record<string, unknown>>): OpaqueDataType {
  const plain = Object.entries(properties).flatMap(([name, property]) => {
    const content = contentOf(property);
    return isPlain(content) ? [[name, content] as const] : [];
  });
  return { dataType, properties: new Map(plain) };
}

function isErrorText(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('#');
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
