import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { OUTPUTS } from '../../src/run/column-roles';
import { headingOf } from '../../src/run/output-headings';
import { de as classifyDe } from '../../src/taskpane/strings/classify/de';
import { en as classifyEn } from '../../src/taskpane/strings/classify/en';
import { nl as classifyNl } from '../../src/taskpane/strings/classify/nl';
import { de } from '../../src/taskpane/strings/de';
import { en } from '../../src/taskpane/strings/en';
import { formatsFor } from '../../src/taskpane/strings/formats';
import { nl } from '../../src/taskpane/strings/nl';
import { loadWording } from '../../src/taskpane/strings/strings';
import { wordingFor } from './wording';

/** The words of the pane, and those that come with the Classify page. */
const LANGUAGES = {
  en: { ...en(formatsFor('en-GB')), classify: classifyEn(formatsFor('en-GB')) },
  nl: { ...nl(formatsFor('nl-NL')), classify: classifyNl(formatsFor('nl-NL')) },
  de: { ...de(formatsFor('de-DE')), classify: classifyDe(formatsFor('de-DE')) },
};

/** Words that are the same in these languages. */
const SHARED = new Set(['Sandbox', 'Credits', '2 credits', 'G · Betrouwbaarheid']);

const NEWS = { rows: 1638, coded: 1631, failed: 7 };

/** What a function of the strings is asked with where a count will not do. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  'credits.firstExpiry': '2027-03-26T00:00:00Z',
  'approval.balanceNowAndAfter': { now: 1247, after: 1072 },
  'allowance.unusable': { most: 1000, given: '12,50' },
  'landedCost.pending': { ready: 1, all: 2 },
  'jump.to': 'Blad1!B2',
  'landedCost.everyCostHint': '20 requests a minute',
  'announcements.run.running': NEWS,
  'announcements.run.stopped': NEWS,
  'announcements.run.done': NEWS,
  'classify.list.found': { extent: { kind: 'range', first: 2, last: 51 }, rows: 50, sheet: 'Sheet1' },
  'classify.cap.unusable': { most: 1000, given: '12,50' },
  'classify.quote.noGoods': { rows: 3, what: 'list' },
  'classify.quote.vague': { rows: 34, missing: 'material' },
  'classify.result.doubtfulCode': { code: '6912.00.25', confidence: 42 },
  'classify.quote.newColumn': { letter: 'G', heading: 'Betrouwbaarheid' },
  'classify.quote.start': { kind: 'buy', products: 2, credits: 2 },
  'classify.quote.startLookUp': { rows: 500, outputs: ['dutyRate', 'landedCost'] },
  'classify.run.over': { rows: 2, sheet: 'Sheet1' },
  'classify.run.settled': { rows: 1, all: 2 },
  'classify.run.spent': { spent: 1, agreed: 2 },
  'classify.result.leftOut': { rows: 2, counts: [{ kind: 'vague', rows: 2 }] },
  'classify.result.coded': { rows: 1, all: 2 },
  'classify.unfinished.of': { rows: 2, rowsLeft: 1 },
  'classify.picture.confidence': { percent: 88, band: 'high' },
};
const sample = (path: string) => SAMPLES[path] ?? 2;

/** Every sentence with the way to it. */
function sentences(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(words) as [string, unknown][]) {
    const here = `${path}${name}`;
    if (typeof value === 'string') found.set(here, value);
    else if (typeof value === 'function') found.set(here, (value as (given: unknown) => string)(sample(here)));
    else for (const [inner, text] of sentences(value as object, `${here}.`)) found.set(inner, text);
  }
  return found;
}

