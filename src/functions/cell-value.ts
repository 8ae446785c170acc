// What a cell shows of a record.
import type { ClassificationRecord } from '../customs/classification';
import { ClassificationError } from '../customs/errors';
import { formatTariffCode } from '../customs/tariff-code';

/**
 * The CN code as text, "0703.10.00": a number would lose its zeros.
 * @throws ClassificationError cannot-classify.
 */
export function codeText(record: ClassificationRecord): string {
  if (record.status === 'completed') return formatTariffCode(record.code);
  throw new ClassificationError(
    'cannot-classify',
    'Import8 could not classify this text. Say what the goods are, what they are made of and what they are for.',
  );
}
