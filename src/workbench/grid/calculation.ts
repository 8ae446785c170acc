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
import { mergeAreas } from './site-areas';

export interface CalculationListener {
  began(): void;
  /** What was computed. Not called for a calculation that was stopped or found nothing to do. */
  computed(sites: readonly CallSite[]): void;
  /** It came to its end, after `computed` where that is called. A stopped one begins again instead. */
  completed(): void;
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
  /** Who waits for changes that no calculation has begun with, and who for the one that runs. */
  #waiting: (() => void)[] = [];
  #waitingForThis: (() => void)[] = [];

  constructor(injector: Injector, listener: CalculationListener) {
    this.#injector = injector;
    this.#listener = listener;
    this.#commands = injector.get(ICommandService);
    this.#subscription = this.#commands.onCommandExecuted((command, options) => this.#observe(command, options));
  }

  get isBusy(): boolean {
    return this.#isDue || this.#isRunning || this.#dirty.length > 0;
  }

  /** Resolves when what has changed until now is computed; what changes later is not waited for. */
  caughtUp(): Promise<void> {
    if (!this.isBusy) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Lets the engine compute these cells and what depends on them, as soon as it is free. */
  markDirty(unitId: string, areas: readonly Area[]): void {
    if (areas.length === 0) return;
    // What is left of a workbook that is closed must not mark cells of the next one.
    if (unitId !== this.#unitId) this.#dirty = [];
    this.#unitId = unitId;
    // Cells settle one by one within a task: collected, they are one calculation.
    if (this.#dirty.length === 0) queueMicrotask(() => this.#flush());
    for (const area of areas) this.#dirty.push(area);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #observe(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    switch (command.id) {
      case SetFormulaCalculationStartMutation.id:
        this.#isDue = false;
        this.#isRunning = true;
        this.#waitingForThis = this.#waitingForThis.concat(this.#waiting.splice(0));
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
    this.#listener.completed();
    this.#flush();
    const isNothingLeft = !this.isBusy;
    const answered = [...this.#waitingForThis.splice(0), ...(isNothingLeft ? this.#waiting.splice(0) : [])];
    for (const resolve of answered) resolve();
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
    this.#commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { dirtyRanges, forceCalculation: false },
      { onlyLocal: true },
    );
  }
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
