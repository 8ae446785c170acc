// The parts of a record that the service may not have been able to compute, which is not the same as "nothing applies".
import type { ClassificationDetail, GradedRisk, ListedDocuments, Unavailable } from './classification-detail';
import { ClassificationError } from './errors';

/** undefined where the record has none. @throws ClassificationError `unavailable` where it could not be computed. */
export function gradedRisk({ riskGrading }: ClassificationDetail): GradedRisk | undefined {
  if (riskGrading?.available === false) throw notComputed('The risk grading', riskGrading);
  return riskGrading;
}

/** As gradedRisk. */
export function requiredDocuments({ documents }: ClassificationDetail): ListedDocuments | undefined {
  if (documents?.available === false) throw notComputed('The list of documents', documents);
  return documents;
}

// The documented reasons (API section classify, "Risk grading & documents").
const REASONS: Readonly<Record<string, string>> = {
  no_hs_code: 'there is no HS code',
  error: 'Import8 had a fault of its own',
};

function notComputed(part: string, { reason }: Unavailable): ClassificationError {
  return new ClassificationError('unavailable', `${part} could not be computed: ${REASONS[reason] ?? reason}. That does not mean that there are no obligations.`);
}
