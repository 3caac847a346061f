import ts from './typescript.cjs';
import type { Expr, TypeExpr } from '../facts.js';
import { constantKey, literalText } from './names.js';
import { SyntaxKind } from './syntax.js';
import { functionType, typeArguments, typeExpression } from './types.js';
import { MAX_CHAIN, noteSpecifier, startOf, type Walk } from './walk.js';

const unknown: TypeExpr = { kind: 'unknown' };

interface ObjectTypeMember {
  readonly name: string;
  readonly type: TypeExpr;
  readonly optional?: true;
}

/** `{a: A; b(): B}`; a type that can only be called is a function. */
export function typeLiteral(walk: Walk, node: ts.TypeLiteralNode): TypeExpr {
  const only = node.members[0];
  if (node.members.length === 1 && only !== undefined && ts.isCallSignatureDeclaration(only)) return functionType(walk, only);
  const members: ObjectTypeMember[] = [];
  for (const member of node.members) {
    const name = member.name === undefined ? null : constantKey(member.name);
    if (name === null) continue;
    const optional = member.questionToken !== undefined;
    members.push({ name, type: memberType(walk, member), ...(optional && { optional }) });
  }
  return { kind: 'object', members };
}

function memberType(walk: Walk, node: ts.TypeElement): TypeExpr {
  if (ts.isMethodSignature(node)) return functionType(walk, node);
  const typed = ts.isPropertySignature(node) || ts.isGetAccessorDeclaration(node) ? node.type : undefined;
  return typed === undefined ? unknown : typeExpression(walk, typed);
}

export function literalType(node: ts.LiteralTypeNode): TypeExpr {
  const literal = node.literal;
  if (ts.isPrefixUnaryExpression(literal)) return negativeType(literal);
  switch (literal.kind) {
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
      return { kind: 'literal', value: literal.text };
    case SyntaxKind.NumericLiteral:
      return numberType(Number(literal.text));
    case SyntaxKind.TrueKeyword:
      return { kind: 'literal', value: true };
    case SyntaxKind.FalseKeyword:
      return { kind: 'literal', value: false };
    case SyntaxKind.NullKeyword:
      return { kind: 'literal', value: null };
    default:
      return unknown;
  }
}

/** `T['key']`. */
export function indexedType(walk: Walk, node: ts.IndexedAccessTypeNode): TypeExpr {
  const index = node.indexType;
  const key = index.kind === SyntaxKind.NumberKeyword ? '*' : ts.isLiteralTypeNode(index) ? literalText(index.literal) : null;
  return key === null ? unknown : { kind: 'indexed', object: typeExpression(walk, node.objectType), key };
}

/** `import('x').Y`; `typeof import('x')` is the module itself, as is an import type without a name. */
export function importType(walk: Walk, node: ts.ImportTypeNode): TypeExpr {
  const argument = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  const specifier = literalText(argument);
  if (specifier === null || argument === undefined) return unknown;
  noteSpecifier(walk, specifier, true);
  const names = node.qualifier === undefined ? [] : qualifiedNames(node.qualifier);
  if (names.length > MAX_CHAIN) return unknown;
  if (node.isTypeOf && names.length > 0) return { kind: 'typeof', value: importedMember(walk, argument, specifier, names) };
  const args = typeArguments(walk, node.typeArguments);
  return { kind: 'import', specifier, name: names.length === 0 ? null : names.map((name) => name.text).join('.'), args };
}

function importedMember(walk: Walk, argument: ts.Node, specifier: string, names: readonly ts.Identifier[]): Expr {
  const at = startOf(walk, argument);
  const end = argument.end;
  let value: Expr = { kind: 'import', form: 'require', specifier: { kind: 'literal', value: specifier, at, end }, at, end };
  for (const name of names) {
    value = { kind: 'member', object: value, name: name.text, at, end: name.end, nameAt: startOf(walk, name) };
  }
  return value;
}

function qualifiedNames(node: ts.EntityName): ts.Identifier[] {
  const names: ts.Identifier[] = [];
  let at = node;
  for (; at.kind === SyntaxKind.QualifiedName; at = at.left) names.push(at.right);
  names.push(at);
  return names.reverse();
}

function negativeType(node: ts.PrefixUnaryExpression): TypeExpr {
  const isNegative = node.operator === SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand);
  return isNegative ? numberType(-Number(node.operand.text)) : unknown;
}

function numberType(value: number): TypeExpr {
  return Number.isFinite(value) && !Object.is(value, -0) ? { kind: 'literal', value } : unknown;
}
