// What is known of a product, in cells: DETAIL, the tables, and the cards of CLASSIFY.
import type { ClassificationDetail } from '../../../src/customs/classification-detail';
import type { DutyRates } from '../../../src/customs/duty-rates';
import { accountField } from '../../../src/functions/account-formulas';
import type { Entity } from '../../../src/functions/data-types';
import { detailOf, detailTable, productCard } from '../../../src/functions/classification-formulas';
import { DETAIL_FIELD_NAMES } from '../../../src/functions/detail-fields';
import { alternativesTable, decisionsTable, documentsTable, risksTable } from '../../../src/functions/detail-tables';
import { documentedDetail } from '../../fakes/documented-detail';
import { FakeCellRuntime, type CellAnswers } from '../../fakes/fake-cell-runtime';
import { installFakeCustomFunctions } from '../../fakes/fake-custom-functions';

installFakeCustomFunctions();

const ID = '550e8400-e29b-41d4-a716-446655440000';
const NOTHING_ELSE = { origin: null, destination: null, image_url: null };
const documented = documentedDetail();
const duties: DutyRates = {
  mfn: { rateText: '2.00%' },
  preferential: [{ scheme: 'GSP', rateText: '0.00%', countries: ['CN'] }],
  antiDumping: [],
  vatRateText: '21.00%',
};

function field(name: string, detail: ClassificationDetail | Error = documented, host: CellAnswers['host'] = {}) {
  return detailOf(new FakeCellRuntime({ detail, host }), { description_or_id: [['headphones']], field: name, ...NOTHING_ELSE }, {}).then(([row]) => row?.[0]);
}

function spilled(table: typeof risksTable, detail: ClassificationDetail = documented, host: CellAnswers['host'] = {}) {
  return detailTable(new FakeCellRuntime({ detail, host }), { description_or_id: [['headphones']], ...NOTHING_ELSE }, table, {});
}

describe('DETAIL', () => {
  test.each<[string, unknown]>([
    ['code', '8518.30.00'],
    ['code_6', '8518.30'],
    ['code_description', 'Headphones and earphones'],
    ['chapter', '85'],
    ['confidence', 92],
    ['decisions', 'XVI > 85 > 8518'],
    ['alternatives', '8518.10.00'],
    ['risk', 'medium'],
    ['risk_warning', true],
    ['grading_level', 2],
    ['grading_label', 'Conformity'],
    ['grading_tier', 'free'],
    ['grading_rules', 'v1.0.1'],
    ['cbam', false],
    ['documents', 'EU Declaration of Conformity (DoC)'],
    ['landed_cost', 3221.63],
    ['customs_value', 2662.5],
    ['duty_rate', 0],
    ['duty_type', 'mfn'],
    ['vat_rate', 0.21],
    ['vat_amount', 559.13],
    ['currency', 'EUR'],
    ['status', 'completed'],
    ['id', ID],
    ['source', 'api'],
    ['created', '2026-03-03T12:00:00+00:00'],
    ['seconds', 30],
    ['input_tokens', 1234],
    ['model_cost_usd', 0.00408],
  ])('%s of the documented product is %p', async (name, value) => {
    await expect(field(name)).resolves.toBe(value);
  });

  test.each(DETAIL_FIELD_NAMES)('has %s of the documented product', async (name) => {
    await expect(field(name)).resolves.toBeDefined();
  });

  test('gives times as dates and amounts with their currency where cells take formatted numbers', async () => {
    // 3 March 2026, noon, in Excel's count of days.
    await expect(field('created', documented, { hasDataTypes: true })).resolves.toEqual({ type: 'FormattedNumber', basicValue: 46_084.5, numberFormat: 'yyyy-mm-dd hh:mm' });
    await expect(field('landed_cost', documented, { hasDataTypes: true })).resolves.toEqual({ type: 'FormattedNumber', basicValue: 3221.63, numberFormat: '[$EUR] #,##0.00' });
  });

  test('asks by the id where one is given, in any case, and by the goods otherwise', async () => {
    const runtime = new FakeCellRuntime({ detail: documented });
    const ask = (named: unknown, rest = NOTHING_ELSE) => detailOf(runtime, { description_or_id: [[named]], field: 'code', ...rest }, {});
    await ask(` ${ID.toUpperCase()} `);
    await ask('ceramic mug', { ...NOTHING_ELSE, origin: [['China']] } as unknown as typeof NOTHING_ELSE);
    await ask({ type: 'Entity', text: '8518.30.00', properties: { Id: ID } });
    expect(runtime.asked).toEqual([{ id: ID }, { request: { description: 'ceramic mug', origin: 'CN' } }, { id: ID }]);
  });

  test('of an empty row is empty and asks nothing', async () => {
    const runtime = new FakeCellRuntime();
    await expect(detailOf(runtime, { description_or_id: [[null]], field: 'code', ...NOTHING_ELSE }, {})).resolves.toEqual([['']]);
    expect(runtime.asked).toEqual([]);
  });

  test('with a wrong field names them all, and the one that was perhaps meant', async () => {
    await expect(field('confidense')).rejects.toMatchObject({ code: '#VALUE!', message: expect.stringMatching(/^"confidense" is not a field\. Did you mean confidence\? Use one of: code, code_6, .*\.$/) });
    await expect(field('reason')).rejects.toMatchObject({ message: expect.stringContaining('Did you mean reasoning?') });
    await expect(field(' Reasoning ')).resolves.toBe(documented.reasoning);
  });

  test('of an HS code says that many products have it', async () => {
    const runtime = new FakeCellRuntime({ detail: documented });
    await expect(detailOf(runtime, { description_or_id: [['8518.30.00']], field: 'code', ...NOTHING_ELSE }, {})).rejects.toMatchObject({
      code: '#VALUE!',
      message: expect.stringContaining('8518.30.00 is an HS code, which many products have.'),
    });
  });

  test('of goods that could not be classified gives the reasoning and the status, and says so for the rest', async () => {
    const failed: ClassificationDetail = { id: ID, status: 'failed', reasoning: 'The text names no goods.' };
    await expect(field('status', failed)).resolves.toBe('failed');
    await expect(field('reasoning', failed)).resolves.toBe('The text names no goods.');
    await expect(field('code', failed)).rejects.toMatchObject({ code: '#N/A', message: expect.stringContaining('could not classify this product') });
  });

  test.each([['no_hs_code', 'there is no HS code'], ['error', 'Import8 had a fault of its own'], ['closed', 'closed']])(
    'of a risk grading that could not be computed (%s) does not look like no obligations',
    async (reason, words) => {
      const detail: ClassificationDetail = { ...documented, riskGrading: { available: false, reason }, documents: { available: false, reason } };
      const sentence = `The risk grading could not be computed: ${words}. That does not mean that there are no obligations.`;
      await expect(field('grading_level', detail)).rejects.toMatchObject({ code: '#N/A', message: sentence });
      await expect(spilled(risksTable, detail)).rejects.toMatchObject({ message: sentence });
      await expect(field('documents', detail)).rejects.toMatchObject({ message: sentence.replace('risk grading', 'list of documents') });
    },
  );

  test('of a cost that was not asked for points to LANDED', async () => {
    const { landedCost, ...without } = documented;
    expect(landedCost).toBeDefined();
    await expect(field('landed_cost', without)).rejects.toMatchObject({ code: '#N/A', message: expect.stringContaining('IMPORT8.LANDED') });
  });
});

