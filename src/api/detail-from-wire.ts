// The full record of a classification, from the wire to the trade's nouns: every field of the documented answer.
import type { ClassificationDetail, RequiredDocuments, RiskAssessment, RiskGrading } from '../customs/classification-detail';
import { ClassificationError } from '../customs/errors';
import type { LandedCost } from '../customs/landed-cost';
import { parseTariffCode, type TariffDigits } from '../customs/tariff-code';
import type { DetailProgress } from '../engine/ports';
import type { Classification, LandedCostAnswer } from './contract';
import { given } from './given';
import { IMPOSSIBLE } from './plausible';

/** @throws ClassificationError protocol for a code that is none: what is kept for good must be right. */
export function detailFromWire(wire: Classification): DetailProgress {
  const { id, status } = wire;
  // Documented are pending, completed and failed; any other one is not final either.
  if (status !== 'completed' && status !== 'failed') return { id, status: 'pending' };
  return {
    id,
    status,
    ...given({
      source: wire.source,
      createdAt: wire.created_at,
      completedAt: wire.completed_at,
      code6: readCode(wire.hs_code?.code_6),
      code8: readCode(wire.hs_code?.code_8),
      codeDescription: wire.hs_code?.description,
      chapter: wire.hs_code?.chapter,
      confidence: possible(wire.confidence),
      reasoning: wire.reasoning,
      decisions: wire.decision_tree?.map(({ level, code, description }) => ({ level, code, ...given({ description }) })),
      alternatives: wire.alternative_codes?.map(({ code, description, reasoning }) => ({ code, ...given({ description, reasoning }) })),
      summary: wire.product_summary,
      modelUsage: modelUsage(wire),
      landedCost: landedCostOf(wire),
      riskAssessment: riskAssessment(wire),
      riskGrading: riskGrading(wire),
      documents: documents(wire),
      impossible: impossibleParts(wire),
    }),
  };
}

export function landedCostFromWire(wire: LandedCostAnswer['data']): LandedCost {
  return {
    customsValue: wire.cif_value,
    duty: { rateText: wire.duty.rate.text, amount: wire.duty.amount, type: wire.duty.type },
    antiDumping: { rateText: wire.anti_dumping.rate.text, amount: wire.anti_dumping.amount },
    vat: { rateText: wire.vat.rate.text, amount: wire.vat.amount },
    total: wire.total_landed_cost,
    currency: wire.currency,
    basis: 'answered',
  };
}

function possible<T>(part: T | typeof IMPOSSIBLE): T | undefined {
  return part === IMPOSSIBLE ? undefined : part;
}

function landedCostOf(wire: Classification): LandedCost | undefined {
  const cost = possible(wire.landed_cost);
  return cost ? landedCostFromWire(cost) : undefined;
}

function impossibleParts({ confidence, ai_usage, landed_cost, risk_grading }: Classification): ClassificationDetail['impossible'] {
  const parts = { confidence, modelUsage: ai_usage, landedCost: landed_cost, riskGrading: risk_grading };
  const impossible = (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part] === IMPOSSIBLE);
  return impossible.length === 0 ? undefined : impossible;
}

function readCode(text: string | null | undefined): TariffDigits | undefined {
  if (text === null || text === undefined) return undefined;
  try {
    return parseTariffCode(text);
  } catch (cause) {
    throw new ClassificationError('protocol', { kind: 'answered-code-unreadable', given: text.slice(0, 40) }, { cause });
  }
}

function modelUsage(wire: Classification): ClassificationDetail['modelUsage'] {
  const usage = possible(wire.ai_usage);
  return usage ? { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens, costUsd: usage.cost_usd } : undefined;
}

function riskAssessment({ risk_assessment: risk }: Classification): RiskAssessment | undefined {
  if (!risk) return undefined;
  return { level: risk.level, reasons: risk.reasons, shouldWarn: risk.should_warn, ...given({ recommendedAction: risk.recommended_action }) };
}

function riskGrading(wire: Classification): RiskGrading | undefined {
  const grading = possible(wire.risk_grading);
  if (!grading?.available) return grading ?? undefined;
  return {
    available: true,
    overallLevel: grading.overall_level,
    overallLabel: grading.overall_label,
    isCbamApplicable: grading.cbam_applicable,
    isAntiDumpingApplicable: grading.anti_dumping_applicable,
    isSanctionsApplicable: grading.sanctions_applicable,
    isDualUseApplicable: grading.dual_use_applicable,
    elements: grading.elements.map(({ regime, level, label, applies, obligations, ...element }) => ({
      regime,
      level,
      label,
      applies,
      obligations,
      ...given({
        legalRef: element.legal_ref,
        sourceUrl: element.source_url,
        verifiedAt: element.verified_at,
        nationalAuthority: element.national_authority,
      }),
    })),
    ...given({ tier: grading.trade8_tier, rulesVersion: grading.rules_version }),
  };
}

function documents({ documents: listed }: Classification): RequiredDocuments | undefined {
  if (!listed?.available) return listed ?? undefined;
  return {
    available: true,
    items: listed.items.map(({ name, status, ...item }) => ({
      name,
      status,
      ...given({
        legalRef: item.legal_ref,
        sourceUrl: item.source_url,
        sourceQuote: item.source_quote,
        nationalAuthority: item.national_authority,
        verifiedAt: item.verified_at,
        regimeCode: item.regime_code,
        regimeName: item.regime_name,
      }),
    })),
  };
}
