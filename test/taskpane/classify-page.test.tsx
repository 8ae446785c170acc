import type { ReactElement } from 'react';
import { ClassificationError } from '../../src/customs/errors';
import type { QuotedRun, RowList, RunChoices } from '../../src/runtime/runtime';
import { ChoiceFields } from '../../src/taskpane/components/ChoiceFields';
import { ColumnFields } from '../../src/taskpane/components/ColumnFields';
import { ColumnsLine } from '../../src/taskpane/components/ColumnsLine';
import { ListPanel } from '../../src/taskpane/components/ListPanel';
import { PageNotLoaded } from '../../src/taskpane/components/PageLoading';
import { PictureResult } from '../../src/taskpane/components/PicturePanel';
import { QuoteCard } from '../../src/taskpane/components/QuoteCard';
import { StartBar } from '../../src/taskpane/components/StartBar';
import { wordingFor } from './wording';
import { pageAfterKey } from '../../src/taskpane/tab-keys';
import { failureOf } from '../../src/taskpane/use-task';
import { FakeRuntime, STATES } from './fake-runtime';
import { classifyPage, markupOf, pane, spoken, textOf } from './read-page';
import { CATALOGUE, CHOICES, FREE_QUOTE, QUOTED, RUN, SELECTED, quotedAs } from './run-samples';

const ignore = (): void => undefined;

function foundRows(list: RowList, language = 'en-GB', includesHidden = false): string {
  return textOf(spoken(<ListPanel list={list} includesHidden={includesHidden} isLooking={false} failure={undefined} onLook={ignore} />, language));
}

function columnsOf(list: RowList, language = 'en-GB', mapping = list.mapping): ReactElement {
  return spoken(<ColumnFields list={list} mapping={mapping} onChange={ignore} />, language);
}

function columnsLine(list: RowList, language = 'en-GB', mapping = list.mapping): ReactElement {
  return spoken(<ColumnsLine list={list} mapping={mapping} onChange={ignore} />, language);
}

function choiceFields(choices: Partial<RunChoices> = {}, hiddenRows = 0, vagueRows = 0, language = 'en-GB', noGoodsRows = 0): ReactElement {
  return spoken(<ChoiceFields choices={{ ...CHOICES, ...choices }} hiddenRows={hiddenRows} vagueRows={vagueRows} noGoodsRows={noGoodsRows} onChange={ignore} onLimitUsable={ignore} />, language);
}

function quoteCard(quoted: QuotedRun, language = 'en-GB', given: Partial<Parameters<typeof StartBar>[0]> = {}): ReactElement {
  const start = { isRunning: false, failure: undefined };
  return spoken(
    <>
      <QuoteCard title="Before you start" quoted={quoted} isCounting={given.isCounting ?? false} />
      <StartBar quoted={quoted} isCounting={false} isLimitUsable isDemonstration={false} start={start} onStart={ignore} onLimit={ignore} {...given} />
    </>,
    language,
  );
}

const isDisabled = (markup: string, label: string): boolean => new RegExp(`<button[^>]*aria-disabled="true"[^>]*>${label}<`).test(markup);

describe('the pages of the pane', () => {
  test('stand on top as tabs, the open one marked', () => {
    const markup = markupOf(pane(STATES.live));
    expect(markup).toMatch(/<div[^>]*role="tablist"[^>]*aria-label="Pages"|<div[^>]*aria-label="Pages"[^>]*role="tablist"/);
    expect(markup).toMatch(/<button[^>]*aria-selected="true"[^>]*tabindex="0"[^>]*>Connect</i);
    expect(markup).toMatch(/<button[^>]*aria-selected="false"[^>]*tabindex="-1"[^>]*>Classify</i);
  });

  test('are named by the tab that opens them', () => {
    const markup = markupOf(pane(STATES.live));
    const tab = /role="tabpanel"[^>]*aria-labelledby="([^"]+)"/.exec(markup)?.[1];
    expect(tab).toBeDefined();
    expect(markup).toMatch(new RegExp(`<button[^>]*id="${tab}"[^>]*>|<button[^>]*aria-selected="true"[^>]*id="${tab}"`));
  });

  test.each([
    ['ArrowRight', 'connect', 'classify'],
    ['ArrowRight', 'classify', 'connect'],
    ['ArrowLeft', 'connect', 'classify'],
    ['ArrowLeft', 'classify', 'connect'],
    ['Home', 'classify', 'connect'],
    ['End', 'connect', 'classify'],
    ['Enter', 'connect', undefined],
  ] as const)('are changed by keys: %s on %s opens %s', (key, page, opened) => {
    expect(pageAfterKey(key, page)).toBe(opened);
  });

  test('are not offered before it is known whether there is a connection', () => {
    expect(textOf(pane({ ...STATES.live, connection: { kind: 'starting' } }))).not.toContain('Classify');
  });

  test('say that they are being fetched, and what to do where they cannot be', () => {
    expect(textOf(pane(STATES.classify))).toContain('Loading…');
    expect(textOf(spoken(<PageNotLoaded />, 'de-DE'))).toContain('Diese Seite konnte nicht geladen werden. Prüfen Sie das Netzwerk');
  });

  test('are changed by the runtime, which the ribbon tells as well', () => {
    const runtime = new FakeRuntime(STATES.live);
    runtime.classifySelection();
    expect(runtime.state()).toMatchObject({ page: 'classify', selectionCalls: 1 });
  });
});

