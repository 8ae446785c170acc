// The full record of one classification: everything the service says of it, in the trade's words.
// Plain values that survive JSON; what the service did not give is left out, never made up.
import type { ClassificationId } from './classification';
import type { LandedCost } from './landed-cost';
import type { TariffDigits } from './tariff-code';

/** Field by field the answer of the API section classifications/{id}; optional is what it may leave out or null. */
export interface ClassificationDetail {
  readonly id: ClassificationId;
  /** Both are final. A completed one can be without a code (the API's reason "no_hs_code"). */
  readonly status: 'completed' | 'failed';
  /** The API's own word for where it was asked for: "api". */
  readonly source?: string;
  /** ISO 8601, as the API writes it; so is completedAt. */
  readonly createdAt?: string;
  readonly completedAt?: string;
  readonly code6?: TariffDigits;
  readonly code8?: TariffDigits;
  readonly codeDescription?: string;
  /** 2 digits. */
  readonly chapter?: string;
  /** 0 to 100. */
  readonly confidence?: number;
  readonly reasoning?: string;
  /** From the section of the nomenclature down to the heading. */
  readonly decisions?: readonly ClassificationDecision[];
  /** In the service's order. */
  readonly alternatives?: readonly AlternativeCode[];
  /** The service's short form of the description. */
  readonly summary?: string;
  readonly modelUsage?: ModelUsage;
  /** Only where the value of the goods was given with the request. */
  readonly landedCost?: LandedCost;
  readonly riskAssessment?: RiskAssessment;
  readonly riskGrading?: RiskGrading;
  readonly documents?: RequiredDocuments;
  /** Parts that the answer gave with a number that cannot be: they are left out, and may be right when they are read anew. */
  readonly impossible?: readonly ImpossiblePart[];
}

export type ImpossiblePart = 'confidence' | 'modelUsage' | 'landedCost' | 'riskGrading';

export interface ClassificationDecision {
  /** "section", "chapter", "heading". */
  readonly level: string;
  /** As the API writes it: "XVI", "85". */
  readonly code: string;
  readonly description?: string;
}

export interface AlternativeCode {
  /** As the API writes it: "8518.10.00". */
  readonly code: string;
  readonly description?: string;
  /** When it would be the right one. */
  readonly reasoning?: string;
}

/** What the service's own model has used; no credits. */
export interface ModelUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
}

export interface RiskAssessment {
  /** The API's own word, such as "medium". */
  readonly level: string;
  readonly reasons: readonly string[];
  readonly shouldWarn: boolean;
  readonly recommendedAction?: string;
}

/** The service could not compute it: not the same as no obligations. */
export interface Unavailable {
  readonly available: false;
  /** The API's own word: "no_hs_code", "error". */
  readonly reason: string;
}

export type RiskGrading = Unavailable | GradedRisk;

export interface GradedRisk {
  readonly available: true;
  readonly overallLevel: number;
  readonly overallLabel: string;
  readonly tier?: string;
  readonly isCbamApplicable: boolean;
  readonly isAntiDumpingApplicable: boolean;
  readonly isSanctionsApplicable: boolean;
  readonly isDualUseApplicable: boolean;
  readonly elements: readonly RiskElement[];
  readonly rulesVersion?: string;
}

/** What one regime, such as "Electromagnetic Compatibility (EMC)", asks of these goods. */
export interface RiskElement {
  readonly regime: string;
  readonly level: number;
  readonly label: string;
  readonly applies: boolean;
  readonly obligations: readonly string[];
  readonly legalRef?: string;
  readonly sourceUrl?: string;
  /** A day: "2026-05-20". */
  readonly verifiedAt?: string;
  readonly nationalAuthority?: string;
}

export type RequiredDocuments = Unavailable | ListedDocuments;

export interface ListedDocuments {
  readonly available: true;
  readonly items: readonly RequiredDocument[];
}

export interface RequiredDocument {
  readonly name: string;
  /** The API's own word, such as "verplicht-EU". */
  readonly status: string;
  readonly legalRef?: string;
  readonly sourceUrl?: string;
  readonly sourceQuote?: string;
  readonly nationalAuthority?: string;
  /** A day: "2026-05-20". */
  readonly verifiedAt?: string;
  readonly regimeCode?: string;
  readonly regimeName?: string;
}
