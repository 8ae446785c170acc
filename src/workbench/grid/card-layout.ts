// What the card of a data type shows, and how it is arranged: by its card layout as Excel reads it, or everything in
// one list. Takes what an add-in made, of which nothing but the outermost form is sure.
import type { CellScalar, RichValue } from '../grid-port';
import { isRecord } from '../plain-record';
import { asFieldValue, elementsOf, fieldsOf, isRich } from './entity-fields';

export interface Card {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly CardSection[];
  /** Who provided the data. */
  readonly provider: string;
}

export interface CardSection {
  /** Empty where it has none. */
  readonly title: string;
  readonly layout: 'List' | 'Table' | 'TwoColumn';
  readonly isCollapsible: boolean;
  readonly isCollapsed: boolean;
  readonly fields: readonly CardField[];
}

export interface CardField {
  /** Empty where it is not to be shown. */
  readonly label: string;
  readonly value: CardValue;
}

export type CardValue =
  | { readonly kind: 'text'; readonly text: string; readonly isNumber: boolean }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'entity'; readonly text: string; readonly sections: readonly CardSection[] }
  | { readonly kind: 'grid'; readonly rows: readonly (readonly CardValue[])[] };

/** Shows a number in a number format such as "#,##0.00". */
export type FormatNumber = (pattern: string, value: number) => string;

const NOTHING = '–';

export function readCard(entity: RichValue, format: FormatNumber): Card {
  const layout = cardLayoutOf(entity);
  const fields = new Map(fieldsOf(entity, 'cardView'));
  const { title, subTitle } = layout;
  return {
    title: (typeof title === 'string' ? title : referredText(title, fields, format)) || shownText(entity, format),
    subtitle: referredText(subTitle, fields, format),
    sections: readSections(entity, format),
    provider: isRecord(entity['provider']) ? textOf(entity['provider']['description']) : '',
  };
}

/** Is there more to it than its text? Numbers with a format, say, need no card. */
export function hasCard(value: RichValue): boolean {
  return fieldsOf(value, 'cardView').length > 0 || elementsOf(value) !== undefined;
}

function readSections(entity: RichValue, format: FormatNumber): CardSection[] {
  const elements = elementsOf(entity);
  if (elements !== undefined) return [plainSection([{ label: '', value: gridOf(elements, format) }])];
  const fields = fieldsOf(entity, 'cardView').filter(([, value]) => !isImage(value));
  const { sections } = cardLayoutOf(entity);
  const arranged = Array.isArray(sections)
    ? sections.filter(isRecord).map((section) => readSection(section, new Map(fields), format))
    : [plainSection(fields.map(([label, value]) => ({ label, value: readValue(value, format) })))];
  return arranged.filter((section) => section.fields.length > 0);
}

function plainSection(fields: readonly CardField[]): CardSection {
  return { title: '', layout: 'List', isCollapsible: false, isCollapsed: false, fields };
}

/** What names no property that can be shown is left out. */
function readSection(section: Record<string, unknown>, fields: ReadonlyMap<string, unknown>, format: FormatNumber): CardSection {
  const { layout, properties, property, showLabel, collapsible, collapsed } = section;
  const title = textOf(section['title']);
  const names: unknown[] = Array.isArray(properties) ? properties : [property];
  // Without a title there would be nothing to open it by.
  const isCollapsible = title !== '' && collapsible !== false;
  return {
    title,
    layout: layout === 'Table' || layout === 'TwoColumn' ? layout : 'List',
    isCollapsible,
    isCollapsed: isCollapsible && collapsed === true,
    fields: names.flatMap((name) => {
      if (typeof name !== 'string' || !fields.has(name)) return [];
      return [{ label: showLabel === false ? '' : name, value: readValue(fields.get(name), format) }];
    }),
  };
}

function readValue(property: unknown, format: FormatNumber): CardValue {
  const value = asFieldValue(property);
  const plain = isRich(value) ? (value.basicValue ?? null) : value;
  const isPlain = !isRich(value) || value.type === 'String';
  if (isPlain && typeof plain === 'string' && isSafeAddress(plain)) return { kind: 'link', address: plain };
  if (!isRich(value)) return { kind: 'text', text: shownScalar(value), isNumber: typeof value === 'number' };
  const elements = elementsOf(value);
  if (elements !== undefined) return gridOf(elements, format);
  const sections = readSections(value, format);
  const text = shownText(value, format);
  return sections.length > 0 ? { kind: 'entity', text, sections } : { kind: 'text', text, isNumber: typeof plain === 'number' };
}

function gridOf(elements: readonly (readonly unknown[])[], format: FormatNumber): CardValue {
  return { kind: 'grid', rows: elements.map((row) => row.map((element) => readValue(element, format))) };
}

function cardLayoutOf({ layouts }: RichValue): Record<string, unknown> {
  return isRecord(layouts) && isRecord(layouts['card']) ? layouts['card'] : {};
}

function referredText(reference: unknown, fields: ReadonlyMap<string, unknown>, format: FormatNumber): string {
  const name = isRecord(reference) ? reference['property'] : undefined;
  if (typeof name !== 'string' || !fields.has(name)) return '';
  const value = asFieldValue(fields.get(name));
  return isRich(value) ? shownText(value, format) : shownScalar(value);
}

function shownText(value: RichValue, format: FormatNumber): string {
  if (value.text !== undefined) return value.text;
  const { basicValue = null, numberFormat } = value;
  if (typeof basicValue === 'number' && numberFormat !== undefined) return format(numberFormat, basicValue);
  return textOf(value['altText']) || textOf(value['address']) || shownScalar(basicValue);
}

function shownScalar(value: CellScalar): string {
  if (value === null || value === '') return NOTHING;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function isImage(value: unknown): boolean {
  return isRecord(value) && value['type'] === 'WebImage';
}

/** Nothing but https leads out of a card: its words come from an add-in. */
function isSafeAddress(text: string): boolean {
  return /^https:\/\/\S+$/i.test(text) && URL.canParse(text);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
