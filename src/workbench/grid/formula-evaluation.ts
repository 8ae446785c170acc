// How a formula's tree is evaluated: like the engine does it, but with Excel's laziness (IF and its kin leave the
// other branch alone, which here would cost calls) and with #BUSY! passing through functions that swallow errors.
import {
  NullValueObject,
  type BaseValueObject,
  type FunctionVariantType,
  type Interpreter,
} from '@univerjs/engine-formula';
import { BUSY } from '../cell-errors';
import { errorValue } from './result-values';

type NodeData = Parameters<Interpreter['execute']>[0];
type AstNode = Extract<NodeData['node'], object>;
interface Offset {
  readonly x: number;
  readonly y: number;
}

/** Functions that turn an error in their first argument into an ordinary value. */
const SWALLOWS_ERRORS: ReadonlySet<string> = new Set([
  'IFERROR', 'IFNA', 'ISERROR', 'ISERR', 'ISNA', 'ERROR.TYPE', 'ISTEXT', 'ISNONTEXT', 'ISNUMBER', 'ISBLANK', 'ISLOGICAL',
]);
/** The engine's numbers for node kinds (its enum is not exported). */
const REFERENCE_NODE = 1;
const FUNCTION_NODE = 4;

/** Is the argument needed, given the values of those before it? A value is null where it is a range or an array,
 *  which is looked at element by element, so that every argument may be needed. */
type IsNeeded = (index: number, valueOf: (index: number) => BaseValueObject | null) => boolean;

const LAZY_FUNCTIONS: Readonly<Record<string, IsNeeded>> = {
  IF: (index, valueOf) => index === 0 || mayBe(valueOf(0), index === 1),
  IFERROR: (index, valueOf) => index === 0 || (valueOf(0)?.isError() ?? true),
  IFNA: (index, valueOf) => index === 0 || isNotAvailable(valueOf(0)),
  IFS: (index, valueOf) => {
    const isValue = index % 2 === 1;
    const earlierPairs = Math.floor(index / 2);
    const isReached = Array.from({ length: earlierPairs }, (_, pair) => mayBe(valueOf(pair * 2), false)).every(Boolean);
    return isReached && (!isValue || mayBe(valueOf(index - 1), true));
  },
  CHOOSE: (index, valueOf) => index === 0 || mayChoose(valueOf(0), index),
};

/** Replaces the interpreter's way of evaluating. The engine evaluates all arguments before any function looks at
 *  them (read in Univer 0.25.1, Interpreter._execute), and offers no seam to replace the class. */
export function evaluateLazily(interpreter: Interpreter): void {
  interpreter.execute = (nodeData: NodeData): FunctionVariantType => {
    const { node } = nodeData;
    if (!node) return errorValue('#VALUE!');
    evaluate(node, { x: nodeData.refOffsetX, y: nodeData.refOffsetY });
    return node.getValue() ?? errorValue('#VALUE!');
  };
}

function evaluate(node: AstNode, offset: Offset): void {
  const children = node.getChildren();
  const name = kindOf(node) === FUNCTION_NODE ? node.getToken().trim().toUpperCase() : '';
  const isNeeded = LAZY_FUNCTIONS[name] ?? (() => true);
  for (const [index, child] of children.entries()) {
    if (isNeeded(index, (earlier) => singleValue(children[earlier]?.getValue()))) evaluateChild(child, offset);
    // A child without a value would not be passed on at all, and move those behind it forward.
    else child.setValue(NullValueObject.create());

    const isSwallowed = index === 0 && SWALLOWS_ERRORS.has(name) && isBusy(singleValue(child.getValue()));
    if (isSwallowed) return node.setValue(errorValue(BUSY));
  }
  if (kindOf(node) === REFERENCE_NODE) shiftReference(node, offset);
  node.execute();
}

function evaluateChild(child: AstNode, offset: Offset): void {
  // A lambda without parameters is evaluated where it is called, not where it stands.
  if (child.getToken().toUpperCase() === 'LAMBDA' && isEmptyLambda(child)) child.execute();
  else evaluate(child, offset);
}

/** Formulas that were filled share one tree; the offset says how far this cell is from the first one. */
function shiftReference(node: AstNode & { setRefOffset?: (x: number, y: number) => void }, { x, y }: Offset): void {
  node.setRefOffset?.(x, y);
}

/** Can the condition come out as `outcome`? An error is neither true nor false. */
function mayBe(condition: BaseValueObject | null, outcome: boolean): boolean {
  if (condition === null || condition.isString()) return true;
  if (condition.isError()) return false;
  const isTrue = !condition.isNull() && Number(condition.getValue()) !== 0;
  return isTrue === outcome;
}

function isNotAvailable(value: BaseValueObject | null): boolean {
  return value === null || (value.isError() && value.getValue() === '#N/A');
}

function mayChoose(choice: BaseValueObject | null, index: number): boolean {
  if (choice === null || choice.isString()) return true;
  return !choice.isError() && Math.trunc(Number(choice.getValue())) === index;
}

/** The one value of an argument; null where it is a range or an array, which is evaluated element by element. */
function singleValue(variant: ReturnType<AstNode['getValue']>): BaseValueObject | null {
  if (!variant) return null;
  if (variant.isReferenceObject()) {
    const array = (variant as Extract<FunctionVariantType, { toArrayValueObject: unknown }>).toArrayValueObject();
    return singleValue(array);
  }
  const value = variant as BaseValueObject;
  if (!value.isArray()) return value;
  const rows = value.getArrayValue();
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? NullValueObject.create()) : null;
}

function kindOf(node: AstNode): number {
  return node.nodeType;
}

function isBusy(value: BaseValueObject | null): boolean {
  return value !== null && value.isError() && value.getValue() === BUSY;
}

function isEmptyLambda(node: AstNode & { isEmptyParamFunction?: () => boolean }): boolean {
  return node.isEmptyParamFunction?.() === true;
}
