// What stands in a column. Takes its cells in the rows of the list that were looked at, gives counts: how many are filled, are
// numbers, countries, codes, addresses, words. Counted when somebody asks, and once.
import { textOfHtml } from '../customs/html-text';
import { isBlank, shownText, type Cell } from './cells';
import { codeOf } from './code-text';
import { countryOf, isCountryLike, mayBeUnit } from './country-text';
import { isCurrencyCode, currenciesOf } from './currency-words';
import { NO_MEANING, type HeadingMeaning } from './heading-meaning';
import { markOf, writtenNumber, type DecimalMark, type WrittenNumber } from './number-text';
import { unitOf } from './units';

const SHOWN_SAMPLES = 3;
const LONGEST_SAMPLE = 60;

export class ColumnProfile {
  readonly column: number;
  /** All its headings, read as one. */
  readonly heading: HeadingMeaning;
  /** The heading that stands over it and its neighbours. */
  readonly over: HeadingMeaning;
  /** One for each row, "" where it is empty. */
  readonly cells: readonly Cell[];
  readonly #filled: readonly Cell[];
  readonly #counts = new Map<string, number>();
  #mark: { readonly mark: DecimalMark } | undefined;
  #numbers: readonly (WrittenNumber | undefined)[] | undefined;
  #distinct: number | undefined;

  constructor(column: number, heading: HeadingMeaning, cells: readonly Cell[], over: HeadingMeaning = NO_MEANING) {
    this.column = column;
    this.heading = heading;
    this.over = over;
    this.cells = cells;
    this.#filled = cells.filter((cell) => !isBlank(cell));
  }

  get rows(): number {
    return this.cells.length;
  }

  get filled(): number {
    return this.#filled.length;
  }

  /** From 0 to 1. */
  get fillShare(): number {
    return this.rows === 0 ? 0 : this.filled / this.rows;
  }

  /** How many different things stand in it. */
  get distinct(): number {
    return (this.#distinct ??= new Set(this.#filled.map(shownText)).size);
  }

  get samples(): string[] {
    return [...new Set(this.#filled.map((cell) => shownText(cell).slice(0, LONGEST_SAMPLE)))].slice(0, SHOWN_SAMPLES);
  }

  get mark(): DecimalMark {
    return (this.#mark ??= { mark: markOf(this.#filled) }).mark;
  }

  /** @param mark Of the list, where the column shows none. */
  numbers(mark: DecimalMark): readonly (WrittenNumber | undefined)[] {
    return (this.#numbers ??= this.cells.map((cell) => (isBlank(cell) ? undefined : writtenNumber(cell, this.mark ?? mark))));
  }

  /** Filled cells that are a number, with or without a unit or currency. */
  get numeric(): number {
    return this.#count('numeric', (cell) => writtenNumber(cell, this.mark) !== undefined);
  }

  get whole(): number {
    return this.#count('whole', (cell) => Number.isInteger(writtenNumber(cell, this.mark)?.amount));
  }

  /** Countries, and what names several. */
  get countries(): number {
    return this.#count('countries', isCountryLike);
  }

  /** Of them, those that are no units of measure: KG may be Kyrgyzstan. */
  get plainCountries(): number {
    return this.#count('plainCountries', (cell) => countryOf(cell).code !== undefined && !mayBeUnit(cell));
  }

  get codes(): number {
    return this.#count('codes', (cell) => codeOf(cell) !== undefined);
  }

  /** Codes whose separators leave no doubt: "9617.00.10". */
  get writtenCodes(): number {
    return this.#count('writtenCodes', (cell) => typeof cell === 'string' && /^\d{4}[. ]\d{2}/.test(shownText(cell)) && codeOf(cell) !== undefined);
  }

  /** Whole codes of eight or ten digits without separators, as exports write them. */
  get bareCodes(): number {
    return this.#count('bareCodes', (cell) => /^\d{8}(?:\d\d)?$/.test(shownText(cell)) && codeOf(cell) !== undefined);
  }

  /** Addresses on the web. */
  get addresses(): number {
    return this.#count('addresses', (cell) => typeof cell === 'string' && /^https?:\/\/\S+/i.test(shownText(cell)));
  }

  get currencies(): number {
    return this.#count('currencies', (cell) => typeof cell === 'string' && (isCurrencyCode(cell) || currenciesOf(cell) !== undefined));
  }

  /** Three capitals, or a sign. */
  get currencyCodes(): number {
    return this.#count('currencyCodes', (cell) => typeof cell === 'string' && (/^\s*[A-Z]{3}\s*$/.test(cell) ? isCurrencyCode(cell) : /^\s*(?:[A-Z]{2})?[€$£¥₺]\s*$/.test(cell)));
  }

  get units(): number {
    return this.#count('units', (cell) => typeof cell === 'string' && unitOf(cell) !== undefined);
  }

  /** Texts with a word in them, which machines have not made. */
  get texts(): number {
    return this.#count('texts', (cell) => typeof cell === 'string' && isWording(plainText(cell)));
  }

  /** Texts of whole sentences, which sell rather than name. */
  get sentences(): number {
    return this.#count('sentences', (cell) => typeof cell === 'string' && /\p{L}{2}[.!]$/u.test(plainText(cell)) && wordCount(plainText(cell)) >= 2);
  }

  /** Words in each text, on average. */
  get words(): number {
    const sum = this.#filled.reduce<number>((total, cell) => total + (typeof cell === 'string' ? wordCount(plainText(cell)) : 0), 0);
    return this.filled === 0 ? 0 : sum / this.filled;
  }

  /** What all its filled cells hold; undefined where they differ. */
  get constant(): Cell | undefined {
    return this.distinct === 1 ? this.#filled[0] : undefined;
  }

  share(count: number): number {
    return this.filled === 0 ? 0 : count / this.filled;
  }

  holdsSameAs(other: ColumnProfile): boolean {
    return this.cells.every((cell, index) => shownText(cell) === shownText(other.cells[index] ?? ''));
  }

  #count(what: string, isSo: (cell: Cell) => boolean): number {
    const known = this.#counts.get(what);
    if (known !== undefined) return known;
    const answers = new Map<Cell, boolean>();
    let count = 0;
    for (const cell of this.#filled) {
      const answer = answers.get(cell) ?? isSo(cell);
      answers.set(cell, answer);
      if (answer) count += 1;
    }
    this.#counts.set(what, count);
    return count;
  }
}

/** What a person reads in a text that may hold HTML. */
export function plainText(text: string): string {
  return shownText(/[<&]/.test(text) ? textOfHtml(text) : text);
}

/** A word of three letters, in Chinese one of two; no address, path or number of an article. */
function isWording(text: string): boolean {
  if (/^(?:https?:|www\.|\/)\S*$/i.test(text) || /^\S*\d\S*$/.test(text) || /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/.test(text)) return false;
  return /\p{L}{3}/u.test(text) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(text);
}

/** Chinese has no spaces: two characters count as a word. */
function wordCount(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return (text.match(/[^\P{L}\p{Script=Han}]{2,}/gu)?.length ?? 0) + han / 2;
}