describe('somebody without a connection', () => {
  test.each([
    ['en-GB', 'HS codes come from Import8. Connect with an API key, or try the sandbox', 'Go to Connect'],
    ['nl-NL', 'Goederencodes komen van Import8. Verbind met een API-sleutel, of probeer de sandbox', 'Naar Verbinden'],
    ['de-DE', 'Zolltarifnummern kommen von Import8. Verbinden Sie sich mit einem API-Schlüssel', 'Zu Verbinden'],
  ])('reads in %s where to begin, and is offered nothing that needs one', (language, sentence, button) => {
    const page = textOf(classifyPage(STATES.classifyUnconnected, language));
    expect(page).toContain(sentence);
    expect(page).toMatch(new RegExp(`\\| ${button} \\|$`));
  });
});

describe('the rows that were found', () => {
  test.each([
    ['en-GB', 'All 2,000 rows of Sheet1'],
    ['nl-NL', 'Alle 2.000 rijen van Sheet1'],
    ['de-DE', 'Alle 2.000 Zeilen von Sheet1'],
  ])('are told in %s: %s', (language, words) => {
    expect(foundRows(CATALOGUE, language)).toContain(words);
  });

  test.each([
    ['en-GB', 'Rows 2 to 51 of Sheet1 | Table Articles | 12 hidden rows are left out.'],
    ['nl-NL', 'Rij 2 tot en met 51 van Sheet1 | Tabel Articles | 12 verborgen rijen worden overgeslagen.'],
    ['de-DE', 'Zeilen 2 bis 51 von Sheet1 | Tabelle Articles | 12 ausgeblendete Zeilen werden ausgelassen.'],
  ])('of a selection are told in %s by their numbers, with their table and what is hidden: %s', (language, words) => {
    expect(foundRows(SELECTED, language)).toContain(words);
  });

  test('say so when hidden ones are included, and when there are no headings', () => {
    expect(foundRows(SELECTED, 'en-GB', true)).toContain('12 hidden rows are included.');
    expect(foundRows({ ...CATALOGUE, hasHeadings: false })).toContain('No header row found; columns were recognised by their contents.');
  });

  test('that are none are explained, with what to do, and can be looked for again', () => {
    const failure = failureOf(new ClassificationError('workbook-refused', 'The selected cells are empty.'), wordingFor('en').strings);
    const panel = spoken(<ListPanel list={undefined} includesHidden={false} isLooking={false} failure={failure} onLook={ignore} />, 'en-GB');
    expect(textOf(panel)).toContain('The selected cells are empty. | Select a cell in your list, or the rows you want to classify. | Use current selection');
  });
});

describe('the columns', () => {
  test('are named with letter and heading beside what they mean', () => {
    expect(textOf(columnsOf(CATALOGUE))).toContain('Description | B · Omschrijving | Origin | C · Land van oorsprong | HS code | F · HS | More columns');
  });

  test.each([
    ['nl-NL', 'Omschrijving | B · Omschrijving | Oorsprong | C · Land van oorsprong | Goederencode | F · HS | Meer kolommen'],
    ['de-DE', 'Beschreibung | B · Omschrijving | Ursprungsland | C · Land van oorsprong | Zolltarifnummer | F · HS | Weitere Spalten'],
  ])('are named in %s in the words of the trade', (language, words) => {
    expect(textOf(columnsOf(CATALOGUE, language))).toContain(words);
  });

  test('are named to those who listen too', () => {
    const markup = markupOf(columnsOf(CATALOGUE));
    const labels = [...markup.matchAll(/<label[^>]*for="([^"]+)"[^>]*>/g)].map(([, id = '']) => id);
    expect(labels).toHaveLength(3);
    for (const id of labels) expect(markup).toMatch(new RegExp(`<button[^>]*id="${id}"`));
  });

  test('that are missing are asked for all the same', () => {
    expect(textOf(columnsOf(CATALOGUE, 'en-GB', { description: [1] }))).toContain('Origin | none | HS code | none');
  });

  test('say when they are as they were chosen before, until they are chosen otherwise', () => {
    expect(textOf(columnsLine(SELECTED))).toContain('Column choices remembered from last time');
    expect(textOf(columnsLine(SELECTED, 'en-GB', { description: [0] }))).not.toContain('remembered');
    expect(textOf(columnsLine(CATALOGUE))).not.toContain('remembered');
  });
});

