// The headings of the columns that runs write, by which a later run finds them again in whatever language they were written.
import { LANGUAGES, type Language } from '../customs/language';
import { OUTPUTS, type Output } from './column-roles';

const HEADINGS: Readonly<Record<Output, Readonly<Record<Language, string>>>> = {
  code: { en: 'HS code (IMPORT8)', nl: 'Goederencode (IMPORT8)', de: 'Zolltarifnummer (IMPORT8)' },
  confidence: { en: 'Confidence in % (IMPORT8)', nl: 'Betrouwbaarheid in % (IMPORT8)', de: 'Konfidenz in % (IMPORT8)' },
  codeDescription: { en: 'Code description (IMPORT8)', nl: 'Omschrijving goederencode (IMPORT8)', de: 'Beschreibung der Zolltarifnummer (IMPORT8)' },
  reasoning: { en: 'Reasoning (IMPORT8)', nl: 'Motivering (IMPORT8)', de: 'Begründung (IMPORT8)' },
  dutyRate: { en: 'Duty rate (IMPORT8)', nl: 'Invoerrecht (IMPORT8)', de: 'Zollsatz (IMPORT8)' },
  landedCost: { en: 'Landed cost (IMPORT8)', nl: 'Totale kostprijs (IMPORT8)', de: 'Einstandskosten (IMPORT8)' },
  risk: { en: 'Risk (IMPORT8)', nl: 'Risico (IMPORT8)', de: 'Risiko (IMPORT8)' },
  documents: { en: 'Documents (IMPORT8)', nl: 'Documenten (IMPORT8)', de: 'Unterlagen (IMPORT8)' },
  classifiedText: { en: 'Classified text (IMPORT8)', nl: 'Geclassificeerde tekst (IMPORT8)', de: 'Eingereihter Text (IMPORT8)' },
  id: { en: 'Classification id (IMPORT8)', nl: 'Classificatie-id (IMPORT8)', de: 'Einreihungs-ID (IMPORT8)' },
};

/** As earlier versions have written them: such columns are in workbooks for years. */
const EARLIER_HEADINGS: Partial<Readonly<Record<Output, readonly string[]>>> = {
  confidence: ['Zekerheid in % (IMPORT8)', 'Sicherheit in % (IMPORT8)'],
  codeDescription: ['Omschrijving code (IMPORT8)', 'Beschreibung der Nummer (IMPORT8)'],
  landedCost: ['Invoerkosten (IMPORT8)', 'Einfuhrkosten (IMPORT8)'],
  id: ['Klassifizierungs-ID (IMPORT8)'],
};

const OURS = '(IMPORT8)';
const DEMONSTRATION = '(IMPORT8 sandbox)';

/** What is a number, and shall add up, sort and be coloured as one. */
const NUMBERS: ReadonlySet<Output> = new Set<Output>(['confidence', 'dutyRate', 'landedCost']);

/** The columns whose cells hold text, whatever the text looks like. */
export function isText(output: Output): boolean {
  return !NUMBERS.has(output);
}

/** @param isDemonstration Of a run in the sandbox, whose codes must never be taken for real ones, by a colleague or by a later run. */
export function headingOf(output: Output, language: Language, isDemonstration: boolean): string {
  return marked(HEADINGS[output][language], isDemonstration);
}

/**
 * The output of such runs that a heading stands for, also one of an earlier version; undefined for every other heading. A copy
 * made by a table ends with a number.
 */
export function outputOfHeading(heading: string, isDemonstration: boolean): Output | undefined {
  const name = heading.trim();
  const headingsOf = (output: Output): readonly string[] => [...LANGUAGES.map((language) => HEADINGS[output][language]), ...(EARLIER_HEADINGS[output] ?? [])];
  return OUTPUTS.find((output) => headingsOf(output).some((each) => marked(each, isDemonstration) === name));
}

/** Whether a run has made the column, in the sandbox or not. */
export function isOfRun(heading: string): boolean {
  return [true, false].some((isDemonstration) => outputOfHeading(heading, isDemonstration) !== undefined);
}

function marked(heading: string, isDemonstration: boolean): string {
  return isDemonstration ? heading.replace(OURS, DEMONSTRATION) : heading;
}
