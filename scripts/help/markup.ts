// HTML from words. Every text of a page goes through here: what it says must never be taken for markup.
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => NAMED[character] ?? character);
}

export function code(text: string): string {
  return `<code>${escape(text)}</code>`;
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
  /** For those who do not see it. */
  readonly label: string;
  readonly headings: readonly string[];
  /** HTML; the first cell of each is its heading. */
  readonly rows: readonly (readonly string[])[];
  readonly className?: string;
}

/** Reached by keyboard, because it scrolls where it is too wide. */
export function table({ label, headings, rows, className }: TableOptions): string {
  const head = headings.map((heading) => `<th scope="col">${escape(heading)}</th>`).join('');
  const body = rows.map(([first = '', ...others]) => `<tr><th scope="row">${first}</th>${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  const kind = className === undefined ? '' : ` class="${className}"`;
  return scrolling(label, `<table${kind}>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`);
}

/** Cells as they stand in a sheet. */
export function cells(label: string, rows: readonly (readonly string[])[]): string {
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`).join('');
  return scrolling(label, `<table class="cells"><tbody>${body}</tbody></table>`);
}

function scrolling(label: string, html: string): string {
  return `<div class="scroll" role="region" aria-label="${escape(label)}" tabindex="0">${html}</div>`;
}