describe('tables', () => {
  test('have headings and a row for each entry', async () => {
    await expect(spilled(alternativesTable)).resolves.toEqual([
      ['Code', 'Description', 'When it would apply'],
      ['8518.10.00', 'Microphones', 'Would apply if the product includes a built-in microphone as primary function'],
    ]);
    await expect(spilled(decisionsTable)).resolves.toHaveLength(4);
    await expect(spilled(risksTable)).resolves.toEqual([
      expect.arrayContaining(['Regime', 'Obligations']),
      expect.arrayContaining(['Electromagnetic Compatibility (EMC)', 2, 'Conformity', true, 'Directive 2014/30/EU', '2026-05-20']),
    ]);
  });

  test.each([
    ['en', 'required (EU)'],
    ['nl', 'verplicht (EU)'],
    ['de', 'erforderlich (EU)'],
  ] as const)('in %s say "%s" of a document that is "verplicht-EU"', async (language, words) => {
    const [, row] = await spilled(documentsTable, documented, { language });
    expect(row?.[1]).toBe(words);
  });

  test('keep a word of the service that nobody has translated yet', async () => {
    const detail: ClassificationDetail = { ...documented, documents: { available: true, items: [{ name: 'Permit', status: 'gewenst' }] } };
    const [, row] = await spilled(documentsTable, detail);
    expect(row?.[1]).toBe('gewenst');
  });

  test('say so where there is nothing', async () => {
    const detail: ClassificationDetail = { ...documented, alternatives: [] };
    await expect(spilled(alternativesTable, detail)).resolves.toEqual([['Code', 'Description', 'When it would apply'], ['no alternatives', '', '']]);
  });

  test('are of one product: a range is refused in words', async () => {
    const runtime = new FakeCellRuntime({ detail: documented });
    await expect(detailTable(runtime, { description_or_id: [['a'], ['b']], ...NOTHING_ELSE }, risksTable, {})).rejects.toMatchObject({ message: expect.stringContaining('Give one cell, not a range') });
  });
});

