// What a row of the list says. Takes the cells of the mapped columns, gives the goods in the trade's nouns, or the sentence
// that says what is wrong with them; never throws.
import type { ClassificationRequest } from '../customs/classification';
import { parseCountry } from '../customs/country';
import { DEFAULT_DESTINATION, type CountryCode } from '../customs/country-code';
import { invalidInput, isClassificationError } from '../customs/errors';
import { namedValue } from '../customs/given';
import { missingFact, type MissingFact } from '../customs/goods-description';
import { parseImageAddress } from '../customs/image-address';
import type { LandedCostQuery } from '../customs/landed-cost';
import { lineValue } from '../customs/line-value';
import { agreedCurrency, parseAmount, parseCurrency, writtenAmount, type WrittenAmount } from '../customs/money';
import { noGoods } from '../customs/no-goods';
import { earlierKey, requestKey, type RequestKey } from '../customs/request-key';
import { sentenceOf } from '../words/error-sentence';
import type { RowCells } from './column-groups';
import { COLUMN_ROLES, columnsOfRole, type ColumnMapping, type ColumnRole, type SingleRole } from './column-roles';
import type { CellValue } from './ports';
import type { RowNoGoods } from './run-state';

/** All that a landed cost needs beside the code. */
export type CostInputs = Omit<LandedCostQuery, 'code' | 'givenCode'>;

export interface GoodsRow {
  readonly kind: 'goods';
  readonly key: RequestKey;
  /** Of the text to the letter, in an earlier version of the key; undefined where it is the same text. */
  readonly earlierKey: RequestKey | undefined;
  readonly request: ClassificationRequest;
  /** undefined where the row names no value. */
  readonly cost: CostInputs | { readonly problem: string } | undefined;
}

export type RowReading = { readonly kind: 'empty' } | { readonly kind: 'unusable'; readonly message: string } | GoodsRow;

/** What is known of goods whose code is known already: enough for their duty and cost. */
export interface CodedFacts {
  readonly kind: 'coded';
  readonly origin: CountryCode | undefined;
  readonly destination: CountryCode | undefined;
  readonly cost: GoodsRow['cost'];
}

const GOODS_ROLES = ['description', 'origin', 'destination', 'imageUrl'] as const;

/** Excel's errors, as Range.values gives them; there are new ones every few years. */
const ERROR = /^#[A-Z][A-Z0-9_/]*[!?]?$/;
const BUSY: ReadonlySet<unknown> = new Set(['#BUSY!', '#GETTING_DATA']);

export interface RowReaderOptions {
  readonly isValueOfAllPieces: boolean;
  readonly currency?: string | undefined;
  readonly needsCost: boolean;
}

export class RowReader {
  /** The mapped columns, in the sheet. */
  readonly columns: readonly number[];
  /** Those that tell rows apart. */
  readonly identity: readonly number[];
  readonly #mapping: ColumnMapping;
  readonly #isValueOfAllPieces: boolean;
  readonly #currency: string | undefined;
  readonly #countries = new Map<string, CountryCode | Error>();

  /**
   * @param isValueOfAllPieces The value column holds what all pieces of a row cost, not one of them.
   * @param currency Of values without a currency beside them; the service's own where the heading names none.
   * @param needsCost What a cost is made of tells rows apart as well: the same goods of another value are another row.
   */
  constructor(mapping: ColumnMapping, { isValueOfAllPieces, currency, needsCost }: RowReaderOptions) {
    this.#mapping = mapping;
    this.#isValueOfAllPieces = isValueOfAllPieces;
    this.#currency = currency;
    this.columns = COLUMN_ROLES.flatMap((role) => (role === 'code' ? [] : columnsOfRole(mapping, role)));
    const roles: readonly ColumnRole[] = needsCost ? COLUMN_ROLES : GOODS_ROLES;
    this.identity = roles.flatMap((role) => (role === 'code' ? [] : columnsOfRole(mapping, role)));
  }

  /** Equal for rows that hold the same, and as good as never for others: 53 bits of what stands in the cells. */
  fingerprint(cells: RowCells): number {
    return hash(this.identity.map((column) => String(cells(column))).join('\u0000'));
  }

  /** What the description is instead of goods; a picture names them. */
  noGoods({ request }: GoodsRow): RowNoGoods | undefined {
    const what = request.imageUrl === undefined ? noGoods(request.description) : undefined;
    return what === 'general' ? undefined : what;
  }

  /** The fact that the description lacks; a picture needs none. */
  missing({ request }: GoodsRow): MissingFact | undefined {
    return request.imageUrl === undefined ? missingFact(request.description) : undefined;
  }