describe('the recognised columns', () => {
  test.each([
    ['en-GB', 'Columns | Description B · Origin C · HS code F | Change |'],
    ['nl-NL', 'Kolommen | Omschrijving B · Oorsprong C · Goederencode F | Wijzigen |'],
    ['de-DE', 'Spalten | Beschreibung B · Ursprungsland C · Zolltarifnummer F | Ändern |'],
  ])('are one line in %s, which opens', (language, words) => {
    expect(textOf(columnsLine(CATALOGUE, language))).toBe(`| ${words}`);
    expect(markupOf(columnsLine(CATALOGUE, language))).toMatch(/<button[^>]*aria-expanded="false"/);
  });

  test('are open where nobody knows which column has the goods', () => {
    const line = columnsLine(CATALOGUE, 'en-GB', { origin: 2 });
    expect(textOf(line)).toContain('Description | none | Origin | C · Land van oorsprong');
    expect(markupOf(line)).toMatch(/<button[^>]*aria-expanded="true"/);
  });
});

describe('the choices', () => {
  test('explain each way with filled cells', () => {
    const page = textOf(choiceFields());
    expect(page).toContain('Keep existing values | Fills in only what is missing.');
    expect(page).toContain('Replace | Overwrites existing values with new results.');
    expect(page).toContain('Write to new columns | Your own columns stay untouched, so you can compare.');
  });

  test('write the code always', () => {
    expect(markupOf(choiceFields()).match(/<input[^>]*type="checkbox"[^>]*disabled=""|<input[^>]*disabled=""[^>]*type="checkbox"/g)).toHaveLength(1);
  });

  test('offer hidden rows and vague descriptions only where there are any', () => {
    expect(textOf(choiceFields())).not.toMatch(/hidden|vague/);
    expect(textOf(choiceFields({}, 12, 35))).toContain('Include 12 hidden rows | Classify 35 vague descriptions anyway');
    expect(textOf(choiceFields({}, 1, 1, 'nl-NL'))).toContain('1 verborgen rij meenemen | 1 vage omschrijving toch classificeren');
    expect(textOf(choiceFields({}, 1, 1, 'de-DE'))).toContain('1 ausgeblendete Zeile einbeziehen | 1 ungenaue Beschreibung trotzdem einreihen');
  });

  test('say which column landed costs need, while it is missing', () => {
    const outputs = ['code', 'landedCost'] as const;
    expect(textOf(choiceFields({ outputs }))).toContain('Landed cost needs a column with the value of the goods.');
    expect(textOf(choiceFields({ outputs, mapping: { description: [1], value: 3 } }))).not.toContain('Landed cost needs');
  });

  test('have a limit that may be empty', () => {
    expect(markupOf(choiceFields())).toMatch(/<input[^>]*role="spinbutton"[^>]*aria-valuetext="no limit"/);
    expect(markupOf(choiceFields({ mostCredits: 40 }))).toMatch(/<input[^>]*role="spinbutton"[^>]*aria-valuenow="40"/);
  });
});

