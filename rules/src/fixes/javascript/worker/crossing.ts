/** What crosses to a worker and back is cloned: functions, class instances, handles and changes to arguments do not come over. */

import ts from '../../../facts/javascript/typescript.cjs';
import { declarationOf, symbolOf } from '../denotes.js';
import { bare, contains, isFunctionNode, type FunctionNode } from '../nodes.js';
import type { Source } from '../source.js';
import { isPlainField } from './plain-fields.js';
import { BUILTIN_ERRORS, BUILTIN_METHODS, CLONEABLE, MUTATORS, TAKES_FUNCTION } from './builtins.js';

/** Why it is not so that the function takes data, gives data, and does nothing else with what it is given. */
export function whyNotOnData(source: Source, fn: FunctionNode): string | null {
  for (const each of closure(source, fn)) {
    if (!each.body) return 'the function has no body here';
    const why = whyNotToItself(source, each.body);
    if (why !== null) return why;
    if (each === fn && changesParameters(source, each)) return 'it changes what it is given, and a worker changes a copy';
  }
  return returnsData(source, fn) ? null : 'what it gives cannot be sent back by a worker: a function, an instance or a Buffer';
}

/** The function and those of its module that it uses. */
function closure(source: Source, fn: FunctionNode): ReadonlySet<FunctionNode> {
  const found = new Set([fn]);
  for (const each of found) {
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) {
        const declaration = declarationOf(source, node);
        const value = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
        if (value && isFunctionNode(value) && value.getSourceFile() === source.file) found.add(value);
      }
      ts.forEachChild(node, visit);
    };
    visit(each);
  }
  return found;
}

export function whyNotToItself(source: Source, body: ts.Node): string | null {
  let why: string | null = null;
  const visit = (node: ts.Node): void => {
    if (why !== null) return;
    if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) why = 'it uses `this`, which stays behind';
    else if (ts.isIdentifier(node) && /^(?:globalThis|global|AsyncLocalStorage)$/.test(node.text))
      why = `it uses \`${node.text}\`, which a worker has of its own`;
    else if (ts.isThrowStatement(node) && !isPlainError(node.expression))
      why = 'it throws an error of a class or with fields, which do not come over';
    else if (ts.isCallExpression(node) && callsParameter(source, node))
      why = `it calls a function or a method of an object that it is given (\`${node.expression.getText(source.file)}\`)`;
    ts.forEachChild(node, visit);
  };
  visit(body);
  return why;
}

/** Fields and classes of errors are lost; the class, message and stack of JavaScript's own come over. */
function isPlainError(node: ts.Expression): boolean {
  const value = bare(node);
  return (
    (ts.isNewExpression(value) && BUILTIN_ERRORS.has(value.expression.getText()) && (value.arguments?.length ?? 0) <= 1) ||
    ts.isIdentifier(value)
  );
}

/** A function given as argument, or a method that only an object of some class has. */
function callsParameter(source: Source, call: ts.CallExpression): boolean {
  const callee = bare(call.expression);
  if (ts.isIdentifier(callee) && isParameter(source, callee)) return true;
  if (!ts.isPropertyAccessExpression(callee)) return false;
  const root = rootOf(callee.expression);
  if (root && isParameter(source, root) && !BUILTIN_METHODS.has(callee.name.text)) return true;
  return (
    TAKES_FUNCTION.has(callee.name.text) &&
    call.arguments.some((each) => ts.isIdentifier(each) && isParameter(source, each) && ownsNamedFunction(source, each))
  );
}

/** Parameters of callbacks written inside are given by the code itself. */
function ownsNamedFunction(source: Source, name: ts.Identifier): boolean {
  const declaration = declarationOf(source, name);
  const fn = declaration && parameterOf(declaration)?.parent;
  return fn !== undefined && fn !== null && !(ts.isCallExpression(fn.parent) || ts.isParenthesizedExpression(fn.parent));
}

function isParameter(source: Source, name: ts.Identifier): boolean {
  const declaration = declarationOf(source, name);
  const parameter = declaration && parameterOf(declaration);
  return parameter !== null && !ts.isCallExpression(parameter.parent.parent);
}

function parameterOf(declaration: ts.Declaration): ts.ParameterDeclaration | null {
  let node: ts.Node = declaration;
  while (ts.isBindingElement(node) || ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) node = node.parent;
  return ts.isParameter(node) ? node : null;
}

function rootOf(node: ts.Expression): ts.Identifier | null {
  const value = bare(node);
  if (ts.isIdentifier(value)) return value;
  return ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value) ? rootOf(value.expression) : null;
}

function changesParameters(source: Source, fn: FunctionNode): boolean {
  const own = new Set(fn.parameters.flatMap((each) => [...namesIn(each.name)].map((name) => symbolOf(source, name))));
  const isOwn = (node: ts.Expression): boolean => {
    const target = bare(node);
    // `[a[i], a[j]] = [a[j], a[i]]`
    if (ts.isArrayLiteralExpression(target)) return target.elements.some((each) => !ts.isIdentifier(each) && isOwn(each));
    const root = rootOf(target);
    return root !== null && own.has(symbolOf(source, root));
  };
  let changes = false;
  const visit = (node: ts.Node): void => {
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
    )
      changes ||= !ts.isIdentifier(bare(node.left)) && isOwn(node.left);
    if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
      changes ||= !ts.isIdentifier(bare(node.operand)) && /^(?:\+\+|--)|(?:\+\+|--)$/.test(node.getText()) && isOwn(node.operand);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && MUTATORS.has(node.expression.name.text))
      changes ||= isOwn(node.expression.expression);
    if (ts.isDeleteExpression(node)) changes ||= isOwn(node.expression);
    ts.forEachChild(node, visit);
  };
  if (fn.body) visit(fn.body);
  return changes;
}

