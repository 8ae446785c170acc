// The fields of a classification that DETAIL gives, one value each; lists are in tables of their own (detail-tables.ts).
// Takes a full record, gives what a cell shows; what the service has not given must not look like "none".
import type { ClassificationDetail, GradedRisk, ModelUsage } from '../customs/classification-detail';
import { ClassificationError } from '../customs/errors';
import type { LandedCost } from '../customs/landed-cost';
import { formatTariffCode } from '../customs/tariff-code';
import type { Host } from '../runtime/runtime';
import { gradedRisk, requiredDocuments } from '../customs/available-parts';
import type { FormattedNumber } from './data-types';
import { amount, confidence, moment, rate } from './shown-values';

export type FieldValue = string | number | boolean | FormattedNumber;

/** undefined where the service has given nothing. Throws ClassificationError `unavailable` where it says that it could not. */
type ReadField = (detail: ClassificationDetail, host: Host) => FieldValue | undefined;

const cost =
  (read: (landedCost: LandedCost, host: Host) => FieldValue): ReadField =>
  ({ landedCost, impossible }, host) => {
    if (impossible?.includes('landedCost') === true) throw impossibleNumber();
    if (landedCost !== undefined) return read(landedCost, host);
    throw new ClassificationError('unavailable', 'There is no landed cost in this classification, because no value was given with it. IMPORT8.LANDED calculates it, for no credit.');
  };

const graded =
  (read: (risk: GradedRisk) => FieldValue | undefined): ReadField =>
  (detail) => {
    if (detail.impossible?.includes('riskGrading') === true) throw impossibleNumber();
    const risk = gradedRisk(detail);
    return risk && read(risk);
  };

const used =
  (read: (usage: ModelUsage) => number): ReadField =>
  ({ modelUsage, impossible }) => {
    if (impossible?.includes('modelUsage') === true) throw impossibleNumber();
    return modelUsage && read(modelUsage);
  };

/** In the order in which Excel offers them: the names and words of the enum DETAIL_FIELD in functions.ts. */
export const DETAIL_FIELDS = {
  code: ({ code8, code6 }) => code(code8 ?? code6),
  code_6: ({ code6 }) => code(code6),
  code_8: ({ code8 }) => code(code8),
  code_description: ({ codeDescription }) => codeDescription,
  chapter: ({ chapter }) => chapter,
  confidence: ({ confidence: share, impossible }, host) => {
    if (impossible?.includes('confidence') === true) throw impossibleNumber();
    return share === undefined ? undefined : confidence(share, host);
  },
  reasoning: ({ reasoning }) => reasoning,
  summary: ({ summary }) => summary,
  decisions: ({ decisions }) => decisions?.map((decision) => decision.code).join(' > '),
  alternatives: ({ alternatives }) => alternatives?.map((alternative) => alternative.code).join(', '),
  risk: ({ riskAssessment }) => riskAssessment?.level,
  risk_reasons: ({ riskAssessment }) => riskAssessment?.reasons.join('; '),
  risk_warning: ({ riskAssessment }) => riskAssessment?.shouldWarn,
  risk_action: ({ riskAssessment }) => riskAssessment && (riskAssessment.recommendedAction ?? ''),
  grading_level: graded(({ overallLevel }) => overallLevel),
  grading_label: graded(({ overallLabel }) => overallLabel),
  grading_tier: graded(({ tier }) => tier),
  grading_rules: graded(({ rulesVersion }) => rulesVersion),
  obligations: graded(({ elements }) => elements.filter(({ applies }) => applies).flatMap(({ obligations }) => obligations).join('; ')),
  cbam: graded(({ isCbamApplicable }) => isCbamApplicable),
  anti_dumping: graded(({ isAntiDumpingApplicable }) => isAntiDumpingApplicable),
  sanctions: graded(({ isSanctionsApplicable }) => isSanctionsApplicable),
  dual_use: graded(({ isDualUseApplicable }) => isDualUseApplicable),
  documents: (detail) => requiredDocuments(detail)?.items.map(({ name }) => name).join('; '),
  landed_cost: cost(({ total, currency }, host) => amount(total, currency, host)),
  customs_value: cost(({ customsValue, currency }, host) => amount(customsValue, currency, host)),
  duty_rate: cost(({ duty }, host) => rate(duty.rateText, host)),
  duty_amount: cost(({ duty, currency }, host) => amount(duty.amount, currency, host)),
  duty_type: cost(({ duty }) => duty.type),
  anti_dumping_rate: cost(({ antiDumping }, host) => rate(antiDumping.rateText, host)),
  anti_dumping_amount: cost(({ antiDumping, currency }, host) => amount(antiDumping.amount, currency, host)),
  vat_rate: cost(({ vat }, host) => rate(vat.rateText, host)),
  vat_amount: cost(({ vat, currency }, host) => amount(vat.amount, currency, host)),
  currency: cost(({ currency }) => currency),
  status: ({ status }) => status,
  id: ({ id }) => id,
  source: ({ source }) => source,
  created: ({ createdAt }, host) => createdAt && moment(createdAt, host),
  completed: ({ completedAt }, host) => completedAt && moment(completedAt, host),
  seconds: ({ createdAt, completedAt }) => (createdAt === undefined || completedAt === undefined ? undefined : (Date.parse(completedAt) - Date.parse(createdAt)) / 1_000),
  input_tokens: used(({ inputTokens }) => inputTokens),
  output_tokens: used(({ outputTokens }) => outputTokens),
  model_cost_usd: used(({ costUsd }) => costUsd),
} as const satisfies Record<string, ReadField>;

export type DetailField = keyof typeof DETAIL_FIELDS;

export const DETAIL_FIELD_NAMES = Object.keys(DETAIL_FIELDS) as DetailField[];

/** @throws ClassificationError `cannot-classify` or `unavailable`, where there is no such value. */
export function detailField(detail: ClassificationDetail, field: DetailField, host: Host): FieldValue {
  const read: ReadField = DETAIL_FIELDS[field];
  const value = read(detail, host);
  if (value !== undefined) return value;
  if (detail.status === 'failed') {
    throw new ClassificationError('cannot-classify', `Import8 could not classify this product, so there is no ${field}. Say what the goods are, what they are made of and what they are for; the field reasoning may say what was missing.`);
  }
  throw new ClassificationError('unavailable', `Import8 gives no ${field} for this product.`);
}

function code(digits: string | undefined): string | undefined {
  return digits && formatTariffCode(digits);
}

export function impossibleNumber(): ClassificationError {
  return new ClassificationError('protocol', { kind: 'impossible-number' });
}