describe.each(['nl', 'de'] as const)('the words in %s', (language) => {
  const english = sentences(LANGUAGES.en);
  const translated = sentences(LANGUAGES[language]);

  test('are there for everything the pane says in English, and for nothing else', () => {
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('are never empty', () => {
    expect([...translated].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('have no English sentence left among them', () => {
    const left = [...translated].filter(([path, text]) => text === english.get(path) && !SHARED.has(text));
    expect(left).toEqual([]);
  });
});

describe('one and many', () => {
  test.each([
    ['en-GB', 1, '1 product is being classified'],
    ['en-GB', 3, '3 products are being classified'],
    ['en-GB', 1200, '1,200 products are being classified'],
    ['nl-NL', 1, '1 product wordt geclassificeerd'],
    ['nl-NL', 1200, '1.200 producten worden geclassificeerd'],
    ['de-DE', 1, '1 Produkt wird eingereiht'],
    ['de-DE', 1200, '1.200 Produkte werden eingereiht'],
  ])('in %s, %d: %s', (language, count, sentence) => {
    expect(wordingFor(language).strings.pending(count)).toBe(sentence);
  });

  test('one cell is one cell', () => {
    expect(wordingFor('en').strings.cellProblems.inCells(1)).toBe('in 1 cell');
    expect(wordingFor('nl').strings.cellProblems.inCells(1)).toBe('in 1 cel');
    expect(wordingFor('nl').strings.cellProblems.inCells(3)).toBe('in 3 cellen');
    expect(wordingFor('de').strings.cellProblems.inCells(1)).toBe('in 1 Zelle');
    expect(wordingFor('de').strings.cellProblems.inCells(3)).toBe('in 3 Zellen');
  });

  test.each([
    ['en-GB', 1, '1 cell is waiting for your approval', 'Buy 1 product for 1 credit'],
    ['en-GB', 1200, '1,200 cells are waiting for your approval', 'Buy 1,200 products for 1,200 credits'],
    ['nl-NL', 1, '1 cel wacht op uw toestemming', '1 product kopen voor 1 credit'],
    ['nl-NL', 1200, '1.200 cellen wachten op uw toestemming', '1.200 producten kopen voor 1.200 credits'],
    ['de-DE', 1, '1 Zelle wartet auf Ihre Zustimmung', '1 Produkt für 1 Credit kaufen'],
    ['de-DE', 1200, '1.200 Zellen warten auf Ihre Zustimmung', '1.200 Produkte für 1.200 Credits kaufen'],
  ])('in %s, %d to approve: %s', (language, count, title, button) => {
    const { approval } = wordingFor(language).strings;
    expect([approval.title(count), approval.buy(count)]).toEqual([title, button]);
  });

  test.each([
    ['en-GB', 1, '1 product may have been paid for', 'Submit again (may cost 1 credit)', 'Discard'],
    ['en-GB', 12, '12 products may have been paid for', 'Submit again (may cost 12 credits)', 'Discard all 12'],
    ['nl-NL', 1, '1 product is mogelijk al betaald', 'Opnieuw indienen (kost mogelijk 1 credit)', 'Verwijderen'],
    ['nl-NL', 12, '12 producten zijn mogelijk al betaald', 'Opnieuw indienen (kost mogelijk 12 credits)', 'Alle 12 verwijderen'],
    ['de-DE', 1, '1 Produkt wurde möglicherweise schon bezahlt', 'Erneut senden (kostet eventuell 1 Credit)', 'Verwerfen'],
    ['de-DE', 12, '12 Produkte wurden möglicherweise schon bezahlt', 'Erneut senden (kostet eventuell 12 Credits)', 'Alle 12 verwerfen'],
  ])('in %s, %d uncertain: %s', (language, count, title, submit, drop) => {
    const { uncertain } = wordingFor(language).strings;
    expect([uncertain.title(count), uncertain.submit(count), uncertain.drop(count)]).toEqual([title, submit, drop]);
  });

  test.each([
    ['en-GB', 1, '1 cell: exact answer from Import8', '1 cell: calculated from', '; 1 cell is recalculated.'],
    ['en-GB', 1200, '1,200 cells: exact answer from Import8', '1,200 cells: calculated from', '; 1,200 cells are recalculated.'],
    ['nl-NL', 1, '1 cel: exact antwoord van Import8', '1 cel: berekend uit', '; 1 cel wordt opnieuw berekend.'],
    ['nl-NL', 1200, '1.200 cellen: exact antwoord van Import8', '1.200 cellen: berekend uit', '; 1.200 cellen worden opnieuw berekend.'],
    ['de-DE', 1, '1 Zelle: exakte Antwort von Import8', '1 Zelle: aus exakten', '; 1 Zelle wird neu berechnet.'],
    ['de-DE', 1200, '1.200 Zellen: exakte Antwort von Import8', '1.200 Zellen: aus exakten', '; 1.200 Zellen werden neu berechnet.'],
  ])('in %s, %d with a landed cost: %s', (language, count, answered, computed, again) => {
    const { landedCost, announcements } = wordingFor(language).strings;
    expect(landedCost.answered(count)).toBe(answered);
    expect(landedCost.computed(count)).toMatch(new RegExp(`^${computed.replaceAll('.', '\\.')} `));
    expect(announcements.everyCostAsked(count).slice(-again.length)).toBe(again);
  });

  test.each([
    ['en-GB', 'your plan allows 20 a minute.', 'your plan limits the requests a minute.'],
    ['nl-NL', 'uw abonnement staat 20 a minute toe.', 'uw abonnement beperkt het aantal verzoeken per minuut.'],
    ['de-DE', 'Ihr Abonnement erlaubt 20 a minute.', 'Ihr Abonnement begrenzt die Anfragen pro Minute.'],
  ])('in %s the limit of requests is told with its number, and without one where nobody knows it', (language, known, unknown) => {
    const { landedCost } = wordingFor(language).strings;
    expect(landedCost.everyCostHint('20 a minute')).toContain(known);
    expect(landedCost.everyCostHint(undefined)).toContain(unknown);
  });

  test('one request a minute is one request', () => {
    expect(wordingFor('en').strings.account.perMinute(1)).toBe('1 request a minute');
    expect(wordingFor('nl').strings.account.perMinute(1)).toBe('1 verzoek per minuut');
    expect(wordingFor('de').strings.account.perMinute(20)).toBe('20 Anfragen pro Minute');
  });
});

describe('numbers, days and countries', () => {
  test.each([
    ['en-GB', 1, '10 seconds'],
    ['en-GB', 31_000, '40 seconds'],
    ['en-GB', 50_001, '1 minute'],
    ['en-GB', 61_000, '2 minutes'],
    ['en-GB', 60 * 60_000, '1 hour'],
    ['nl-NL', 78 * 60_000, '1 uur 18 minuten'],
    ['de-DE', 125 * 60_000, '2 Stunden 5 Minuten'],
  ])('in %s, %d ms are told as no less than they are: %s', (language, durationMs, words) => {
    expect(wordingFor(language).formats.duration(durationMs)).toBe(words);
  });

  test('credits that expire at midnight UTC expire on that day, wherever the reader is', () => {
    expect(wordingFor('en-US').strings.credits.firstExpiry('2027-03-26T00:00:00+00:00')).toBe('First credits expire on March 26, 2027');
    expect(wordingFor('en-GB').strings.credits.firstExpiry('2027-03-26T00:00:00+00:00')).toBe('First credits expire on 26 March 2027');
    expect(wordingFor('nl-BE').strings.credits.firstExpiry('2027-03-26T00:00:00+00:00')).toBe('Eerste credits verlopen op 26 maart 2027');
  });

  test('the moment of a submission is told as the clock of the reader shows it', () => {
    const afternoon = new Date(2026, 10, 24, 14, 5).getTime();
    expect(wordingFor('en-GB').strings.uncertain.tried(afternoon)).toMatch(/^Tried 24 Nov 2026,? 14:05$/);
    expect(wordingFor('nl-NL').strings.uncertain.tried(afternoon)).toMatch(/^Poging 24 nov\.? 2026,? 14:05$/);
    expect(wordingFor('de-DE').strings.uncertain.tried(afternoon)).toMatch(/^Versuch 24\.11\.2026,? 14:05$/);
  });

  test('a country is named in the language of the pane, and what is no code stays as it is', () => {
    expect(wordingFor('nl-NL').formats.country('DE')).toBe('Duitsland');
    expect(wordingFor('de-DE').formats.country('NL')).toBe('Niederlande');
    expect(wordingFor('en-GB').formats.country('Netherlands')).toBe('Netherlands');
  });

  test('formulas are separated by semicolons where the comma is taken by decimals', () => {
    expect(wordingFor('en-US').formats.argumentSeparator).toBe(',');
    expect(wordingFor('nl-NL').formats.argumentSeparator).toBe(';');
    expect(wordingFor('de-CH').formats.argumentSeparator).toBe(',');
  });
});

describe('the language of the pane', () => {
  test.each([
    ['nl-BE', 'nl'],
    ['de-AT', 'de'],
    ['en-US', 'en'],
    ['fr-FR', 'en'],
    ['not a language', 'en'],
    [undefined, 'en'],
  ])('for Excel in %s it is %s', (displayLanguage, language) => {
    expect(wordingFor(displayLanguage).strings.language).toBe(language);
  });

  test('a French reader gets English numbers with the English words', () => {
    expect(wordingFor('fr-FR').formats.number(1234.5)).toBe('1,234.5');
  });
});

test('the pane loads the words of the language that Excel speaks, and English for every other one', async () => {
  for (const [language, expected] of [['nl-BE', 'nl'], ['de-CH', 'de'], ['en-US', 'en'], ['fr-FR', 'en'], [undefined, 'en']] as const) {
    expect([language, (await loadWording(language)).strings.language]).toEqual([language, expected]);
  }
});

// One verb and one noun in each language, and none of the words that people took for something else.
test.each([
  ['en', /customs code|\bsure\b|by itself|by themselves/i],
  ['nl', /indelen|ingedeeld|HS-code|zekerheid|invoerkosten|uitkomst/i],
  ['de', /klassifi|einreich|HS-Code|\bcodes?\b|Zolltarifnr|sicherheit|einfuhrkosten/i],
] as const)('the words in %s are those of the trade, the same everywhere', (language, others) => {
  const manifest = readFileSync(resolve(__dirname, '../../manifest.xml'), 'utf8');
  const locale = { en: /(?:DefaultValue)="([^"]*)"/g, nl: /Locale="nl-NL" Value="([^"]*)"/g, de: /Locale="de-DE" Value="([^"]*)"/g }[language];
  const ribbon = [...manifest.matchAll(locale)].map(([, text = '']): [string, string] => ['manifest.xml', text]);
  const headings = OUTPUTS.map((output): [string, string] => ['heading', headingOf(output, language, false)]);
  const all = [...sentences(LANGUAGES[language]), ...ribbon, ...headings];
  expect(all.filter(([, text]) => others.test(text))).toEqual([]);
});
