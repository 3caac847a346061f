/** What has been collected is copied in each turn: `out = [...out, x]`, `reduce((all, x) => ({ ...all, [x.id]: x }))`. */

import type { Expr, FunctionFacts } from '../../facts/facts.js';
import { someNode } from '../../facts/nodes.js';
import type { Frame, LoopSite } from '../frame.js';
import { pathOf } from '../narrowing.js';
import { callsAt } from './elements.js';
import type { Work } from './work.js';

export interface Copy {
  readonly at: number;
  readonly end: number;
}

const isPath = (expr: Expr | undefined, path: string): boolean => expr !== undefined && pathOf(expr) === path;

const isList = (expr: Expr): boolean => expr.kind === 'list' || expr.kind === 'comprehension';

/** Is this a copy of what the path holds, with more in it? */
function copies(expr: Expr, path: string, isListPath: boolean): boolean {
  switch (expr.kind) {
    case 'list':
      return expr.items.length > 1 && expr.items.some((item) => item.kind === 'spread' && isPath(item.value, path));
    case 'object':
      return (
        expr.props.length > 1 &&
        expr.props.some(
          (prop) =>
            prop.kind === 'spread' && (isPath(prop.value, path) || (prop.value.kind === 'spread' && isPath(prop.value.value, path))),
        )
      );
    case 'call': {
      const { callee, args } = expr;
      if (callee.kind !== 'member') return false;
      if (callee.name === 'concat') return isPath(callee.object, path);
      const [first, ...others] = args;
      return callee.name === 'assign' && first?.value.kind === 'object' && others.some(({ value }) => isPath(value, path));
    }
    case 'binary':
      if (expr.op === '+')
        return (
          (isPath(expr.left, path) && (isListPath || isList(expr.right))) || (isPath(expr.right, path) && (isListPath || isList(expr.left)))
        );
      return expr.op === '|' && isPath(expr.left, path) && expr.right.kind === 'object';
    case 'conditional':
      return copies(expr.then, path, isListPath) || copies(expr.else, path, isListPath);
    case 'typed':
      return copies(expr.value, path, isListPath);
    default:
      return false;
  }
}

export const placeOf = (expr: Expr): Copy | null => ('at' in expr && 'end' in expr ? { at: expr.at, end: expr.end } : null);

/** Does a plain assignment give the variable something like this? */
const startsAs = (facts: FunctionFacts, path: string, is: (value: Expr) => boolean): boolean =>
  someNode(
    facts.body,
    (node) =>
      node.kind === 'assign' &&
      node.op === undefined &&
      node.target.kind === 'var' &&
      `${node.target.fn}:${node.target.name}` === path &&
      is(node.value),
  );

/** Python: bytes and tuples are made anew to get longer; texts grow in place. */
const isFixed = (value: Expr): boolean =>
  (value.kind === 'constant' && value.type === 'bytes') || (value.kind === 'list' && value.form === 'tuple' && value.items.length === 0);

/** Python: `+` makes a new list. */
const isNewWhenAdded = (value: Expr): boolean => value.kind === 'list' && value.form !== 'set';

/** An assignment in a function's own text, between two offsets, that replaces a variable by a larger copy of it. */
function copiedAgain(facts: FunctionFacts, start: number, end: number): Copy | null {
  const found: { readonly path: string; readonly copy: Copy }[] = [];
  const fresh = new Set<string>();
  someNode(facts.body, (node) => {
    if (node.kind !== 'assign' || !('at' in node.value) || node.value.at < start || node.value.at >= end) return false;
    const { target } = node;
    const path =
      target.kind === 'var'
        ? `${target.fn}:${target.name}`
        : target.kind === 'member'
          ? pathOf({ ...target, kind: 'member', end: target.at, nameAt: target.at })
          : null;
    if (path === null) return false;
    const grows = node.op === '+' && startsAs(facts, path, isFixed);
    if (node.op !== undefined && !grows) return false;
    const copy = grows || copies(node.value, path, startsAs(facts, path, isNewWhenAdded)) ? placeOf(node.value) : null;
    if (copy) found.push({ path, copy });
    else fresh.add(path);
    return false;
  });
  // What starts anew in each turn stays small.
  return found.find(({ path }) => !fresh.has(path))?.copy ?? null;
}

/** `(all, x) => [...all, x]`. */
function reducesByCopies({ fn: { facts } }: Frame, startsWithList: boolean): Copy | null {
  const first = facts.params[0]?.target;
  if (first?.kind !== 'var') return null;
  const path = `${first.fn}:${first.name}`;
  let found: Copy | null = null;
  someNode(facts.body, (node) => {
    if (node.kind !== 'return' || !node.value || !copies(node.value, path, startsWithList)) return false;
    found = placeOf(node.value);
    return true;
  });
  return found;
}

/** Where a loop copies what it has collected, if it does. */
export function copyInTurns(work: Work, frame: Frame, loop: LoopSite): Copy | null {
  if (loop.copies) return loop.copies;
  if (loop.form === 'statement') return copiedAgain(frame.fn.facts, loop.at, loop.end);
  if (loop.form !== 'call') return null;
  const reduces = /(?:^|\.)reduce(?:Right)?$/.test(loop.name);
  // Python: `reduce(lambda all, each: all + each, lists, [])`.
  const startsWithList = callsAt(frame.fn.facts, loop.at, loop.end).some(({ args }) => args[2]?.value.kind === 'list');
  for (const edge of work.calls(frame, loop)) {
    if (edge.loop !== loop || edge.at !== loop.at) continue;
    const { facts } = edge.to.fn;
    const copy = reduces ? reducesByCopies(edge.to, startsWithList) : copiedAgain(facts, facts.at, facts.end);
    if (copy) return copy;
  }
  return null;
}
