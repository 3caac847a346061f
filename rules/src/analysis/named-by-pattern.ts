/** Members whose names are put together: `getattr(self, f'do_{action}')`, `this['on' + type]`. */

import type { Expr } from '../facts/facts.js';
import { assignedIn } from './assigned.js';
import type { Frame } from './frame.js';
import { lineage } from './lineage.js';
import { readMember } from './members.js';
import type { Place, Solver } from './solver.js';
import { NONE, union, type ClassValue, type Value, type Values } from './value.js';

/** What is known of a name: how it begins and how it ends. */
interface NamePattern {
  readonly head: string;
  readonly tail: string;
}

/** Fewer known characters than these fit too much. */
const MIN_KNOWN = 2;
/** More members than these are no table of handlers. */
const MAX_MEMBERS = 60;
/** Names that stand for names that stand for texts. */
const MAX_NAMES = 3;

/** The members of some values whose names fit what an expression gives; nothing where too little of the names is known. */
export function membersNamedLike(s: Solver, frame: Frame, owners: Values, name: Expr | undefined, place: Place): Values {
  const pattern = name && patternOf(frame, name);
  if (!pattern || pattern.head.length + pattern.tail.length < MIN_KNOWN) return NONE;
  let out: Values = NONE;
  for (const owner of owners) {
    const names = namesIn(s, frame, owner).filter((each) => fits(each, pattern));
    if (names.length <= MAX_MEMBERS)
      for (const each of names) out = union(out, readMember(s, frame, owner, each, { ...place, name: each }));
  }
  return out;
}

const fits = (name: string, { head, tail }: NamePattern): boolean =>
  name.length > head.length + tail.length && name.startsWith(head) && name.endsWith(tail);

function patternOf(frame: Frame, expr: Expr, names = 0): NamePattern | null {
  switch (expr.kind) {
    case 'template':
      return { head: expr.texts[0] ?? '', tail: expr.texts.at(-1) ?? '' };
    case 'binary':
      if (expr.op === '+') return { head: textOf(expr.left) ?? headOf(frame, expr.left, names), tail: textOf(expr.right) ?? '' };
      return expr.op === '%' ? placeholder(textOf(expr.left), /%[sdr]/) : null;
    case 'call':
      return expr.callee.kind === 'member' && expr.callee.name === 'format' ? placeholder(textOf(expr.callee.object), /\{\w*\}/) : null;
    case 'var': {
      const assigned = names < MAX_NAMES ? (assignedIn(frame.fn.module.file.facts).get(`${expr.fn}:${expr.name}`) ?? []) : [];
      return assigned.length === 1 && assigned[0] ? patternOf(frame, assigned[0], names + 1) : null;
    }
    default:
      return null;
  }
}

/** `'on' + type + 'Event'`: a sum of a sum. */
const headOf = (frame: Frame, expr: Expr, names: number): string =>
  expr.kind === 'binary' ? (patternOf(frame, expr, names)?.head ?? '') : '';

const textOf = (expr: Expr): string | null => (expr.kind === 'literal' && typeof expr.value === 'string' ? expr.value : null);

/** A text with something put into it. */
function placeholder(text: string | null, place: RegExp): NamePattern | null {
  const found = text === null ? null : place.exec(text);
  return text === null || !found ? null : { head: text.slice(0, found.index), tail: text.slice(found.index + found[0].length) };
}

/** Names that an instance, a class or a module has by its definition. */
function namesIn(s: Solver, frame: Frame, owner: Value): readonly string[] {
  switch (owner.kind) {
    case 'instance':
      return namesOfClass(s, frame, owner.cls);
    case 'class':
      return namesOfClass(s, frame, owner);
    case 'module': {
      const { functions, classes } = owner.module;
      const own = functions.filter(({ facts }) => facts.parent === 0 && facts.cls < 0).map(({ facts }) => facts.name);
      return [...new Set([...own, ...classes.map(({ facts }) => facts.name)])];
    }
    default:
      return NO_NAMES;
  }
}

const NO_NAMES: readonly string[] = [];

function namesOfClass(s: Solver, frame: Frame, cls: ClassValue): readonly string[] {
  const names = new Set<string>();
  for (const each of [cls, ...lineage(s, frame, cls)])
    if (each.kind === 'class') for (const member of each.cls.facts.members) if (member.kind !== 'setter') names.add(member.name);
  return [...names];
}
