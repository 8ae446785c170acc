// Draws the card of a data type. Builds elements from text only, because every word of it comes from an add-in.
import { numfmt } from '@univerjs/core';
import type { RichValue } from '../grid-port';
import { readCard, type CardField, type CardSection, type CardValue } from './card-layout';
import './entity-card.css';

/** The card's content for a data type, without a frame. */
export function drawEntityCard(value: RichValue): HTMLElement {
  const { title, subtitle, sections, provider } = readCard(value, numfmt.format);
  const card = element('div', 'entity-card', element('h2', '', title));
  if (subtitle !== '') card.append(element('p', 'entity-subtitle', subtitle));
  card.append(...sections.map(drawSection));
  if (provider !== '') card.append(element('p', 'entity-provider', provider));
  return card;
}

function drawSection({ title, layout, isCollapsible, isCollapsed, fields }: CardSection): HTMLElement {
  const className = `entity-section entity-${layout.toLowerCase()}`;
  const content = drawFields(fields);
  if (!isCollapsible) return element('section', className, ...(title === '' ? [] : [element('h3', '', title)]), ...content);
  const details = element('details', className, element('summary', '', element('h3', '', title)), ...content);
  details.open = !isCollapsed;
  return details;
}

/** Plain fields beside each other's names; what has parts of its own gets the card's whole width. */
function drawFields(fields: readonly CardField[]): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  for (const { label, value } of fields) {
    if (value.kind === 'entity') {
      const summary = element('summary', 'entity-nested-name', element('span', '', label), element('span', '', value.text));
      blocks.push(element('details', 'entity-nested', summary, ...value.sections.map(drawSection)));
    } else if (value.kind === 'grid') {
      blocks.push(drawGrid(label, value.rows));
    } else {
      const last = blocks.at(-1);
      const list = last instanceof HTMLDListElement ? last : element('dl', '');
      if (list !== last) blocks.push(list);
      list.append(element('div', '', element('dt', '', label), element('dd', '', drawValue(value))));
    }
  }
  return blocks;
}

function drawGrid(label: string, rows: readonly (readonly CardValue[])[]): HTMLElement {
  const body = rows.map((row) => element('tr', '', ...row.map((value) => {
    const isNumber = value.kind === 'text' && value.isNumber;
    return element('td', isNumber ? 'entity-number' : '', drawValue(value));
  })));
  const table = element('table', '', ...(label === '' ? [] : [element('caption', '', label)]), element('tbody', '', ...body));
  // Wider than the card it scrolls by itself, also by key.
  const frame = element('div', 'entity-grid', table);
  frame.tabIndex = 0;
  return frame;
}

function drawValue(value: CardValue): Node {
  switch (value.kind) {
    case 'text':
      return document.createTextNode(value.text);
    case 'link': {
      const link = element('a', '', value.address);
      link.href = value.address;
      link.target = '_blank';
      link.rel = 'noopener';
      return link;
    }
    case 'entity':
      return element('details', '', element('summary', '', value.text), ...value.sections.map(drawSection));
    case 'grid':
      return drawGrid('', value.rows);
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}
