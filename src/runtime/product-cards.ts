// Everything that is known of a product, for a cell that shows it as a card. Takes a record, gives it with its full record
// and its duties as far as they come soon; a cell must not stay busy for what can come later.
import type { ClassificationRecord, ClassificationRequest } from '../customs/classification';
import { DEFAULT_DESTINATION } from '../customs/country-code';
import type { DutyRates } from '../customs/duty-rates';
import { isClassificationError, type ErrorCode } from '../customs/errors';
import { completeTaricCode, type TariffDigits } from '../customs/tariff-code';
import { dutyRatesKey } from '../engine/duty-rates-desk';
import type { Question } from './cell-log';
import type { ProductCard } from './runtime';
import type { ServiceDesk } from './service-desk';

/** How long a cell that has its code waits for the rest. */
const PATIENCE_MS = 5_000;

/** What a part is told that may be had later: after the patience, after a failure that passes, or with a key. */
const TO_COME: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not-connected',
  'key-rejected',
  'rate-limited',
  'offline',
  'service-unavailable',
  'still-pending',
  'store-unreadable',
  'cancelled',
]);

interface Part<T> {
  readonly value: T | undefined;
  /** False where it may be had later. */
  readonly isFinal: boolean;
}

const NOT_TO_BE_HAD = { value: undefined, isFinal: true } as const;

export class ProductCards {
  readonly #desk: ServiceDesk;
  readonly #asks: (question: Question) => void;

  /** @param asks Told what the card is made of: when more of that comes, the cell is calculated again. */
  constructor(desk: ServiceDesk, asks: (question: Question) => void) {
    this.#desk = desk;
    this.#asks = asks;
  }

  /** Never rejects: the code is there. */
  async card(request: ClassificationRequest, record: ClassificationRecord, signal: AbortSignal): Promise<Omit<ProductCard, 'isDemonstration'>> {
    const [detail, duties] = await Promise.all([
      this.#part({ detail: record.id }, this.#desk.details.detail(record.id, { signal, lane: 'detail', patienceMs: PATIENCE_MS })),
      record.status === 'completed' ? this.#duties(request, record.code, signal) : NOT_TO_BE_HAD,
    ]);
    return { record, detail: detail.value, duties: duties.value, isComplete: detail.isFinal && duties.isFinal };
  }

  #duties({ origin, destination = DEFAULT_DESTINATION }: ClassificationRequest, code: TariffDigits, signal: AbortSignal): Promise<Part<DutyRates>> {
    const query = { code: completeTaricCode(code), ...(origin === undefined ? {} : { origin }), destination };
    return this.#part({ cost: dutyRatesKey(query) }, this.#desk.duties.dutyRates(query, { signal, patienceMs: PATIENCE_MS }));
  }

  async #part<T>(question: Question, work: Promise<T>): Promise<Part<T>> {
    this.#asks(question);
    try {
      return { value: await work, isFinal: true };
    } catch (error) {
      if (!isClassificationError(error)) throw error;
      return { value: undefined, isFinal: !TO_COME.has(error.code) };
    }
  }
}
