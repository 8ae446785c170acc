// What a cell shows of a record.
import type { ClassificationRecord } from '../customs/classification';
import { ClassificationError } from '../customs/errors';
import { formatTariffCode } from '../customs/tariff-code';

/** How much of a description is repeated where it could not be classified. */
const QUOTED_CHARACTERS = 60;

/**
 * The CN code as text, "0703.10.00": a number would lose its zeros.
 * @param description The text that was classified; empty where there was only a picture.
 * @throws ClassificationError cannot-classify, which quotes the description.
 */
export function codeText(record: ClassificationRecord, description: string): string {
  if (record.status === 'completed') return formatTariffCode(record.code);
  throw new ClassificationError(
    'cannot-classify',
    `Import8 could not classify ${quoted(description)}. Say what the goods are, what they are made of and what they are for.`,
  );
}

function quoted(description: string): string {
  if (description === '') return 'the picture';
  const characters = Array.from(description);
  return characters.length <= QUOTED_CHARACTERS ? `"${description}"` : `"${characters.slice(0, QUOTED_CHARACTERS).join('')}…"`;
}
