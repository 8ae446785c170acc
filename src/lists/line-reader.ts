// Reads the rows of a list one after the other. Takes the cells of each, in their order, gives goods with all that is said of them,
// or what the row is instead. It remembers what is above: "dto.", the currency of an order, sums.
import type { CountryCode } from '../customs/country-code';
import { isBlank, isDitto, shownText, type Cell, type RowCells } from './cells';
import { codeOf } from './code-text';
import { plainText } from './column-profile';
import { countryOf } from './country-text';
import { chargeOf, lineCurrency, lineMoney, type LineMoney } from './line-money';
import { takenColumns, type GoodsLine, type Inherited, type LineColumns, type LineFact, type LineReading } from './line-reading';
import type { ListPattern, ListReading, ListRole } from './list-reading';
import { NoGoodsRows, type RowAbove } from './no-goods-rows';
import { writtenNumber, type DecimalMark } from './number-text';
import { rowWording } from './row-words';

export interface LineReaderOptions {
  /** Instead of what was recognised. */
  readonly columns?: LineColumns | undefined;
  /** For the whole list, where a person has said it. */
  readonly origin?: CountryCode | undefined;
  readonly currency?: string | undefined;
  /** Those that a person wants to be used. */
  readonly patterns?: readonly ListPattern[] | undefined;
}

/** Names, notes and sums stand at the left of most lists. */
const LEFT_COLUMNS = 3;
/** Beside those with a role, enough to tell goods from notes. */
const FURTHER_COLUMNS = 6;

export class LineReader {
  /** Zero-based, in the sheet: only their cells are looked at. */
  readonly columns: readonly number[];
  readonly #reading: ListReading;
  readonly #roles: LineColumns;
  readonly #noGoods: NoGoodsRows;
  readonly #statedOrigin: CountryCode | undefined;
  readonly #statedCurrency: string | undefined;
  readonly #patterns: ReadonlySet<ListPattern>;
  /** The last row of goods. */
  #above: (RowAbove & { readonly description: string }) | undefined;
  /** By column, what its description says, "dto." resolved; and that of the row at hand. */
  #described: ReadonlyMap<number, string> = new Map();
  #describing: ReadonlyMap<number, string> = new Map();
  readonly #filledDown = new Map<number, Cell>();

