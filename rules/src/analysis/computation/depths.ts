/** How deep recursion goes: which of the things that a function is given, or finds around it, say so. */

import type { Expr, Stmt } from '../../facts/facts.js';
import { someNode } from '../../facts/nodes.js';
import { extentOf } from '../data.js';
import type { Frame } from '../frame.js';
import type { Solver } from '../solver.js';
import type { DataValue, Values } from '../value.js';
import { losesLittle, type SelfCall } from './self-calls.js';
import { isSent } from './work.js';

type Variable = Extract<Expr, { kind: 'var' }>;

/** What makes the recursion deep and comes from outside. Any one of them is enough. */
export function depthOf(s: Solver, frame: Frame, calls: readonly SelfCall[]): readonly DataValue[] {
  const given = outsideIn(s, frame, limitingParams(frame, calls));
  return (given.length > 0 ? given : outsideAround(s, frame, calls)).slice(0, 1);
}

/** Parameters of which each call, or some call, gives something like this. */
function inCalls(
  frame: Frame,
  calls: readonly SelfCall[],
  how: 'each' | 'some',
  is: (value: Expr, param: string) => boolean,
): readonly number[] {
  const receives = frame.self !== null && frame.fn.module.file.facts.language === 'python' ? 1 : 0;
  return frame.fn.facts.params.flatMap((param, at) => {
    const gives = ({ call }: SelfCall): boolean =>
      call.args.some(({ value, name }, i) => (name === undefined ? i + receives === at : name === param.name) && is(value, param.name));
    return (how === 'each' ? calls.every(gives) : calls.some(gives)) ? [at] : [];
  });
}

/**
 * Parameters that get smaller with every call, whichever, or that an index which every call moves on is compared with the length of:
 * the depth is theirs. None where that cannot be told.
 */
function limitingParams(frame: Frame, calls: readonly SelfCall[]): ReadonlySet<number> {
  const { params, body } = frame.fn.facts;
  const { facts } = frame.fn.module.file;
  const shrinking = inCalls(frame, calls, 'each', (value) => losesLittle(facts, value) && !(value.kind === 'binary' && value.op === '+'));
  if (shrinking.length > 0) return new Set(shrinking);
  const indices = new Set(inCalls(frame, calls, 'each', movesOn).map((at) => params[at]?.name ?? ''));
  const measured = new Set(comparedWith(body, indices).map(({ name }) => name));
  return new Set(params.flatMap(({ name }, at) => (measured.has(name) ? [at] : [])));
}

/** `i + 1`. */
const movesOn = (value: Expr, param: string): boolean =>
  value.kind === 'binary' && value.op === '+' && value.left.kind === 'var' && value.left.name === param && value.right.kind === 'literal';

/** Variables whose length these are compared with: `i === items.length`, `i >= len(items) - 1`, `i + 1 < len(items)`. */
function comparedWith(body: readonly Stmt[], indices: ReadonlySet<string>): readonly Variable[] {
  const found: Variable[] = [];
  if (indices.size === 0) return found;
  someNode(body, (node) => {
    if (node.kind !== 'binary' || !/^(?:[<>]=?|[=!]==?)$/.test(node.op)) return false;
    const index = node.left.kind === 'binary' && node.left.op === '+' ? node.left.left : node.left;
    if (index.kind !== 'var' || !indices.has(index.name)) return false;
    const limit = node.right.kind === 'binary' && node.right.op === '-' ? node.right.left : node.right;
    const list =
      limit.kind === 'member' && limit.name === 'length'
        ? limit.object
        : limit.kind === 'call' && limit.callee.kind === 'global' && limit.callee.name === 'len'
          ? limit.args[0]?.value
          : undefined;
    if (list?.kind === 'var') found.push(list);
    return false;
  });
  return found;
}

/** What reaches its parameters from outside. */
const outsideIn = (s: Solver, frame: Frame, limiting: ReadonlySet<number>): readonly DataValue[] =>
  [...frame.params.entries()].flatMap(([at, { values }]) => (limiting.size > 0 && !limiting.has(at) ? [] : sentIn(s, frame, values, true)));

/** Lists of the functions around it that its indices run through: `if r + 1 < len(grid): paths(r + 1, c)`. */
function outsideAround(s: Solver, frame: Frame, calls: readonly SelfCall[]): readonly DataValue[] {
  const { params, body } = frame.fn.facts;
  const moved = inCalls(frame, calls, 'some', movesOn).map((at) => params[at]?.name ?? '');
  // A call that moves none of them on goes on with something else.
  if (!calls.every(({ call }) => call.args.some(({ value }) => moved.some((name) => movesOn(value, name))))) return [];
  return comparedWith(body, new Set(moved)).flatMap(({ fn, name }) => {
    let owner: Frame | null = frame.env;
    while (owner && owner.fn.facts.index !== fn) owner = owner.env;
    if (!owner || owner.fn.facts.kind === 'module' || owner.bounds.has(`${fn}:${name}`)) return [];
    return sentIn(s, owner, owner.variable(name).values, false);
  });
}

const sentIn = (s: Solver, frame: Frame, values: Values, numbers: boolean): readonly DataValue[] =>
  [...(numbers ? values.flatMap((value) => (value.kind === 'data' ? [value] : [])) : []), ...extentOf(s, frame, values)].filter(
    (each) => each.shape !== 'text' && each.shape !== 'parts' && isSent(each),
  );
