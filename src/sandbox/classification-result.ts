// What a finished classification says. Takes a request, gives the documented result, the same for the same request;
// knows nothing of credits, waiting or storage.
import Big from 'big.js';
import type * as v from 'valibot';
import type { ClassificationAnswer, ClassifyRequest } from '../api/contract';
import { pictureDigest } from '../customs/picture-data';
import { formatTariffCode } from '../customs/tariff-code';
import { landedCost } from './landed-cost';
import type { LandedCost, SmallConsignments } from './landed-cost';
import type { Nomenclature, TariffLine } from './nomenclature';
import { NO_CODE, riskOf } from './risk';
import { createSeededRandom } from './seeded-random';
import type { Candidate, Verdict, WordClassifier } from './word-classifier';

type ClassificationData = v.InferInput<typeof ClassificationAnswer>['data'];

/** The fields of GET /v1/classifications/{id} that the goods decide. */
export type ClassificationResult = Omit<ClassificationData, 'id' | 'source' | 'created_at' | 'completed_at' | 'product_summary'> & {
  readonly status: 'completed' | 'failed';
};

const DEFAULT_DESTINATION = 'NL';
const SUMMARY_LENGTH = 120;
// Nobody looks into a picture: its file name is weak evidence, and the picture itself none.
const MAX_CONFIDENCE_BY_IMAGE = 55;
const MIN_CONFIDENCE_BY_IMAGE = 35;
const NEIGHBOURS = 3;

export function classifyGoods(
  request: ClassifyRequest,
  nomenclature: Nomenclature,
  classifyWords: WordClassifier,
  smallConsignments: SmallConsignments = 'tariff',
): ClassificationResult {
  const verdict = judge(request, nomenclature, classifyWords);
  const ai_usage = aiUsage(request);
  if (verdict.kind === 'unclassifiable') {
    return { ...unknownResult(), status: 'failed', reasoning: verdict.reason, ai_usage, risk_grading: NO_CODE, documents: NO_CODE };
  }
  const { best, alternatives, confidence } = verdict;
  const path = nomenclature.pathOf(best.line);
  return {
    status: 'completed',
    hs_code: {
      code_6: formatTariffCode(best.line.code.slice(0, 6)),
      code_8: best.line.code.length === 8 ? formatTariffCode(best.line.code) : null,
      description: best.line.description,
      chapter: best.line.code.slice(0, 2),
    },
    confidence,
    reasoning: reasoning(best, alternatives[0], path.map((level) => level.description)),
    decision_tree: [...path],
    alternative_codes: alternatives.map((alternative) => ({
      code: formatTariffCode(alternative.line.code),
      description: alternative.line.description,
      reasoning: whyAlternative(alternative),
    })),
    ai_usage,
    landed_cost: costOf(request, best.line, smallConsignments),
    ...riskOf(best.line, request.origin_country ?? undefined, confidence),
  };
}

/** The fields as they stand before anything is known. */
export function unknownResult() {
  return {
    hs_code: null,
    confidence: null,
    reasoning: null,
    decision_tree: null,
    alternative_codes: null,
    ai_usage: null,
    landed_cost: null,
    risk_assessment: null,
    risk_grading: null,
    documents: null,
  };
}

/** How lists name the goods. */
export function productSummary(request: ClassifyRequest): string {
  const text = request.description?.replace(/\s+/g, ' ').trim();
  if (text) return text.length <= SUMMARY_LENGTH ? text : `${text.slice(0, SUMMARY_LENGTH - 1).trimEnd()}…`;
  return request.image_url ? `Image ${fileName(request.image_url)}` : 'Image';
}

function judge(request: ClassifyRequest, nomenclature: Nomenclature, classifyWords: WordClassifier): Verdict {
  const text = request.description?.trim();
  if (text) return classifyWords(text);
  if (request.image_base64) return drawLine(request.image_base64, nomenclature);
  const byName = classifyWords(fileName(request.image_url ?? '').replace(/\.\w+$/, '').replaceAll(/[_-]+/g, ' '));
  if (byName.kind === 'unclassifiable') {
    return { ...byName, reason: 'The sandbox does not look into pictures, and the name of this one does not say what the goods are.' };
  }
  return { ...byName, confidence: Math.min(byName.confidence, MAX_CONFIDENCE_BY_IMAGE) };
}

/** Any line, but the same one for the same picture, and with other lines of its heading beside it. */
function drawLine(image: string, { lines }: Nomenclature): Verdict {
  const random = createSeededRandom(Number.parseInt(pictureDigest(image).slice(-8), 16));
  const line = lines[Math.floor(random() * lines.length)];
  if (line === undefined) return { kind: 'unclassifiable', reason: 'The tables of the sandbox are empty.' };
  const neighbours = lines.filter(({ code }) => code !== line.code && code.slice(0, 4) === line.code.slice(0, 4));
  return {
    kind: 'classified',
    best: { line, words: [] },
    alternatives: neighbours.slice(0, NEIGHBOURS).map((neighbour) => ({ line: neighbour, words: [] })),
    confidence: MIN_CONFIDENCE_BY_IMAGE + Math.floor(random() * (MAX_CONFIDENCE_BY_IMAGE - MIN_CONFIDENCE_BY_IMAGE + 1)),
  };
}

function fileName(url: string): string {
  const name = url.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function reasoning({ line, words }: Candidate, rival: Candidate | undefined, path: readonly string[]): string {
  const [, chapter = '', heading = ''] = path;
  const place = `heading ${line.code.slice(0, 4)} (${heading}) in chapter ${line.code.slice(0, 2)} (${chapter})`;
  if (words.length === 0) return `The sandbox does not look into pictures. For this one it has drawn ${lowerFirst(line.description)}, a line of ${place}.`;
  const decided = `The text says ${quote(words)}. That describes ${lowerFirst(line.description)}, a line of ${place}.`;
  if (rival === undefined || rival.words.length === 0) return decided;
  return `${decided} ${rival.line.description} (${formatTariffCode(rival.line.code)}) came second.`;
}

function whyAlternative({ line, words }: Candidate): string {
  const condition = `Applies if the goods are ${lowerFirst(line.description)}`;
  return words.length === 0 ? `${condition} (same heading).` : `${condition}; the text also says ${quote(words)}.`;
}

function costOf(request: ClassifyRequest, line: TariffLine, smallConsignments: SmallConsignments): LandedCost | null {
  if (request.goods_value === undefined || request.goods_value === null) return null;
  return landedCost({
    line,
    origin: request.origin_country ?? undefined,
    destination: request.destination_country ?? DEFAULT_DESTINATION,
    goodsValue: new Big(request.goods_value).times(request.quantity ?? 1),
    shipping: request.shipping_cost ?? 0,
    insurance: request.insurance_cost ?? 0,
    currency: request.currency ?? 'EUR',
    smallConsignments,
  });
}

// Plausible numbers in the documented order of magnitude: they grow with the text.
function aiUsage(request: ClassifyRequest) {
  const input_tokens = 1100 + Math.ceil((request.description?.length ?? 0) / 4) + (request.image_url || request.image_base64 ? 850 : 0);
  const output_tokens = 520;
  return { input_tokens, output_tokens, cost_usd: Number((input_tokens * 1e-6 + output_tokens * 5e-6).toFixed(5)) };
}

function quote(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