  constructor(reading: ListReading, options: LineReaderOptions = {}) {
    this.#reading = reading;
    this.#roles = options.columns ?? takenColumns(reading);
    this.#statedOrigin = options.origin ?? reading.facts.origin?.value;
    this.#statedCurrency = options.currency ?? reading.facts.currency?.value;
    this.#patterns = new Set(options.patterns);
    this.columns = columnsOf(reading, this.#roles);
    this.#noGoods = new NoGoodsRows(reading, this.#roles, this.columns);
  }

  /** @param row Zero-based, in the sheet; rows must come in their order. */
  read(row: number, cells: RowCells): LineReading {
    if (this.columns.every((column) => isBlank(cells(column)))) return { kind: 'empty', row };
    const shape = this.#noGoods.byShape(row, cells);
    if (shape !== undefined) return this.#left(row, shape, cells);
    const inherited: Inherited[] = [];
    const own = this.#description(cells, inherited);
    const money = lineMoney(cells, { columns: this.#roles.value, markOf: (column) => this.#markOf(column) });
    const description = own === '' && this.#isVariant(cells, money) ? this.#inheritedDescription(inherited) : own;
    const contents = this.#noGoods.byContents(cells, description, money, this.#above, row);
    if (contents !== undefined) return this.#left(row, contents, cells);
    const line = this.#goods(row, cells, description, money, inherited);
    this.#described = this.#describing;
    this.#above = { row, cells, description, articleNumber: line.articleNumber ?? '' };
    this.#noGoods.count(line.value);
    return line;
  }

  #left(row: number, what: Exclude<LineReading, { kind: 'goods' | 'empty' }>['what'], cells: RowCells): LineReading {
    for (const column of this.#reading.pattern.fillsDown) this.#fillDown(column, cells);
    const text = this.columns.map((column) => shownText(cells(column))).filter((each) => each !== '').join(' · ').slice(0, 120);
    const of = what === 'continuation' || what === 'further-row' ? this.#above?.row : undefined;
    return { kind: 'no-goods', row, what, text, of };
  }

  /** The texts of its columns; "dto." is that of the row above. */
  #description(cells: RowCells, inherited: Inherited[]): string {
    const parts: string[] = [];
    const described = new Map<number, string>();
    for (const column of this.#roles.description) {
      const cell = cells(column);
      const written = typeof cell === 'boolean' ? '' : plainText(shownText(cell));
      const [, , more = ''] = /^(dto\.?|ditto|dito|idem|〃)\s+(\S.*)$/i.exec(written) ?? [];
      const isAbove = this.#above !== undefined && (isDitto(written) || more !== '');
      const text = isAbove ? [this.#described.get(column) ?? '', more].filter((each) => each !== '').join(', ') : written;
      described.set(column, text);
      if (isAbove && this.#above !== undefined) inherited.push({ role: 'description', row: this.#above.row });
      if (text !== '' && !parts.some((part) => part.toLowerCase().includes(text.toLowerCase()))) parts.push(text);
    }
    this.#describing = described;
    // A dash stands for nothing.
    return parts.filter((part) => /[\p{L}\p{N}]/u.test(part)).join(', ');
  }

  /** A row with a value and a price or number of its own, and no text: a size or colour of the goods above. */
  #isVariant(cells: RowCells, money: LineMoney): boolean {
    if (this.#above !== undefined && this.#patterns.has('variants-without-title') && this.#noGoods.hasData(cells)) return true;
    if (this.#above === undefined || money.value === undefined || (money.price === undefined && money.quantity === undefined)) return false;
    const { articleNumber, value } = this.#roles;
    const article = articleNumber === undefined ? '' : shownText(cells(articleNumber));
    const hasArticle = /\d/.test(article) && rowWording(article).kind === undefined;
    return hasArticle || (value.amount !== undefined && money.price !== undefined && money.quantity !== undefined);
  }

  #inheritedDescription(inherited: Inherited[]): string {
    if (this.#above === undefined) return '';
    inherited.push({ role: 'description', row: this.#above.row });
    return this.#above.description;
  }

  #goods(row: number, cells: RowCells, description: string, money: LineMoney, inherited: Inherited[]): GoodsLine {
    const asked: LineFact[] = [...money.asked];
    const roles = this.#roles;
    const cellOf = (role: ListRole, column: number | undefined): Cell => (column === undefined ? '' : this.#cell(role, column, cells, inherited));
    const currency = lineCurrency(money.currencies, cellOf('currency', roles.currency), this.#statedCurrency, this.#reading.dollar);
    if (roles.currency !== undefined && currency.currency === undefined && currency.asked.length === 0 && money.value !== undefined) asked.push({ kind: 'missing', role: 'currency' });
    const code = cellOf('code', roles.code);
    const digits = codeOf(code);
    if (!isBlank(code) && digits === undefined && !/^[-–—.\s0]*$|^(?:n\/?a|tbd|nvt|nb|onbekend|unbekannt|unknown|none|geen|keine)\.?$/i.test(shownText(code))) asked.push({ kind: 'unreadable', role: 'code', text: shownText(code) });
    const mass = roles.netMass === undefined ? undefined : writtenNumber(cells(roles.netMass), this.#markOf(roles.netMass))?.amount;
    const article = shownText(cellOf('articleNumber', roles.articleNumber));
    return {
      kind: 'goods',
      row,
      description,
      origin: this.#origin(cellOf('origin', roles.origin), asked, inherited),
      destination: this.#destination(cellOf('destination', roles.destination), asked),
      value: money.value,
      currency: currency.currency,
      quantity: money.quantity,
      price: money.price,
      freight: this.#charge('freight', cellOf('freight', roles.freight), asked),
      insurance: this.#charge('insurance', cellOf('insurance', roles.insurance), asked),
      code: digits,
      imageUrl: /https?:\/\/[^\s,;|]+/i.exec(shownText(cellOf('imageUrl', roles.imageUrl)))?.[0],
      articleNumber: article === '' ? undefined : article,
      netMass: mass,
      asked: [...asked, ...currency.asked],
      inherited,
    };
  }

  /** What stands in the cell, or above it where it says so. */
  #cell(role: ListRole, column: number, cells: RowCells, inherited: Inherited[]): Cell {
    const cell = cells(column);
    if (this.#reading.pattern.fillsDown.includes(column)) return this.#fillDown(column, cells);
    if (typeof cell !== 'string' || this.#above === undefined || !isDitto(shownText(cell))) return cell;
    inherited.push({ role, row: this.#above.row });
    return this.#resolved.get(column) ?? '';
  }

  /** What "dto." stood for in the last row of goods. */
  readonly #resolved = new Map<number, Cell>();

  #fillDown(column: number, cells: RowCells): Cell {
    const cell = cells(column);
    if (isBlank(cell)) return this.#filledDown.get(column) ?? '';
    this.#filledDown.set(column, cell);
    return cell;
  }

  #origin(cell: Cell, asked: LineFact[], inherited: Inherited[]): CountryCode | undefined {
    const column = this.#roles.origin;
    if (column !== undefined && isBlank(cell) && this.#above !== undefined && this.#patterns.has('empty-as-above') && this.#resolved.has(column)) {
      inherited.push({ role: 'origin', row: this.#above.row });
      return this.#country('origin', this.#resolved.get(column) ?? '', asked);
    }
    this.#remember(column, cell);
    if (isBlank(cell) || /^[-–—.?\s]*$/.test(shownText(cell))) {
      if (this.#statedOrigin === undefined && this.#roles.origin !== undefined) asked.push({ kind: 'missing', role: 'origin' });
      return this.#statedOrigin;
    }
    return this.#country('origin', cell, asked);
  }

  #destination(cell: Cell, asked: LineFact[]): CountryCode | undefined {
    this.#remember(this.#roles.destination, cell);
    return isBlank(cell) ? undefined : this.#country('destination', cell, asked);
  }

  #country(role: 'origin' | 'destination', cell: Cell, asked: LineFact[]): CountryCode | undefined {
    const country = countryOf(cell);
    if (country.code !== undefined) return country.code;
    asked.push({ kind: country.isSeveral ? 'several-countries' : 'unreadable', role, text: shownText(cell) });
    return undefined;
  }

  #charge(role: 'freight' | 'insurance', cell: Cell, asked: LineFact[]): number | undefined {
    const column = this.#roles[role];
    if (column === undefined) return undefined;
    const charge = chargeOf(cell, role, this.#markOf(column));
    if (typeof charge === 'number') return charge;
    asked.push(charge);
    return undefined;
  }

  #remember(column: number | undefined, cell: Cell): void {
    if (column !== undefined && !isDitto(shownText(cell))) this.#resolved.set(column, cell);
  }

  #markOf(column: number): DecimalMark {
    return this.#reading.marks.get(column) ?? this.#reading.mark;
  }
}

function columnsOf(reading: ListReading, roles: LineColumns): readonly number[] {
  const { value, description, ...single } = roles;
  const ofValue = [value.amount, value.price, value.quantity, value.measure, value.discount, value.unit, ...value.priceUnits];
  const { rowTypes, fillsDown } = reading.pattern;
  const [data, usual] = [reading.pattern.data.slice(0, FURTHER_COLUMNS), reading.pattern.usual.slice(0, FURTHER_COLUMNS)];
  const left = Array.from({ length: Math.min(LEFT_COLUMNS, reading.columns) }, (_, index) => reading.column + index);
  const all = [...left, ...description, ...Object.values(single), ...ofValue, ...data, ...rowTypes.map(({ column }) => column), ...fillsDown, ...usual];
  return [...new Set(all.filter((column) => column !== undefined))].sort((a, b) => a - b);
}
