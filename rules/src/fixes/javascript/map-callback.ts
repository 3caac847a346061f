/** `xs.map((x) => f(x))` -> `await Promise.all(xs.map(async (x) => await f(x)))`. */

import ts from '../../facts/javascript/typescript.cjs';
import type { TextEdit } from '../fix.js';
import { needsParentheses } from './await-text.js';
import { isGenerator, type FunctionNode } from './nodes.js';
import type { Source } from './source.js';

/** `xs.map(f)` without anything else, where `f` stands in the place of `argument`. */
export function mapGiven(argument: ts.Node): ts.CallExpression | null {
  const call = argument.parent;
  if (!ts.isCallExpression(call) || call.arguments.length !== 1 || call.arguments[0] !== argument || call.typeArguments) return null;
  const { expression } = call;
  return ts.isPropertyAccessExpression(expression) &&
    expression.name.text === 'map' &&
    !expression.questionDotToken &&
    !call.questionDotToken
    ? call
    : null;
}

/** The call of `map` that the function is written in. */
export const mapCallOf = (fn: FunctionNode): ts.CallExpression | null =>
  (ts.isArrowFunction(fn) || ts.isFunctionExpression(fn)) && !isGenerator(fn) && !fn.type ? mapGiven(fn) : null;

/** `Promise.all(xs.map(…))`: what waits for the elements is there. */
export const isGathered = ({ parent }: ts.CallExpression): boolean =>
  ts.isCallExpression(parent) && parent.arguments.length === 1 && /^Promise\.all$/.test(parent.expression.getText());

export function mapEdits(source: Source, fn: FunctionNode, map: ts.CallExpression): readonly TextEdit[] {
  const start = fn.getStart(source.file);
  const async: TextEdit = { file: source.path, at: start, end: start, text: 'async ' };
  return isGathered(map) ? [async] : [...gatherEdits(source, map), async];
}

/** `await Promise.all(xs.map(…))`. */
export function gatherEdits(source: Source, map: ts.CallExpression): readonly TextEdit[] {
  const file = source.path;
  const wrapped = needsParentheses(map);
  const at = map.getStart(source.file);
  return [
    { file, at, end: at, text: `${wrapped ? '(' : ''}await Promise.all(` },
    { file, at: map.end, end: map.end, text: wrapped ? '))' : ')' },
  ];
}