describe('a quote', () => {
  const card = textOf(quoteCard(QUOTED));

  test('ends with what it comes to, beside the button that starts it', () => {
    expect(card).toMatch(/^\| Before you start \| Rows \| 2,000 \|/);
    expect(card).toMatch(/\| 1,383 new products, 1,383 credits \| Classify 1,383 products for 1,383 credits \|$/);
  });

  test('counts every row once, and leaves out what there is none of', () => {
    expect(card).toContain(
      'Rows | 2,000 | New products | 1,383 | Already known, free | 212 | Duplicates, free | 43 | Already filled in | 310 | Without a description | 3 |',
    );
    expect(card).not.toContain('Over your limit, left out');
  });

  test('tells vague descriptions by the fact they lack, with an example and the first rows', () => {
    expect(card).toContain(
      '34 rows do not say what the goods are made of | For example “mug” | Left out: an HS code would be a guess. | Rows | 5 | 9 | 77 | 102 | 340 | and 29 more',
    );
    expect(card).toContain('1 row does not say what the goods are | For example “see invoice”');
    expect(card).toContain('| Row | 66 |');
  });

  test.each([
    ['en-GB', '1 row does not say what the goods are made of', '1 row does not say what the goods are for'],
    ['nl-NL', '1 rij zegt niet van welk materiaal de goederen zijn', '1 rij zegt niet waarvoor de goederen dienen'],
    ['de-DE', '1 Zeile sagt nicht, woraus die Ware besteht', '1 Zeile sagt nicht, wofür die Ware dient'],
  ])('speaks in %s of the goods, not of one row as several: %s', (language, material, use) => {
    const one = { rows: 1, firstRows: [5], example: 'mug' };
    const words = textOf(quoteCard(quotedAs({ vague: [{ ...one, missing: 'material' }, { ...one, missing: 'use' }] }), language));
    expect(words).toContain(material);
    expect(words).toContain(use);
  });

  test.each([
    ['en-GB', '3 rows with a heading, a total or a note instead of goods', 'Left out: there is nothing to classify.', 'Classify 3 rows without goods anyway'],
    ['nl-NL', '3 rijen met een kop, totaal of opmerking in plaats van goederen', 'Overgeslagen: er valt niets te classificeren.', '3 rijen zonder goederen toch classificeren'],
    ['de-DE', '3 Zeilen mit einer Überschrift, Summe oder Notiz statt einer Ware', 'Ausgelassen: Hier gibt es nichts einzureihen.', '3 Zeilen ohne Ware trotzdem einreihen'],
  ])('tells rows that name no goods, with an example, and offers to classify them anyway (%s)', (language, title, leftOut, offer) => {
    const words = textOf(quoteCard(quotedAs({ noGoods: [{ what: 'list', rows: 3, firstRows: [12, 13, 20], example: 'TOTAL' }] }), language));
    for (const part of [title, 'TOTAL', leftOut]) expect(words).toContain(part);
    expect(textOf(choiceFields({}, 0, 0, language, 3))).toContain(offer);
  });

  test('tells what becomes of vague descriptions that are sent', () => {
    const sent = textOf(quoteCard(quotedAs({}, { includesVague: true })));
    expect(sent).toContain('Classified anyway, as you chose.');
    expect(sent).not.toContain('Left out');
  });

  test('says of unusable rows what is wrong, in the words of the runtime', () => {
    expect(card).toMatch(/12 rows cannot be used \| The origin must be a country.*\| Rows \| 17 \| 18 \| 19 \| 240 \| 241 \| and 7 more/);
  });

  test('makes one note of three hundred texts that are wrong in the same way', () => {
    const unusable = Array.from({ length: 300 }, (_, row) => ({ message: `The value "EUR ${row},5" is text, not a number.`, rows: 1, firstRows: [row + 2] }));
    const words = textOf(quoteCard(quotedAs({ unusable, vague: [] })));
    expect(words.split('cannot be used')).toHaveLength(2);
    expect(words).toMatch(/300 rows cannot be used \| The value "EUR 0,5" is text, not a number\. \| Rows \| 2 \| 3 \| 4 \| 5 \| 6 \| 7 \| 8 \| 9 \| Show 92 more \| and 200 more \| Cost/);
  });

  test('tells cost, balance, times and new columns', () => {
    expect(card).toContain(
      'Cost | 1,383 credits | Balance | 5,000 now, 3,617 after | HS codes ready in | about 7 minutes | Finished in | about 1 hour 18 minutes | New columns | G · Betrouwbaarheid | H · Omschrijving code',
    );
  });

  test.each([
    ['en-GB', 'Classify 1,383 products for 1,383 credits', 'Fill in 12 rows (nothing to pay)'],
    ['nl-NL', '1.383 producten classificeren voor 1.383 credits', '12 rijen invullen (niets te betalen)'],
    ['de-DE', '1.383 Produkte für 1.383 Credits einreihen', '12 Zeilen eintragen (nichts zu zahlen)'],
  ])('has one button that says in %s exactly what it does', (language, buy, fill) => {
    expect(textOf(quoteCard(QUOTED, language)).split(buy)).toHaveLength(2);
    const free = textOf(quoteCard({ ...QUOTED, quote: FREE_QUOTE }, language));
    expect(free).toMatch(new RegExp(`\\| ${fill.replace(/[()]/g, '\\$&')} \\|$`));
  });

  test.each([
    ['en-GB', 'Get description, duty and landed cost for 500 rows, 0 credits', 'The code cannot be read in 2 rows', 'With a code of their own, free | 500'],
    ['nl-NL', 'Omschrijving, invoerrecht en totale kostprijs ophalen voor 500 rijen, 0 credits', 'De goederencode is in 2 rijen niet leesbaar', 'Met een eigen goederencode, gratis | 500'],
    ['de-DE', 'Beschreibung, Zollsatz und Einstandskosten für 500 Zeilen ermitteln, 0 Credits', 'Die Zolltarifnummer ist in 2 Zeilen nicht lesbar', 'Mit eigener Zolltarifnummer, kostenlos | 500'],
  ])('of a list with codes says in %s what these tell, for nothing, and which cannot be read', (language, button, unreadable, counted) => {
    const unreadableCodes = [{ message: 'An HS code has 6, 8 or 10 digits, such as 8518.30.00. This is "tbd". Give the code as text.', rows: 2, firstRows: [4, 9] }];
    const quoted = quotedAs({ ...FREE_QUOTE, rows: 502, known: 0, ownCodes: 500, unreadableCodes }, { outputs: ['codeDescription', 'dutyRate', 'landedCost'] });
    const text = textOf(quoteCard(quoted, language));
    for (const said of [button, unreadable, counted]) expect(text).toContain(said);
    expect(isDisabled(markupOf(quoteCard(quoted, language)), button)).toBe(false);
  });

  test('promises nothing beside codes of the list that only a classification tells', () => {
    const words = 'Rows with a code of their own are not classified again.';
    expect(textOf(quoteCard(quotedAs({ ownCodes: 3 }, { outputs: ['code', 'reasoning'] })))).toContain(words);
    expect(textOf(quoteCard(quotedAs({ ownCodes: 3 }, { outputs: ['code', 'dutyRate'] })))).not.toContain(words);
  });

  test('of one product speaks of one', () => {
    expect(textOf(quoteCard(quotedAs({ fresh: 1, credits: 1 })))).toContain('Classify 1 product for 1 credit |');
  });

  test('that the balance does not cover tells what is missing, where to buy it, and offers what there is', () => {
    const short = quoteCard(quotedAs({ balance: 40 }));
    expect(textOf(short)).toContain('Balance | 40 now');
    expect(textOf(short)).toContain('Not enough credits: 1,343 short. | Buy credits at import8.nl | Limit to 40 credits');
    expect(isDisabled(markupOf(short), 'Classify 1,383 products for 1,383 credits')).toBe(true);
  });

  test('does not send anybody to buy credits for the sandbox, nor offers a limit of nothing', () => {
    const short = textOf(quoteCard(quotedAs({ balance: 0, known: 0 }), 'en-GB', { isDemonstration: true }));
    expect(short).toContain('1,383 short.');
    expect(short).not.toMatch(/Buy credits|Limit to|Only fill in/);
  });

  test.each([
    ['en-GB', 'Only fill in known results (212 rows)'],
    ['nl-NL', 'Alleen bekende resultaten invullen (212 rijen)'],
    ['de-DE', 'Nur bekannte Ergebnisse eintragen (212 Zeilen)'],
  ])('offers in %s what costs nothing to somebody without credits: %s', (language, words) => {
    expect(textOf(quoteCard(quotedAs({ balance: 0 }), language))).toContain(`| ${words} |`);
    expect(textOf(quoteCard(quotedAs({ balance: 0 }), language, { onLimit: undefined }))).not.toContain(words);
  });

  test('with something in the way says what, and cannot be started', () => {
    const message = 'Another run is under way in this workbook. Wait until it has ended.';
    const blocked = quoteCard(quotedAs({ obstacle: { code: 'workbook-refused', message } }), 'nl-NL');
    expect(markupOf(blocked)).toContain(`<span lang="en">${message}</span>`);
    expect(isDisabled(markupOf(blocked), '1.383 producten classificeren voor 1.383 credits')).toBe(true);
  });

  test('with nothing to do says so', () => {
    const nothing = quoteCard({ ...QUOTED, quote: { ...FREE_QUOTE, known: 0, filled: 12 } });
    expect(textOf(nothing)).toContain('Nothing to do in these rows');
    expect(textOf(nothing)).toContain('None of these rows would be filled in.');
    expect(isDisabled(markupOf(nothing), 'Nothing to classify')).toBe(true);
    expect(textOf(nothing)).not.toContain('New columns');
  });

  test('can be started when nothing is in its way', () => {
    expect(isDisabled(markupOf(quoteCard(QUOTED)), 'Classify 1,383 products for 1,383 credits')).toBe(false);
  });

  test('of choices before the present ones stays, and cannot be started', () => {
    const outdated = quoteCard(QUOTED, 'en-GB', { isCounting: true });
    expect(textOf(outdated)).toContain('Counting…');
    expect(textOf(outdated)).toContain('New products | 1,383');
    expect(markupOf(outdated)).toContain('aria-busy="true"');
    expect(isDisabled(markupOf(outdated), 'Classify 1,383 products for 1,383 credits')).toBe(true);
  });

  test('cannot be started with a limit that is not the one in the field', () => {
    const unusable = quoteCard(QUOTED, 'en-GB', { isLimitUsable: false });
    expect(isDisabled(markupOf(unusable), 'Classify 1,383 products for 1,383 credits')).toBe(true);
  });

  test('that overwrites cells says how many', () => {
    expect(textOf(quoteCard(quotedAs({ replacedCells: 412 }, { mode: 'replace' })))).toContain('Overwritten | 412 cells');
  });

  test('says what rows the limit leaves out', () => {
    expect(textOf(quoteCard(quotedAs({ fresh: 40, credits: 40, beyondCap: 1343 }, { mostCredits: 40 })))).toContain('Over your limit, left out | 1,343');
  });
});

