import { requestKey } from '../../../src/customs/request-key';

describe('the same product', () => {
  test.each([
    ['white space', { description: '  Cotton \n T-shirt ' }, { description: 'Cotton T-shirt' }],
    ['capitals', { description: 'COTTON T-SHIRT' }, { description: 'cotton t-shirt' }],
    ['composed and decomposed letters', { description: 'Caf\u00e9' }, { description: 'Cafe\u0301' }],
    ['the default destination, given or left out', { description: 'mug', destination: 'NL' }, { description: 'mug' }],
  ])('is one product whatever its %s', (_what, one, other) => {
    expect(requestKey(one)).toBe(requestKey(other));
  });

  test.each([
    ['other words', { description: 'mug' }, { description: 'cup' }],
    ['another origin', { description: 'mug', origin: 'CN' }, { description: 'mug', origin: 'VN' }],
    ['another destination', { description: 'mug', destination: 'DE' }, { description: 'mug' }],
    ['another picture', { description: 'mug', imageUrl: 'https://a.example/1' }, { description: 'mug' }],
    ['a text that looks like two fields', { description: 'mug","CN' }, { description: 'mug', origin: 'CN' }],
  ])('is another product with %s', (_what, one, other) => {
    expect(requestKey(one)).not.toBe(requestKey(other));
  });
});

test('the key keeps its version and form: changing either would buy everything again', () => {
  expect(requestKey({ description: 'Ceramic  mug', origin: 'CN' })).toBe('k1:["ceramic mug","CN","NL",""]');
});
