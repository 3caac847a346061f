/** What happens to a file between two calls of `fs` was nobody else's doing: without an await, nothing runs in between. */

import ts from '../../facts/javascript/typescript.cjs';
import { denotes } from './denotes.js';
import { contains, functionAround, isFunctionNode, parentOf, type Call } from './nodes.js';
import type { Source } from './source.js';

const WRITES = /^(?:promises\.)?(?:writeFile|appendFile|copyFile|rename|cp|symlink|link|open|mkdir)(?:Sync)?$/;
/** Their second argument is what comes to be. */
const TWO_PATHS = /copyFile|rename|cp|symlink|link/;

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

/** A file is tested or read before the wait, and written after it. */
export function mayBeWritten(source: Source, call: Call): boolean {
  const name = fsName(source, call);
  const fn = functionAround(call);
  if (name === null || !fn) return false;
  const calls: ts.CallExpression[] = [];
  const waits: number[] = [];
  contains(fn, (each) => {
    if (ts.isCallExpression(each) && fsName(source, each) !== null) calls.push(each);
    if (ts.isAwaitExpression(each)) waits.push(each.pos);
    return false;
  });
  return calls.some((write) => {
    const path = pathWritten(source, write);
    if (!path) return false;
    return calls.some((read) => {
      const between = !waits.some((at) => read.end <= at && at < write.end);
      return (read === call || write === call) && read.end <= write.pos && between && precedes(source, read, path);
    });
  });
}

/** It reads the file, or the program goes another way when there is one. */
function precedes(source: Source, read: ts.CallExpression, path: ts.Expression): boolean {
  const [first] = read.arguments;
  if (first?.getText() !== path.getText()) return false;
  return (fsName(source, read) ?? '').startsWith('readFile') || /^(?:exists|access|stat)/.test(fsName(source, read) ?? '');
}

function pathWritten(source: Source, call: ts.CallExpression): ts.Expression | null {
  const name = fsName(source, call) ?? '';
  if (!WRITES.test(name) || name.startsWith('mkdir')) return null;
  return call.arguments[TWO_PATHS.test(name) ? 1 : 0] ?? null;
}

function fsName(source: Source, call: Call): string | null {
  const callee = ts.isCallExpression(call) ? denotes(source, call.expression) : null;
  return callee && /^fs(?:\/promises)?$/.test(callee.module) ? callee.name : null;
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
