// A product as a card in a cell: its code, and behind it everything that is known. Takes what the runtime knows, gives an
// entity (Office documentation, entity value data type); what has not come yet is left out and said so.
import type { ClassifiedRecord, ClassificationRequest } from '../customs/classification';
import type { ClassificationDetail, GradedRisk, ListedDocuments } from '../customs/classification-detail';
import { applicableAntiDumping, applicableDuty, type DutyRates } from '../customs/duty-rates';
import { formatTariffCode } from '../customs/tariff-code';
import type { Host, ProductCard } from '../runtime/runtime';
import type { ArrayValue, CardSection, Entity, EntityProperty } from './data-types';
import { documentStatus } from '../customs/document-status';
import { CARD_CODE, CARD_ID } from './read-arguments';
import { confidence, moment, rate } from './shown-values';
import { withNamed } from './unique-names';

type Properties = Record<string, EntityProperty>;

export type ClassifiedCard = ProductCard & { readonly record: ClassifiedRecord };

export function productEntity({ record, detail, duties, isComplete, isDemonstration }: ClassifiedCard, { origin }: ClassificationRequest, host: Host): Entity {
  const properties: Properties = {
    [CARD_CODE]: formatTariffCode(record.code),
    ...present('Description', detail?.codeDescription),
    ...present('Confidence', confidenceOf(record, detail, host)),
    ...present('Reasoning', detail?.reasoning),
    ...present('Alternatives', detail && alternatives(detail)),
    ...present('Path', detail?.decisions?.map(({ code }) => code).join(' > ')),
    ...present('Duty', duties && dutyEntity(duties, origin, host)),
    ...present('Risk', detail && riskEntity(detail)),
    ...present('Documents', detail && documentsEntity(detail, host)),
    ...present('Goods', detail?.summary),
    ...present('Classified', detail?.completedAt && moment(detail.completedAt, host)),
    [CARD_ID]: record.id,
    ...(isComplete ? {} : { More: 'is on its way' }),
  };
  const has = (name: string) => name in properties;
  const list = (title: string, names: readonly string[], isCollapsed = false): CardSection[] => {
    const shown = names.filter(has);
    if (shown.length === 0) return [];
    return [{ layout: 'List', title, properties: shown, ...(isCollapsed ? { collapsible: true, collapsed: true } : {}) }];
  };
  return {
    type: 'Entity',
    text: formatTariffCode(record.code),
    properties,
    layouts: {
      card: {
        title: { property: CARD_CODE },
        ...(has('Description') ? { subTitle: { property: 'Description' } } : {}),
        sections: [
          ...list('Classification', ['Confidence', 'Reasoning', 'Path', 'More']),
          ...(has('Alternatives') ? [{ layout: 'Table', title: 'Alternatives', showLabel: false, property: 'Alternatives' } as const] : []),
          ...list('Import', ['Duty', 'Risk', 'Documents']),
          ...list('Record', ['Goods', 'Classified', CARD_ID], true),
        ],
      },
    },
    provider: { description: isDemonstration ? 'Import8 sandbox: demonstration data, not for customs use' : 'Import8' },
  };
}

function present(name: string, value: EntityProperty | undefined): Properties {
  return value === undefined || value === '' ? {} : { [name]: value };
}

function confidenceOf(record: ClassifiedRecord, detail: ClassificationDetail | undefined, host: Host): EntityProperty | undefined {
  const share = detail?.confidence ?? record.confidence;
  return share === undefined ? undefined : confidence(share, host);
}

function alternatives({ alternatives: given = [] }: ClassificationDetail): ArrayValue | undefined {
  if (given.length === 0) return undefined;
  const text = (basicValue: string) => ({ type: 'String', basicValue }) as const;
  return { type: 'Array', elements: given.map(({ code, description = '', reasoning = '' }) => [text(code), text(description), text(reasoning)]) };
}

function dutyEntity(duties: DutyRates, origin: string | undefined, host: Host): Entity {
  const { rateText, scheme } = applicableDuty(duties, origin);
  const antiDumping = applicableAntiDumping(duties, origin);
  return {
    type: 'Entity',
    text: scheme === undefined ? rateText : `${rateText} (${scheme})`,
    properties: {
      Rate: rate(rateText, host),
      ...present('Scheme', scheme),
      MFN: rate(duties.mfn.rateText, host),
      'Anti-dumping': antiDumping === undefined ? 'none' : rate(antiDumping, host),
      VAT: rate(duties.vatRateText, host),
      ...present('Origin', origin),
    },
  };
}

function riskEntity({ riskAssessment, riskGrading }: ClassificationDetail): Entity | string | undefined {
  if (riskAssessment === undefined && riskGrading === undefined) return undefined;
  const properties: Properties = {
    ...present('Assessment', riskAssessment?.level),
    ...present('Reasons', riskAssessment?.reasons.join('; ')),
    ...present('Advice', riskAssessment?.recommendedAction),
    ...(riskGrading?.available === true ? {} : { Grading: 'could not be computed' }),
  };
  const label = riskGrading?.available === true ? `L${riskGrading.overallLevel} ${riskGrading.overallLabel}` : (riskAssessment?.level ?? 'not known');
  return { type: 'Entity', text: label, properties: riskGrading?.available === true ? gradedProperties(properties, riskGrading) : properties };
}

function gradedProperties(assessed: Properties, { overallLevel, overallLabel, elements, ...flags }: GradedRisk): Properties {
  const regimes = elements.map(({ regime, level, label, applies, obligations, legalRef, sourceUrl, verifiedAt, nationalAuthority }): [string, EntityProperty] => [
    regime,
    {
      type: 'Entity',
      text: `L${level} ${label}`,
      properties: {
        Level: level,
        Label: label,
        Applies: applies,
        ...present('Obligations', obligations.join('; ')),
        ...present('Legal reference', legalRef),
        ...present('Source', sourceUrl),
        ...present('Verified', verifiedAt),
        ...present('National authority', nationalAuthority),
      },
    },
  ]);
  const own = {
    ...assessed,
    Level: overallLevel,
    Label: overallLabel,
    CBAM: flags.isCbamApplicable,
    'Anti-dumping': flags.isAntiDumpingApplicable,
    Sanctions: flags.isSanctionsApplicable,
    'Dual use': flags.isDualUseApplicable,
  };
  return withNamed(own, regimes);
}

function documentsEntity({ documents }: ClassificationDetail, host: Host): Entity | string | undefined {
  if (documents === undefined) return undefined;
  if (!documents.available) return 'could not be computed';
  const { items } = documents;
  if (items.length === 0) return 'none';
  return { type: 'Entity', text: items.length === 1 ? '1 document' : `${items.length} documents`, properties: documentProperties(documents, host) };
}

function documentProperties({ items }: ListedDocuments, { language }: Host): Properties {
  // The same document can be asked for by several regimes.
  const named = items.map(({ name, status, legalRef, sourceUrl, verifiedAt, regimeName, nationalAuthority }): [string, EntityProperty] => [
    name,
    {
      type: 'Entity',
      text: documentStatus(status, language),
      properties: {
        Status: documentStatus(status, language),
        ...present('Regime', regimeName),
        ...present('Legal reference', legalRef),
        ...present('Source', sourceUrl),
        ...present('Verified', verifiedAt),
        ...present('National authority', nationalAuthority),
      },
    },
  ]);
  return withNamed({}, named);
}
