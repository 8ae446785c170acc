// What else the words of a product are known with: another origin, destination or picture, which make another product.
// Takes the keys of products that are not known, gives what the store has under the same words; only looked for on a miss.
import type { CountryCode } from '../customs/country-code';
import { ClassificationError } from '../customs/errors';
import type { RequestKey } from '../customs/request-key';
import type { Clock, RecordStore } from './ports';
import { StoreLookups } from './store-lookups';

/** What makes two products of the same words: empty where it was left out. */
interface Circumstances {
  readonly origin: CountryCode;
  readonly destination: CountryCode;
  readonly picture: string;
}

export class KnownByWords {
  readonly #lookups: StoreLookups<string, readonly RequestKey[]>;

  constructor(clock: Clock, store: RecordStore) {
    this.#lookups = new StoreLookups(clock, (beginnings) => store.keysOf(beginnings));
  }

  /** What a cell is told that shows something of a product which is not known. Never rejects. */
  async refusal(key: RequestKey, otherwise: ClassificationError): Promise<ClassificationError> {
    const asked = circumstancesOf(key);
    const beginning = beginningOf(key);
    if (asked === undefined || beginning === undefined) return otherwise;
    // A store that cannot be read has told so already.
    const keys = (await this.#lookups.find(beginning).catch(() => undefined)) ?? [];
    const known = keys.flatMap((each) => (each === key ? [] : (circumstancesOf(each) ?? [])));
    if (known.length === 0) return otherwise;
    return new ClassificationError('not-classified', {
      kind: 'known-otherwise',
      asked: { origin: asked.origin, destination: asked.destination, hasPicture: asked.picture !== '' },
      known: known.map(({ origin, destination, picture }) => ({ origin, destination, hasPicture: picture !== '' })),
    });
  }
}

/** The version and the words, which every key of the same words begins with: 'k1:["ceramic mug",'. */
function beginningOf(key: RequestKey): string | undefined {
  return /^[^[]*\["(?:[^"\\]|\\.)*",/.exec(key)?.[0];
}

/** Of a key of any version; undefined for what is none. */
function circumstancesOf(key: RequestKey): Circumstances | undefined {
  try {
    const parts: unknown = JSON.parse(key.slice(key.indexOf('[')));
    const [, origin, destination, picture] = Array.isArray(parts) ? (parts as unknown[]) : [];
    if (typeof origin !== 'string' || typeof destination !== 'string' || typeof picture !== 'string') return undefined;
    return { origin, destination, picture };
  } catch {
    return undefined;
  }
}
