// What a run would do: the quote that a user reads, and the plan behind it. Takes a list and the choices made for it, reads
// the workbook and what is kept on this computer; must never send anything.
import type { ClassificationRecord, ClassificationRequest } from '../customs/classification';
import { isClassificationError } from '../customs/errors';
import type { CountryCode } from '../customs/country-code';
import type { Language } from '../customs/language';
import type { RequestKey } from '../customs/request-key';
import type { TariffDigits } from '../customs/tariff-code';
import type { Classifier } from '../engine/classifier';
import { sentenceOf } from '../words/error-sentence';
import { readCandidates, RowCounts, SLICE, turn, type Candidate, type OwnCode, type ReadingOptions, type WantedRows } from './candidate-rows';
import { currencyOf, isOfAllPieces } from './column-mapping';
import { OUTPUTS, type Output } from './column-roles';
import { CodedRows } from './coded-rows';
import { durationMs } from './duration';
import { needsOf } from './output-cells';
import { headingOf, outputOfHeading } from './output-headings';
import { codeColumnsOf, freeOutputs } from './own-codes';
import type { RunWorkbook } from './ports';
import { RowReader, type GoodsRow } from './row-reading';
import { letterOf } from './row-list';
import type { PlacedRow } from './row-places';
import type { RowList, RunChoices, RunQuote } from './run-state';

/** One row that the run is over. */
export interface RunRow extends PlacedRow {
  /** Among all rows of the run. */
  readonly index: number;
  readonly product: RunProduct | CodedGoods;
  readonly cost: GoodsRow['cost'];
}

/** One product of the run, with all rows that hold it. */
export interface RunProduct {
  readonly key: RequestKey;
  readonly request: ClassificationRequest;
  readonly rows: RunRow[];
  /** Paid for before the run. */
  readonly known: ClassificationRecord | undefined;
  /** To be bought: not paid for, and not under way. */
  readonly isFresh: boolean;
}

/** Goods whose code the list has already, with all rows of the same code, origin and destination. */
export interface CodedGoods {
  /** As the list has it: 6, 8 or 10. */
  readonly code: TariffDigits;
  readonly origin: CountryCode | undefined;
  readonly destination: CountryCode | undefined;
  readonly rows: RunRow[];
}

export function isCoded(goods: RunRow['product']): goods is CodedGoods {
  return 'code' in goods;
}

export interface RunPlan {
  readonly list: RowList;
  readonly choices: RunChoices;
  readonly products: readonly RunProduct[];
  readonly coded: readonly CodedGoods[];
  /** Of both. */
  readonly rows: readonly RunRow[];
  /** See codeColumnsOf. */
  readonly codeColumns: readonly number[];
  /** Columns that are there already, by what goes into them. */
  readonly targets: ReadonlyMap<Output, number>;
  /** Outputs that get new columns. */
  readonly additions: readonly Output[];
  readonly reader: RowReader;
  /** In the sandbox. */
  readonly isDemonstration: boolean;
  readonly quote: RunQuote;
}

export interface PlanningOptions extends ReadingOptions {
  readonly classifier: Pick<Classifier, 'peek' | 'find' | 'isSubmitted' | 'isUncertain'>;
  readonly language: Language;
  /** In the sandbox. */
  readonly isDemonstration: boolean;
  readonly balance: number | undefined;
  /** Requests a minute. */
  readonly requestsPerMinute: number;
}

/** What an unfinished run has left, and the columns that it had. */
export interface LeftRows {
  readonly wanted: WantedRows;
  readonly targets: ReadonlyMap<Output, number>;
}

/** Rows whose products are looked up in one transaction. */
const KEYS_AT_ONCE = 1_000;
/** How many different codes a list is expected to have at the most, for telling how long a run takes: many products share one. */
const MOST_CODES = 500;

