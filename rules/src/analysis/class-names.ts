/** Python: tests of a class by its name, `'Cached' in type(x).__name__`. */

import type { Expr } from '../facts/facts.js';

export interface ClassNameTest {
  readonly subject: Expr;
  /** The subject is an instance, whose class is asked. */
  readonly ofInstance: boolean;
  readonly fits: (name: string) => boolean;
}

type Change = (text: string) => string;
const same: Change = (text) => text;
const CHANGES: Readonly<Record<string, Change>> = {
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  casefold: (text) => text.toLowerCase(),
};

interface NameOf {
  readonly subject: Expr;
  readonly ofInstance: boolean;
  readonly change: Change;
}

/** `x.__name__`, `type(x).__name__`, `x.__class__.__name__`, as they are or in one case. */
function nameOfClass(expr: Expr): NameOf | null {
  if (expr.kind === 'call' && expr.callee.kind === 'member' && expr.args.length === 0) {
    const change = CHANGES[expr.callee.name];
    const inner = change && nameOfClass(expr.callee.object);
    return inner ? { ...inner, change: (text) => change(inner.change(text)) } : null;
  }
  if (expr.kind !== 'member' || expr.name !== '__name__') return null;
  const { object } = expr;
  if (object.kind === 'member' && object.name === '__class__') return { subject: object.object, ofInstance: true, change: same };
  if (object.kind === 'call' && object.callee.kind === 'global' && object.callee.name === 'type') {
    const [only] = object.args;
    return only ? { subject: only.value, ofInstance: true, change: same } : null;
  }
  return { subject: object, ofInstance: false, change: same };
}

const textOf = (expr: Expr): string | null => (expr.kind === 'literal' && typeof expr.value === 'string' ? expr.value : null);

export function classNameTest(test: Expr): ClassNameTest | null {
  if (test.kind === 'call' && test.callee.kind === 'member' && (test.callee.name === 'startswith' || test.callee.name === 'endswith')) {
    const named = nameOfClass(test.callee.object);
    const text = test.args[0] ? textOf(test.args[0].value) : null;
    const { name } = test.callee;
    if (!named || text === null) return null;
    return { ...named, fits: (own) => (name === 'startswith' ? named.change(own).startsWith(text) : named.change(own).endsWith(text)) };
  }
  if (test.kind !== 'binary') return null;
  const { op } = test;
  if (op === 'in' || op === 'not in') {
    const text = textOf(test.left);
    const named = text === null ? null : nameOfClass(test.right);
    if (named && text !== null) return { ...named, fits: (own) => named.change(own).includes(text) === (op === 'in') };
    const choices = test.right.kind === 'list' ? test.right.items.map(textOf) : null;
    const asked = choices?.every((each) => each !== null) ? nameOfClass(test.left) : null;
    return asked && choices ? { ...asked, fits: (own) => choices.includes(asked.change(own)) === (op === 'in') } : null;
  }
  if (op !== '==' && op !== '!=') return null;
  const text = textOf(test.right) ?? textOf(test.left);
  const named = text === null ? null : nameOfClass(textOf(test.right) === null ? test.right : test.left);
  return named && text !== null ? { ...named, fits: (own) => (named.change(own) === text) === (op === '==') } : null;
}
