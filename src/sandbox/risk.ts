// Risk grading and import documents. Takes a tariff line and an origin, gives the documented objects; where nothing could be
// classified it says "not available", which is not the same as no obligations.
import type { Classification } from '../api/contract';
import type { CountryCode } from '../customs/country-code';
import { antiDumpingDuties } from './duty-measures';
import type { TariffLine } from './nomenclature';
import { IMPORT_REGIMES, RISK_LABELS } from './tariff/import-regimes';
import type { ImportRegime, RiskLevel } from './tariff/import-regimes';

type RiskGrading = Exclude<NonNullable<Classification['risk_grading']>, string>;
type Documents = NonNullable<Classification['documents']>;
type RiskAssessment = NonNullable<Classification['risk_assessment']>;

export interface Risk {
  readonly risk_assessment: RiskAssessment;
  readonly risk_grading: RiskGrading;
  readonly documents: Documents;
}

/** When the regimes were last read against the law. */
const VERIFIED_AT = '2026-05-20';
const RULES_VERSION = 'sandbox-1';

const UNSURE_BELOW = 70;

/** What to answer where there is no code. */
export const NO_CODE = { available: false, reason: 'no_hs_code' } as const;

/** @param confidence 0 to 100: a doubtful code is a risk of its own. */
export function riskOf(line: TariffLine, origin: CountryCode | undefined, confidence: number): Risk {
  const regimes = regimesOf(line, origin);
  const hasAntiDumping = origin !== undefined && antiDumpingDuties(line.code, origin).length > 0;
  return {
    risk_assessment: assess(regimes, hasAntiDumping, confidence),
    risk_grading: grade(regimes, hasAntiDumping),
    documents: { available: true, items: regimes.map(documentOf) },
  };
}

function regimesOf(line: TariffLine, origin: CountryCode | undefined): ImportRegime[] {
  const fits = (beginning: string) => line.code.startsWith(beginning);
  return IMPORT_REGIMES.filter(
    ({ codes, except, origins }) =>
      codes.some(fits) && !except?.some(fits) && (origins === undefined || (origin !== undefined && origins.includes(origin))),
  );
}

function assess(regimes: readonly ImportRegime[], hasAntiDumping: boolean, confidence: number): RiskAssessment {
  const highest = highestLevel(regimes);
  const reasons = regimes.filter((regime) => regime.level >= 2).map((regime) => `${regime.name}: ${regime.obligation}`);
  if (hasAntiDumping) reasons.push('An anti-dumping duty applies to goods of this origin');
  if (confidence < UNSURE_BELOW) reasons.push('The description leaves room for other codes');
  const level = highest >= 4 || hasAntiDumping ? 'high' : highest >= 2 || confidence < UNSURE_BELOW ? 'medium' : 'low';
  return {
    level,
    reasons,
    should_warn: level !== 'low',
    recommended_action: level === 'low' ? null : 'Check the code with a customs broker before you declare the goods.',
  };
}

function grade(regimes: readonly ImportRegime[], hasAntiDumping: boolean): RiskGrading {
  const level = highestLevel(regimes);
  return {
    available: true,
    overall_level: level,
    overall_label: RISK_LABELS[level],
    trade8_tier: 'free',
    cbam_applicable: regimes.some((regime) => regime.flag === 'cbam'),
    anti_dumping_applicable: hasAntiDumping,
    sanctions_applicable: regimes.some((regime) => regime.flag === 'sanctions'),
    dual_use_applicable: regimes.some((regime) => regime.flag === 'dual-use'),
    elements: regimes.map((regime) => ({
      regime: regime.name,
      level: regime.level,
      label: RISK_LABELS[regime.level],
      applies: true,
      obligations: [regime.obligation],
      legal_ref: regime.legalRef,
      source_url: sourceUrl(regime),
      verified_at: VERIFIED_AT,
      national_authority: regime.nationalAuthority ?? null,
    })),
    rules_version: RULES_VERSION,
  };
}

function documentOf(regime: ImportRegime) {
  const { name, status, article } = regime.document;
  return {
    name,
    status,
    legal_ref: article === undefined ? regime.legalRef : `${regime.legalRef}, ${article}`,
    source_url: sourceUrl(regime),
    // The service quotes the law; the sandbox has not copied any.
    source_quote: null,
    national_authority: regime.nationalAuthority ?? null,
    verified_at: VERIFIED_AT,
    regime_code: regime.code,
    regime_name: regime.name,
  };
}

function highestLevel(regimes: readonly ImportRegime[]): RiskLevel {
  return regimes.reduce<RiskLevel>((highest, { level }) => (level > highest ? level : highest), 0);
}

function sourceUrl(regime: ImportRegime): string {
  return `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${regime.celex}`;
}
