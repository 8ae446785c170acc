// The page that lists all functions, and says what concerns them all.
import { errorTable } from './error-table';
import { FUNCTION_HELP, TOPICS, type FunctionId } from './function-help';
import { code, escape, table } from './markup';
import { fileOf, inOneLine, type Metadata } from './metadata';
import { framed } from './page-frame';
import { COMMON_ERRORS, DATA_PROTECTION } from './texts/common';

export function indexPage({ functions }: Metadata): string {
  const ids = new Set(functions.map(({ id }) => id));
  const addressOf = (name: string) => (ids.has(name) ? fileOf(name) : undefined);
  const topics = TOPICS.map(({ title, texts }, index) => {
    const rows = functions
      .filter(({ id }) => id in texts)
      .map((described) => [
        `<a id="${escape(described.id.toLowerCase())}" href="${escape(fileOf(described.id))}">${code(described.id)}</a>`,
        escape(inOneLine(described)),
        FUNCTION_HELP[described.id as FunctionId].spends ? '1 for a new product' : 'none',
      ]);
    return `<h3 id="topic-${index + 1}">${escape(title)}</h3>\n${table({ headings: ['Function', 'Gives', 'Credits'], rows, className: 'functions' })}`;
  });
  return framed({
    title: 'IMPORT8 for Excel: the functions',
    description: 'The worksheet functions of IMPORT8 for Excel: HS codes, duties and landed cost.',
    toRoot: '',
    header: '<img src="assets/icon-48.png" width="48" height="48" alt="">',
    content: `<h1>IMPORT8 for Excel</h1>
<p class="lead">Worksheet functions that turn a product description into an HS code, and a code into duties and a landed cost.</p>
<p>Open the pane with <strong>Open IMPORT8</strong> on the Home tab to connect your Import8 account, or to try the sandbox without a key. Then type <code>=IMPORT8.</code> in a cell: Excel lists the functions.</p>
<nav aria-label="On this page"><ul><li><a href="#functions">Functions</a></li><li><a href="#errors">When a cell shows an error</a></li><li><a href="#privacy">What leaves the workbook</a></li></ul></nav>
<section aria-labelledby="functions">
<h2 id="functions">Functions</h2>
${topics.join('\n')}
</section>
<section aria-labelledby="errors">
<h2 id="errors">When a cell shows an error</h2>
<p>Point at the cell: the tip says what was expected, what came and what to do. The pane says the same. What is particular to a function is on its page.</p>
${errorTable(COMMON_ERRORS, addressOf)}
</section>
<section aria-labelledby="privacy">
<h2 id="privacy">What leaves the workbook</h2>
<ul>
${DATA_PROTECTION.map((sentence) => `<li>${escape(sentence)}</li>`).join('\n')}
</ul>
</section>`,
  });
}
