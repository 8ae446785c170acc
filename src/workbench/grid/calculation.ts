// Watches the formula engine: is it calculating, is a calculation due, which cells did it compute. Marks cells dirty,
// one batch per calculation. Must never trigger a calculation while one runs: the engine restarts with each request.
import { ICommandService, ObjectMatrix, type ICommandInfo, type IDisposable, type IExecutionOptions, type Injector } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Area } from '../grid-port';
import type { CallSite } from './call-table';

export interface CalculationListener {
  began(): void;
  /** What was computed. Not called for a calculation that was stopped or found nothing to do. */
  computed(sites: readonly CallSite[]): void;
}

export class Calculation {
  readonly #commands: ICommandService;
  readonly #injector: Injector;
  readonly #listener: CalculationListener;
  readonly #subscription: IDisposable;
  /** A change was made that the engine, which waits 100 ms for more, has not begun to calculate. */
  #isDue = false;
  #isRunning = false;
  #dirty: Area[] = [];
  #unitId = '';

  constructor(injector: Injector, listener: CalculationListener) {
    this.#injector = injector;
    this.#listener = listener;
    this.#commands = injector.get(ICommandService);
    this.#subscription = this.#commands.onCommandExecuted((command, options) => this.#observe(command, options));
  }

  get isBusy(): boolean {
    return this.#isDue || this.#isRunning || this.#dirty.length > 0;
  }

  /** Lets the engine compute these cells and what depends on them, as soon as it is free. */
  markDirty(unitId: string, areas: readonly Area[]): void {
    if (areas.length === 0) return;
    // What is left of a workbook that is closed must not mark cells of the next one.
    if (unitId !== this.#unitId) this.#dirty = [];
    this.#unitId = unitId;
    this.#dirty.push(...areas);
    // Cells settle one by one within a task: collected, they are one calculation.
    if (this.#dirty.length === areas.length) queueMicrotask(() => this.#flush());
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #observe(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    switch (command.id) {
      case SetFormulaCalculationStartMutation.id:
        this.#isDue = false;
        this.#isRunning = true;
        break;
      case SetFormulaCalculationNotificationMutation.id:
        this.#observeProgress(command.params as ISetFormulaCalculationNotificationMutation);
        break;
      case SetFormulaCalculationResultMutation.id:
        this.#listener.computed(sitesOf(command.params as ISetFormulaCalculationResultMutation));
        break;
      default:
        if (this.#triggersCalculation(command, options)) this.#isDue = true;
    }
  }

  #observeProgress({ stageInfo, functionsExecutedState }: ISetFormulaCalculationNotificationMutation): void {
    if (stageInfo !== undefined) {
      if (stageInfo.stage === FormulaExecuteStageType.START) this.#listener.began();
      const isOver = [FormulaExecuteStageType.IDLE, FormulaExecuteStageType.CALCULATION_COMPLETED].includes(stageInfo.stage);
      if (!isOver) this.#isRunning = true;
      return;
    }
    if (functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION) return;
    this.#isRunning = false;
    this.#flush();
  }

  /** The same conditions under which the engine's trigger takes note of a command (read in Univer 0.25.1). */
  #triggersCalculation(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
    if (this.#injector.get(IActiveDirtyManagerService).get(command.id) === undefined) return false;
    return command.id !== SetRangeValuesMutation.id || options?.onlyLocal !== true;
  }

  #flush(): void {
    if (this.#isDue || this.#isRunning || this.#dirty.length === 0) return;
    const dirtyRanges = mergeAreas(this.#dirty.splice(0)).map((area) => ({
      unitId: this.#unitId,
      sheetId: area.sheetId,
      range: {
        startRow: area.row,
        endRow: area.row + area.rows - 1,
        startColumn: area.column,
        endColumn: area.column + area.columns - 1,
      },
    }));
    void this.#commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { dirtyRanges, forceCalculation: false },
      { onlyLocal: true },
    );
  }
}

/** Areas below each other as one: a thousand single cells would cost the engine a million comparisons. */
export function mergeAreas(areas: readonly Area[]): Area[] {
  const sorted = areas.toSorted(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.columns - b.columns || a.row - b.row,
  );
  const merged: { -readonly [K in keyof Area]: Area[K] }[] = [];
  for (const area of sorted) {
    const last = merged.at(-1);
    const isSameColumn = last?.sheetId === area.sheetId && last.column === area.column && last.columns === area.columns;
    if (isSameColumn && area.row <= last.row + last.rows) {
      last.rows = Math.max(last.rows, area.row + area.rows - last.row);
    } else {
      merged.push({ ...area });
    }
  }
  return merged;
}

export function areaOf({ sheetId, row, column }: CallSite): Area {
  return { sheetId, row, column, rows: 1, columns: 1 };
}

function sitesOf({ unitData }: ISetFormulaCalculationResultMutation): CallSite[] {
  const sites: CallSite[] = [];
  for (const sheets of Object.values(unitData)) {
    for (const [sheetId, cells] of Object.entries(sheets ?? {})) {
      new ObjectMatrix(cells).forValue((row, column) => {
        sites.push({ sheetId, row, column });
      });
    }
  }
  return sites;
}
