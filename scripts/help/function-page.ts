// The page of one worksheet function: from functions.json its arguments and fields, from its texts all the rest.
import { errorTable } from './error-table';
import type { Example, FunctionHelp } from './function-help';
import { cells, code, escape, formulaCode, prose, table } from './markup';
import { enumOf, inOneLine, signatureOf, type FunctionMetadata, type Metadata } from './metadata';
import { framed } from './page-frame';

export interface FunctionPage {
  readonly described: FunctionMetadata;
  readonly metadata: Metadata;
  readonly help: FunctionHelp;
  readonly topic: { readonly title: string; readonly ids: readonly string[] };
}

export function functionPage({ described, metadata, help, topic }: FunctionPage): string {
  const { id, description } = described;
  const ids = new Set(metadata.functions.map((each) => each.id));
  const addressOf = (name: string) => (ids.has(name) && name !== id ? addressBeside(name) : undefined);
  const sections = [
    section('arguments', 'Arguments', argumentsOf(described)),
    section('gives', 'What it gives', `<p>${prose(help.gives, addressOf)}</p>${columnsOf(help)}`),
    section('examples', 'Examples', examplesOf(help, addressOf)),
    fieldsOf(described, metadata),
    section('credits', 'Credits', `<p>${prose(help.credits, addressOf)}</p>`),
    section('errors', 'When the cell shows an error', `${errorTable(help.errors, addressOf)}<p>No key, no network and the like: <a href="../help.html#errors">what every function can show</a>.</p>`),
    section('notes', 'Good to know', `<ul>${help.notes.map((note) => `<li>${prose(note, addressOf)}</li>`).join('\n')}</ul>`),
    neighbours(id, topic),
  ];
  return framed({
    title: `${id}: IMPORT8 for Excel`,
    description: inOneLine(described),
    toRoot: '../',
    header: '<nav aria-label="Breadcrumb"><a href="../help.html"><img src="../assets/icon-32.png" width="24" height="24" alt=""> IMPORT8 for Excel</a></nav>',
    content: `<h1>${escape(id)}</h1>\n<p class="lead">${escape(description)}</p>\n<p class="signature">${code(signatureOf(described))}</p>\n${sections.join('\n')}`,
  });
}

function section(id: string, heading: string, html: string): string {
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${escape(heading)}</h2>\n${html}\n</section>`;
}

function argumentsOf({ parameters }: FunctionMetadata): string {
  if (parameters.length === 0) return '<p>None. The brackets stay empty.</p>';
  const rows = parameters.map(({ name, description, optional, customEnumId }) => {
    const choice = customEnumId === undefined ? '' : ' <a href="#fields">All fields</a>';
    return `<div><dt>${code(name)}${optional === true ? ' <span class="soft">optional</span>' : ''}</dt><dd>${escape(description)}${choice}</dd></div>`;
  });
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}

function columnsOf({ columns }: FunctionHelp): string {
  if (columns === undefined) return '';
  return table({ headings: ['Column', 'Holds'], rows: columns.map(({ heading, holds }) => [escape(heading), escape(holds)]) });
}

function fieldsOf(described: FunctionMetadata, metadata: Metadata): string {
  const choices = enumOf(described, metadata);
  if (choices === undefined) return '';
  const rows = choices.values.map(({ stringValue, tooltip }) => [code(stringValue), escape(tooltip)]);
  return section('fields', 'Fields', table({ headings: ['Field', 'What it gives'], rows }));
}

function examplesOf({ examples }: FunctionHelp, addressOf: (name: string) => string | undefined): string {
  const hasSeparators = examples.some(({ formula }) => formula.includes(','));
  const separators = hasSeparators ? '<p class="soft">Does your Excel write decimals with a comma? Then put semicolons between arguments: <code>(A2;B2;12,50)</code>.</p>' : '';
  return `<ul class="examples">\n${examples.map((example) => `<li>${exampleOf(example, addressOf)}</li>`).join('\n')}\n</ul>${separators}`;
}

function exampleOf({ given, formula, shows, note }: Example, addressOf: (name: string) => string | undefined): string {
  const paragraph = (text: string | undefined) => (text === undefined ? '' : `<p>${prose(text, addressOf)}</p>`);
  const result = typeof shows === 'string' ? `<p>Shows <span class="result">${escape(shows)}</span></p>` : `<p>Shows</p>${cells(`Result of ${formula}`, shows)}`;
  return `${paragraph(given)}<p class="formula">${formulaCode(formula)}</p>${result}${paragraph(note)}`;
}

function neighbours(id: string, { title, ids }: FunctionPage['topic']): string {
  const links = ids.map((each) => (each === id ? `<li aria-current="page">${code(each)}</li>` : `<li><a href="${addressBeside(each)}">${code(each)}</a></li>`));
  return `<nav class="neighbours" aria-label="${escape(title)}"><p>${escape(title)}</p><ul>${links.join('')}<li><a href="../help.html">All functions</a></li></ul></nav>`;
}

/** From one page of a function to that of another. */
function addressBeside(id: string): string {
  return `${encodeURIComponent(id.toLowerCase())}.html`;
}
