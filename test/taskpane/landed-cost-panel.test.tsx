import { STATES } from './fake-runtime';
import { markupOf, pane, textOf } from './read-page';

const switchIn = (markup: string): string => /<input[^>]*role="switch"[^>]*>/.exec(markup)?.[0] ?? '';
const attribute = (element: string, name: string): string | undefined => new RegExp(`${name}="([^"]*)"`).exec(element)?.[1];

describe('somebody whose cells show landed costs', () => {
  const page = textOf(pane(STATES.landedCosts));

  test('reads how many Import8 gave, how many were calculated, and what makes those sure', () => {
    expect(page).toContain('Landed cost | 15 cells: exact answer from Import8');
    expect(page).toContain('1,985 cells: calculated from exact answers');
    expect(page).toContain('Interpolated from two exact answers with the same rates; verified to the cent.');
  });

  test('reads it below what cells say and above the formulas', () => {
    const { cellProblems } = STATES.cellsWithMessages;
    expect(textOf(pane({ ...STATES.landedCosts, cellProblems }))).toMatch(/Forget key.*Cells that need attention.*Landed cost.*Formulas/);
  });

  test('can have every row asked for, and is told before that this takes longer and costs nothing', () => {
    expect(page).toContain(
      'Ask Import8 for every row | Each row becomes its own request, which takes longer: your plan allows 20 requests a minute. Costs no credits.',
    );
  });

  test('reads nothing of what is not there', () => {
    expect(textOf(pane({ ...STATES.live, landedCosts: { answered: 0, computed: 3 } }))).not.toContain('exactly');
    const allAnswered = textOf(pane(STATES.everyCostAsked));
    expect(allAnswered).toContain('2,000 cells: exact answer from Import8');
    expect(allAnswered).not.toMatch(/calculated with|Same goods/);
  });

  test('reads in Dutch and German what it says in English', () => {
    expect(textOf(pane(STATES.landedCosts, 'nl-NL'))).toContain('1.985 cellen: berekend uit exacte antwoorden');
    expect(textOf(pane(STATES.landedCosts, 'nl-NL'))).toContain('uw abonnement staat 20 verzoeken per minuut toe. Kost geen credits.');
    expect(textOf(pane(STATES.landedCosts, 'de-DE'))).toContain('1.985 Zellen: aus exakten Antworten berechnet');
    expect(textOf(pane(STATES.landedCosts, 'de-DE'))).toContain('Ihr Abonnement erlaubt 20 Anfragen pro Minute. Kostet keine Credits.');
  });
});

test.each([
  ['en-GB', '1 cell has a fixed amount of duty. It is due once per consignment and HS code', '1,200 cells have a fixed amount of duty.'],
  ['nl-NL', '1 cel bevat een vast bedrag aan invoerrechten. Dat is per zending en goederencode één keer verschuldigd', '1.200 cellen bevatten een vast bedrag aan invoerrechten.'],
  ['de-DE', '1 Zelle enthält einen festen Zollbetrag. Er fällt je Sendung und Zolltarifnummer nur einmal an', '1.200 Zellen enthalten einen festen Zollbetrag.'],
])('somebody with fixed duties reads in %s that a sum counts them too often', (language, one, many) => {
  const page = (fixed?: number) => textOf(pane({ ...STATES.landedCosts, landedCosts: { answered: 15, computed: 1985, ...(fixed === undefined ? {} : { fixed }) } }, language));
  expect(page(1)).toContain(one);
  expect(page(1200)).toContain(many);
  expect(page()).not.toMatch(/fixed amount|vast bedrag|festen Zollbetrag/);
});

test.each([
  ['en-GB', '400 of 1,000 cells calculated'],
  ['nl-NL', '400 van 1.000 cellen berekend'],
  ['de-DE', '400 von 1.000 Zellen berechnet'],
])('somebody whose landed costs are under way reads in %s how far they are: %s', (language, words) => {
  expect(textOf(pane(STATES.costsUnderWay, language))).toContain(words);
  expect(markupOf(pane(STATES.costsUnderWay, language))).toMatch(/role="progressbar"[^>]*aria-valuenow="40"/);
  expect(textOf(pane(STATES.landedCosts, language))).not.toContain(words);
});

describe('somebody who cannot see the switch', () => {
  const markup = markupOf(pane(STATES.landedCosts));
  const control = switchIn(markup);

  test('hears its name', () => {
    expect(markup).toMatch(new RegExp(`<label[^>]*for="${attribute(control, 'id')}"[^>]*>Ask Import8 for every row</label>`));
  });

  test('hears what it means, as its description', () => {
    expect(markup).toMatch(new RegExp(`id="${attribute(control, 'aria-describedby')}"[^>]*>Each row becomes its own request`));
  });

  test('hears whether it is on', () => {
    expect(control).not.toContain('checked');
    expect(switchIn(markupOf(pane(STATES.everyCostAsked)))).toContain('checked=""');
  });
});

describe('without a landed cost', () => {
  test('nobody is asked about it', () => {
    expect(textOf(pane(STATES.live))).not.toContain('Landed cost |');
    expect(switchIn(markupOf(pane(STATES.live)))).toBe('');
  });

  test('somebody who has every one asked for can still stop that', () => {
    const waiting = pane({ ...STATES.everyCostAsked, landedCosts: { answered: 0, computed: 0 } });
    expect(textOf(waiting)).toContain('No cell shows a landed cost at the moment. | Ask Import8 for every row');
  });

  test('somebody without a connection reads of none, whatever was remembered', () => {
    const { landedCosts } = STATES.landedCosts;
    expect(switchIn(markupOf(pane({ ...STATES.notConnected, landedCosts, isEveryCostAsked: true })))).toBe('');
  });
});
