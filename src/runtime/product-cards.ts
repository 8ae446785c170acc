// Everything that is known of a product, for a cell that shows it as a card. Takes a record, gives it with its full record
// and its duties as far as they come soon; a cell must not stay busy for what can come later.
import type { ClassificationRecord, ClassificationRequest } from '../customs/classification';
import { DEFAULT_DESTINATION } from '../customs/country';
import type { DutyRates } from '../customs/duty-rates';
import { completeTaricCode, type TariffDigits } from '../customs/tariff-code';
import { dutyRatesKey } from '../engine/duty-rates-desk';
import type { Clock } from '../engine/ports';
import type { Question } from './cell-log';
import type { ProductCard } from './runtime';
import type { ServiceDesk } from './service-desk';

/** How long a cell that has its code waits for the rest. */
const PATIENCE_MS = 5_000;

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
    const { clock, details } = this.#desk;
    this.#asks({ detail: record.id });
    const [detail, duties] = await Promise.all([
      soon(clock, details.detail(record.id, { signal, lane: 'detail' })),
      record.status === 'completed' ? soon(clock, this.#duties(request, record.code, signal)) : undefined,
    ]);
    return { record, detail, duties, isComplete: detail !== undefined && duties !== undefined };
  }

  #duties({ origin, destination = DEFAULT_DESTINATION }: ClassificationRequest, code: TariffDigits, signal: AbortSignal): Promise<DutyRates> {
    const query = { code: completeTaricCode(code), ...(origin === undefined ? {} : { origin }), destination };
    this.#asks({ cost: dutyRatesKey(query) });
    return this.#desk.duties.dutyRates(query, signal);
  }
}

/** undefined where nothing comes within the patience, or nothing is to be had. */
function soon<T>(clock: Clock, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const stopWaiting = clock.schedule(() => resolve(undefined), PATIENCE_MS);
    work.then(resolve, () => resolve(undefined)).finally(stopWaiting);
  });
}
