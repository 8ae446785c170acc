// What formulas spill of a classification: its alternatives, its decision path, its risks, its documents. Takes a full
// record, gives a table with headings; an empty list says so in words.
import type { ClassificationDetail } from '../customs/classification-detail';
import { ClassificationError } from '../customs/errors';
import type { Host } from '../runtime/runtime';
import { gradedRisk, requiredDocuments } from '../customs/available-parts';
import { impossibleNumber } from './detail-fields';
import { documentStatus } from '../customs/document-status';

export type TableCell = string | number | boolean;
export type Table = TableCell[][];

/** @throws ClassificationError where there is no such table. */
export type DetailTable = (detail: ClassificationDetail, host: Host) => Table;

export const alternativesTable: DetailTable = (detail) =>
  table(
    ['Code', 'Description', 'When it would apply'],
    given(detail, detail.alternatives, 'alternatives').map(({ code, description = '', reasoning = '' }) => [code, description, reasoning]),
    'no alternatives',
  );

export const decisionsTable: DetailTable = (detail) =>
  table(
    ['Level', 'Code', 'Description'],
    given(detail, detail.decisions, 'decisions').map(({ level, code, description = '' }) => [level, code, description]),
    'no decisions',
  );

export const risksTable: DetailTable = (detail) => {
  if (detail.impossible?.includes('riskGrading') === true) throw impossibleNumber();
  return table(
    ['Regime', 'Level', 'Label', 'Applies', 'Obligations', 'Legal reference', 'Source', 'Verified', 'National authority'],
    given(detail, gradedRisk(detail), 'risk grading').elements.map((element) => [
      element.regime,
      element.level,
      element.label,
      element.applies,
      element.obligations.join('; '),
      element.legalRef ?? '',
      element.sourceUrl ?? '',
      element.verifiedAt ?? '',
      element.nationalAuthority ?? '',
    ]),
    'no regime applies',
  );
};

export const documentsTable: DetailTable = (detail, { language }) =>
  table(
    ['Document', 'Status', 'Regime', 'Regime code', 'Legal reference', 'Source', 'Quote', 'Verified', 'National authority'],
    given(detail, requiredDocuments(detail), 'documents').items.map((item) => [
      item.name,
      documentStatus(item.status, language),
      item.regimeName ?? '',
      item.regimeCode ?? '',
      item.legalRef ?? '',
      item.sourceUrl ?? '',
      item.sourceQuote ?? '',
      item.verifiedAt ?? '',
      item.nationalAuthority ?? '',
    ]),
    'no documents',
  );

/** @param ifEmpty Stands in the first cell below the headings where there are no rows. */
function table(headings: string[], rows: Table, ifEmpty: string): Table {
  return [headings, ...(rows.length > 0 ? rows : [headings.map((_, column) => (column === 0 ? ifEmpty : ''))])];
}

function given<T>({ status }: ClassificationDetail, part: T | undefined, name: string): T {
  if (part !== undefined) return part;
  if (status === 'failed') throw new ClassificationError('cannot-classify', `Import8 could not classify this product, so there are no ${name}.`);
  throw new ClassificationError('unavailable', `Import8 gives no ${name} for this product.`);
}
