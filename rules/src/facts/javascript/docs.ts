/** Types from JSDoc comments in JavaScript files. */
import ts from './typescript.cjs';
import type { Stmt, TypeExpr } from '../facts.js';
import { literalText, namePattern } from './names.js';
import { declareImport } from './hoist.js';
import { importedNames } from './imports.js';
import { declare } from './scope.js';
import { docTags, SyntaxKind } from './syntax.js';
import { typeExpression } from './types.js';
import { noteSpecifier, type Walk } from './walk.js';

export function hasDocTypes(text: string): boolean {
  return /@(?:type|param|arg|returns?|typedef|import)\b/.test(text);
}

/** `@type {T}` on a declaration or a cast. */
export function documentedType(walk: Walk, node: ts.Node): TypeExpr | null {
  for (const tag of docTags(node)) {
    if (tag.kind === SyntaxKind.JSDocTypeTag) return typeExpression(walk, tag.typeExpression);
  }
  return null;
}

/** `@param {T} name`; a pattern has no name of its own and is what stands at its position. */
export function documentedParameter(walk: Walk, node: ts.Node, name: string, position: number): TypeExpr | null {
  let at = 0;
  for (const tag of docTags(node)) {
    if (tag.kind !== SyntaxKind.JSDocParameterTag || !ts.isIdentifier(tag.name)) continue;
    const isMeant = name === '' ? at === position : tag.name.text === name;
    at++;
    if (isMeant && tag.typeExpression !== undefined) return typeExpression(walk, tag.typeExpression);
  }
  return null;
}

/** `@returns {T}`. */
export function documentedReturn(walk: Walk, node: ts.Node): TypeExpr | null {
  for (const tag of docTags(node)) {
    if (tag.kind === SyntaxKind.JSDocReturnTag && tag.typeExpression !== undefined) return typeExpression(walk, tag.typeExpression);
  }
  return null;
}

/** `@typedef {Object} X` with `@property` lines, `@param {Object} x` with `@param {T} x.name` lines. */
export function documentedObject(walk: Walk, node: ts.JSDocTypeLiteral): TypeExpr {
  const members: { readonly name: string; readonly type: TypeExpr; readonly optional?: true }[] = [];
  for (const property of node.jsDocPropertyTags ?? []) {
    if (property.typeExpression === undefined) continue;
    const optional = property.isBracketed;
    const { text: name } = ts.isIdentifier(property.name) ? property.name : property.name.right;
    members.push({ name, type: typeExpression(walk, property.typeExpression), ...(optional && { optional }) });
  }
  const object: TypeExpr = { kind: 'object', members };
  return node.isArrayType ? { kind: 'array', element: object } : object;
}

/** Binds the names that `@typedef` and `@import` give at the top level. */
export function declareDocumented(walk: Walk, nodes: readonly ts.Node[]): void {
  for (const node of nodes) {
    for (const tag of docTags(node)) {
      if (tag.kind === SyntaxKind.JSDocTypedefTag && tag.name !== undefined) declare(walk.scope, tag.name.text);
      else if (tag.kind === SyntaxKind.JSDocImportTag && tag.importClause !== undefined) {
        declareImport(walk.scope, tag.importClause);
      }
    }
  }
}

/** What they say, as statements. */
export function documentedStatements(walk: Walk, nodes: readonly ts.Node[], out: Stmt[]): void {
  for (const node of nodes) {
    for (const tag of docTags(node)) {
      if (tag.kind === SyntaxKind.JSDocTypedefTag) typedef(walk, tag, out);
      else if (tag.kind === SyntaxKind.JSDocImportTag) documentedImport(walk, tag, out);
    }
  }
}

function typedef(walk: Walk, tag: ts.JSDocTypedefTag, out: Stmt[]): void {
  if (tag.name === undefined || tag.typeExpression === undefined) return;
  out.push({ kind: 'alias', target: namePattern(walk, tag.name), type: typeExpression(walk, tag.typeExpression) });
}

function documentedImport(walk: Walk, tag: ts.JSDocImportTag, out: Stmt[]): void {
  const specifier = literalText(tag.moduleSpecifier);
  if (specifier === null || tag.importClause === undefined) return;
  noteSpecifier(walk, specifier, true);
  const names = importedNames(walk, tag.importClause);
  out.push({ kind: 'import', specifier, level: 0, names, typeOnly: true, at: tag.pos, end: tag.end });
}