/** Rejects with WorkbookRefusal or `store-unreadable`, and with `cancelled` when the signal aborts. */
export async function planRun(list: RowList, choices: RunChoices, options: PlanningOptions, left?: LeftRows): Promise<RunPlan> {
  const wanted = left?.wanted;
  const { mapping, outputs } = choices;
  const { isDemonstration } = options;
  const valueHeading = list.columns.find(({ column }) => column === mapping.value)?.heading ?? '';
  const reader = new RowReader(mapping, {
    isValueOfAllPieces: isOfAllPieces(valueHeading),
    currency: currencyOf(valueHeading),
    needsCost: outputs.includes('landedCost'),
  });
  // Without headings nothing but the run itself knows its columns.
  const targets = left === undefined || list.hasHeadings ? targetsOf(list, choices, isDemonstration) : new Map(left.targets);
  const missing = OUTPUTS.filter((output) => outputs.includes(output) && !targets.has(output));
  const codeColumns = codeColumnsOf(list, choices, targets, isDemonstration);
  const count = new RowCounts();
  const candidates = await readCandidates(list, choices, options, { reader, targets, codeColumns, count, wanted });
  const lookedUp = await lookUp(candidates, options);
  const { products, coded, rows, filled, known, duplicates, fresh, beyondCap, replacedCells } = await sort(candidates, choices, lookedUp, { targets, additions: missing, count, ...options });
  // What only a classification tells would stay an empty column where nothing is classified.
  const additions = products.length === 0 && coded.count > 0 ? freeOutputs(missing) : missing;
  const obstacle = await obstacleOf(options.workbook, list);
  const quote: RunQuote = {
    rows: count.rows,
    hidden: count.hidden,
    empty: count.empty,
    filled,
    unusable: count.unusable,
    unreadableCodes: count.unreadableCodes,
    noGoods: count.noGoods,
    vague: count.vague,
    ownCodes: coded.count,
    known,
    duplicates,
    fresh,
    beyondCap,
    credits: fresh,
    balance: options.balance,
    replacedCells,
    ...durations({ fresh, products: products.length, coded, outputs }, options.requestsPerMinute),
    newColumns: additions.map((output, index) => ({ letter: letterOf(list.place.column + list.place.columns + index), heading: headingOf(output, options.language, isDemonstration) })),
    obstacle,
  };
  return { list, choices, products, coded: coded.goods, rows, codeColumns, targets, additions, reader, isDemonstration, quote };
}

/** Columns that take what a run writes: those of an earlier run, and for the code the one that the user has. */
function targetsOf({ columns }: RowList, { mapping, mode, outputs }: RunChoices, isDemonstration: boolean): Map<Output, number> {
  const targets = new Map<Output, number>();
  for (const { column, heading } of columns) {
    const output = outputOfHeading(heading, isDemonstration);
    if (output !== undefined && outputs.includes(output)) targets.set(output, column);
  }
  if (mapping.code !== undefined && mode !== 'suggest' && outputs.includes('code')) targets.set('code', mapping.code);
  return targets;
}

/** What is known of products without asking the service. */
interface LookedUp {
  readonly known: ReadonlyMap<RequestKey, ClassificationRecord>;
  /** Sent, and waiting for their result: what only waits to be sent costs a credit yet. */
  readonly underWay: ReadonlySet<RequestKey>;
  /** They may have been paid for, and the user has not decided. */
  readonly uncertain: ReadonlySet<RequestKey>;
}

async function lookUp(candidates: readonly Candidate[], options: PlanningOptions): Promise<LookedUp> {
  const seen = new Set<RequestKey>();
  const known = new Map<RequestKey, ClassificationRecord>();
  const underWay = new Set<RequestKey>();
  const uncertain = new Set<RequestKey>();
  for (let start = 0; start < candidates.length; start += KEYS_AT_ONCE) {
    const keys = new Set<RequestKey>();
    for (const { goods } of candidates.slice(start, start + KEYS_AT_ONCE)) {
      if (goods !== undefined) for (const key of [goods.key, goods.earlierKey]) if (key !== undefined && !seen.has(key)) keys.add(key);
    }
    if (start > 0) await turn(options);
    if (keys.size === 0) continue;
    for (const key of keys) seen.add(key);
    const { classifier } = options;
    const unseen = [...keys].filter((key) => classifier.peek(key) === undefined);
    if (unseen.length > 0) await classifier.find(unseen);
    for (const key of keys) {
      const record = classifier.peek(key);
      if (record !== undefined) known.set(key, record);
      else if (classifier.isSubmitted(key)) underWay.add(key);
      if (classifier.isUncertain(key)) uncertain.add(key);
    }
  }
  return { known, underWay, uncertain };
}

interface SortedRows {
  readonly products: RunProduct[];
  readonly coded: CodedRows;
  readonly rows: RunRow[];
  readonly filled: number;
  readonly known: number;
  readonly duplicates: number;
  readonly fresh: number;
  readonly beyondCap: number;
  readonly replacedCells: number;
}

interface Sorting extends Pick<ReadingOptions, 'clock' | 'signal'> {
  readonly targets: ReadonlyMap<Output, number>;
  readonly additions: readonly Output[];
  readonly count: RowCounts;
}

const UNCERTAIN = 'It is not known whether this product has been paid for already. Decide about it on the page Connect, then look at the selection again.';
/** The goods may have been changed since those results came. */
const ONLY_CODE_EMPTY = 'The code is empty, but results stand in other columns of this row, perhaps of other goods. Empty those as well, or choose to replace what is there; what is paid for already costs nothing.';
const WITHOUT_VALUE = 'A landed cost needs the value of the goods. Fill in the value of these rows.';