describe('a run that is under way', () => {
  const page = textOf(classifyPage(STATES.running));

  test('tells how far it has come, how long it takes, and where its rows stand', () => {
    expect(page).toContain('Classifying | 1,638 rows of Sheet1 | 618 of 1,638 rows | about 12 minutes left');
    expect(page).toContain('Done | 404 | Already known | 212 | Being classified | 120 | Waiting to be sent | 900 | Failed | 2 | Details still to come | 60');
    expect(page).toContain('481 credits used (of 1,383 approved)');
  });

  test('shows its progress to those who listen too', () => {
    expect(markupOf(classifyPage(STATES.running))).toMatch(/<div[^>]*role="progressbar"[^>]*aria-valuenow="36"[^>]*aria-label="Progress"|<div[^>]*aria-label="Progress"[^>]*aria-valuenow="36"/);
  });

  test('can be paused and stopped, and goes on when it is told', () => {
    expect(page).toContain('| Pause | Stop |');
    expect(textOf(classifyPage(STATES.paused))).toContain('Nothing new is sent until you resume. Products already sent will still be filled in. | Resume | Stop |');
    expect(textOf(classifyPage(STATES.paused))).not.toContain('minutes left');
  });

  test('that is stopping says what still arrives, and offers nothing more', () => {
    const stopping = classifyPage(STATES.stopping);
    expect(textOf(stopping)).toContain('Nothing new is sent. Products already paid for will still be filled in. | Stopping… |');
    expect(textOf(stopping)).not.toMatch(/\| (Pause|Stop|Resume) \|/);
    // What kept the focus of "Stop" cannot be pressed again.
    expect(markupOf(stopping)).toMatch(/<button[^>]*aria-disabled="true"[^>]*>(?:(?!<\/button>).)*Stopping…/);
  });

  test('in trouble says why, and where credits come from, unless they are not real', () => {
    const { message } = STATES.runInTrouble.run.trouble;
    const trouble = textOf(classifyPage(STATES.runInTrouble));
    expect(trouble).toContain(`No credits left | ${message} | Buy credits at import8.nl`);
    const sandbox = { ...STATES.runInTrouble, run: { ...STATES.runInTrouble.run, isDemonstration: true } };
    expect(textOf(classifyPage(sandbox))).not.toContain('| Buy credits');
  });

  test('with products that may have been paid for says where to decide', () => {
    expect(textOf(classifyPage({ ...STATES.running, uncertain: STATES.uncertain.uncertain }))).toContain('Some products may already have been paid for.');
    expect(page).not.toContain('already have been paid');
  });

  test('reads in Dutch and German', () => {
    expect(textOf(classifyPage(STATES.running, 'nl-NL'))).toContain('Bezig met classificeren | 1.638 rijen van Sheet1 | 618 van 1.638 rijen | nog ongeveer 12 minuten');
    expect(textOf(classifyPage(STATES.running, 'de-DE'))).toContain('Wird eingereiht | 1.638 Zeilen von Sheet1 | 618 von 1.638 Zeilen | noch etwa 12 Minuten');
  });

  test('stays to be seen when the connection has gone', () => {
    expect(textOf(classifyPage({ ...STATES.classifyUnconnected, run: RUN }))).toContain('Classifying | 1,638 rows');
  });
});

