/**
 * `total += await f()` reads `total` before the wait and writes it after: what others add meanwhile is lost. Without an
 * await nothing runs in between.
 */

import ts from '../../facts/javascript/typescript.cjs';
import type { Apart } from '../file-races.js';
import { declarationOf, symbolOf } from './denotes.js';
import { bare, contains, functionAround, isAsync, isFunctionNode, parentOf, type FunctionNode } from './nodes.js';
import type { Source } from './source.js';

export const LOST_UPDATE = 'it would be read before the wait and written after it, and an update in between would be lost';

export const COMES_APART = 'what it tests or reads and then writes is seen by all requests, and others would come in between';

/** For the title of an edit that lets others come in between a test and what follows from it. Such an edit is never preferred. */
export const CAUTION = '; what the function has read or tested may have changed by then';

/** Something that others can change is read, then `node` is waited for, then it is written. */
export function wouldLoseUpdate(source: Source, node: ts.Node): boolean {
  for (let each: ts.Node | undefined = node; each && !isFunctionNode(each) && !ts.isStatement(each); each = parentOf(each)) {
    const { parent } = each;
    if (!ts.isBinaryExpression(parent) || parent.right !== each) continue;
    const { left, operatorToken, right } = parent;
    if (isCompound(operatorToken.kind) && isShared(source, left)) return true;
    if (LOGICAL.includes(operatorToken.kind) && isShared(source, left) && isForgotten(source, left, node)) return true;
    if (operatorToken.kind === ts.SyntaxKind.EqualsToken && readsAgain(source, left, right) && isShared(source, left)) return true;
  }
  return writesWhatItRead(source, node);
}

/** A variable holds what was read before the wait, and what is shared is written with it after the wait. */
function writesWhatItRead(source: Source, node: ts.Node): boolean {
  const fn = functionAround(node);
  if (!fn?.body) return false;
  const waits = waitsIn(fn);
  return contains(fn.body, (write) => {
    if (!ts.isBinaryExpression(write) || write.operatorToken.kind !== ts.SyntaxKind.EqualsToken || write.pos < node.end) return false;
    const { left, right } = write;
    if (!isShared(source, left)) return false;
    return contains(right, (name) => {
      const given = ts.isIdentifier(name) ? declarationOf(source, name) : null;
      return (
        given !== null &&
        ts.isVariableDeclaration(given) &&
        // One that is given something else in between may hold that.
        (ts.getCombinedNodeFlags(given) & ts.NodeFlags.Const) !== 0 &&
        given.initializer !== undefined &&
        given.end <= node.pos &&
        given.pos >= fn.pos &&
        readsAgain(source, left, given.initializer) &&
        !waits.some((at) => given.end <= at && at < write.end)
      );
    });
  });
}

/**
 * `if (users.has(name)) return taken();` above the wait and `users.set(name, …)` below it: two may both find the name free.
 * What is returned from the holder itself (a cache) may be worked out twice.
 */
export function comesApart(source: Source, node: ts.Node): Apart {
  const fn = functionAround(node);
  if (!fn?.body) return null;
  const waits = waitsIn(fn);
  const holders: ts.Expression[] = [];
  contains(fn.body, (test) => {
    if (!ts.isIfStatement(test) || test.expression.end > node.pos) return false;
    const then = test.thenStatement;
    const isInside = then.pos <= node.pos && node.end <= then.end;
    if (!isInside && !isLeft(then)) return false;
    contains(isInside ? then : (fn.body ?? test), (write) => {
      const holder = write.end >= node.end ? writtenIn(write) : null;
      if (!holder || !isShared(source, holder)) return false;
      const says = (at: ts.Node): boolean => contains(at, (each) => ts.isExpression(each) && same(each, holder));
      if (!says(test.expression) || waits.some((at) => test.expression.end <= at && at < write.end)) return false;
      const isKept = isInside ? isWorkedOut(write) : says(then);
      if (!isKept || isForgotten(source, holder, node)) holders.push(holder);
      return false;
    });
    return false;
  });
  if (holders.length === 0) return makesWhatItMissed(source, node, waits) ? 'perhaps' : null;
  return holders.some((each) => isEverybodys(source, each)) ? 'shared' : 'perhaps';
}

