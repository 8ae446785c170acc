import type { ClassificationRecord } from '../../../src/customs/classification';
import { ClassificationError, ERROR_CODES } from '../../../src/customs/errors';
import { creditsLeft } from '../../../src/functions/account-formulas';
import { customsCode } from '../../../src/functions/classification-formulas';
import { landedTotal, type LandedRanges } from '../../../src/functions/cost-formulas';
import { FakeCellRuntime } from '../../fakes/fake-cell-runtime';
import { installFakeCustomFunctions } from '../../fakes/fake-custom-functions';

installFakeCustomFunctions();

interface Invocation {
  onCanceled?: () => void;
  isInValuePreview?: string;
}

/** As Excel passes one cell to an argument that takes ranges. */
const cell = (content: unknown) => (content === undefined ? undefined : [[content]]);

function start(record?: ClassificationRecord | Error) {
  const runtime = new FakeCellRuntime(record === undefined ? {} : { record });
  const { asked } = runtime;
  const hs = async (description: unknown, origin: unknown = null, destination: unknown = null, imageUrl: unknown = null, invocation: Invocation = {}) => {
    const ranges = { description: cell(description), origin: cell(origin), destination: cell(destination), image_url: cell(imageUrl) };
    return only(await customsCode(runtime, ranges, invocation));
  };
  const landed = async (code: unknown, origin: unknown, value: unknown, change: Partial<LandedRanges> = {}) =>
    only(await landedTotal(runtime, { hs: cell(code), origin: cell(origin), value: cell(value), destination: null, currency: null, shipping: null, insurance: null, ...change }, {}));
  return { runtime, asked, told: runtime.settled, hs, landed };
}

function only<T>(matrix: readonly (readonly T[])[]): T | undefined {
  expect(matrix.map((row) => row.length)).toEqual([1]);
  return matrix[0]?.[0];
}

describe('HS', () => {
  test('gives the code as text with its leading zero', async () => {
    await expect(start().hs('yellow onions')).resolves.toBe('0703.10.00');
  });

  test('asks with the countries as codes, whatever the cell calls them', async () => {
    const { hs, asked } = start();
    await hs('mug', 'China', 'Duitsland', 'https://example.com/mug.jpg');
    expect(asked).toEqual([{ description: 'mug', origin: 'CN', destination: 'DE', imageUrl: 'https://example.com/mug.jpg' }]);
  });

  test.each([[null], [''], ['  '], [0], [undefined]])('of the empty cell %p is empty, and asks nothing', async (cell) => {
    const { hs, asked } = start();
    await expect(hs(cell)).resolves.toBe('');
    expect(asked).toEqual([]);
  });

  test.each<[unknown, unknown, unknown, unknown, string]>([
    [42, null, null, null, 'The description must be text, such as "cotton T-shirt for men". This is the number 42.'],
    [true, null, null, null, 'The description must be text, such as "cotton T-shirt for men". This is TRUE.'],
    ['mug', 'Atlantis', null, null, 'The origin must be a country, such as CN or China. "Atlantis" is neither a country code nor a country name.'],
    ['mug', 156, null, null, 'The origin must be a country, such as CN or China. This is the number 156.'],
    ['mug', null, 'Mars', null, 'The destination must be a country, such as CN or China. "Mars" is neither a country code nor a country name.'],
    ['mug', null, null, 'mug.jpg', 'The image address must begin with https://. This is "mug.jpg".'],
    ['mug', null, null, 'data:image/jpeg;base64,/9j/', 'The image address must begin with https://. This is "data:image/jpeg;base64,/9j/".'],
  ])('of %p, %p, %p, %p shows #VALUE! and tells the pane the same sentence', async (description, origin, destination, image, message) => {
    const { hs, asked, runtime } = start();
    await expect(hs(description, origin, destination, image)).rejects.toMatchObject({ code: '#VALUE!', message });
    expect(runtime.problems).toEqual([expect.objectContaining({ code: 'invalid-input', message })]);
    expect(asked).toEqual([]);
  });

  test.each([
    ['misc', '"misc"'],
    ['Ä'.repeat(60), `"${'Ä'.repeat(60)}"`],
    [`${'spare '.repeat(9)}parts for everything`, `"${'spare '.repeat(9)}parts …"`],
  ])('of %p, which could not be classified, shows #N/A, quotes the text and says what to write', async (description, quoted) => {
    const message = `Import8 could not classify ${quoted}. Say what the goods are, what they are made of and what they are for.`;
    await expect(start({ status: 'failed', id: 'id-1' }).hs(description)).rejects.toMatchObject({ code: '#N/A', message });
  });

  test('of a picture that could not be classified names the picture', async () => {
    await expect(start({ status: 'failed', id: 'id-1' }).hs(null, null, null, 'https://example.com/1.jpg')).rejects.toMatchObject({
      message: 'Import8 could not classify the picture. Say what the goods are, what they are made of and what they are for.',
    });
  });

  test.each(ERROR_CODES)('shows the error %p as one of the two values that can carry words', async (code) => {
    const { hs } = start(new ClassificationError(code, 'what to do'));
    await expect(hs('mug')).rejects.toMatchObject({ code: code === 'invalid-input' ? '#VALUE!' : '#N/A', message: 'what to do' });
  });

  test('in the formula preview asks nothing', async () => {
    const { hs, asked, told } = start();
    await expect(hs('mug', null, null, null, { isInValuePreview: 'true' })).rejects.toMatchObject({ code: '#N/A' });
    expect(asked).toEqual([]);
    expect(told).toEqual([]);
  });

  test('that Excel cancels leaves its caller, and tells the pane nothing', async () => {
    const { hs, runtime, told } = start(new ClassificationError('cancelled', 'cancelled'));
    const invocation: Invocation = {};
    const calculated = hs('mug', null, null, null, invocation);
    invocation.onCanceled?.();
    await expect(calculated).rejects.toThrow();
    expect(runtime.signal?.aborted).toBe(true);
    expect(told).toEqual([]);
  });

  test('that meets a bug of ours shows an error rather than #BUSY! for ever', async () => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { reportError: (error: unknown) => seen.push(error) });
    await expect(start(new TypeError('oops')).hs('mug')).rejects.toMatchObject({ code: '#N/A' });
    expect(seen).toEqual([expect.any(TypeError)]);
  });
});

