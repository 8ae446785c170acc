// Fill, font and column width of a range, as far as the grid keeps them.

import type { Area } from '../../grid-port';
import { invalidArgument } from '../api-error';
import { ModelObject, modelType } from '../model-object';
import { hexColor } from './arguments';
import type { WorkbookContext } from './workbook-context';

export class RangeFormat extends ModelObject {
  override readonly modelType = modelType<RangeFormat>('RangeFormat', {
    scalars: ['columnWidth'],
    writable: ['columnWidth'],
    navigation: ['fill', 'font'],
    methods: ['autofitColumns'],
    changing: ['autofitColumns'],
  });
  readonly #context: WorkbookContext;
  readonly #area: Area;

  constructor(context: WorkbookContext, area: Area) {
    super();
    this.#context = context;
    this.#area = area;
  }

  get fill(): RangeFill {
    return new RangeFill(this.#context, this.#area);
  }

  get font(): RangeFont {
    return new RangeFont(this.#context, this.#area);
  }

  /** In points; null where the columns differ. */
  get columnWidth(): number | null {
    return this.#context.grid.columnWidth(this.#area);
  }

  set columnWidth(points: unknown) {
    if (typeof points !== 'number' || points < 0) throw invalidArgument(`Expected a column width in points, got ${JSON.stringify(points)}.`);
    this.#context.refuseIfProtected(this.#area, 'allowFormatColumns');
    this.#context.grid.setColumnWidth(this.#area, points);
  }

  autofitColumns(): void {
    this.#context.refuseIfProtected(this.#area, 'allowFormatColumns');
    this.#context.grid.autofitColumns(this.#area);
  }
}

export class RangeFill extends ModelObject {
  override readonly modelType = modelType<RangeFill>('RangeFill', {
    scalars: ['color'], writable: ['color'], methods: ['clear'], changing: ['clear'],
  });
  readonly #context: WorkbookContext;
  readonly #area: Area;

  constructor(context: WorkbookContext, area: Area) {
    super();
    this.#context = context;
    this.#area = area;
  }

  /** "#RRGGBB"; white where there is no fill, null where the cells differ, both as in Excel. */
  get color(): string | null {
    const colors = new Set(this.#context.grid.fill(this.#area).flat().map((color) => color ?? '#FFFFFF'));
    const [color = null] = colors;
    return colors.size === 1 ? color : null;
  }

  set color(color: unknown) {
    this.#context.refuseIfProtected(this.#area, 'allowFormatCells');
    this.#context.grid.setFill(this.#area, hexColor(color));
  }

  clear(): void {
    this.#context.refuseIfProtected(this.#area, 'allowFormatCells');
    this.#context.grid.setFill(this.#area, null);
  }
}

export class RangeFont extends ModelObject {
  override readonly modelType = modelType<RangeFont>('RangeFont', { scalars: ['bold', 'color'], writable: ['bold', 'color'] });
  readonly #context: WorkbookContext;
  readonly #area: Area;

  constructor(context: WorkbookContext, area: Area) {
    super();
    this.#context = context;
    this.#area = area;
  }

  get bold(): boolean | null {
    return this.#context.grid.font(this.#area).bold;
  }

  set bold(bold: unknown) {
    if (typeof bold !== 'boolean') throw invalidArgument(`Expected bold as true or false, got ${JSON.stringify(bold)}.`);
    this.#set({ bold });
  }

  get color(): string | null {
    return this.#context.grid.font(this.#area).color;
  }

  set color(color: unknown) {
    this.#set({ color: hexColor(color) });
  }

  #set(font: { bold?: boolean; color?: string }): void {
    this.#context.refuseIfProtected(this.#area, 'allowFormatCells');
    this.#context.grid.setFont(this.#area, font);
  }
}