/** `let one = find(name); if (!one) one = new One(…)`: where it is made, somebody may have made it meanwhile. */
function makesWhatItMissed(source: Source, node: ts.Node, waits: readonly number[]): boolean {
  for (let each = parentOf(node); each && !isFunctionNode(each); each = parentOf(each)) {
    if (!ts.isIfStatement(each) || !contains(each.thenStatement, (one) => one === node)) continue;
    const test = each.expression;
    const makes = contains(each.thenStatement, (write) => {
      if (!ts.isBinaryExpression(write) || write.operatorToken.kind !== ts.SyntaxKind.EqualsToken || write.end < node.end) return false;
      const made = bare(write.right);
      if (!ts.isIdentifier(write.left) || !ts.isNewExpression(made) || isBuiltIn(source, made.expression)) return false;
      const found = declarationOf(source, write.left);
      const value = found && ts.isVariableDeclaration(found) && found.initializer ? bare(found.initializer) : null;
      return value !== null && ts.isCallExpression(value) && readsAgain(source, write.left, test);
    });
    if (makes && !waits.some((at) => test.end <= at && at < node.pos)) return true;
  }
  return false;
}

/** `Map`, `Date`: nobody else hears of it. */
const isBuiltIn = (source: Source, made: ts.Expression): boolean => !ts.isIdentifier(made) || declarationOf(source, made) === null;

/** Another function makes it be worked out anew (`kept = null`, `kept.delete(key)`): what was read before would be kept after. */
function isForgotten(source: Source, holder: ts.Expression, node: ts.Node): boolean {
  const fn = functionAround(node);
  return contains(source.file, (each) => {
    if (functionAround(each) === fn || functionAround(each) === null) return false;
    if (ts.isBinaryExpression(each) && each.operatorToken.kind === ts.SyntaxKind.EqualsToken)
      return isNothing(each.right) && readsAgain(source, holder, each.left) && same(bare(each.left), bare(holder));
    if (!ts.isCallExpression(each) || !ts.isPropertyAccessExpression(each.expression)) return false;
    const { expression: owner, name } = each.expression;
    return (name.text === 'delete' || name.text === 'clear') && same(owner, bare(holder)) && readsAgain(source, holder, owner);
  });
}

function isNothing(value: ts.Expression): boolean {
  const given = bare(value);
  return given.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(given) && given.text === 'undefined');
}

/** `kept.set(key, value)`, `kept = value`: what is kept is worked out again at the worst. */
function isWorkedOut(write: ts.Node): boolean {
  if (ts.isCallExpression(write)) return write.arguments.length > 1;
  if (!ts.isBinaryExpression(write) || write.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  const { kind } = bare(write.right);
  return kind !== ts.SyntaxKind.TrueKeyword && kind !== ts.SyntaxKind.FalseKeyword;
}

/** A variable of the module, or of a function around that sets the program up. */
function isEverybodys(source: Source, holder: ts.Expression): boolean {
  const root = rootOf(holder);
  const declaration = root && declarationOf(source, root);
  if (!declaration) return false;
  const owner = functionAround(declaration);
  return !owner || (!isAsync(owner) && owner !== functionAround(holder));
}

const LOCKS = /(?:lock|mutex|exclusive|serial|semaphore|synchroni[sz]e)/i;

/** Run by a lock: `mutex.runExclusive(async () => …)`, or `await lock.acquire()` before. */
export function isGuarded(source: Source, node: ts.Node): boolean {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const { parent } = fn;
    if (ts.isCallExpression(parent) && parent.expression !== fn && LOCKS.test(parent.expression.getText(source.file))) return true;
    const isTaken = contains(
      fn,
      (each) =>
        ts.isAwaitExpression(each) &&
        each.end <= node.pos &&
        ts.isCallExpression(each.expression) &&
        LOCKS.test(each.expression.expression.getText(source.file)) &&
        /(?:acquire|lock)\w*$/i.test(each.expression.expression.getText(source.file)),
    );
    if (isTaken) return true;
  }
  return false;
}