describe('LANDED', () => {
  test('completes the code, and takes the defaults of the API', async () => {
    const { landed, asked } = start();
    await expect(landed('8518.30.00', 'China', 25)).resolves.toBe(50);
    expect(asked).toEqual([
      { code: '8518300000', givenCode: '85183000', origin: 'CN', destination: 'NL', value: 25, currency: 'EUR', shipping: 0, insurance: 0 },
    ]);
  });

  test('takes a code that the cell has turned into a number', async () => {
    const { landed, asked } = start();
    await landed(7031000, 'EG', 25);
    expect(asked).toEqual([expect.objectContaining({ code: '0703100000' })]);
  });

  test('of an empty code is empty', async () => {
    await expect(start().landed('', 'CN', 25)).resolves.toBe('');
  });

  test.each<[unknown, unknown, unknown, RegExp]>([
    ['headphones', 'CN', 25, /6, 8 or 10 digits.*"headphones"/],
    [true, 'CN', 25, /6, 8 or 10 digits.*TRUE/],
    ['8518.30.00', null, 25, /origin must be a country.*empty/],
    ['8518.30.00', 'CN', 'cheap', /^The value "cheap" is text, not a number\. Type it as a number, such as 1234\.50\.$/],
    ['8518.30.00', 'CN', '1,250', /^The value "1,250" may be 1250 or 1\.25, by country/],
    ['8518.30.00', 'CN', '17,80 per piece', /^The value "17,80 per piece" is text, not a number/],
    ['8518.30.00', 'CN', ' ', /value must be a number.*empty/],
    ['8518.30.00', 'CN', true, /value must be a number.*TRUE/],
    ['8518.30.00', 'CN', 0, /value must be a number of at least 0\.01\. This is the number 0/],
    ['8518.30.00', 'CN', '0', /value must be a number of at least 0\.01\. This is "0"/],
    ['8518.30.00', 'CN', -5, /value must be a number of at least 0\.01\. This is the number -5/],
    ['8518.30.00', 'CN', null, /value must be a number.*empty/],
  ])('of %p, %p, %p shows #VALUE! with the argument at fault', async (code, origin, value, message) => {
    await expect(start().landed(code, origin, value)).rejects.toMatchObject({ code: '#VALUE!', message: expect.stringMatching(message) });
  });

  test('names the cost that is text', async () => {
    await expect(start().landed('8518.30.00', 'CN', 25, { shipping: cell('12,50 per piece') })).rejects.toMatchObject({
      message: 'The shipping "12,50 per piece" is text, not a number. Type it as a number, such as 1234.50.',
    });
  });

  test('refuses a currency that the API does not calculate in', async () => {
    await expect(start().landed('8518.30.00', 'CN', 25, { currency: cell('JPY') })).rejects.toMatchObject({
      message: '"JPY" is not supported. Use EUR, USD, GBP or CNY.',
    });
  });

  test('reads amounts that are text, where they can mean one thing only', async () => {
    const { landed, asked } = start();
    await landed('8518.30.00', 'CN', '25.50', { shipping: cell('3') });
    expect(asked).toEqual([expect.objectContaining({ value: 25.5, shipping: 3 })]);
  });
});

test('CREDITS gives the balance', async () => {
  await expect(creditsLeft(start().runtime, {})).resolves.toBe(247);
});
