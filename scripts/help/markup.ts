// HTML from words. Every text of a page goes through here: what it says must never be taken for markup.
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => NAMED[character] ?? character);
}

export function code(text: string): string {
  return `<code>${escape(text)}</code>`;
}

/** A formula, which may break after each of its commas. */
export function formulaCode(formula: string): string {
  return `<code>${escape(formula).replaceAll(',', ',<wbr>')}</code>`;
}

/** `…` is code. @param addressOf Where the page of a function is, undefined for the page it is on and for what is no function. */
export function prose(text: string, addressOf: (code: string) => string | undefined): string {
  return text
    .split('`')
    .map((part, index) => {
      if (index % 2 === 0) return escape(part);
      const address = addressOf(part);
      return address === undefined ? code(part) : `<a href="${escape(address)}">${code(part)}</a>`;
    })
    .join('');
}

export interface TableOptions {
  readonly headings: readonly string[];
  /** HTML; the first cell of each is its heading. */
  readonly rows: readonly (readonly string[])[];
  readonly className?: string;
}

export function table({ headings, rows, className }: TableOptions): string {
  const head = headings.map((heading) => `<th scope="col">${escape(heading)}</th>`).join('');
  const body = rows.map(([first = '', ...others]) => `<tr><th scope="row">${first}</th>${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  const kind = className === undefined ? '' : ` class="${className}"`;
  return `<table${kind}>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

/** Cells as they stand in a sheet. Reached by keyboard, because they scroll where they are too wide. */
export function cells(label: string, rows: readonly (readonly string[])[]): string {
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`).join('');
  return `<div class="scroll" role="region" aria-label="${escape(label)}" tabindex="0"><table class="cells"><tbody>${body}</tbody></table></div>`;
}
