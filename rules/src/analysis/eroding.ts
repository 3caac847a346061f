/**
 * Loops that take a little off a text or a list in each turn, which copies what is left: `while text: text = text[1:]`,
 * `while (jobs.length) [job, ...jobs] = jobs`.
 */

import type { CallExpr, Expr, Language, LoopStmt, Pattern } from '../facts/facts.js';
import { someNode } from '../facts/nodes.js';
import { pathOf } from './narrowing.js';

export interface Erosion {
  /** What is cut down. */
  readonly what: Expr;
  /** What lists alone let one do; otherwise it may be a text. */
  readonly isList: boolean;
  readonly at: number;
  readonly end: number;
}

/** One variable of an assignment and what it gets. */
interface Assigned {
  readonly path: string;
  readonly value: Expr;
  /** All but the first items of it. */
  readonly rest: boolean;
}

/** What the test asks about and the body cuts down. */
export function erosionIn({ body }: LoopStmt, test: Expr, language: Language): Erosion | null {
  const asked = new Map<string, Expr>();
  someNode(test, (node) => {
    if (node.kind !== 'var') return false;
    const path = pathOf(node);
    if (path !== null) asked.set(path, node);
    return false;
  });
  const assigned: Assigned[] = [];
  someNode(body, (node) => {
    if (node.kind === 'assign' && node.op === undefined) assigned.push(...assignmentsIn(node.target, node.value));
    return false;
  });
  for (const each of assigned) {
    const what = asked.get(each.path);
    const { value, isList } = what ? cutFrom(each, assigned, language === 'python' ? null : test) : NOTHING_CUT;
    if (what && value && 'at' in value) return { what, isList, at: value.at, end: endOf(value) };
  }
  return null;
}

const endOf = (expr: Exclude<Expr, { kind: 'typed' }>): number =>
  'end' in expr ? expr.end : expr.at + ('name' in expr ? expr.name.length : 1);

function assignmentsIn(target: Pattern, value: Expr): readonly Assigned[] {
  if (target.kind === 'var') return [{ path: `${target.fn}:${target.name}`, value, rest: false }];
  if (target.kind !== 'list') return [];
  const { items, rest } = target;
  if (rest?.kind === 'var' && items.length <= MANY) return [{ path: `${rest.fn}:${rest.name}`, value, rest: true }];
  if (value.kind === 'list')
    return items.flatMap((item, i) => {
      const own = value.items[i];
      return item && own ? assignmentsIn(item, own) : [];
    });
  const last = items.at(-1);
  return last && value.kind === 'call' && cutsOffHead(value) ? assignmentsIn(last, value) : [];
}

interface Cut {
  readonly value: Expr | null;
  readonly isList: boolean;
}

const NOTHING_CUT: Cut = { value: null, isList: false };

/** The expression that copies all but a little of what the variable held; `test` is what a loop of JavaScript asks. */
function cutFrom({ path, value, rest }: Assigned, all: readonly Assigned[], test: Expr | null): Cut {
  if (rest) return pathOf(value) === path ? { value, isList: true } : NOTHING_CUT;
  // `const [job, ...others] = jobs; jobs = others`.
  const own = pathOf(value);
  const before = own === null ? undefined : all.find((each) => each.path === own && each.rest && pathOf(each.value) === path);
  if (before) return { value: before.value, isList: true };
  if (value.kind === 'slice') {
    const [from, to] = value.parts;
    return test === null && pathOf(value.object) === path && isSmall(from) && !to ? { value, isList: false } : NOTHING_CUT;
  }
  if (value.kind !== 'call') return NOTHING_CUT;
  // JavaScript's slices of texts share the text: loops over texts ask for more than their length.
  if (test && asksLength(test, path) && slicesOff(value, path)) return { value, isList: true };
  const copies = replacesOne(value, path, test === null ? 'python' : 'javascript') || (test === null && isHeadCutOff(value, path));
  return copies ? { value, isList: false } : NOTHING_CUT;
}

/** `jobs.length`, `jobs.length > 0`. */
const asksLength = (test: Expr, path: string): boolean =>
  test.kind === 'binary'
    ? test.right.kind === 'literal' && asksLength(test.left, path)
    : test.kind === 'member' && test.name === 'length' && pathOf(test.object) === path;

/** As much in each turn is little beside what takes long to copy. */
const MANY = 100;

const isSmall = (expr: Expr | null | undefined): boolean =>
  expr?.kind === 'literal' && typeof expr.value === 'number' && expr.value > 0 && expr.value <= MANY;

const slicesOff = ({ callee, args }: CallExpr, path: string): boolean =>
  callee.kind === 'member' && callee.name === 'slice' && args.length === 1 && isSmall(args[0]?.value) && pathOf(callee.object) === path;

/** Python: `text.partition(' ')`, `text.split(' ', 1)`. */
const cutsOffHead = ({ callee, args }: CallExpr): boolean =>
  callee.kind === 'member' && (callee.name === 'partition' || (callee.name === 'split' && args.length === 2 && isSmall(args[1]?.value)));

const isHeadCutOff = (call: CallExpr, path: string): boolean =>
  call.callee.kind === 'member' && cutsOffHead(call) && pathOf(call.callee.object) === path;

function replacesOne({ callee, args }: CallExpr, path: string, language: Language): boolean {
  if (callee.kind !== 'member') return false;
  const own = callee.name === 'replace' && pathOf(callee.object) === path;
  if (language === 'javascript') return own && !(args[0]?.value.kind === 'regex' && args[0].value.flags.includes('g'));
  const counted = args.find((arg) => arg.name === 'count')?.value ?? (own ? args[2]?.value : undefined);
  const meant = own || (callee.name === 'sub' && args.some(({ value }) => pathOf(value) === path));
  return meant && isSmall(counted);
}