describe('a run that has ended', () => {
  const page = textOf(classifyPage(STATES.done));

  test('tells what was done and what it cost', () => {
    expect(page).toContain('Done | 1,638 rows of Sheet1 | 1,631 of 1,638 rows classified | 1,381 credits used (of 1,383 approved)');
  });

  test.each([
    ['en-GB', 'No credits used', '1 credit used (of 1 approved)'],
    ['nl-NL', 'Geen credits gebruikt', '1 credit gebruikt (1 goedgekeurd)'],
    ['de-DE', 'Keine Credits verbraucht', '1 Credit verbraucht (1 genehmigt)'],
  ])('that was free says so in %s instead of counting nothing: %s', (language, free, one) => {
    const spent = (credits: number) => textOf(classifyPage({ ...STATES.done, run: { ...STATES.done.run, creditsSpent: credits, mostCredits: credits } }, language));
    expect(spent(0)).toContain(`| ${free} |`);
    expect(spent(1)).toContain(`| ${one} |`);
  });

  test.each([
    ['en-GB', '1 HS code has low confidence (below 60): review it.', '1,200 HS codes have low confidence (below 60): review them.'],
    ['nl-NL', '1 goederencode met lage betrouwbaarheid (onder 60): controleer die eerst.', '1.200 goederencodes met lage betrouwbaarheid (onder 60): controleer die eerst.'],
    ['de-DE', '1 Zolltarifnummer mit geringer Konfidenz (unter 60): erst prüfen.', '1.200 Zolltarifnummern mit geringer Konfidenz (unter 60): erst prüfen.'],
  ])('tells in %s how many codes are to be checked: %s', (language, one, many) => {
    const unsure = (needsReview: number) => textOf(classifyPage({ ...STATES.done, run: { ...STATES.done.run, states: { ...STATES.done.run.states, needsReview } } }, language));
    expect(unsure(1)).toContain(`| ${one} |`);
    expect(unsure(1200)).toContain(`| ${many} |`);
    expect(unsure(0)).not.toMatch(/low confidence|lage betrouwbaarheid|geringer Konfidenz/);
  });

  test.each([
    ['en-GB', '1 landed cost has a fixed amount of duty. It is due once', '1,200 landed costs have a fixed amount of duty.'],
    ['nl-NL', 'In 1 rij bevat de totale kostprijs een vast bedrag aan invoerrechten.', 'In 1.200 rijen bevat de totale kostprijs'],
    ['de-DE', 'In 1 Zeile enthalten die Einstandskosten einen festen Zollbetrag.', 'In 1.200 Zeilen enthalten die Einstandskosten'],
  ])('tells in %s that a fixed duty is due once, where there is one: %s', (language, one, many) => {
    const result = (fixedDutyRows?: number) => textOf(classifyPage({ ...STATES.done, run: { ...STATES.done.run, ...(fixedDutyRows === undefined ? {} : { fixedDutyRows }) } }, language));
    expect(result(1)).toContain(one);
    expect(result(1200)).toContain(many);
    expect(result()).not.toMatch(/fixed amount|vast bedrag|festen Zollbetrag/);
  });

  test.each([
    ['en-GB', '1 of 10 rows classified'],
    ['nl-NL', '1 van 10 rijen geclassificeerd'],
    ['de-DE', '1 von 10 Zeilen eingereiht'],
  ])('speaks in %s of one row as one: %s', (language, words) => {
    expect(textOf(classifyPage({ ...STATES.done, run: { ...STATES.done.run, rows: 10, codedRows: 1 } }, language))).toContain(words);
  });

  test('tells of each failure why, which rows, and offers to try again what has not been paid for', () => {
    expect(page).toMatch(/6 rows \| Import8 could not classify these goods\..*Rows \| 12 \| 40 \| 41 \| 42 \| 99 \| and 1 more \| 1 row \| The picture.*\| Row \| 204 \| Try this row again/);
  });

  test.each([
    ['en-GB', '61 rows were left out: 12 hidden, 35 too vague, 14 unusable.'],
    ['nl-NL', '61 rijen zijn overgeslagen: 12 verborgen, 35 te vaag, 14 onbruikbaar.'],
    ['de-DE', '61 Zeilen wurden ausgelassen: 12 ausgeblendet, 35 zu ungenau, 14 nicht verwendbar.'],
  ])('tells in %s what was not in it: %s', (language, words) => {
    expect(textOf(classifyPage(STATES.done, language, quotedAs({ hidden: 12 })))).toContain(`| ${words} |`);
  });

  test('says nothing of rows left out where there were none, or where nobody knows any more', () => {
    expect(page).not.toContain('left out');
    expect(textOf(classifyPage(STATES.done, 'en-GB', quotedAs({ vague: [], unusable: [] })))).not.toContain('left out');
  });

  test('explains the colours in words', () => {
    expect(page).toContain('What the colours mean | 85 and above | High | 60 to 84 | Medium: review | below 60 | Low: verify first');
    expect(textOf(classifyPage(STATES.done, 'de-DE'))).toContain('85 und mehr | Hoch | 60 bis 84 | Mittel: prüfen | unter 60 | Niedrig: erst prüfen');
  });

  test('explains no colours where no confidence was written', () => {
    expect(textOf(classifyPage({ ...STATES.done, run: { ...STATES.done.run, outputs: ['code'] } }))).not.toContain('colours');
  });

  test('explains no colours where no row has got a code', () => {
    expect(textOf(classifyPage({ ...STATES.done, run: { ...STATES.done.run, codedRows: 0 } }))).not.toContain('colours');
  });

  test.each([
    [0, undefined],
    [1, 'Try this row again'],
    [1_200, 'Try these 1,200 rows again'],
  ])('offers to try %i rows again', (retriableRows, offer) => {
    const text = textOf(classifyPage({ ...STATES.done, run: { ...STATES.done.run, retriableRows } }));
    expect(/Try th[^|]*again/.exec(text)?.[0]).toBe(offer);
  });

  test('by being stopped says how many rows were left as they were', () => {
    const stopped = textOf(classifyPage(STATES.stopped));
    expect(stopped).toContain('Stopped | 1,638 rows of Sheet1 | 738 of 1,638 rows classified | 900 rows were not changed.');
    expect(stopped).not.toContain('Try');
  });

  test('makes room for other rows', () => {
    expect(page).toContain('Classify other rows');
  });
});

