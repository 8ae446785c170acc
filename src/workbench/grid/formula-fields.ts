// Makes the formula engine understand field access, and references to spills: formulas keep the text people typed, and
// are calculated as if they said it with FIELDVALUE and ANCHORARRAY. References before the dots stay references to whoever moves, colours or follows them.
import type { LexerTreeBuilder } from '@univerjs/engine-formula';
import { fieldAccesses, withFieldCalls, type FieldAccess } from './field-access';
import { withSpillCalls } from './spill-references';

/** Stands for the characters of field access while a formula is taken apart: the engine reads one as a token of its
 *  own that ends a reference (seen with Univer 0.25.1). */
const STAND_IN = '%';

type SequenceNode = NonNullable<ReturnType<LexerTreeBuilder['sequenceNodesBuilder']>>[number];

/** Replaces the lexer's ways of reading a formula, which know no dots behind references. */
export function understandFields(lexer: LexerTreeBuilder): void {
  const buildTree = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...rest) => buildTree(withFieldCalls(withSpillCalls(formula)), ...rest);

  const takeApart = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (formula) => {
    const accesses = fieldAccesses(formula);
    const nodes = takeApart(accesses.reduce(withStandIns, formula));
    return accesses.length === 0 ? nodes : nodes && withOriginals(nodes, formula);
  };
}

function withStandIns(formula: string, { start, end }: FieldAccess): string {
  return formula.slice(0, start) + STAND_IN.repeat(end - start) + formula.slice(end);
}

/** Nodes come in order and without the equals sign; tokens that are no names or references are single characters. */
function withOriginals(nodes: readonly SequenceNode[], formula: string): SequenceNode[] {
  let position = formula.startsWith('=') ? 1 : 0;
  return nodes.map((node) => {
    const text = typeof node === 'string' ? node : node.token;
    const original = formula.slice(position, position + text.length);
    position += text.length;
    return node === STAND_IN ? original : node;
  });
}
