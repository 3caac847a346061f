/** Calls of an async function that do not wait for it. */

import ts from '../../facts/javascript/typescript.cjs';
import type { FixContext } from '../context.js';
import { factsAt } from './facts-at.js';
import { bare, callAt, contains, functionAround, isAsync, isFunctionNode, type FunctionNode } from './nodes.js';
import { openSource, type Source } from './source.js';

/**
 * The name of the async function around the node, where something calls it without waiting. As long as nothing in it waits,
 * it is done when it returns, and whatever comes after such a call finds it done. null where it waits for something before.
 */
export function leftRunning(source: Source, node: ts.Node, context: FixContext): string | null {
  const fn = functionAround(node);
  if (!fn || !isAsync(fn) || waitsBefore(fn, node)) return null;
  const at = factsAt(context, source, fn);
  const places = at === null ? [] : (context.callsOf?.({ file: source.path, at })?.places ?? []);
  for (const place of places) {
    if (context.role?.(place.file) === 'test') continue;
    const text = context.text(place.file);
    const from = place.file === source.path ? source : text === null ? null : openSource(place.file, text);
    const call = from && callAt(from, place.at, place.end);
    if (call && isDropped(call)) return call.expression.getText(from.file).split('.').at(-1) ?? null;
  }
  return null;
}

const waitsBefore = (fn: FunctionNode, node: ts.Node): boolean =>
  contains(
    fn,
    (each) =>
      each.pos < node.pos &&
      (ts.isAwaitExpression(each) || (ts.isForOfStatement(each) && each.awaitModifier !== undefined)) &&
      functionAround(each) === fn,
  );

/** Nothing is done with the promise; `void f()` says that nobody is to wait for it. */
function isDropped(call: ts.Expression): boolean {
  let node: ts.Node = call;
  while (ts.isExpression(node.parent) && bare(node.parent) === call) node = node.parent;
  if (ts.isExpressionStatement(node.parent)) return true;
  return isFunctionNode(node.parent) && node.parent.body === node && isForEach(node.parent);
}

/** `xs.forEach((x) => load(x))` */
const isForEach = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression) && parent.expression.name.text === 'forEach';