describe('the codes of a run that are to be reviewed', () => {
  const doubtful = Array.from({ length: 12 }, (_, row) => ({ row: row + 3, code: '69120025' as const, confidence: 41.6 + row }));
  const run = { ...STATES.done.run, codeColumn: 'G', doubtful, states: { ...STATES.done.run.states, needsReview: 12 } };

  test.each([
    ['en-GB', 'HS codes to review | G3 | 6912.00.25 · 42 of 100 |', 'Show 4 more', 'Go to row 3'],
    ['nl-NL', 'Na te kijken goederencodes | G3 | 6912.00.25 · 42 van 100 |', 'Nog 4 tonen', 'Naar rij 3'],
    ['de-DE', 'Zu prüfende Zolltarifnummern | G3 | 6912.00.25 · 42 von 100 |', '4 weitere anzeigen', 'Zu Zeile 3'],
  ])('are listed in %s with their cells, each a click away', (language, words, more, spoken) => {
    const page = classifyPage({ ...STATES.done, run }, language);
    expect(textOf(page)).toContain(words);
    expect(textOf(page)).toContain(more);
    expect(textOf(page)).not.toContain('G11 ');
    expect(markupOf(page)).toContain(`aria-label="${spoken}"`);
  });

  test('are not spoken of where there are none', () => {
    expect(textOf(classifyPage(STATES.done))).not.toContain('HS codes to review');
  });
});

