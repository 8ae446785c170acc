// Draws a data type as a small card: its text, and its properties as far as they nest. Builds elements from text only,
// because every word of it comes from an add-in.
import { numfmt } from '@univerjs/core';
import type { CellScalar, RichValue } from '../grid-port';

/** The card's content for a data type, without a frame. */
export function drawEntityCard(value: RichValue): HTMLElement {
  const card = document.createElement('div');
  card.className = 'entity-card';
  const title = document.createElement('h2');
  title.textContent = shownText(value);
  card.append(title, drawProperties(propertiesOf(value)));
  return card;
}

/** Is there more to it than its text? Numbers with a format, say, need no card. */
export function hasCard(value: RichValue): boolean {
  return propertiesOf(value).length > 0;
}

function drawProperties(properties: readonly (readonly [string, RichValue | CellScalar])[]): HTMLElement {
  const list = document.createElement('dl');
  for (const [name, property] of properties) {
    const term = document.createElement('dt');
    term.textContent = name;
    const description = document.createElement('dd');
    description.append(drawValue(property));
    list.append(term, description);
  }
  return list;
}

function drawValue(value: RichValue | CellScalar): Node {
  if (!isRich(value)) return document.createTextNode(shownScalar(value));
  const nested = propertiesOf(value);
  if (nested.length === 0) return document.createTextNode(shownText(value));
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = shownText(value);
  details.append(summary, drawProperties(nested));
  return details;
}

/** Entities have properties, arrays have rows of elements; everything else has neither. */
function propertiesOf(value: RichValue): [string, RichValue | CellScalar][] {
  const { properties, elements } = value;
  if (isRecord(properties)) return Object.entries(properties).map(([name, property]) => [name, asValue(property)]);
  if (!Array.isArray(elements)) return [];
  return elements.map((row: unknown, index) => [
    String(index + 1),
    (Array.isArray(row) ? row : [row]).map((cell: unknown) => shown(asValue(cell))).join(' · '),
  ]);
}

function shown(value: RichValue | CellScalar): string {
  return isRich(value) ? shownText(value) : shownScalar(value);
}

function shownText(value: RichValue): string {
  if (value.text !== undefined) return value.text;
  const { basicValue = null, numberFormat } = value;
  if (typeof basicValue === 'number' && numberFormat !== undefined) return numfmt.format(numberFormat, basicValue);
  const { altText, address } = value;
  if (typeof altText === 'string') return altText;
  return typeof address === 'string' ? address : shownScalar(basicValue);
}

function shownScalar(value: CellScalar): string {
  if (value === null) return '–';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function asValue(value: unknown): RichValue | CellScalar {
  if (isRecord(value) && typeof value['type'] === 'string') return value as RichValue;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function isRich(value: RichValue | CellScalar): value is RichValue {
  return typeof value === 'object' && value !== null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
