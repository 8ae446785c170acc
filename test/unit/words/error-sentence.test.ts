import { ClassificationError, invalidInput } from '../../../src/customs/errors';
import { sentenceOf } from '../../../src/words/error-sentence';

describe('the sentence of an error', () => {
  test('is made of its facts, with what the user typed', () => {
    const sentence = sentenceOf(invalidInput({ kind: 'country-not-text', argument: 'origin', given: 'the number 42' }));
    expect(sentence).toBe('The origin must be a country, such as CN or China. This is the number 42.');
  });

  test('is its message where it carries no facts', () => {
    expect(sentenceOf(new ClassificationError('offline', 'Import8 cannot be reached.'))).toBe('Import8 cannot be reached.');
  });
});
