import type ts from 'typescript';
import type { TypeExpr } from '../facts.js';
import { expression } from './expressions.js';
import { entityName } from './names.js';
import { documentedObject } from './docs.js';
import { importType, indexedType, literalType, typeLiteral } from './type-forms.js';
import { SyntaxKind, typeSyntax, type TypeSyntax } from './syntax.js';
import { inTypeParameters } from './type-parameters.js';
import { MAX_DEPTH, startOf, type Walk } from './walk.js';

const unknown: TypeExpr = { kind: 'unknown' };
const none: readonly TypeExpr[] = [];

export function typeExpression(walk: Walk, node: ts.Node): TypeExpr {
  if (walk.depth >= MAX_DEPTH) return unknown;
  walk.depth++;
  const type = convert(walk, typeSyntax(node));
  walk.depth--;
  return type;
}

export function typeArguments(walk: Walk, nodes: readonly ts.TypeNode[] | undefined): readonly TypeExpr[] {
  return nodes === undefined ? none : nodes.map((node) => typeExpression(walk, node));
}

type Signature = ts.SignatureDeclarationBase & ts.Node;

/** `(a: A) => B`, or a signature without a body: what calling it gives. */
export function functionType(walk: Walk, node: Signature): TypeExpr {
  const result = node.type;
  if (result === undefined) return { kind: 'function', returns: null };
  return { kind: 'function', returns: inTypeParameters(walk, node.typeParameters, () => typeExpression(walk, result)) };
}

/** A type known by a name that no file binds: `string`, `void`. */
function globalType(name: string, at: number): TypeExpr {
  return { kind: 'ref', name: { kind: 'global', name, at }, args: none };
}

function convert(walk: Walk, node: TypeSyntax): TypeExpr {
  switch (node.kind) {
    case SyntaxKind.TypeReference:
      return { kind: 'ref', name: entityName(walk, node.typeName), args: typeArguments(walk, node.typeArguments) };
    case SyntaxKind.ExpressionWithTypeArguments:
      return { kind: 'ref', name: expression(walk, node.expression), args: typeArguments(walk, node.typeArguments) };
    case SyntaxKind.UnionType:
      return { kind: 'union', types: typeArguments(walk, node.types) };
    case SyntaxKind.IntersectionType:
      return { kind: 'intersection', types: typeArguments(walk, node.types) };
    case SyntaxKind.ArrayType:
      return { kind: 'array', element: typeExpression(walk, node.elementType) };
    case SyntaxKind.TupleType:
      return { kind: 'tuple', items: typeArguments(walk, node.elements) };
    case SyntaxKind.FunctionType:
      return functionType(walk, node);
    case SyntaxKind.TypeLiteral:
      return typeLiteral(walk, node);
    case SyntaxKind.LiteralType:
      return literalType(node);
    case SyntaxKind.TypeQuery:
      return { kind: 'typeof', value: entityName(walk, node.exprName) };
    case SyntaxKind.IndexedAccessType:
      return indexedType(walk, node);
    case SyntaxKind.ImportType:
      return importType(walk, node);
    case SyntaxKind.ThisType:
      return walk.thisFn > 0 ? { kind: 'ref', name: { kind: 'this', fn: walk.thisFn, at: startOf(walk, node) }, args: none } : unknown;
    case SyntaxKind.TypeOperator:
      return operatorType(walk, node);
    case SyntaxKind.TypePredicate:
      return globalType(node.assertsModifier === undefined ? 'boolean' : 'void', startOf(walk, node));
    case SyntaxKind.TemplateLiteralType:
      return globalType('string', startOf(walk, node));
    case SyntaxKind.ParenthesizedType:
    case SyntaxKind.OptionalType:
    case SyntaxKind.RestType:
    case SyntaxKind.NamedTupleMember:
    case SyntaxKind.JSDocTypeExpression:
    case SyntaxKind.JSDocNonNullableType:
    case SyntaxKind.JSDocOptionalType:
    case SyntaxKind.JSDocVariadicType:
      return typeExpression(walk, node.type);
    case SyntaxKind.JSDocNullableType:
      return { kind: 'union', types: [typeExpression(walk, node.type), { kind: 'literal', value: null }] };
    case SyntaxKind.JSDocTypeLiteral:
      return documentedObject(walk, node);
    default:
      return keywordType(walk, node);
  }
}

function operatorType(walk: Walk, node: ts.TypeOperatorNode): TypeExpr {
  switch (node.operator) {
    case SyntaxKind.ReadonlyKeyword:
      return typeExpression(walk, node.type);
    case SyntaxKind.UniqueKeyword:
      return globalType('symbol', startOf(walk, node));
    case SyntaxKind.KeyOfKeyword:
      return unknown;
    default: {
      const unreachable: never = node.operator;
      return unreachable;
    }
  }
}

/** `string`, `void`, …; mapped, conditional and other types that compute are unknown. */
function keywordType(walk: Walk, node: ts.Node): TypeExpr {
  const isKeyword = node.kind >= SyntaxKind.FirstKeyword && node.kind <= SyntaxKind.LastKeyword;
  if (!isKeyword) return unknown;
  const at = startOf(walk, node);
  return globalType(walk.text.slice(at, node.end), at);
}
