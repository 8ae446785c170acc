// What a run writes beside a product. Takes what is known of it, gives the contents of the cells; what is not known yet is
// undefined, and is written when it comes.
import { fittingText } from '../customs/cell-text';
import { documentStatus } from '../customs/document-status';
import type { ClassifiedRecord } from '../customs/classification';
import type { ClassificationDetail, GradedRisk } from '../customs/classification-detail';
import { parseDutyRate } from '../customs/duty';
import { applicableDuty, type DutyRates } from '../customs/duty-rates';
import type { Language } from '../customs/language';
import { formatTariffCode } from '../customs/tariff-code';
import type { Output } from './column-roles';
import type { CellValue } from './ports';

/** What is known of the goods of a row: `undefined` while it may come, `null` where it is not to be had. */
export interface KnownGoods {
  /** undefined for goods that had their code before the run: what only a classification tells is not to be had for them. */
  readonly record: ClassifiedRecord | undefined;
  readonly origin: string | undefined;
  /** The text that was classified; empty where a picture alone was. */
  readonly description: string;
  /** Where the record has none: 0 to 100. */
  readonly confidence: number | null | undefined;
  readonly codeDescription: string | null | undefined;
  readonly detail: ClassificationDetail | null | undefined;
  readonly duties: DutyRates | null | undefined;
  /** The landed cost of the row, in the currency of its value; a text with its currency where the service answered in another one. */
  readonly landedCost: number | string | null | undefined;
}

export interface Needs {
  /** Most records carry it; for those that do not the list tells it, or else the full record. */
  readonly confidence: boolean;
  /** Of the code, whatever the product. */
  readonly codeDescription: boolean;
  readonly detail: boolean;
  readonly duties: boolean;
  readonly cost: boolean;
}

/** Which reads an output needs beside the record. */
export function needsOf(outputs: readonly Output[]): Needs {
  const needs = (...some: readonly Output[]) => some.some((output) => outputs.includes(output));
  return { confidence: needs('confidence'), codeDescription: needs('codeDescription'), detail: needs('reasoning', 'risk', 'documents'), duties: needs('dutyRate'), cost: needs('landedCost') };
}

/** @returns undefined for what has not come yet, null for what is not to be had: nothing is written then. */
export function outputCell(output: Output, goods: KnownGoods, language: Language): CellValue | null | undefined {
  const content = contentOf(output, goods, language);
  return typeof content === 'string' ? fittingText(content) : content;
}

function contentOf(output: Output, goods: KnownGoods, language: Language): CellValue | null | undefined {
  const { record, detail, duties, landedCost } = goods;
  switch (output) {
    case 'code':
      return record === undefined ? null : formatTariffCode(record.code);
    case 'confidence':
      return record?.confidence ?? goods.confidence;
    case 'classifiedText':
      return goods.description === '' ? null : goods.description;
    case 'id':
      return record === undefined ? null : record.id;
    case 'codeDescription':
      return goods.codeDescription;
    case 'reasoning':
      return ofDetail(detail, ({ reasoning }) => reasoning);
    case 'risk':
      return ofDetail(detail, (known) => riskText(known, language));
    case 'documents':
      return ofDetail(detail, (known) => documentsText(known, language));
    case 'dutyRate':
      return duties && rateCell(applicableDuty(duties, goods.origin).rateText);
    case 'landedCost':
      return landedCost;
  }
}

function ofDetail(detail: ClassificationDetail | null | undefined, text: (detail: ClassificationDetail) => string | undefined): string | null | undefined {
  return detail && (text(detail) ?? null);
}

/** A fraction, as Excel's percentages are; the expression of a specific duty as text. */
function rateCell(rateText: string): CellValue {
  return parseDutyRate(rateText) ?? rateText;
}

const WORDS: Readonly<Record<Language, { readonly notComputed: string; readonly notGraded: string; readonly none: string }>> = {
  en: { notComputed: 'could not be computed', notGraded: 'grading could not be computed', none: 'none' },
  nl: { notComputed: 'kon niet worden bepaald', notGraded: 'indeling kon niet worden bepaald', none: 'geen' },
  de: { notComputed: 'konnten nicht ermittelt werden', notGraded: 'Einstufung konnte nicht ermittelt werden', none: 'keine' },
};

function riskText({ riskGrading, riskAssessment }: ClassificationDetail, language: Language): string {
  if (riskGrading === undefined) return riskAssessment?.level ?? '';
  // Not the same as no obligations.
  if (!riskGrading.available) return [riskAssessment?.level, WORDS[language].notGraded].filter(Boolean).join('; ');
  return [`L${riskGrading.overallLevel} ${riskGrading.overallLabel}`, ...flags(riskGrading)].join('; ');
}

function flags(risk: GradedRisk): string[] {
  const applying: readonly (readonly [string, boolean])[] = [
    ['CBAM', risk.isCbamApplicable],
    ['anti-dumping', risk.isAntiDumpingApplicable],
    ['sanctions', risk.isSanctionsApplicable],
    ['dual use', risk.isDualUseApplicable],
  ];
  return applying.flatMap(([name, applies]) => (applies ? [name] : []));
}

function documentsText({ documents }: ClassificationDetail, language: Language): string {
  if (documents === undefined) return '';
  if (!documents.available) return WORDS[language].notComputed;
  return documents.items.length === 0 ? WORDS[language].none : documents.items.map(({ name, status }) => `${name}: ${documentStatus(status, language)}`).join('; ');
}
