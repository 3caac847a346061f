/**
 * The boundary to TypeScript's syntax tree: the only file of the extractor with casts. The compiler types a child as
 * `ts.Expression` and so on, which a `switch` on `kind` cannot narrow; the unions below can.
 */
import ts from './typescript.cjs';

/** A constant of our own, since every `ts.x` goes through a getter of the module object. */
export const SyntaxKind = ts.SyntaxKind;

export type ExpressionNode =
  | ts.Identifier
  | ts.PropertyAccessExpression
  | ts.CallExpression
  | ts.StringLiteral
  | ts.BinaryExpression
  | ts.NumericLiteral
  | ts.ObjectLiteralExpression
  | ts.ArrowFunction
  | ts.FunctionExpression
  | ts.ElementAccessExpression
  | ts.ArrayLiteralExpression
  | ts.ParenthesizedExpression
  | ts.PrefixUnaryExpression
  | ts.PostfixUnaryExpression
  | ts.ConditionalExpression
  | ts.ThisExpression
  | ts.NewExpression
  | ts.AwaitExpression
  | ts.TemplateExpression
  | ts.NoSubstitutionTemplateLiteral
  | ts.TrueLiteral
  | ts.FalseLiteral
  | ts.NullLiteral
  | ts.TypeOfExpression
  | ts.VoidExpression
  | ts.DeleteExpression
  | ts.SpreadElement
  | ts.AsExpression
  | ts.SatisfiesExpression
  | ts.TypeAssertion
  | ts.NonNullExpression
  | ts.YieldExpression
  | ts.ClassExpression
  | ts.RegularExpressionLiteral
  | ts.TaggedTemplateExpression
  | ts.SuperExpression
  | ts.BigIntLiteral
  | ts.MetaProperty
  | ts.ExpressionWithTypeArguments
  | ts.OmittedExpression
  | ts.PrivateIdentifier
  | ts.JsxElement
  | ts.JsxSelfClosingElement
  | ts.JsxFragment
  | ts.JsxExpression;

export type StatementNode =
  | ts.ExpressionStatement
  | ts.VariableStatement
  | ts.ReturnStatement
  | ts.IfStatement
  | ts.Block
  | ts.ForStatement
  | ts.ForOfStatement
  | ts.ForInStatement
  | ts.WhileStatement
  | ts.DoStatement
  | ts.BreakStatement
  | ts.ContinueStatement
  | ts.TryStatement
  | ts.ThrowStatement
  | ts.SwitchStatement
  | ts.LabeledStatement
  | ts.WithStatement
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.EnumDeclaration
  | ts.ModuleDeclaration
  | ts.ImportDeclaration
  | ts.ImportEqualsDeclaration
  | ts.ExportDeclaration
  | ts.ExportAssignment;

export type TypeSyntax =
  | ts.TypeReferenceNode
  | ts.ExpressionWithTypeArguments
  | ts.UnionTypeNode
  | ts.IntersectionTypeNode
  | ts.ArrayTypeNode
  | ts.TupleTypeNode
  | ts.FunctionTypeNode
  | ts.ConstructorTypeNode
  | ts.TypeLiteralNode
  | ts.LiteralTypeNode
  | ts.TypeQueryNode
  | ts.IndexedAccessTypeNode
  | ts.ImportTypeNode
  | ts.ParenthesizedTypeNode
  | ts.TypeOperatorNode
  | ts.TypePredicateNode
  | ts.TemplateLiteralTypeNode
  | ts.OptionalTypeNode
  | ts.RestTypeNode
  | ts.NamedTupleMember
  | ts.ThisTypeNode
  | ts.JSDocTypeExpression
  | ts.JSDocNullableType
  | ts.JSDocNonNullableType
  | ts.JSDocOptionalType
  | ts.JSDocVariadicType
  | ts.JSDocTypeLiteral
  | ts.KeywordTypeNode;

export type LinkNode = ts.PropertyAccessExpression | ts.CallExpression | ts.ElementAccessExpression | ts.NonNullExpression;

export type FunctionNode =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration
  | ts.GetAccessorDeclaration
  | ts.SetAccessorDeclaration;

type JSDocTagNode = ts.JSDocTypeTag | ts.JSDocParameterTag | ts.JSDocReturnTag | ts.JSDocTypedefTag | ts.JSDocImportTag;

export function expressionNode(node: ts.Node): ExpressionNode {
  return node as ExpressionNode;
}

export function statementNode(node: ts.Node): StatementNode {
  return node as StatementNode;
}

export function typeSyntax(node: ts.Node): TypeSyntax {
  return node as TypeSyntax;
}

/** A link of `a.b(c)[d]!`, or null. */
export function linkNode(node: ts.Node): LinkNode | null {
  switch (node.kind) {
    case SyntaxKind.PropertyAccessExpression:
    case SyntaxKind.CallExpression:
    case SyntaxKind.ElementAccessExpression:
    case SyntaxKind.NonNullExpression:
      return node as LinkNode;
    default:
      return null;
  }
}

/** The tags of the `/** … *\/` comments attached to a node; they exist only when the file was parsed with them. */
export function docTags(node: ts.Node): readonly JSDocTagNode[] {
  const docs = (node as { readonly jsDoc?: readonly ts.JSDoc[] }).jsDoc;
  if (docs === undefined) return [];
  return docs.flatMap((doc) => (doc.tags ?? []) as readonly ts.JSDocTag[] as readonly JSDocTagNode[]);
}

/** What the parser complained about; TypeScript keeps the list on the file, but not in its public type. */
export function parseDiagnostics(file: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  return (file as { readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics ?? [];
}
