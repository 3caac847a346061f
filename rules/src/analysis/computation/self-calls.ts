/** Where a function calls itself: how often in one run, and with how much of what it was given. */

import type { CallExpr, Expr, FileFacts, FunctionFacts, Stmt } from '../../facts/facts.js';
import { someNode } from '../../facts/nodes.js';
import { assignedIn } from '../assigned.js';

/** How many of some calls one run of a body makes at the most: of the branches of a test it runs one. */
function mostInOneRun(body: readonly Stmt[], calls: ReadonlySet<number>): number {
  let most = 0;
  let before = 0;
  for (const stmt of body) {
    if (stmt.kind === 'if') {
      const test = mostIn(stmt.test, calls);
      const then = mostInOneRun(stmt.then, calls);
      // What a branch that leaves has called is not called beside what follows.
      if (leaves(stmt.then)) {
        most = Math.max(most, before + test + then);
        before += test + mostInOneRun(stmt.else, calls);
      } else before += test + Math.max(then, mostInOneRun(stmt.else, calls));
    } else if (stmt.kind === 'switch') {
      const bodies = stmt.cases.map((each) => mostInOneRun(each.body, calls));
      const staying = bodies.filter((_, i) => !leaves(stmt.cases[i]?.body ?? []));
      const value = mostIn(stmt.value, calls);
      most = Math.max(most, before + value + Math.max(0, ...bodies));
      before += value + Math.max(0, ...staying);
    } else before += mostIn(stmt, calls);
  }
  return Math.max(most, before);
}

const leaves = (body: readonly Stmt[]): boolean => {
  const last = body.at(-1);
  return last?.kind === 'return' || last?.kind === 'throw';
};

/** The same for an expression, or a statement without branches of its own. */
function mostIn(node: unknown, calls: ReadonlySet<number>): number {
  if (typeof node !== 'object' || node === null) return 0;
  if (isBody(node)) return mostInOneRun(node, calls);
  if (isConditional(node)) return mostIn(node.test, calls) + Math.max(mostIn(node.then, calls), mostIn(node.else, calls));
  const own = isCall(node) && calls.has(node.at) ? 1 : 0;
  return Object.values(node).reduce<number>((sum, each) => sum + (typeof each === 'object' ? mostIn(each, calls) : 0), own);
}

/** Statements, some of which have branches. */
const isBody = (nodes: object): nodes is readonly Stmt[] =>
  Array.isArray(nodes) &&
  nodes.some(
    (node: unknown) => typeof node === 'object' && node !== null && 'kind' in node && (node.kind === 'if' || node.kind === 'switch'),
  );

const isConditional = (node: object): node is Extract<Expr, { kind: 'conditional' }> => 'kind' in node && node.kind === 'conditional';

const isCall = (node: object): node is CallExpr => 'kind' in node && node.kind === 'call';

const isOne = (expr: Expr): boolean => expr.kind === 'literal' && typeof expr.value === 'number' && Math.abs(expr.value) <= 8;

/** `n - 1`, `i + 1`, `rest.slice(1)`, `[...done, x]`, all but one element. */
export function losesLittle(file: FileFacts, expr: Expr): boolean {
  switch (expr.kind) {
    case 'binary':
      return (
        (expr.op === '-' || expr.op === '+') &&
        !isSplit(file, expr.left) &&
        // `amount - coins[0]` as well: an element is little of a sum.
        (isOne(expr.right) ||
          (expr.left.kind === 'slice' && expr.right.kind === 'slice') ||
          (expr.op === '-' && expr.right.kind === 'index'))
      );
    case 'list':
      return expr.items.some((item) => item.kind === 'spread' && (item.value.kind === 'call' || item.value.kind === 'slice'));
    case 'slice': {
      const [start, stop] = expr.parts;
      return start !== null && start !== undefined && isOne(start) && (stop === null || stop === undefined);
    }
    case 'call': {
      const [only] = expr.args;
      if (expr.callee.kind !== 'member' || !only) return false;
      if (expr.callee.name === 'slice') return expr.args.length === 1 && isOne(only.value);
      return expr.callee.name === 'toSpliced';
    }
    default:
      return false;
  }
}

/** `n // 2`, `n >> 1`, `Math.floor(n / 2)`: what is halved ends soon. */
export const isHalved = (expr: Expr): boolean => someNode(expr, (node) => node.kind === 'binary' && /^(?:\/\/?|>>>?)$/.test(node.op));

/** A place in between, where something is divided: `middle = (low + high) // 2`, `pivot = partition(list, low, high)`. */
const isSplit = (file: FileFacts, expr: Expr): boolean =>
  expr.kind === 'var' &&
  (assignedIn(file).get(`${expr.fn}:${expr.name}`) ?? []).some((value) => value !== null && (isHalved(value) || value.kind === 'call'));

/** Of a function that calls itself: what has to be known of each call. */
export interface SelfCall {
  readonly call: CallExpr;
  /** In a loop, or in a function that a collection's method runs for each element. */
  readonly repeated: boolean;
  /** It goes on with what belongs to the node that this one is at. */
  readonly down: boolean;
}

/** Several calls in a run, at least one with nearly all of the input. */
export function multiplies(file: FileFacts, facts: FunctionFacts, calls: readonly SelfCall[]): boolean {
  const isShrinking = ({ call }: SelfCall): boolean => call.args.some((arg) => losesLittle(file, arg.value));
  if (calls.some((each) => each.repeated && isShrinking(each))) return true;
  if (!calls.every(isShrinking)) return false;
  const places = new Set(calls.map(({ call }) => call.at));
  return places.size > 1 && (calls.some((each) => each.repeated) || mostInOneRun(facts.body, places) > 1);
}
