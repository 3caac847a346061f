/** What code of a file needs of the file's top level, to stand in a module of its own. */

import ts from '../../../facts/javascript/typescript.cjs';
import type { FixContext, No } from '../../context.js';
import { symbolOf } from '../denotes.js';
import { requireOf } from '../import-style.js';
import type { Source } from '../source.js';
import { importsQuietly, isQuietValue, stateOf } from './quiet-module.js';

export interface Needed {
  /** Statements that go along. */
  readonly statements: readonly ts.Statement[];
  /** Imports, written anew with the names that are needed. */
  readonly imports: readonly string[];
}

/** null, with a reason, when something has to stay where it is. */
export function neededBy(context: FixContext, source: Source, roots: readonly ts.Node[], no: No): Needed | null {
  const statements = new Set<ts.Statement>();
  const imported = new Map<ts.Statement, Set<string>>();
  const state = stateOf(source);
  const queue = [...roots];
  const seen = new Set<ts.Node>(roots);
  for (const root of queue) {
    for (const name of namesIn(root)) {
      const declaration = symbolOf(source, name)?.declarations?.[0];
      const statement = declaration && topStatementOf(declaration);
      if (!statement || roots.some((each) => each === statement || isInside(statement, each))) continue;
      if (ts.isImportDeclaration(statement) || requireOf(statement)) {
        if (!importsQuietly(context, source, statement, 0))
          return no(`it uses \`${name.text}\`, whose module does more than define functions`);
        imported.set(statement, (imported.get(statement) ?? new Set()).add(name.text));
        continue;
      }
      const why = whyNotMoved(statement, name.text, state);
      if (why !== null) return no(why);
      statements.add(statement);
      if (!seen.has(statement)) queue.push(statement);
      seen.add(statement);
    }
  }
  return {
    statements: [...statements].sort((a, b) => a.pos - b.pos),
    imports: [...imported].sort(([a], [b]) => a.pos - b.pos).map(([statement, names]) => importText(source, statement, names)),
  };
}

export function* namesIn(root: ts.Node): Iterable<ts.Identifier> {
  if (ts.isIdentifier(root)) {
    const { parent } = root;
    if (ts.isPropertyAccessExpression(parent) && parent.name === root) return;
    if (ts.isPropertyAssignment(parent) && parent.name === root) return;
    yield root;
  }
  const children: ts.Node[] = [];
  ts.forEachChild(root, (child) => void children.push(child));
  for (const child of children) yield* namesIn(child);
}

export const isInside = (node: ts.Node, outer: ts.Node): boolean => outer.pos <= node.pos && node.end <= outer.end;

/** The statement at the top of the file that declares it; null for what functions declare. */
function topStatementOf(declaration: ts.Node): ts.Statement | null {
  let node = declaration;
  while (!ts.isStatement(node) || ts.isBlock(node)) {
    if (ts.isSourceFile(node) || ts.isFunctionLike(node)) {
      if (!ts.isFunctionDeclaration(node)) return null;
      break;
    }
    node = node.parent;
  }
  return ts.isStatement(node) && ts.isSourceFile(node.parent) ? node : null;
}

function whyNotMoved(statement: ts.Statement, name: string, state: ReadonlySet<string>): string | null {
  if (ts.isFunctionDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return null;
  if (!ts.isVariableStatement(statement)) return `it uses \`${name}\`, which a worker cannot have`;
  const { declarations, flags } = statement.declarationList;
  if (state.has(name) || (flags & ts.NodeFlags.Const) === 0) return `it uses \`${name}\`, which the module keeps and changes`;
  return declarations.every((each) => each.initializer && isQuietValue(each.initializer))
    ? null
    : `it uses \`${name}\`, which is made once, when the module is loaded`;
}

function importText(source: Source, statement: ts.Statement, names: ReadonlySet<string>): string {
  if (!ts.isImportDeclaration(statement)) return statement.getText(source.file);
  const { importClause: clause, moduleSpecifier } = statement;
  const bound = clause?.namedBindings;
  const parts: string[] = [];
  if (clause?.name && names.has(clause.name.text)) parts.push(clause.name.text);
  if (bound && ts.isNamespaceImport(bound) && names.has(bound.name.text)) parts.push(bound.getText(source.file));
  if (bound && ts.isNamedImports(bound)) {
    const list = bound.elements.filter((each) => names.has(each.name.text)).map((each) => each.getText(source.file));
    if (list.length > 0) parts.push(`{ ${list.join(', ')} }`);
  }
  const type = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type ' : '';
  const end = source.text[statement.end - 1] === ';' ? ';' : '';
  return `import ${type}${parts.join(', ')} from ${moduleSpecifier.getText(source.file)}${end}`;
}
