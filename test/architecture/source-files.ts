// Reads the sources of the add-in: for every file what it imports and which globals it names.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve, sep } from 'node:path';
import * as ts from 'typescript';

export interface SourceFile {
  /** Below src, without its ending: "engine/ports". */
  readonly path: string;
  readonly layer: string;
  /** Files below src in the same form, and packages as they are written: "node:path", "react-dom/client". */
  readonly imports: readonly { readonly kind: 'file' | 'package'; readonly target: string }[];
  /** Names that may be globals: identifiers that are read and not declared in the file; "Date.now", "new Date()". */
  readonly globals: ReadonlySet<string>;
}

const SOURCE_FOLDER = resolve(__dirname, '../../src');

export function readSourceFiles(): SourceFile[] {
  return readdirSync(SOURCE_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => parseSourceFile(name.split(sep).join('/'), readFileSync(join(SOURCE_FOLDER, name), 'utf8')));
}

export function parseSourceFile(name: string, text: string): SourceFile {
  const path = name.replace(/(\.d)?\.tsx?$/, '');
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  return { path, layer: path.split('/')[0] ?? '', imports: importsOf(path, text), globals: globalsOf(tree) };
}

/** Type imports, re-exports, import() and import types included. */
function importsOf(path: string, text: string): SourceFile['imports'] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) =>
    fileName.startsWith('.')
      ? { kind: 'file', target: posix.normalize(posix.join(dirname(path), fileName)) }
      : { kind: 'package', target: fileName },
  );
}

function globalsOf(tree: ts.SourceFile): Set<string> {
  const read = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) (isDeclaredName(node) ? declared : isRead(node) ? read : new Set<string>()).add(node.text);
    const member = memberName(node);
    if (member !== undefined) read.add(member);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return new Set([...read].filter((name) => !declared.has(name)));
}

function isDeclaredName(node: ts.Identifier): boolean {
  const { parent } = node;
  const isNamed =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isNamespaceImport(parent);
  // A parameter in a type names nothing: "(fetch: Fetch) => void" must not hide a call of fetch.
  return isNamed && parent.name === node && !(ts.isParameter(parent) && ts.isTypeNode(parent.parent));
}

/** Whether the identifier stands for a value or type of its own, rather than for a member of something. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isJsxAttribute(parent) || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  const isMemberName =
    ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodSignature(parent) || ts.isMethodDeclaration(parent) || ts.isEnumMember(parent) || ts.isGetAccessor(parent) || ts.isSetAccessor(parent);
  return !(isMemberName && parent.name === node);
}

/** "Date.now" and "Math.random" where they are read; "new Date()"; "fetch" out of globalThis.fetch. */
function memberName(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date' && !node.arguments?.length) {
    return 'new Date()';
  }
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  const [object, member] = [node.expression.text, node.name.text];
  return ['globalThis', 'window', 'self'].includes(object) ? member : `${object}.${member}`;
}
