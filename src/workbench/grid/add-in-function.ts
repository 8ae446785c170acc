// One custom function inside the formula engine: reads its arguments, asks the call table, answers with the outcome
// or #BUSY!. Must never throw: an exception here stops the engine for good (seen with Univer 0.25.1).
import { BaseFunction, type BaseValueObject, type FunctionVariantType } from '@univerjs/engine-formula';
import { BUSY } from '../cell-errors';
import type { Area, CellError, FunctionCalls, FunctionDefinition, FunctionParameter } from '../grid-port';
import { ArgumentError, convertError, convertValue } from './argument-values';
import { PENDING, type CallTable } from './call-table';
import { liftedPosition, liftedRows, liftedShape, type LiftedPosition } from './lifted-arguments';
import { argumentAddress, readArgument, type ArgumentValue, type ReadArgument } from './read-argument';
import { errorValue, matrixValue, outcomeValue, singleOutcome } from './result-values';
import type { TypingContext } from './typed-input';

export interface AddInFunctionContext {
  readonly table: CallTable;
  readonly calls: FunctionCalls;
  readonly sheetName: (sheetId: string) => string;
  readonly typing: () => TypingContext;
}

/** As in Excel. */
const MOST_ARGUMENTS = 255;

/** Arguments of one call: what it gets, and where that was read. */
interface CallArguments {
  readonly args: readonly unknown[];
  readonly addresses: readonly (string | null)[];
}

export class AddInFunction extends BaseFunction {
  /** References instead of values, because a function may ask for its arguments' addresses. */
  override needsReferenceObject = true;
  // Counted here, not by the engine, which answers #N/A to a wrong number of arguments.
  override minParams = -1;
  override maxParams = -1;
  readonly #definition: FunctionDefinition;
  readonly #context: AddInFunctionContext;

  constructor(definition: FunctionDefinition, context: AddInFunctionContext) {
    super(definition.name.toUpperCase());
    this.#definition = definition;
    this.#context = context;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    try {
      const given = variants.map(readArgument);
      const miscount = miscountOf(this.#definition, given.length);
      if (miscount !== undefined) return outcomeValue({ error: '#VALUE!', message: miscount });
      const shape = this.#liftedShape(given);
      return shape === null ? this.#call(this.#argumentsOf(given)) : this.#callForEach(given, shape);
    } catch (error) {
      if (error instanceof ArgumentError) return errorValue(error.errorText);
      reportError(new Error(`${this.#definition.name} failed before it was called.`, { cause: error }));
      return errorValue('#VALUE!');
    }
  }

  /** A range where one value is expected calls the function for every cell of it and spills, as dynamic arrays do. */
  #liftedShape(given: readonly ReadArgument[]): { rows: number; columns: number } | null {
    const lifted = given.filter(
      ({ values }, index) => parameterAt(this.#definition.parameters, index)?.dimensionality === 'scalar' && isLarge(values),
    );
    return lifted.length === 0 ? null : liftedShape(lifted.map(({ values }) => values));
  }

  #callForEach(given: readonly ReadArgument[], shape: { rows: number; columns: number }): BaseValueObject {
    return matrixValue(liftedRows(shape, (position) => this.#callForCell(given, position)));
  }

  #callForCell(given: readonly ReadArgument[], position: LiftedPosition): BaseValueObject {
    try {
      return this.#call(this.#argumentsOf(given, position), { allowsMatrix: false });
    } catch (error) {
      if (error instanceof ArgumentError) return errorValue(error.errorText);
      throw error;
    }
  }

  /** One entry per declared parameter: missing ones null, the repeating one a list of what came. */
  #argumentsOf(given: readonly ReadArgument[], cell?: LiftedPosition): CallArguments {
    const { parameters, options } = this.#definition;
    const addresses: (string | null)[] = [];
    const read = (argument: ReadArgument, parameter: FunctionParameter): unknown => {
      const position = parameter.dimensionality === 'scalar' && cell !== undefined ? cellWithin(argument, cell) : undefined;
      addresses.push(argumentAddress(argument, this.#context.sheetName, position));
      return readAs(argument, parameter, { ...options, typing: this.#context.typing() }, position ?? { row: 0, column: 0 });
    };
    const args = parameters.map((parameter, index) => {
      if (parameter.repeating) return given.slice(index).map((argument) => read(argument, parameter));
      const argument = given[index];
      if (argument !== undefined) return read(argument, parameter);
      addresses.push(null);
      return null;
    });
    return { args, addresses };
  }

  #call({ args, addresses }: CallArguments, { allowsMatrix } = { allowsMatrix: true }): BaseValueObject {
    const { table, calls } = this.#context;
    const definition = this.#definition;
    const caller: Area = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column, rows: 1, columns: 1 };
    const outcome = table.request(caller, {
      key: JSON.stringify([definition.name, args]),
      isVolatile: definition.options.volatile,
      isStreaming: definition.options.stream,
      start: (settle) => calls.call({ definition, args, caller, parameterAddresses: addresses }, settle),
    });
    if (outcome === PENDING) return errorValue(BUSY);
    return allowsMatrix ? outcomeValue(outcome) : outcomeValue(singleOutcome(outcome));
  }
}

/** What is wrong with the number of arguments, as a sentence; undefined where nothing is. */
function miscountOf({ name, parameters }: FunctionDefinition, count: number): string | undefined {
  const least = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
  const most = parameters.some(({ repeating }) => repeating) ? MOST_ARGUMENTS : parameters.length;
  if (count < least) return `${name} takes at least ${counted(least)}, but got ${count}.`;
  if (count > most) return `${name} takes at most ${counted(most)}, but got ${count}.`;
  return undefined;
}

function counted(count: number): string {
  return count === 1 ? '1 argument' : `${count} arguments`;
}

/** The parameter an argument belongs to: further arguments belong to the repeating one at the end. */
function parameterAt(parameters: readonly FunctionParameter[], index: number): FunctionParameter | undefined {
  return parameters[index] ?? parameters.findLast(({ repeating }) => repeating);
}

function isLarge(values: ReadArgument['values']): boolean {
  return values.length > 1 || (values[0]?.length ?? 0) > 1;
}

function cellWithin({ values }: ReadArgument, cell: LiftedPosition): LiftedPosition {
  const position = liftedPosition(values, cell);
  if (position === undefined) throw new ArgumentError('#N/A');
  return position;
}

function readAs(
  { values }: ReadArgument,
  { dimensionality, type }: FunctionParameter,
  { acceptsDataTypes, acceptsErrors, typing }: FunctionDefinition['options'] & { readonly typing: TypingContext },
  position: LiftedPosition,
): unknown {
  const convert = (value: ArgumentValue | ArgumentError): ArgumentValue | CellError =>
    value instanceof ArgumentError ? convertError(value, type, acceptsErrors) : convertValue(value, type, acceptsDataTypes, typing);
  if (dimensionality === 'matrix') return values.map((row) => row.map(convert));
  return convert(values[position.row]?.[position.column] ?? null);
}
