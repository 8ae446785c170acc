// Conditional formats of the kind "cell value": a comparison, and the fill and font colour of cells for which it holds.

import type { Area, CellValueOperator, ConditionalFormat as FormatInfo, ConditionalFormatChange } from '../../grid-port';
import { ApiError, invalidArgument, itemNotFound, notInThisHost } from '../api-error';
import { ModelCollection, ModelObject, modelType } from '../model-object';
import { intersection } from '../../address';
import { isRecord } from '../../plain-record';
import { hexColor, integerArgument, textArgument } from './arguments';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import type { WorkbookContext } from './workbook-context';

const OPERATORS: readonly CellValueOperator[] = [
  'Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual',
];
const CELL_VALUE = 'CellValue';

/** Those that format a cell of the area. */
export class ConditionalFormatCollection extends ModelCollection<ConditionalFormat> {
  override readonly modelType = modelType<ConditionalFormatCollection>('ConditionalFormatCollection', {
    methods: ['add', 'clearAll', 'getCount', 'getItem', 'getItemAt', 'getItemOrNullObject'],
    changing: ['add', 'clearAll'],
  });
  readonly #context: WorkbookContext;
  readonly #area: Area;

  constructor(context: WorkbookContext, area: Area) {
    super();
    this.#context = context;
    this.#area = area;
  }