async function sort(candidates: readonly Candidate[], choices: RunChoices, { known: records, underWay, uncertain }: LookedUp, { targets, additions, count, ...options }: Sorting): Promise<SortedRows> {
  const products = new Map<RequestKey, RunProduct>();
  const coded = new CodedRows();
  const rows: RunRow[] = [];
  const beyond = new Set<RequestKey>();
  let [filled, known, duplicates, fresh, beyondCap, replacedCells] = [0, 0, 0, 0, 0, 0];
  for (const [index, { row, fingerprint, goods, own, code, filledOutputs }] of candidates.entries()) {
    if (index % SLICE === SLICE - 1) await turn(options);
    const key = goods && keyOf(goods, records);
    const record = key && records.get(key);
    const isComplete = choices.mode !== 'replace' && filledOutputs === targets.size && additions.length === 0;
    // Beside another code than ours our reasons would be wrong; and what has a code is not paid for.
    if (own !== undefined && (isComplete || record?.status !== 'completed' || !saysNoMore(own.digits, record.code))) {
      if (isComplete || own.lacking.length === 0) filled += 1;
      else if (lacksOnlyCost(own)) count.addUnusable(problemOf(own), row);
      else {
        rows.push(coded.add({ row, fingerprint, index: rows.length }, own));
        if (choices.mode === 'replace') replacedCells += own.filled;
      }
      continue;
    }
    if (goods === undefined || key === undefined) continue;
    const { request, cost } = goods;
    if (code === '' && filledOutputs > 0 && choices.mode !== 'replace' && targets.has('code')) {
      count.addUnusable(ONLY_CODE_EMPTY, row);
      continue;
    }
    if (uncertain.has(key)) {
      count.addUnusable(UNCERTAIN, row);
      continue;
    }
    const isPaid = record !== undefined || underWay.has(key);
    let product = products.get(key);
    if (product === undefined) {
      if (beyond.has(key) || (!isPaid && choices.mostCredits !== undefined && fresh >= choices.mostCredits)) {
        beyond.add(key);
        beyondCap += 1;
        continue;
      }
      product = { key, request, rows: [], known: record, isFresh: !isPaid };
      products.set(key, product);
      if (!isPaid) fresh += 1;
    } else if (!isPaid) duplicates += 1;
    if (isPaid) known += 1;
    const placed: RunRow = { row, fingerprint, index: rows.length, product, cost, ...(choices.mode === 'replace' ? { replaces: code } : {}) };
    product.rows.push(placed);
    rows.push(placed);
    if (choices.mode === 'replace') replacedCells += filledOutputs;
  }
  return { products: [...products.values()], coded, rows, filled, known, duplicates, fresh, beyondCap, replacedCells };
}

/** What was bought for the text to the letter is its own product where it is not that of the others. */
function keyOf({ key, earlierKey }: GoodsRow, records: LookedUp['known']): RequestKey {
  const own = earlierKey === undefined ? undefined : records.get(earlierKey);
  return own === undefined || earlierKey === undefined || own.id === records.get(key)?.id ? key : earlierKey;
}

/** A code with fewer digits that begins like ours says the same, as far as it goes; one with more has duties of its own. */
function saysNoMore(own: TariffDigits, code: TariffDigits): boolean {
  return code.startsWith(own);
}

function lacksOnlyCost({ lacking, facts: { cost } }: OwnCode): boolean {
  return lacking.every((output) => output === 'landedCost') && (cost === undefined || 'problem' in cost);
}

function problemOf({ facts: { cost } }: OwnCode): string {
  return cost !== undefined && 'problem' in cost ? cost.problem : WITHOUT_VALUE;
}

async function obstacleOf(workbook: RunWorkbook, { place: { sheet } }: RowList): Promise<RunQuote['obstacle']> {
  try {
    await workbook.requireWritable(sheet);
    return undefined;
  } catch (error) {
    if (isClassificationError(error)) return { code: error.code, message: sentenceOf(error) };
    throw error;
  }
}

interface ToBeTold {
  readonly fresh: number;
  readonly products: number;
  readonly coded: CodedRows;
  readonly outputs: readonly Output[];
}

/** One request for each full record; what belongs to a code is asked once a code, a cost by two answers. */
function durations({ fresh, products, coded, outputs }: ToBeTold, requestsPerMinute: number): Pick<RunQuote, 'codesInMs' | 'allInMs'> {
  const needs = needsOf(outputs);
  const codes = Math.min(products, MOST_CODES);
  const forProducts = (needs.detail ? products : needs.codeDescription ? codes : 0) + codes * (Number(needs.duties) + 2 * Number(needs.cost));
  const duration = (otherRequests: number): number => durationMs({ unsent: fresh, isClassifying: fresh > 0, otherRequests }, requestsPerMinute);
  return { codesInMs: duration(0), allInMs: duration(forProducts + coded.requests(needs)) };
}
