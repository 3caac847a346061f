/** Names a file has for modules and what is in them, at its top level. */

import ts from '../../facts/javascript/typescript.cjs';
import { denotedByDeclaration, symbolOf, type ModuleName } from './denotes.js';
import type { Source } from './source.js';

export interface Binding {
  readonly name: ts.Identifier;
  readonly declaration: ts.Declaration;
  readonly denotes: ModuleName;
}

export function bindings(source: Source): readonly Binding[] {
  const found: Binding[] = [];
  const add = (name: ts.Node | undefined, declaration: ts.Declaration): void => {
    if (!name || !ts.isIdentifier(name)) return;
    const denotes = denotedByDeclaration(source, declaration);
    if (denotes) found.push({ name, declaration, denotes });
  };
  for (const statement of source.file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const clause = statement.importClause;
      if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) continue;
      if (clause.name) add(clause.name, clause);
      const named = clause.namedBindings;
      if (named && ts.isNamespaceImport(named)) add(named.name, named);
      else for (const each of named?.elements ?? []) if (!each.isTypeOnly) add(each.name, each);
    } else if (ts.isImportEqualsDeclaration(statement)) {
      if (!statement.isTypeOnly) add(statement.name, statement);
    } else if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations) {
        if (ts.isIdentifier(declaration.name)) add(declaration.name, declaration);
        else if (ts.isObjectBindingPattern(declaration.name)) for (const each of declaration.name.elements) add(each.name, each);
      }
    }
  }
  return found;
}

/** The file's own name for it, where `at` can see it. */
export function boundAs(source: Source, at: ts.Node, module: string, name: string): string | null {
  const binding = bindings(source).find((each) => each.denotes.module === module && each.denotes.name === name);
  return binding && sees(source, at, binding.name) ? binding.name.text : null;
}

/** The name means the same at `at` as where it is declared. */
export function sees(source: Source, at: ts.Node, name: ts.Identifier): boolean {
  const meant = symbolOf(source, name);
  return source.checker.getSymbolsInScope(at, ts.SymbolFlags.All).find((each) => each.name === name.text) === meant;
}

/** Every use of a declared name besides its declaration. */
export function usesOf(source: Source, name: ts.Identifier): readonly ts.Identifier[] {
  const meant = symbolOf(source, name);
  const uses: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node !== name && node.text === name.text && symbolOf(source, node) === meant) uses.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source.file);
  return uses;
}

/** A name that the file does not use yet: the first of these, or the last with a number. */
export function freeName(source: Source, ...wanted: readonly [string, ...string[]]): string {
  const taken = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isPropertyName(node)) taken.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source.file);
  const free = wanted.find((each) => !taken.has(each));
  if (free !== undefined) return free;
  const base = wanted[wanted.length - 1] ?? wanted[0];
  for (let n = 2; ; n++) if (!taken.has(`${base}${n}`)) return `${base}${n}`;
}

/** `promisify` of `util.promisify` is nobody's variable. */
function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isPropertySignature(parent)) &&
    parent.name === node
  );
}