const same = (a: ts.Node, b: ts.Node): boolean => a.kind === b.kind && a.getText() === b.getText();

/** The function, or the turn of the loop, ends there. */
export function isLeft(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last));
}

const ADDS = /^(?:set|add|push|unshift|delete|splice)$/;

/** `users` of `users.set(…)`, `users[name] = …`; the field of `this.user = …`. */
function writtenIn(node: ts.Node): ts.Expression | null {
  if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && isStep(node.operator)) return node.operand;
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind))
    return ts.isElementAccessExpression(node.left) ? node.left.expression : node.left;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  return ADDS.test(node.expression.name.text) ? node.expression.expression : null;
}

const waitsIn = (fn: FunctionNode): readonly number[] => {
  const found: number[] = [];
  contains(fn, (each) => {
    if (ts.isAwaitExpression(each) || (ts.isForOfStatement(each) && each.awaitModifier)) found.push(each.pos);
    return false;
  });
  return found;
};

/** The function changes what is outside of it: run for several elements at once, the order of the changes is lost. */
export function changesOutside(source: Source, fn: FunctionNode): boolean {
  return (
    fn.body !== undefined &&
    contains(fn.body, (node) => {
      if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return !isOwn(source, node.left, fn);
      if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && isStep(node.operator))
        return !isOwn(source, node.operand, fn);
      if (
        ts.isExpressionStatement(node) &&
        ts.isCallExpression(node.expression) &&
        ts.isPropertyAccessExpression(node.expression.expression)
      ) {
        const root = rootOf(node.expression.expression.expression);
        return root !== null && isLocalElsewhere(source, root, fn);
      }
      return false;
    })
  );
}

const isAssignment = (kind: ts.SyntaxKind): boolean => kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
const isStep = (kind: ts.SyntaxKind): boolean => kind === ts.SyntaxKind.PlusPlusToken || kind === ts.SyntaxKind.MinusMinusToken;

const LOGICAL: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
];

/** `??=` and its like write what was not there: the worst is that it is worked out twice. */
const isCompound = (kind: ts.SyntaxKind): boolean => isAssignment(kind) && kind !== ts.SyntaxKind.EqualsToken && !LOGICAL.includes(kind);

/** Not a variable of the function that waits. */
function isShared(source: Source, target: ts.Expression): boolean {
  let fn: ts.Node = target;
  while (!isFunctionNode(fn) && !ts.isSourceFile(fn)) fn = fn.parent;
  return !isFunctionNode(fn) || !isOwn(source, target, fn);
}

function isOwn(source: Source, target: ts.Expression, fn: FunctionNode): boolean {
  const root = rootOf(target);
  const declaration = root && declarationOf(source, root);
  if (!root || !declaration || declaration.pos < fn.pos || declaration.end > fn.end) return false;
  // What a parameter refers to may be somebody else's as well.
  return ts.isIdentifier(bare(target)) || !isParameter(declaration);
}

function isLocalElsewhere(source: Source, root: ts.Identifier, fn: FunctionNode): boolean {
  const declaration = declarationOf(source, root);
  return declaration !== null && ts.isVariableDeclaration(declaration) && (declaration.pos < fn.pos || declaration.end > fn.end);
}

function isParameter(declaration: ts.Declaration): boolean {
  let node: ts.Node = declaration;
  while (ts.isBindingElement(node) || ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) node = node.parent;
  return ts.isParameter(node);
}

/** The same variable, or the same field as it is written. */
function readsAgain(source: Source, target: ts.Expression, value: ts.Expression): boolean {
  const written = bare(target);
  if (ts.isIdentifier(written)) {
    const meant = symbolOf(source, written);
    return contains(value, (node) => ts.isIdentifier(node) && node.text === written.text && symbolOf(source, node) === meant);
  }
  const text = written.getText(source.file);
  return contains(value, (node) => ts.isExpression(node) && node.kind === written.kind && node.getText(source.file) === text);
}

function rootOf(node: ts.Expression): ts.Identifier | null {
  const value = bare(node);
  if (ts.isIdentifier(value)) return value;
  return ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value) ? rootOf(value.expression) : null;
}
