/** Calls of `fs` that come apart, and edits that put up with somebody quicker. */

import ts from '../../facts/javascript/typescript.cjs';
import type { FixContext } from '../context.js';
import { type Apart, effectsOnce, filesComeApart, type PlacedEffect } from '../file-races.js';
import { fileEffects, fsName } from './file-effects.js';
import { contains, functionAround, isFunctionNode, parentOf } from './nodes.js';
import type { Source } from './source.js';

/** `if (!existsSync(path)) mkdirSync(path)`: somebody else may have been quicker. What to write behind the promise; '' for nothing. */
export function forgiving(source: Source, call: ts.CallExpression, twin: string): string {
  const error = twin === 'mkdir' ? 'EEXIST' : /^(?:unlink|rmdir|rm)$/.test(twin) ? 'ENOENT' : null;
  const path = call.arguments[0];
  if (error === null || !path || !ts.isExpressionStatement(call.parent) || hasOption(call, twin)) return '';
  const guarded = [...ifsAround(call)].some((test) => testsFor(source, test.expression, path) !== null);
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
        for (const effect of fileEffects(source, each, context)) found.effects.push({ ...effect, start: each.pos, end: each.end });
      if (ts.isAwaitExpression(each) || ts.isYieldExpression(each)) found.waits.push(each.pos);
      return false;
    });
    return found;
  });
  return filesComeApart(effects, waits, call.pos, call.end);
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
