import ts from '../../facts/javascript/typescript.cjs';
import type { Source } from './source.js';

export type Call = ts.CallExpression | ts.NewExpression;

/** The call that covers exactly this stretch. */
export function callAt(source: Source, at: number, end: number): Call | null {
  let found: Call | null = null;
  const visit = (node: ts.Node): void => {
    if (node.pos > at || node.end < end || found) return;
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && node.end === end && node.getStart(source.file) === at) found = node;
    else ts.forEachChild(node, visit);
  };
  visit(source.file);
  return found;
}

/** Nothing is above the file. */
export const parentOf = (node: ts.Node): ts.Node | undefined => node.parent;

export function contains(node: ts.Node, is: (each: ts.Node) => boolean): boolean {
  return is(node) || ts.forEachChild(node, (each) => (contains(each, is) ? true : undefined)) === true;
}

export type FunctionNode =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration
  | ts.AccessorDeclaration;

export function isFunctionNode(node: ts.Node): node is FunctionNode {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isAccessor(node)
  );
}

export function functionAround(node: ts.Node): FunctionNode | null {
  for (let each = parentOf(node); each; each = parentOf(each)) if (isFunctionNode(each)) return each;
  return null;
}

export const isAsync = (fn: FunctionNode): boolean => fn.modifiers?.some((each) => each.kind === ts.SyntaxKind.AsyncKeyword) ?? false;

export const isGenerator = (fn: FunctionNode): boolean => 'asteriskToken' in fn && fn.asteriskToken !== undefined;

/** Without parentheses and types around it. */
export function bare(node: ts.Expression): ts.Expression {
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node)
  )
    return bare(node.expression);
  return node;
}