  override items(): readonly ConditionalFormat[] {
    return formatsOf(this.#context, this.#area).map(({ id }) => new ConditionalFormat(this.#context, this.#area, id));
  }

  getCount(): number { return formatsOf(this.#context, this.#area).length; }

  /** Wins over all others. Formats nothing until it has a rule. */
  add(type: unknown): ConditionalFormat {
    if (type !== CELL_VALUE) throw notInThisHost(`A conditional format of the type ${JSON.stringify(type)}`);
    this.#context.refuseIfProtected(this.#area, 'allowFormatCells');
    return new ConditionalFormat(this.#context, this.#area, this.#context.grid.conditionalFormats.add(this.#area));
  }

  clearAll(): void {
    this.#context.refuseIfProtected(this.#area, 'allowFormatCells');
    this.#context.grid.conditionalFormats.clear(this.#area);
  }

  getItem(id: unknown): ConditionalFormat {
    const format = this.getItemOrNullObject(id);
    if (format === null) throw itemNotFound(`conditional format "${String(id)}"`);
    return format;
  }

  getItemOrNullObject(id: unknown): ConditionalFormat | null {
    return this.items().find((format) => format.id === id) ?? null;
  }

  getItemAt(index: unknown): ConditionalFormat {
    const format = this.items()[integerArgument(index, 'index')];
    if (format === undefined) throw itemNotFound(`conditional format ${String(index)} of ${this.getCount()}`);
    return format;
  }
}

export class ConditionalFormat extends ModelObject {
  override readonly modelType = modelType<ConditionalFormat>('ConditionalFormat', {
    scalars: ['id', 'priority', 'stopIfTrue', 'type'],
    writable: ['stopIfTrue'],
    navigation: ['cellValue', 'cellValueOrNullObject'],
    methods: ['delete', 'getRange', 'getRangeOrNullObject', 'getRanges'],
    changing: ['delete'],
    identity: 'Id',
  });
  readonly id: string;
  readonly type = CELL_VALUE;
  readonly #context: WorkbookContext;
  /** Of the collection it was found in. */
  readonly #area: Area;

  constructor(context: WorkbookContext, area: Area, id: string) {
    super();
    this.#context = context;
    this.#area = area;
    this.id = id;
  }

  /** 0 wins over all others of its collection. */
  get priority(): number { return formatsOf(this.#context, this.#area).findIndex(({ id }) => id === this.id); }
  get stopIfTrue(): boolean { return this.info().stopIfTrue; }
  set stopIfTrue(stopIfTrue: unknown) {
    if (typeof stopIfTrue !== 'boolean') throw invalidArgument(`Expected stopIfTrue as true or false, got ${JSON.stringify(stopIfTrue)}.`);
    this.change({ stopIfTrue });
  }

  get cellValue(): CellValueConditionalFormat { return new CellValueConditionalFormat(this); }
  get cellValueOrNullObject(): CellValueConditionalFormat { return this.cellValue; }

  delete(): void {
    this.#context.refuseIfProtected(this.#area, 'allowFormatCells');
    this.#context.grid.conditionalFormats.remove(this.#area.sheetId, this.info().id);
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (range === null) throw new ApiError('InvalidOperation', 'The conditional format applies to several ranges: use getRanges.');
    return range;
  }

  getRangeOrNullObject(): Range | null {
    const [area, ...others] = this.info().areas;
    return area === undefined || others.length > 0 ? null : new Range(this.#context, area);
  }

  getRanges(): RangeAreas {
    return new RangeAreas(this.#context, this.#area.sheetId, this.info().areas);
  }

  /** As the grid has it now. */
  info(): FormatInfo {
    const info = this.#context.grid.conditionalFormats.list(this.#area.sheetId).find(({ id }) => id === this.id);
    if (info === undefined) throw itemNotFound('the conditional format was deleted');
    return info;
  }

  change(change: ConditionalFormatChange): void {
    this.#context.refuseIfProtected(this.#area, 'allowFormatCells');
    this.#context.grid.conditionalFormats.change(this.#area.sheetId, this.info().id, change);
  }
}

export class CellValueConditionalFormat extends ModelObject {
  override readonly modelType = modelType<CellValueConditionalFormat>('CellValueConditionalFormat', {
    scalars: ['rule'], writable: ['rule'], navigation: ['format'],
  });
  readonly #owner: ConditionalFormat;

  constructor(owner: ConditionalFormat) {
    super();
    this.#owner = owner;
  }

  /** Excel's word for a rule that is not set is the operator "Invalid". */
  get rule(): Readonly<Record<string, string>> {
    const { rule } = this.#owner.info();
    return rule === null ? { formula1: '', operator: 'Invalid' } : { ...rule };
  }

  set rule(rule: unknown) {
    if (!isRecord(rule)) throw invalidArgument(`Expected a rule such as { formula1: "=5", operator: "LessThan" }, got ${JSON.stringify(rule)}.`);
    const operator = OPERATORS.find((one) => one === rule['operator']);
    if (operator === undefined) throw invalidArgument(`Expected an operator (${OPERATORS.join(', ')}), got ${JSON.stringify(rule['operator'])}.`);
    const formula1 = textArgument(rule['formula1'], 'formula1');
    const needsTwo = operator === 'Between' || operator === 'NotBetween';
    this.#owner.change({ rule: { operator, formula1, ...(needsTwo && { formula2: textArgument(rule['formula2'], 'formula2') }) } });
  }

  get format(): ConditionalRangeFormat { return new ConditionalRangeFormat(this.#owner); }
}

export class ConditionalRangeFormat extends ModelObject {
  override readonly modelType = modelType<ConditionalRangeFormat>('ConditionalRangeFormat', { navigation: ['fill', 'font'] });
  readonly #owner: ConditionalFormat;

  constructor(owner: ConditionalFormat) {
    super();
    this.#owner = owner;
  }

  get fill(): ConditionalRangeFill { return new ConditionalRangeFill(this.#owner); }
  get font(): ConditionalRangeFont { return new ConditionalRangeFont(this.#owner); }
}

export class ConditionalRangeFill extends ModelObject {
  override readonly modelType = modelType<ConditionalRangeFill>('ConditionalRangeFill', {
    scalars: ['color'], writable: ['color'], methods: ['clear'], changing: ['clear'],
  });
  readonly #owner: ConditionalFormat;

  constructor(owner: ConditionalFormat) {
    super();
    this.#owner = owner;
  }

  /** "" where the cell keeps its own. */
  get color(): string { return this.#owner.info().fill ?? ''; }
  set color(color: unknown) { this.#owner.change({ fill: hexColor(color) }); }
  clear(): void { this.#owner.change({ fill: null }); }
}

export class ConditionalRangeFont extends ModelObject {
  override readonly modelType = modelType<ConditionalRangeFont>('ConditionalRangeFont', {
    scalars: ['color'], writable: ['color'], methods: ['clear'], changing: ['clear'],
  });
  readonly #owner: ConditionalFormat;

  constructor(owner: ConditionalFormat) {
    super();
    this.#owner = owner;
  }

  /** "" where the cell keeps its own. */
  get color(): string { return this.#owner.info().fontColor ?? ''; }
  set color(color: unknown) { this.#owner.change({ fontColor: hexColor(color) }); }
  clear(): void { this.#owner.change({ fontColor: null }); }
}

function formatsOf({ grid }: WorkbookContext, area: Area): FormatInfo[] {
  return grid.conditionalFormats.list(area.sheetId).filter(({ areas }) => areas.some((one) => intersection(one, area) !== undefined));
}
