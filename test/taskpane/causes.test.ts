import { byCause } from '../../src/taskpane/causes';

const messages = (...texts: readonly string[]) => texts.map((message) => ({ message }));

describe('sentences about cells', () => {
  test('that differ in what was typed have one cause, told in the words of the first', () => {
    const causes = byCause(messages('The value "€ 17,80" is text, not a number. Type it as a number, such as 1234.50.', 'The value "12,50" is text, not a number. Type it as a number, such as 1234.50.'));
    expect(causes).toHaveLength(1);
    expect(causes[0]).toMatchObject({ message: expect.stringContaining('€ 17,80'), members: [expect.anything(), expect.anything()] });
  });

  test('that say something else stay apart, in the order in which they came', () => {
    const causes = byCause(messages('The origin must be a country. "Chinna" is neither.', 'The value "x" is text.', 'The origin must be a country. "Amrica" is neither. Did you mean America?'));
    expect(causes.map(({ message, members }) => [message.slice(0, 10), members.length])).toEqual([['The origin', 2], ['The value ', 1]]);
  });

  test('of three hundred different texts are one', () => {
    const texts = Array.from({ length: 300 }, (_, row) => `The value "EUR ${row},${row % 10}0" may be ${row}.5 or ${row}5, by country.`);
    expect(byCause(messages(...texts))).toHaveLength(1);
  });
});
