// Custom functions in the formula engine: makes them known, keeps their calls in step with what is edited, and has
// cells computed again when their calls are answered.
import type { IDisposable, Injector } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import { IFunctionService, Interpreter, LexerTreeBuilder, SetTriggerFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { Area, FunctionCalls, FunctionDefinition } from '../grid-port';
import { AddInFunction } from './add-in-function';
import { AnchorArrayFunction } from './anchor-array-function';
import { Calculation } from './calculation';
import { CallTable, type CallSite } from './call-table';
import type { CellMove } from './cell-moves';
import { FIELDVALUE_DESCRIPTION, FieldValueFunction } from './field-value-function';
import { evaluateLazily } from './formula-evaluation';
import { understandFields } from './formula-fields';
import { describeFunction, offerFirst } from './function-descriptions';
import { passDataTypesOn } from './reference-data-types';
import { areaOf, mergeAreas } from './site-areas';
import type { TypingContext } from './typed-input';

/** How often idle() looks, and how long it has to stay quiet: the engine begins some work only in a later task. */
const IDLE_CHECK_MS = 25;
const QUIET_CHECKS = 2;

export interface CustomFunctionsContext {
  readonly injector: Injector;
  /** The unit of the workbook that is open now. */
  readonly unitId: () => string;
  readonly sheetName: (sheetId: string) => string;
  readonly typing: () => TypingContext;
  /** Cells were computed. */
  readonly onComputed: (sites: readonly CallSite[]) => void;
}

export class CustomFunctions {
  readonly #context: CustomFunctionsContext;
  readonly #table: CallTable;
  readonly #calculation: Calculation;
  #descriptions: IDisposable | undefined;

  /** There must be a workbook: the engine's services come with the first. */
  constructor(context: CustomFunctionsContext) {
    this.#context = context;
    this.#table = new CallTable((site) => this.#markDirty([site]));
    offerFirst(context.injector.get(IDescriptionService));
    evaluateLazily(context.injector.get(Interpreter));
    this.#understandReferences();
    this.#calculation = new Calculation(context.injector, {
      began: () => this.#table.beginEvaluation(),
      computed: (sites) => {
        this.#table.endEvaluation(sites);
        context.onComputed(sites);
      },
      completed: () => this.#table.completeEvaluation(),
    });
  }

  /** Resolves when formulas show what was changed before; calls without an answer are not waited for. */
  calculated(): Promise<void> {
    return this.#calculation.caughtUp();
  }

  /** Resolves when nothing is calculated and no call is pending; rejects with an Error after the time given. */
  async idle(timeoutMs: number): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    let quietChecks = 0;
    while (quietChecks < QUIET_CHECKS) {
      if (performance.now() > deadline) throw new Error(this.#describeWork(timeoutMs));
      await new Promise((resolve) => setTimeout(resolve, IDLE_CHECK_MS));
      quietChecks = this.#calculation.isBusy || this.#table.pendingCount > 0 ? 0 : quietChecks + 1;
    }
  }

  register(functions: readonly FunctionDefinition[], calls: FunctionCalls): void {
    const { injector, sheetName, typing } = this.#context;
    const service = injector.get(IFunctionService);
    const context = { table: this.#table, calls, sheetName, typing };
    for (const definition of functions) service.registerExecutors(new AddInFunction(definition, context));
    const shown = functions.filter(({ options }) => !options.excludeFromAutoComplete);
    this.#descriptions?.dispose();
    this.#descriptions = injector.get(IDescriptionService).registerDescriptions(shown.map(describeFunction));
    // Formulas entered before were parsed as calls of unknown names, and are #NAME? until parsed again.
    service.deleteFormulaAstCacheKey(...functions.map(({ name }) => name.toUpperCase()));
    this.#calculateAll();
  }

  /** The cells got new contents, or the same again: their calls are over, and volatile functions are due. */
  edited(sites: readonly CallSite[]): void {
    for (const area of mergeAreas(sites.map(areaOf))) this.#table.dropIn(area);
    this.#table.edited();
    this.#markDirty(this.#table.dropVolatile());
  }

  /** Rows or columns came or went: calls stay with their cells. */
  moved(sheetId: string, move: CellMove): void {
    this.#table.move(sheetId, move);
    this.#markDirty(this.#table.dropVolatile());
  }

  /** Cells changed places. Calls are known by where they came from: what waits is called again from where it is. */
  rearranged(sheetId: string, waiting: readonly CallSite[]): void {
    this.#table.dropSheet(sheetId);
    this.#markDirty([...waiting, ...this.#table.dropVolatile()]);
  }

  recalculate(areas: readonly Area[]): void {
    for (const area of areas) this.#table.dropIn(area);
    this.#calculation.markDirty(this.#context.unitId(), areas);
  }

  /** The cell was entered again with the content it had: the spreadsheet does nothing then. */
  reentered(site: CallSite): void {
    this.edited([site]);
    this.#markDirty([site]);
  }

  recalculateAll(): void {
    this.#table.dropAll();
    this.#calculateAll();
  }

  forgetSheet(sheetId: string): void {
    this.#table.dropSheet(sheetId);
  }

  forgetAll(): void {
    this.#table.dropAll();
  }

  /** To the fields of data types, and to what a cell has spilled. */
  #understandReferences(): void {
    const { injector } = this.#context;
    passDataTypesOn();
    understandFields(injector.get(LexerTreeBuilder));
    injector.get(IFunctionService).registerExecutors(new FieldValueFunction(), new AnchorArrayFunction());
    injector.get(IDescriptionService).registerDescriptions([FIELDVALUE_DESCRIPTION]);
  }

  #calculateAll(): void {
    const everything = { dirtyRanges: [], forceCalculation: true };
    this.#context.injector.get(ICommandService).syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, everything, { onlyLocal: true });
  }

  #describeWork(timeoutMs: number): string {
    const pending = this.#table.pendingCount;
    const reason = pending > 0 ? `${pending} function calls have no result` : 'formulas are still being calculated';
    return `The workbook was not done calculating after ${timeoutMs} ms: ${reason}.`;
  }

  #markDirty(sites: readonly CallSite[]): void {
    this.#calculation.markDirty(this.#context.unitId(), sites.map(areaOf));
  }
}