  read(cells: RowCells): RowReading {
    try {
      const description = this.#description(cells);
      const image = this.#cell(cells, 'imageUrl');
      if (description === '' && image === undefined) return { kind: 'empty' };
      const origin = this.#country(cells, 'origin');
      const destination = this.#country(cells, 'destination');
      const request: ClassificationRequest = {
        description,
        ...(origin === undefined ? {} : { origin }),
        ...(destination === undefined ? {} : { destination }),
        ...(image === undefined ? {} : { imageUrl: parseImageAddress(String(image)) }),
      };
      return { kind: 'goods', key: requestKey(request), earlierKey: earlierKey(request), request, cost: this.#cost(cells, request) };
    } catch (error) {
      if (!isClassificationError(error)) throw error;
      return { kind: 'unusable', message: sentenceOf(error) };
    }
  }

  /** What a row says beside its description, which a code makes needless: it may be empty, or say too little. */
  readCoded(cells: RowCells): CodedFacts | Extract<RowReading, { kind: 'unusable' }> {
    try {
      const [origin, destination] = [this.#country(cells, 'origin'), this.#country(cells, 'destination')];
      return { kind: 'coded', origin, destination, cost: this.#cost(cells, { origin, destination }) };
    } catch (error) {
      if (!isClassificationError(error)) throw error;
      return { kind: 'unusable', message: sentenceOf(error) };
    }
  }

  /** What stands in the column of a role; undefined for an empty cell, and where no column has the role. */
  #cell(cells: RowCells, role: SingleRole): CellValue | undefined {
    const column = this.#mapping[role];
    return column === undefined ? undefined : filled(cells(column));
  }

  /** The texts of its columns. Numbers beside a text are models and sizes; alone they name no goods. */
  #description(cells: RowCells): string {
    const parts = columnsOfRole(this.#mapping, 'description').flatMap((column) => filled(cells(column)) ?? []);
    for (const part of parts) requireNoError(part);
    const isText = (part: CellValue): boolean => typeof part === 'string';
    const wrong = parts.find((part) => typeof part === 'boolean' || (!isText(part) && !parts.some(isText)));
    if (wrong !== undefined) throw invalidInput(`The description must be text, such as "cotton T-shirt for men". This is ${namedValue(wrong)}.`);
    return parts.map((part) => String(part).trim()).join(', ');
  }

  #country(cells: RowCells, role: 'origin' | 'destination'): CountryCode | undefined {
    const value = this.#cell(cells, role);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw invalidInput({ kind: 'country-not-text', argument: role, given: namedValue(value) });
    // What is wrong with it names the role.
    const name = `${role} ${value}`;
    const known = this.#countries.get(name) ?? attempt(() => parseCountry(value, role));
    this.#countries.set(name, known);
    if (known instanceof Error) throw known;
    return known;
  }

  #cost(cells: RowCells, { origin, destination = DEFAULT_DESTINATION }: Countries): GoodsRow['cost'] {
    const given = this.#cell(cells, 'value');
    if (given === undefined) return undefined;
    if (origin === undefined) return { problem: 'A landed cost needs the origin of the goods. Fill in the origin of these rows.' };
    const amount = (role: 'freight' | 'insurance'): WrittenAmount => writtenAmount(this.#cell(cells, role) ?? 0, role, 0);
    try {
      const quantity = this.#isValueOfAllPieces ? 1 : parseAmount(this.#cell(cells, 'quantity') ?? 1, 'quantity', 0);
      if (quantity === 0) throw invalidInput('The quantity must be more than 0. This is 0.');
      const amounts = { value: writtenAmount(given, 'value', 0), freight: amount('freight'), insurance: amount('insurance') };
      const currency = this.#cell(cells, 'currency') ?? this.#currency;
      return {
        origin,
        destination,
        value: parseAmount(lineValue(amounts.value.amount, quantity), 'value', 0.01),
        currency: agreedCurrency(amounts, currency === undefined ? undefined : parseCurrency(String(currency)), 'EUR'),
        shipping: amounts.freight.amount,
        insurance: amounts.insurance.amount,
      };
    } catch (error) {
      if (!isClassificationError(error)) throw error;
      return { problem: sentenceOf(error) };
    }
  }
}

interface Countries {
  readonly origin?: CountryCode | undefined;
  readonly destination?: CountryCode | undefined;
}

function filled(value: CellValue): CellValue | undefined {
  return typeof value === 'string' && value.trim() === '' ? undefined : value;
}

function requireNoError(value: CellValue): void {
  if (BUSY.has(value)) throw invalidInput('The description is still being calculated. Look at the selection again when it is there.');
  if (typeof value === 'string' && ERROR.test(value)) throw invalidInput(`The description is the error ${value}. Mend the formula it comes from.`);
}

function attempt(read: () => CountryCode): CountryCode | Error {
  try {
    return read();
  } catch (error) {
    if (isClassificationError(error)) return error;
    throw error;
  }
}

/** Among 50,000 rows two different ones are alike once in seven million lists. */
function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return (high >>> 0) * 0x20_0000 + ((low >>> 0) & 0x1f_ffff);
}
