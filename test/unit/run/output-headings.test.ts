import { LANGUAGES } from '../../../src/customs/language';
import { OUTPUTS } from '../../../src/run/column-roles';
import { headingOf, isOfRun, outputOfHeading } from '../../../src/run/output-headings';

test('a run finds its own columns again, in whatever language they were written', () => {
  for (const isDemonstration of [true, false]) {
    for (const output of OUTPUTS) for (const language of LANGUAGES) expect(outputOfHeading(headingOf(output, language, isDemonstration), isDemonstration)).toBe(output);
  }
});

test.each([
  ['Zekerheid in % (IMPORT8)', 'confidence'],
  ['Sicherheit in % (IMPORT8)', 'confidence'],
  ['Omschrijving code (IMPORT8)', 'codeDescription'],
  ['Beschreibung der Nummer (IMPORT8)', 'codeDescription'],
  ['Invoerkosten (IMPORT8)', 'landedCost'],
  ['Einfuhrkosten (IMPORT8)', 'landedCost'],
  ['Klassifizierungs-ID (IMPORT8)', 'id'],
] as const)('"%s", which earlier versions have written, is still the column of a run', (heading, output) => {
  expect(outputOfHeading(heading, false)).toBe(output);
  expect(outputOfHeading(heading, true)).toBeUndefined();
  expect(isOfRun(heading.replace('(IMPORT8)', '(IMPORT8 sandbox)'))).toBe(true);
});

test.each(['Confidence', 'Einfuhrkosten', 'Zekerheid in %'])('"%s" is a column of the user', (heading) => {
  expect(isOfRun(heading)).toBe(false);
});
