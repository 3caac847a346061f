import ts from './typescript.cjs';
import type { Expr, Stmt } from '../facts.js';
import { namedExpression } from './casts.js';
import { hasModifier } from './modifiers.js';
import { boundName, literalText, nameExpression } from './names.js';
import { resolve } from './scope.js';
import { SyntaxKind } from './syntax.js';
import { noteSpecifier, startOf, type Walk } from './walk.js';

type Exportable = Parameters<typeof hasModifier>[0];

/** After a declaration: exports it, when it says so. */
export function publish(walk: Walk, node: Exportable, name: ts.Identifier, out: Stmt[]): void {
  if (!hasModifier(node, SyntaxKind.ExportKeyword)) return;
  const exported = hasModifier(node, SyntaxKind.DefaultKeyword) ? 'default' : name.text;
  exportValue(walk, exported, nameExpression(walk, name), out);
}

/** After `export const {a, b} = …`: exports each name in the pattern. */
export function publishPattern(walk: Walk, node: ts.BindingName, out: Stmt[]): void {
  if (node.kind === SyntaxKind.Identifier) {
    exportValue(walk, node.text, nameExpression(walk, node), out);
    return;
  }
  for (const element of node.elements) {
    if (element.kind === SyntaxKind.BindingElement) publishPattern(walk, element.name, out);
  }
}

/** `export {…}`, `export {…} from 's'`, `export * from 's'`. */
export function exportDeclaration(walk: Walk, node: ts.ExportDeclaration, out: Stmt[]): void {
  const clause = node.exportClause;
  const specifier = literalText(node.moduleSpecifier);
  if (specifier === null) {
    if (clause !== undefined && ts.isNamedExports(clause)) exportNames(walk, clause, out);
    return;
  }
  const typeOnly = node.isTypeOnly || (clause !== undefined && ts.isNamedExports(clause) && areTypes(clause));
  noteSpecifier(walk, specifier, typeOnly);
  const names = clause !== undefined && ts.isNamedExports(clause) ? clause.elements.map(reexportedName) : null;
  const namespace = clause !== undefined && ts.isNamespaceExport(clause) ? clause.name.text : null;
  out.push({
    kind: 'reexport',
    specifier,
    names,
    ...(namespace !== null && { namespace }),
    ...(typeOnly && { typeOnly }),
  });
}

/** `export default value`, `export = value`. */
export function exportAssignment(walk: Walk, node: ts.ExportAssignment, out: Stmt[]): void {
  if (node.isExportEquals === true) {
    walk.usesExports = true;
    const value = namedExpression(walk, node.expression, 'exports', -1, node);
    out.push({ kind: 'assign', target: { kind: 'module-exports' }, value });
    return;
  }
  out.push({ kind: 'export', name: 'default', value: namedExpression(walk, node.expression, 'default', -1, node) });
}

function exportValue(walk: Walk, name: string, value: Expr, out: Stmt[]): void {
  if (walk.namespaceProps === null) out.push({ kind: 'export', name, value });
  else walk.namespaceProps.push({ key: name, value, kind: 'value' });
}

function exportNames(walk: Walk, clause: ts.NamedExports, out: Stmt[]): void {
  for (const each of clause.elements) {
    const local = each.propertyName ?? each.name;
    const value = boundName(walk, local.text, resolve(walk.scope, local.text), startOf(walk, local));
    exportValue(walk, each.name.text, value, out);
  }
}

function reexportedName(node: ts.ExportSpecifier): { readonly imported: string; readonly exported: string } {
  return { imported: (node.propertyName ?? node.name).text, exported: node.name.text };
}

function areTypes(clause: ts.NamedExports): boolean {
  return clause.elements.length > 0 && clause.elements.every((each) => each.isTypeOnly);
}
