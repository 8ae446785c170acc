// Excel's RangeAreas: several ranges of one sheet, such as a selection made with Ctrl.

import type { Area } from '../../grid-port';
import { itemNotFound } from '../api-error';
import { ModelCollection, ModelObject, modelType } from '../model-object';
import { integerArgument } from './arguments';
import type { Range} from './range';
import { rangeAt } from './range';
import type { WorkbookContext } from './workbook-context';
import { Worksheet } from './worksheet';

export class RangeAreas extends ModelObject {
  override readonly modelType = modelType<RangeAreas>('RangeAreas', {
    scalars: ['address', 'addressLocal', 'areaCount', 'cellCount', 'isEntireColumn', 'isEntireRow'],
    navigation: ['areas', 'worksheet'],
    methods: ['calculate', 'clear', 'getEntireColumn', 'getEntireRow', 'getUsedRangeAreas', 'getUsedRangeAreasOrNullObject', 'setDirty'],
    changing: ['clear'],
    isKeepable: true,
  });
  readonly #context: WorkbookContext;
  readonly #ranges: readonly Range[];
  readonly #sheetId: string;

  /** All areas lie on the sheet. */
  constructor(context: WorkbookContext, sheetId: string, areas: readonly Area[]) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
    this.#ranges = areas.map((area) => rangeAt(context, sheetId, area));
  }

  get address(): string { return this.#ranges.map((range) => range.address).join(','); }
  get addressLocal(): string { return this.address; }
  get areaCount(): number { return this.#ranges.length; }
  get cellCount(): number {
    const counts = this.#ranges.map((range) => range.cellCount);
    return counts.includes(-1) ? -1 : counts.reduce((sum, count) => sum + count, 0);
  }
  get isEntireColumn(): boolean { return this.#ranges.every((range) => range.isEntireColumn); }
  get isEntireRow(): boolean { return this.#ranges.every((range) => range.isEntireRow); }

  get areas(): RangeCollection { return new RangeCollection(this.#ranges); }
  get worksheet(): Worksheet { return new Worksheet(this.#context, this.#sheetId); }

  getEntireColumn(): RangeAreas { return this.#map((range) => range.getEntireColumn()); }
  getEntireRow(): RangeAreas { return this.#map((range) => range.getEntireRow()); }

  getUsedRangeAreas(): RangeAreas {
    const used = this.getUsedRangeAreasOrNullObject();
    if (used === null) throw itemNotFound('the ranges have no used cells');
    return used;
  }

  getUsedRangeAreasOrNullObject(): RangeAreas | null {
    const used = this.#ranges.flatMap((range) => range.getUsedRangeOrNullObject() ?? []);
    return used.length === 0 ? null : new RangeAreas(this.#context, this.#sheetId, used.map(({ area }) => area));
  }

  clear(applyTo: unknown): void {
    for (const range of this.#ranges) range.clear(applyTo);
  }

  calculate(): void {
    this.#context.grid.recalculate(this.#ranges.map(({ area }) => area));
  }

  setDirty(): void {
    this.calculate();
  }

  #map(change: (range: Range) => Range): RangeAreas {
    return new RangeAreas(this.#context, this.#sheetId, this.#ranges.map((range) => change(range).area));
  }
}

export class RangeCollection extends ModelCollection<Range> {
  override readonly modelType = modelType<RangeCollection>('RangeCollection', { methods: ['getCount', 'getItemAt'] });
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }

  override items(): readonly Range[] { return this.#ranges; }
  getCount(): number { return this.#ranges.length; }

  getItemAt(index: unknown): Range {
    const range = this.#ranges[integerArgument(index, 'index')];
    if (range === undefined) throw itemNotFound(`area ${String(index)} of ${this.#ranges.length}`);
    return range;
  }
}
