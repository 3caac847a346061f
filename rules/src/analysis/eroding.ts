/** Loops that take a little off a text in each turn, which copies what is left: `while text: text = text[1:]`. */

import type { CallExpr, Expr, Language, LoopStmt } from '../facts/facts.js';
import { someNode } from '../facts/nodes.js';
import { pathOf } from './narrowing.js';

export interface Erosion {
  readonly text: Expr;
  readonly at: number;
  readonly end: number;
}

/** What the test asks about and the body cuts down. */
export function erodedText({ body }: LoopStmt, test: Expr, language: Language): Erosion | null {
  const asked = new Map<string, Expr>();
  someNode(test, (node) => {
    if (node.kind !== 'var') return false;
    const path = pathOf(node);
    if (path !== null) asked.set(path, node);
    return false;
  });
  let found: Erosion | null = null;
  someNode(body, (node) => {
    if (node.kind !== 'assign' || node.op !== undefined || node.target.kind !== 'var') return false;
    const path = `${node.target.fn}:${node.target.name}`;
    const text = asked.get(path);
    const { value } = node;
    if (text === undefined || !('at' in value && 'end' in value) || !takesLittle(value, path, language)) return false;
    found = { text, at: value.at, end: value.end };
    return true;
  });
  return found;
}

const isSmall = (expr: Expr | null | undefined): boolean => expr?.kind === 'literal' && typeof expr.value === 'number' && expr.value <= 8;

function takesLittle(expr: Expr, path: string, language: Language): boolean {
  // JavaScript's slices of texts share the text.
  if (expr.kind === 'slice') return language === 'python' && pathOf(expr.object) === path && isSmall(expr.parts[0]) && !expr.parts[1];
  return expr.kind === 'call' && replacesOne(expr, path, language);
}

function replacesOne({ callee, args }: CallExpr, path: string, language: Language): boolean {
  if (callee.kind !== 'member') return false;
  const own = callee.name === 'replace' && pathOf(callee.object) === path;
  if (language === 'javascript') return own && !(args[0]?.value.kind === 'regex' && args[0].value.flags.includes('g'));
  const counted = args.find((arg) => arg.name === 'count')?.value ?? (own ? args[2]?.value : undefined);
  const meant = own || (callee.name === 'sub' && args.some(({ value }) => pathOf(value) === path));
  return meant && isSmall(counted);
}