describe('a run that was left unfinished', () => {
  test.each([
    ['en-GB', 'A run was left unfinished | Sheet | Sheet1 | Started | 24 Nov 2026, 14:05 | Rows left | 1,026 of 1,638 | Approved, not yet spent | 902 credits | Review and resume | Discard'],
    ['nl-NL', 'Rijen over | 1.026 van 1.638 | Goedgekeurd, nog niet besteed | 902 credits | Bekijken en hervatten | Verwijderen'],
    ['de-DE', 'Offene Zeilen | 1.026 von 1.638 | Genehmigt, noch nicht verbraucht | 902 Credits | Ansehen und fortsetzen | Verwerfen'],
  ])('is offered in %s above everything else', (language, words) => {
    const page = textOf(classifyPage(STATES.unfinished, language));
    expect(page).toContain(words);
    expect(page.indexOf(words)).toBeLessThan(page.indexOf(language === 'en-GB' ? 'Use current selection' : language === 'nl-NL' ? 'Huidige selectie' : 'Aktuelle Auswahl'));
  });
});

describe('one product from a picture', () => {
  test('can be chosen or photographed, and nothing is bought before there is a picture', () => {
    const page = textOf(classifyPage(STATES.classify));
    expect(page).toMatch(/One product from a picture \|.*Choose a picture \| Take a photo \|$/);
    expect(markupOf(classifyPage(STATES.classify))).toMatch(/<input[^>]*type="file"[^>]*capture="environment"/);
    expect(page).not.toContain('for 1 credit');
  });

  test('is shown with its code, how sure it is, and why', async () => {
    const detail = await new FakeRuntime().rows.classifyPicture({ image: 'data:image/jpeg;base64,AA', description: '', origin: '' }, new AbortController().signal);
    expect(textOf(spoken(<PictureResult detail={detail} />, 'en-GB'))).toBe(
      '| HS code | 6911.10.00 | Insert in selected cell | Copy HS code | Confidence | 88 of 100 · High | Description | Tableware and kitchenware, of porcelain or china | Reasoning | The picture shows a mug of porcelain. Heading 6911 covers tableware of porcelain. |',
    );
  });

  test('without a code says what to do', () => {
    expect(textOf(spoken(<PictureResult detail={{ id: 'x', status: 'failed' }} />, 'nl-NL'))).toContain('Import8 heeft voor deze afbeelding geen goederencode gevonden.');
  });
});