function* namesIn(name: ts.BindingName): Iterable<ts.Identifier> {
  if (ts.isIdentifier(name)) yield name;
  else for (const each of name.elements) if (ts.isBindingElement(each)) yield* namesIn(each.name);
}

/** An instance of a class is put into something: what is returned may hold it. */
function keepsInstance(fn: FunctionNode): boolean {
  return (
    fn.body !== undefined &&
    contains(fn.body, (node) => {
      if (!ts.isNewExpression(node) || CLONEABLE.has(node.expression.getText()) || BUILTIN_ERRORS.has(node.expression.getText()))
        return false;
      if (!ts.isIdentifier(node.expression) || !isClassHere(node.expression)) return false;
      const { parent } = node;
      if (ts.isCallExpression(parent)) return ts.isPropertyAccessExpression(parent.expression) && MUTATORS.has(parent.expression.name.text);
      if (ts.isBinaryExpression(parent)) return parent.right === node && !ts.isIdentifier(parent.left);
      return ts.isArrayLiteralExpression(parent) || ts.isPropertyAssignment(parent);
    })
  );
}

/** Not one of JavaScript's own. */
const isClassHere = (name: ts.Identifier): boolean => !(name.text in globalThis);

function returnsData(source: Source, fn: FunctionNode): boolean {
  if (keepsInstance(fn)) return false;
  if (fn.type && /=>|\b(?:Buffer|Generator|Iterator|AsyncIterable|Iterable|Promise<Buffer)\b/.test(fn.type.getText(source.file)))
    return false;
  if (fn.body && !ts.isBlock(fn.body)) return isData(source, fn.body);
  let data = true;
  const visit = (node: ts.Node): void => {
    if (isFunctionNode(node)) return;
    if (ts.isReturnStatement(node) && node.expression) data &&= isData(source, node.expression);
    ts.forEachChild(node, visit);
  };
  if (fn.body) ts.forEachChild(fn.body, visit);
  return data;
}

/** Nothing that is known to be lost on the way. */
export function isData(source: Source, node: ts.Expression, depth = 0): boolean {
  const value = bare(node);
  if (depth > 6) return true;
  const follow = (each: ts.Expression): boolean => isData(source, each, depth + 1);
  if (
    ts.isArrowFunction(value) ||
    ts.isFunctionExpression(value) ||
    ts.isClassExpression(value) ||
    value.kind === ts.SyntaxKind.ThisKeyword
  )
    return false;
  if (ts.isNewExpression(value)) return CLONEABLE.has(value.expression.getText());
  if (ts.isObjectLiteralExpression(value))
    return value.properties.every((each) => {
      if (ts.isPropertyAssignment(each)) return follow(each.initializer);
      if (ts.isShorthandPropertyAssignment(each)) return follow(each.name);
      return ts.isSpreadAssignment(each) && follow(each.expression);
    });
  if (ts.isArrayLiteralExpression(value)) return value.elements.every((each) => follow(ts.isSpreadElement(each) ? each.expression : each));
  if (ts.isConditionalExpression(value)) return follow(value.whenTrue) && follow(value.whenFalse);
  if (ts.isAwaitExpression(value)) return follow(value.expression);
  if (ts.isCallExpression(value))
    return (
      !/^Buffer\.|\.(?:bind|toBuffer|digest|prepare|createHash|connect)$|(?:readFile|readFileSync)$/.test(value.expression.getText()) ||
      hasEncoding(value)
    );
  if (ts.isPropertyAccessExpression(value)) return startsWithThis(value) ? isPlainField(value) : value.name.text !== 'buffer';
  if (!ts.isIdentifier(value)) return true;
  const declaration = declarationOf(source, value) ?? source.checker.getSymbolAtLocation(value)?.declarations?.[0];
  if (!declaration) return true;
  if (/^[A-Z][A-Z0-9_]*$/.test(value.text) && ts.isImportSpecifier(declaration)) return true;
  if (
    ts.isFunctionDeclaration(declaration) ||
    ts.isClassDeclaration(declaration) ||
    ts.isImportSpecifier(declaration) ||
    ts.isImportClause(declaration) ||
    ts.isNamespaceImport(declaration)
  )
    return false;
  return !ts.isVariableDeclaration(declaration) || !declaration.initializer || follow(declaration.initializer);
}

const hasEncoding = (call: ts.CallExpression): boolean =>
  call.arguments.slice(1).some((each) => /utf-?8|latin1|base64|hex|ascii/i.test(each.getText()));

const startsWithThis = (node: ts.Expression): boolean =>
  node.kind === ts.SyntaxKind.ThisKeyword ||
  ((ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) && startsWithThis(node.expression));
