/** Calls of `fs` that come apart, and edits that put up with somebody quicker. */

import ts from '../../facts/javascript/typescript.cjs';
import type { FixContext } from '../context.js';
import { type Apart, effectsOnce, filesComeApart, type PlacedEffect } from '../file-races.js';
import { declarationOf, denotes, symbolOf } from './denotes.js';
import { fileEffects, fsName } from './file-effects.js';
import { isLeft } from './lost-update.js';
import { contains, functionAround, isFunctionNode, parentOf, type FunctionNode } from './nodes.js';
import type { Source } from './source.js';

/** `if (!existsSync(path)) mkdirSync(path)`: somebody else may have been quicker. What to write behind the promise; '' for nothing. */
export function forgiving(source: Source, call: ts.CallExpression, twin: string): string {
  const error = twin === 'mkdir' ? 'EEXIST' : /^(?:unlink|rmdir|rm)$/.test(twin) ? 'ENOENT' : null;
  const path = call.arguments[0];
  if (error === null || !path || !ts.isExpressionStatement(call.parent) || hasOption(call, twin)) return '';
  const guards = [...ifsAround(call), ...leavesAbove(call)];
  const guarded = guards.some((test) => namedIn(source, test.expression).some((each) => testsFor(source, each, path) !== null));
  const quote = source.text.includes("'") || !source.text.includes('"') ? "'" : '"';
  return guarded ? `.catch((err) => { if (err.code !== ${quote}${error}${quote}) throw err; })` : '';
}

const hasOption = (call: ts.CallExpression, twin: string): boolean =>
  new RegExp(`\\b${twin === 'mkdir' ? 'recursive' : 'force'}\\s*:\\s*true\\b`).test(call.arguments[1]?.getText() ?? '');

/** What comes apart when the call is waited for. */
export function fileComesApart(source: Source, call: ts.Node, context: FixContext | null): Apart {
  const fn = functionAround(call);
  if (!fn) return null;
  const { effects, waits } = effectsOnce(context, fn, () => {
    const found: { readonly effects: PlacedEffect[]; readonly waits: number[] } = { effects: [], waits: [] };
    contains(fn, (each) => {
      if (ts.isCallExpression(each))
        for (const effect of fileEffects(source, each, context)) {
          found.effects.push({ ...effect, start: each.pos, end: each.end });
          const made = effect.kind === 'test' ? madeAfter(source, fn, each) : [];
          // Of no concern for what else is done with the file.
          const path = `${effect.path}\0made`;
          if (made.length > 0) found.effects.push({ ...effect, path, start: each.pos, end: each.end });
          found.effects.push(...made.map((one) => ({ ...effect, ...one, path })));
        }
      if (ts.isAwaitExpression(each) || ts.isYieldExpression(each)) found.waits.push(each.pos);
      return false;
    });
    return found;
  });
  return filesComeApart(effects, waits, call.pos, call.end);
}

/**
 * What a logger is made of is seldom in the file that uses it, so it goes by the name and by a method of `console`: else nothing
 * that logs a path could be waited for. The name of the method alone would let `database.info(path)` pass.
 */
const LOGS = /^(?:\w+\.)*\w*[Ll]og(?:ger)?\.(?:log|trace|debug|info|warn|error)$/;

/** Functions of the language and of `path`, and loggers. */
function makesNoFile(source: Source, callee: ts.Expression): boolean {
  let [from] = [callee];
  while (ts.isPropertyAccessExpression(from)) from = from.expression;
  if (ts.isIdentifier(from) && GLOBALS.has(from.text) && symbolOf(source, from) === undefined) return true;
  return /^path(?:\/(?:posix|win32))?$/.test(denotes(source, callee)?.module ?? '') || LOGS.test(callee.getText(source.file));
}

const GLOBALS = new Set(['console', 'require', 'String', 'URL', 'Boolean', 'JSON']);

/**
 * `const isNew = !existsSync(path)`, and `open(path)` below: who makes the file is not seen, but one who comes in between finds
 * it half made.
 */
function madeAfter(
  source: Source,
  fn: FunctionNode,
  test: ts.CallExpression,
): readonly Pick<PlacedEffect, 'kind' | 'whose' | 'start' | 'end'>[] {
  const path = test.arguments[0]?.getText(source.file);
  const until = path === undefined || fsName(source, test) === null ? null : madeUntil(test, fn);
  if (until === null) return [];
  const found: Pick<PlacedEffect, 'kind' | 'whose' | 'start' | 'end'>[] = [];
  contains(fn, (each) => {
    if (
      (ts.isCallExpression(each) || ts.isNewExpression(each)) &&
      each.pos >= test.end &&
      each.end <= until &&
      each.arguments?.some((one) => one.getText(source.file) === path) &&
      !makesNoFile(source, each.expression) &&
      (ts.isNewExpression(each) || fsName(source, each) === null)
    )
      found.push({ kind: 'write', whose: 'given', start: until, end: until });
    return false;
  });
  return found;
}

/** What is not there is made: the answer is kept, or something is done that does not leave the function. Where that ends. */
function madeUntil(test: ts.CallExpression, fn: FunctionNode): number | null {
  let node: ts.Node = test;
  while (ts.isParenthesizedExpression(node.parent) || ts.isAwaitExpression(node.parent) || ts.isPropertyAccessExpression(node.parent))
    node = node.parent;
  const not = node.parent;
  if (!ts.isPrefixUnaryExpression(not) || not.operator !== ts.SyntaxKind.ExclamationToken) return null;
  if (ts.isVariableDeclaration(not.parent)) return fn.end;
  if (!ts.isIfStatement(not.parent)) return null;
  const then = not.parent.thenStatement;
  const last = ts.isBlock(then) ? then.statements.at(-1) : then;
  return last === undefined || ts.isReturnStatement(last) || ts.isThrowStatement(last) ? null : then.end;
}

/** The condition, and what the constants in it are given: `const isThere = existsSync(path)`. */
function namedIn(source: Source, condition: ts.Expression): readonly ts.Expression[] {
  const found = [condition];
  contains(condition, (each) => {
    const declaration = ts.isIdentifier(each) ? declarationOf(source, each) : null;
    const isConstant =
      declaration && ts.isVariableDeclaration(declaration) && (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    if (isConstant && declaration.initializer && !isFunctionNode(declaration.initializer)) found.push(declaration.initializer);
    return false;
  });
  return found;
}

function testsFor(source: Source, condition: ts.Expression, path: ts.Expression): ts.Node | null {
  let found: ts.Node | null = null;
  contains(condition, (each) => {
    if (
      ts.isCallExpression(each) &&
      each.arguments[0]?.getText() === path.getText() &&
      /^(?:exists|access)/.test(fsName(source, each) ?? '')
    )
      found = each;
    return found !== null;
  });
  return found;
}

function* ifsAround(node: ts.Node): Iterable<ts.IfStatement> {
  for (let each = parentOf(node); each && !isFunctionNode(each); each = parentOf(each)) if (ts.isIfStatement(each)) yield each;
}

/** `if (existsSync(path)) return;` above it. */
function* leavesAbove(node: ts.Node): Iterable<ts.IfStatement> {
  for (let each: ts.Node | undefined = node; each && !isFunctionNode(each); each = parentOf(each)) {
    const block = each.parent;
    if (!ts.isBlock(block)) continue;
    for (const above of block.statements)
      if (above.end <= each.pos && ts.isIfStatement(above) && !above.elseStatement && isLeft(above.thenStatement)) yield above;
  }
}
