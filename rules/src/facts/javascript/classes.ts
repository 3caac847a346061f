import type ts from 'typescript';
import type { Expr, TypeExpr } from '../facts.js';
import { expression } from './expressions.js';
import { boundToItself } from './functions.js';
import { classMembers } from './class-members.js';
import { interfaceMembers } from './interface-members.js';
import { declarationStart, decoratorsOf, hasModifier } from './modifiers.js';
import { blockScope, declare } from './scope.js';
import { SyntaxKind } from './syntax.js';
import { classTypeParameters, declareTypeParameters } from './type-parameters.js';
import { typeArguments, typeExpression } from './types.js';
import { startOf, type ClassDraft, type Walk } from './walk.js';

interface ClassShape {
  readonly kind: 'class' | 'interface';
  readonly name: string;
  readonly nameAt: number;
  readonly at: number;
}

/** `name` and `nameAt` come from what it is assigned to; `nameAt` is -1 where there is no such thing. */
export function classExpression(walk: Walk, node: ts.ClassExpression, name: string, nameAt: number): Expr {
  const at = startOf(walk, node);
  const outer = walk.scope;
  walk.scope = blockScope(outer);
  const self = node.name === undefined ? null : declare(walk.scope, node.name.text);
  const ownNameAt = node.name !== undefined ? startOf(walk, node.name) : nameAt < 0 ? at : nameAt;
  const cls = addClass(walk, node, { kind: 'class', name: node.name?.text ?? name, nameAt: ownNameAt, at });
  walk.scope = outer;
  const value: Expr = { kind: 'class', cls, at, end: node.end };
  return self === null ? value : boundToItself(self, value, at, node.end);
}

/** A class or interface declaration; `name` is for `export default class {}`. */
export function declaredClass(walk: Walk, node: ts.ClassDeclaration | ts.InterfaceDeclaration, name: string): number {
  const at = declarationStart(walk, node);
  const kind = node.kind === SyntaxKind.ClassDeclaration ? 'class' : 'interface';
  const nameAt = node.name === undefined ? at : startOf(walk, node.name);
  return addClass(walk, node, { kind, name: node.name?.text ?? name, nameAt, at });
}

function addClass(walk: Walk, node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration, shape: ClassShape): number {
  const draft: ClassDraft = {
    index: walk.classes.length,
    name: shape.name,
    kind: shape.kind,
    abstract: hasModifier(node, SyntaxKind.AbstractKeyword),
    bases: [],
    baseTypes: [],
    implements: [],
    decorators: decoratorsOf(walk, node),
    members: [],
    fieldsInit: -1,
    staticsInit: -1,
    typeParams: [],
    at: shape.at,
    end: node.end,
    nameAt: shape.nameAt,
  };
  walk.classes.push(draft);
  const outer = walk.scope;
  walk.scope = blockScope(outer);
  declareTypeParameters(walk, node.typeParameters);
  draft.typeParams = classTypeParameters(walk, node.typeParameters);
  readHeritage(walk, draft, node.heritageClauses ?? []);
  draft.members = node.kind === SyntaxKind.InterfaceDeclaration ? interfaceMembers(walk, node) : classMembers(walk, draft, node);
  walk.scope = outer;
  return draft.index;
}

function readHeritage(walk: Walk, draft: ClassDraft, clauses: readonly ts.HeritageClause[]): void {
  const bases: Expr[] = [];
  const baseTypes: (readonly TypeExpr[])[] = [];
  const implemented: TypeExpr[] = [];
  for (const clause of clauses) {
    for (const base of clause.types) {
      if (clause.token === SyntaxKind.ImplementsKeyword) {
        implemented.push(typeExpression(walk, base));
        continue;
      }
      bases.push(expression(walk, base.expression));
      baseTypes.push(typeArguments(walk, base.typeArguments));
    }
  }
  draft.bases = bases;
  draft.baseTypes = baseTypes;
  draft.implements = implemented;
}
