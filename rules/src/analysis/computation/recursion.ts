/**
 * Recursion whose calls multiply: a function that calls itself more than once in a turn, each time with nearly all that it was
 * given (`n - 1`, everything but one element). Walking a tree visits each node once, halving ends soon, and a memo answers what
 * was asked before: none of these multiplies.
 */

import type { Expr, FunctionFacts } from '../../facts/facts.js';
import { functionsWithin, someNode } from '../../facts/nodes.js';
import type { Frame } from '../frame.js';
import type { Solver } from '../solver.js';
import type { Values } from '../value.js';
import { depthOf } from './depths.js';
import { isMemoized, isWrapped } from './memos.js';
import type { HeavyLoop } from './heavy-loops.js';
import { goesDown } from './tree-walks.js';
import { isHalved, multiplies, type SelfCall } from './self-calls.js';

export function* branchingRecursion(s: Solver, frame: Frame): Iterable<HeavyLoop> {
  const { facts, module } = frame.fn;
  const { file } = module;
  if (facts.kind === 'module' || !frame.edges.length) return;
  const all = callsToItself(frame);
  if (all.length === 0) return;
  const everyWay = goesEveryWay(facts, all);
  const selfCalls = everyWay ? all : all.filter(({ down }) => !down);
  const first = selfCalls.find((each) => each.repeated) ?? nearest(selfCalls);
  if (
    !first ||
    !(everyWay || multiplies(file.facts, facts, selfCalls) || doublesResult(facts, selfCalls)) ||
    isMemoized(facts) ||
    isWrapped(frame)
  )
    return;
  const needs = depthOf(s, frame, selfCalls);
  const multiplied = {
    kind: 'recursion',
    frame,
    at: first.call.at,
    end: first.call.end,
    name: facts.name || 'recursion',
    growth: 'each call makes several more with almost the same input: exponential',
    through: null,
    among: [],
    estimateMs: null,
  } as const;
  if (needs.length > 0) yield { ...multiplied, needs, inputs: needs };
  const most = MUCH[frame.fn.module.file.facts.language];
  if (isGivenMuch(frame, most)) yield { ...multiplied, needs: [], inputs: [], amount: most };
}

/** The first of the two calls that stand next to each other: others may stand where only one of them runs. */
function nearest(calls: readonly SelfCall[]): SelfCall | undefined {
  let [best] = calls;
  let distance = Infinity;
  calls.forEach((each, i) => {
    const next = calls[i + 1];
    if (!next || next.call.at - each.call.at >= distance) return;
    best = each;
    distance = next.call.at - each.call.at;
  });
  return best;
}

/** Calls of a function in its own text, and in functions written inside it. */
function callsToItself(frame: Frame): readonly SelfCall[] {
  const { functions } = frame.fn.module.file.facts;
  const { facts } = frame.fn;
  const sites = new Set<number>();
  const within = functionsWithin(facts, functions);
  const seen = new Set<Frame>([frame]);
  // Frames of the functions inside, as far as calls lead to them.
  for (const each of seen)
    for (const edge of each.edges) {
      if (edge.how !== 'here') continue;
      if (edge.to.fn === frame.fn && within.has(each.fn.facts.index)) sites.add(edge.at);
      else if (edge.to.fn.module === frame.fn.module && within.has(edge.to.fn.facts.index)) seen.add(edge.to);
    }
  // Most functions do not call themselves, and bodies are long.
  if (sites.size === 0) return [];
  const out: Omit<SelfCall, 'down'>[] = [];
  for (const index of within) {
    const body = functions[index]?.body;
    if (body) collect(body, sites, index !== facts.index, out);
  }
  const inside = [...within].flatMap((index) => functions[index] ?? []);
  const receives = frame.self !== null && frame.fn.module.file.facts.language === 'python' ? 1 : 0;
  return out.map((each) => ({ ...each, down: goesDown(facts, inside, each.call, receives) }));
}

function collect(node: unknown, sites: ReadonlySet<number>, repeated: boolean, out: Omit<SelfCall, 'down'>[]): void {
  someNode(node, (each) => {
    if (each.kind === 'call' && sites.has(each.at)) out.push({ call: each, repeated });
    if (repeated || (each.kind !== 'loop' && each.kind !== 'comprehension')) return false;
    collect(Object.values(each), sites, true, out);
    return false;
  });
}

/** `rest = subsets(xs[1:]); return rest + [[xs[0], *s] for s in rest]`: the result doubles with each call. */
function doublesResult(facts: FunctionFacts, calls: readonly SelfCall[]): boolean {
  const [only, ...more] = new Set(calls.map(({ call }) => call));
  if (!only || more.length > 0 || only.args.some(({ value }) => isHalved(value))) return false;
  const names = new Set<string>();
  someNode(facts.body, (node) => {
    if (node.kind === 'assign' && node.target.kind === 'var' && node.value.kind === 'call' && node.value.at === only.at)
      names.add(node.target.name);
    return false;
  });
  let uses = 0;
  someNode(facts.body, (node) => {
    if (node.kind === 'return')
      someNode(node.value, (each) => {
        if (each.kind === 'var' && names.has(each.name)) uses++;
        return false;
      });
    return false;
  });
  return uses > 1;
}

/** `if next not in seen: paths(graph, next, seen + [node])`: every way through a graph, where each way has seen something else. */
function goesEveryWay(facts: FunctionFacts, calls: readonly SelfCall[]): boolean {
  const asked = new Set<string>();
  someNode(facts.body, (node) => {
    if (node.kind === 'binary' && (node.op === 'in' || node.op === 'not in') && node.right.kind === 'var') asked.add(node.right.name);
    if (node.kind !== 'call' || node.callee.kind !== 'member' || node.callee.object.kind !== 'var') return false;
    if (node.callee.name === 'includes' || node.callee.name === 'has') asked.add(node.callee.object.name);
    return false;
  });
  return calls.some(({ call, repeated }) => repeated && call.args.some(({ value }) => [...asked].some((name) => isLonger(value, name))));
}

/** `seen + [node]`, `[...seen, node]`, `seen | {node}`, `new Set([...seen, node])`. */
function isLonger(expr: Expr, name: string): boolean {
  const is = (each: Expr): boolean => each.kind === 'var' && each.name === name;
  switch (expr.kind) {
    case 'binary':
      return (expr.op === '+' || expr.op === '|') && (is(expr.left) || is(expr.right));
    case 'list':
      return expr.items.length > 1 && expr.items.some((item) => item.kind === 'spread' && is(item.value));
    case 'call': {
      const [only] = expr.args;
      if (expr.callee.kind === 'member' && /^(?:concat|union)$/.test(expr.callee.name)) return is(expr.callee.object);
      return expr.args.length === 1 && only?.value.kind === 'list' && isLonger(only.value, name);
    }
    default:
      return false;
  }
}

/** Calls of a constant number that multiply this often take long: the 24th Fibonacci number some 20 ms in Python, the 32nd in Node. */
const MUCH = { python: 24, javascript: 32 } as const;

const isGivenMuch = (frame: Frame, most: number): boolean => frame.params.some((cell) => holdsAmount(cell.values, most));

/** More than a thousand would overflow the stack: it is no number of calls. */
export const holdsAmount = (values: Values, most: number): boolean =>
  values.some((value) => value.kind === 'number' && value.value >= most && value.value < 1000);
