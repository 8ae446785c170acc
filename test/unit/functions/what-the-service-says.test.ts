// What formulas make of what the service says: too long, under strange names, in another currency, with little confidence.
import { fittingText } from '../../../src/customs/cell-text';
import { ClassificationError, invalidInput } from '../../../src/customs/errors';
import { customsCode, detailOf, productCard } from '../../../src/functions/classification-formulas';
import { landedCost, landedTotal } from '../../../src/functions/cost-formulas';
import type { Entity } from '../../../src/functions/data-types';
import { spilledAddress } from '../../../src/functions/spilled-address';
import { withNamed } from '../../../src/functions/unique-names';
import { sentenceOf } from '../../../src/words/error-sentence';
import { documentedDetail } from '../../fakes/documented-detail';
import { FakeCellRuntime } from '../../fakes/fake-cell-runtime';
import { installFakeCustomFunctions } from '../../fakes/fake-custom-functions';

installFakeCustomFunctions();

const NO_MORE = { origin: null, destination: null, image_url: null };
const COST = { hs: [['8518.30.00']], origin: [['CN']], value: [[1000]], destination: null, currency: null, shipping: null, insurance: null };

class DollarRuntime extends FakeCellRuntime {
  override async landedCost(query: Parameters<FakeCellRuntime['landedCost']>[0]) {
    return { ...(await super.landedCost(query)), currency: 'USD' };
  }
}

test('a cost in another currency than was asked for is told with both; its parts are shown in the one that came', async () => {
  await expect(landedTotal(new DollarRuntime(), COST, {})).rejects.toMatchObject({
    code: '#N/A',
    message: 'The cost was asked for in EUR, and Import8 answered in USD. IMPORT8.LANDEDCOST shows the amounts in USD.',
  });
  const [row] = await landedCost(new DollarRuntime(), { ...COST, headings: null }, {});
  expect(row).toContain('USD');
});

test('a text that is too long for a cell is cut, and says so', async () => {
  const reasoning = 'because '.repeat(5_000);
  const [[shown]] = (await detailOf(new FakeCellRuntime({ detail: { ...documentedDetail(), reasoning } }), { description_or_id: [['mug']], field: 'reasoning', ...NO_MORE }, {})) as [[string]];
  expect(shown).toHaveLength(32_767);
  expect(shown).toMatch(/… \(cut: 40,000 characters\)$/);
  expect(fittingText('x'.repeat(32_767))).toHaveLength(32_767);
  const card = new FakeCellRuntime({ host: { hasDataTypes: true }, detail: { ...documentedDetail(), reasoning } });
  const [[entity]] = (await productCard(card, { description: [['mug']], ...NO_MORE }, {})) as [[Entity]];
  expect(entity.properties['Reasoning']).toHaveLength(32_767);
});

test('names of the service never take the place of a card’s own properties, or of each other', () => {
  const properties = withNamed({ Level: 1, Label: 'own' }, [['level', 'a'], ['Invoice', 'b'], ['invoice', 'c'], ['__proto__', 'd'], ['toString', 'e'], ['', 'f']]);
  expect(Object.entries(properties)).toEqual([['Level', 1], ['Label', 'own'], ['level (2)', 'a'], ['Invoice', 'b'], ['invoice (2)', 'c'], ['__proto__', 'd'], ['toString', 'e'], ['Without a name', 'f']]);
});

test('a code with a low confidence is told to the pane, with the cell in which it stands', async () => {
  const runtime = new FakeCellRuntime({ record: { status: 'completed', id: 'id-1', code: '69072100', confidence: 48 } });
  await customsCode(runtime, { description: [['a very nice product'], ['another']], ...NO_MORE }, { address: 'Sheet1!B2' });
  const doubtful = runtime.settled.flatMap(({ outcome }) => (outcome.kind === 'value' ? (outcome.doubtful ?? []) : []));
  expect(doubtful).toEqual([
    { address: 'Sheet1!B2', code: '6907.21.00', confidence: 48 },
    { address: 'Sheet1!B3', code: '6907.21.00', confidence: 48 },
  ]);
  const sure = new FakeCellRuntime({ record: { status: 'completed', id: 'id-1', code: '69072100', confidence: 60 } });
  await customsCode(sure, { description: [['ceramic tiles']], ...NO_MORE }, { address: 'Sheet1!B2' });
  expect(sure.settled.some(({ outcome }) => outcome.kind === 'value' && outcome.doubtful !== undefined)).toBe(false);
});

test.each([
  ['Sheet1!B2', 3, 0, 'Sheet1!B5'],
  ["'My sheet'!$Z$9", 0, 1, "'My sheet'!AA9"],
  ['AZ1', 1, 1, 'BA2'],
  ['', 1, 1, ''],
])('below and beside %s by %d and %d is %s', (address, row, column, expected) => {
  expect(spilledAddress(address, row, column)).toBe(expected);
});

test('a refusal of the service names what the user typed, and no field of the wire', async () => {
  class Refusing extends FakeCellRuntime {
    override async landedTotal(): Promise<never> {
      throw invalidInput({ kind: 'input-refused', said: 'destination_country: "GB" is not served, hs_code too.' });
    }
  }
  await expect(landedTotal(new Refusing(), { ...COST, destination: [['UK']] }, {})).rejects.toMatchObject({ message: 'Import8 cannot use this input: destination: "UK" is not served, HS code too.' });
});

test('a whole sentence of the service stands for itself, with what the user typed in it', async () => {
  class Refusing extends FakeCellRuntime {
    override async landedTotal(): Promise<never> {
      throw invalidInput({ kind: 'input-refused', said: 'Landed cost is available for EU destinations only; "GB" is outside the EU.' });
    }
  }
  await expect(landedTotal(new Refusing(), { ...COST, destination: [['UK']] }, {})).rejects.toMatchObject({ message: 'Landed cost is available for EU destinations only; "UK" is outside the EU.' });
});

test('a field that is none is told before anything is asked', async () => {
  const runtime = new FakeCellRuntime({ detail: new ClassificationError('not-classified', 'not yet') });
  await expect(detailOf(runtime, { description_or_id: [['mug']], field: 'reasonning', ...NO_MORE }, {})).rejects.toMatchObject({ message: expect.stringContaining('Did you mean reasoning?') });
  expect(runtime.asked).toEqual([]);
});

test('a field whose number is impossible says so', async () => {
  const runtime = new FakeCellRuntime({ detail: { ...documentedDetail(), impossible: ['confidence'] } });
  await expect(detailOf(runtime, { description_or_id: [['mug']], field: 'confidence', ...NO_MORE }, {})).rejects.toMatchObject({ message: expect.stringContaining('a number that cannot be right') });
});

test.each([
  [{ origin: '', destination: 'NL', hasPicture: false }, [{ origin: 'CN', destination: 'NL', hasPicture: false }], 'with origin China'],
  [{ origin: 'CN', destination: 'NL', hasPicture: false }, [{ origin: '', destination: 'NL', hasPicture: false }], 'without an origin'],
  [{ origin: '', destination: 'NL', hasPicture: false }, [{ origin: 'CN', destination: 'NL', hasPicture: false }, { origin: 'VN', destination: 'DE', hasPicture: false }], 'with origin China, or with origin Vietnam and with destination Germany'],
  [{ origin: '', destination: 'NL', hasPicture: true }, [{ origin: '', destination: 'NL', hasPicture: false }], 'without a picture'],
])('words that are known otherwise are told with wherein that differs (%#)', (asked, known, words) => {
  expect(sentenceOf(invalidInput({ kind: 'known-otherwise', asked, known }))).toContain(`These words are known ${words}. Give`);
});
