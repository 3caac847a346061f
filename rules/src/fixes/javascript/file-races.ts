/** What happens to a file between two calls of `fs` was nobody else's doing: without an await, nothing runs in between. */

import ts from '../../facts/javascript/typescript.cjs';
import type { FixContext } from '../context.js';
import { fileEffects, fsName, type FileEffect } from './file-effects.js';
import type { Apart } from './lost-update.js';
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

/**
 * What comes apart when the call is waited for: a file is read or tested before and written after, or one that is always
 * the same is written before and used after. `shared` where every request may have that file, `perhaps` where the function is given it.
 */
export function fileComesApart(source: Source, call: ts.Node, context: FixContext | null): Apart {
  const fn = functionAround(call);
  if (!fn) return null;
  const waits: number[] = [];
  const effects: (FileEffect & { readonly node: ts.Node })[] = [];
  contains(fn, (each) => {
    if (ts.isCallExpression(each)) for (const effect of fileEffects(source, each, context)) effects.push({ ...effect, node: each });
    if (ts.isAwaitExpression(each)) waits.push(each.pos);
    return false;
  });
  let found: Apart = null;
  for (const before of effects)
    for (const after of effects) {
      if (before.path !== after.path || before.whose === 'own' || before.node.end > after.node.pos) continue;
      if (before.node.end > call.end || call.pos > after.node.pos) continue;
      if (waits.some((at) => before.node.end <= at && at < after.node.end)) continue;
      const fixed = before.whose === 'fixed';
      const races = before.kind === 'write' ? fixed && after.kind === 'read' : after.kind === 'write';
      if (races) found = before.whose === 'given' ? (found ?? 'perhaps') : 'shared';
    }
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