test('every value of the documented record is in some cell: a field, a table or the card', async () => {
  const shown = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) collect(each);
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) collect(each);
    else shown.add(String(value));
  };
  for (const name of DETAIL_FIELD_NAMES) collect(await field(name));
  for (const table of [alternativesTable, decisionsTable, risksTable, documentsTable]) collect(await spilled(table, documented, { language: 'nl' }));
  const all = [...shown];
  const missing: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null) for (const [name, each] of Object.entries(value)) look(each, `${path}.${name}`);
    else if (!all.some((text) => text.includes(String(value)) || text.replaceAll('.', '') === value)) missing.push(path);
  };
  look(documented, 'detail');
  // Shown as a number, as words of the user's language, or by the very fact that there is a value.
  expect(missing.sort()).toEqual(
    ['detail.documents.items.0.status', 'detail.landedCost.antiDumping.rateText', 'detail.landedCost.basis', 'detail.landedCost.duty.rateText', 'detail.landedCost.vat.rateText'].sort(),
  );
});

describe('CLASSIFY', () => {
  const ask = (answers: CellAnswers) => {
    const runtime = new FakeCellRuntime({ record: { status: 'completed', id: ID, code: '85183000', confidence: 92 }, ...answers });
    return { runtime, card: productCard(runtime, { description: [['headphones']], origin: [['CN']], destination: null, image_url: null }, {}).then(([row]) => row?.[0]) };
  };
  const CARDS = { hasDataTypes: true };

  test('shows the code and holds everything else', async () => {
    const { card, runtime } = ask({ detail: documented, duties, host: CARDS });
    await expect(card).resolves.toMatchObject({
      type: 'Entity',
      text: '8518.30.00',
      properties: {
        Code: '8518.30.00',
        Description: 'Headphones and earphones',
        Confidence: { type: 'FormattedNumber', basicValue: 92 },
        Reasoning: documented.reasoning,
        Alternatives: { type: 'Array' },
        Duty: { type: 'Entity', text: '0.00% (GSP)', properties: { Rate: { basicValue: 0 }, MFN: { basicValue: 0.02 }, 'Anti-dumping': 'none', VAT: { basicValue: 0.21 }, Origin: 'CN' } },
        Risk: { type: 'Entity', text: 'L2 Conformity', properties: { Level: 2, CBAM: false } },
        Documents: { type: 'Entity', text: '1 document' },
        Id: ID,
      },
      layouts: { card: { title: { property: 'Code' }, subTitle: { property: 'Description' } } },
      provider: { description: 'Import8' },
    });
    expect(runtime.settled.at(-1)?.outcome).toEqual({ kind: 'value' });
  });

  test('lays out no property that it does not have, and every one that it has', async () => {
    for (const answers of [{ detail: documented, duties }, { detail: documented }, {}]) {
      const card = (await ask({ ...answers, host: CARDS }).card) as Entity;
      const sections = card.layouts?.card.sections ?? [];
      const laidOut = sections.flatMap((section) => (section.layout === 'Table' ? [section.property] : section.properties));
      const titles = ['Code', 'Description'];
      expect(new Set([...laidOut, ...titles.filter((name) => name in card.properties)])).toEqual(new Set(Object.keys(card.properties)));
    }
  });

  test('with the rest still on its way shows what is known, says so, and is calculated again when it comes', async () => {
    const { card, runtime } = ask({ host: CARDS });
    await expect(card).resolves.toMatchObject({ text: '8518.30.00', properties: { Confidence: { basicValue: 92 }, More: 'is on its way' } });
    expect(runtime.settled.at(-1)?.outcome).toEqual({ kind: 'partial value' });
  });

  test('gives the plain code where cells cannot hold cards', async () => {
    await expect(ask({ detail: documented, duties }).card).resolves.toBe('8518.30.00');
  });

  test('of goods that cannot be classified shows what HS shows', async () => {
    await expect(ask({ record: { status: 'failed', id: ID }, host: CARDS }).card).rejects.toMatchObject({ code: '#N/A', message: expect.stringContaining('could not classify "headphones"') });
  });

  test('tells a risk that could not be computed from no risk', async () => {
    const { card } = ask({ detail: { ...documented, riskGrading: { available: false, reason: 'error' }, documents: { available: false, reason: 'error' } }, duties, host: CARDS });
    await expect(card).resolves.toMatchObject({ properties: { Risk: { properties: { Grading: 'could not be computed' } }, Documents: 'could not be computed' } });
  });
});

describe('ACCOUNT', () => {
  test.each<[string, unknown]>([
    ['organisation', 'Acme Trading Co.'],
    ['credits', 247],
    ['credits_bought', 250],
    ['expiry', '2027-03-26T00:00:00+00:00'],
    ['requests_per_minute', 20],
    ['plan', 'Starter'],
    ['period', '2026-03'],
    ['period_used', 42],
    ['period_left', 458],
  ])('%s is %p', async (name, value) => {
    await expect(accountField(new FakeCellRuntime(), name, {})).resolves.toBe(value);
  });

  test('with a wrong field names them all', async () => {
    await expect(accountField(new FakeCellRuntime(), 'colour', {})).rejects.toMatchObject({ code: '#VALUE!', message: expect.stringContaining('organisation, email, country') });
  });
});
