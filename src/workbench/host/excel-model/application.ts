// Excel's Application: calculation, as far as a Grid offers it.

import { invalidArgument } from '../api-error';
import { ModelObject, modelType } from '../model-object';
import { usedRectangle } from './used-rectangle';
import { SHEET_COLUMNS, SHEET_ROWS } from '../../address';
import type { WorkbookContext } from './workbook-context';

const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'];

export class Application extends ModelObject {
  override readonly modelType = modelType<Application>('Application', {
    scalars: ['calculationMode', 'calculationState', 'decimalSeparator', 'thousandsSeparator', 'useSystemSeparators'],
    writable: ['calculationMode'],
    methods: ['calculate', 'suspendApiCalculationUntilNextSync', 'suspendScreenUpdatingUntilNextSync'],
  });
  readonly calculationState = 'Done';
  readonly decimalSeparator = '.';
  readonly thousandsSeparator = ',';
  readonly useSystemSeparators = true;
  readonly #context: WorkbookContext;
  #calculationMode = 'Automatic';

  constructor(context: WorkbookContext) {
    super();
    this.#context = context;
  }

  /** Kept and told, without effect: a Grid always calculates by itself. */
  get calculationMode(): string { return this.#calculationMode; }
  set calculationMode(mode: unknown) {
    if (typeof mode !== 'string' || !CALCULATION_MODES.includes(mode)) {
      throw invalidArgument(`Expected a calculation mode (${CALCULATION_MODES.join(', ')}), got ${JSON.stringify(mode)}.`);
    }
    this.#calculationMode = mode;
  }

  /** "Full" and "FullRebuild" call every custom function again; "Recalculate" has nothing to do in a Grid that is up to date. */
  calculate(type: unknown): void {
    if (type === 'Recalculate') return;
    const { grid } = this.#context;
    grid.recalculate(grid.sheets().flatMap(({ id }) => {
      const used = usedRectangle(grid, { sheetId: id, row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS });
      return used === undefined ? [] : [{ sheetId: id, ...used }];
    }));
  }

  /** Promises of speed, not of results: a Grid needs neither. */
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
}
