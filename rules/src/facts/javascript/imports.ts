import ts from './typescript.cjs';
import type { ImportStmt, Stmt } from '../facts.js';
import { publish } from './exports.js';
import { entityName, literalText, namePattern } from './names.js';
import { SyntaxKind } from './syntax.js';
import { noteSpecifier, startOf, type Walk } from './walk.js';

type ImportedName = ImportStmt['names'][number];

export function importDeclaration(walk: Walk, node: ts.ImportDeclaration, out: Stmt[]): void {
  const specifier = literalText(node.moduleSpecifier);
  if (specifier === null) return;
  const clause = node.importClause;
  const typeOnly = clause !== undefined && isTypeOnly(clause);
  const names = clause === undefined ? [] : importedNames(walk, clause);
  pushImport(walk, node, specifier, names, typeOnly, out);
}

/** `import x = require('s')`, `import x = A.B`. */
export function importEquals(walk: Walk, node: ts.ImportEqualsDeclaration, out: Stmt[]): void {
  const reference = node.moduleReference;
  const target = namePattern(walk, node.name);
  if (ts.isExternalModuleReference(reference)) {
    const specifier = literalText(reference.expression);
    if (specifier === null) return;
    const names = [{ imported: '=', target, at: startOf(walk, node.name) }];
    pushImport(walk, node, specifier, names, node.isTypeOnly, out);
  } else out.push({ kind: 'assign', target, value: entityName(walk, reference) });
  publish(walk, node, node.name, out);
}

export function importedNames(walk: Walk, clause: ts.ImportClause): ImportedName[] {
  const names: ImportedName[] = [];
  if (clause.name !== undefined) names.push(imported(walk, 'default', clause.name));
  const bindings = clause.namedBindings;
  if (bindings === undefined) return names;
  if (ts.isNamespaceImport(bindings)) names.push(imported(walk, '*', bindings.name));
  else for (const each of bindings.elements) names.push(imported(walk, (each.propertyName ?? each.name).text, each.name));
  return names;
}

function imported(walk: Walk, name: string, local: ts.Identifier): ImportedName {
  return { imported: name, target: namePattern(walk, local), at: startOf(walk, local) };
}

function isTypeOnly(clause: ts.ImportClause): boolean {
  if (clause.phaseModifier === SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name !== undefined || bindings === undefined || ts.isNamespaceImport(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every((each) => each.isTypeOnly);
}

function pushImport(walk: Walk, node: ts.Node, specifier: string, names: readonly ImportedName[], typeOnly: boolean, out: Stmt[]): void {
  noteSpecifier(walk, specifier, typeOnly);
  const at = startOf(walk, node);
  out.push({ kind: 'import', specifier, level: 0, names, ...(typeOnly && { typeOnly }), at, end: node.end });
}
