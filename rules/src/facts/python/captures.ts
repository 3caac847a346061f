import type { Expr, Pattern, Stmt } from '../facts.js';
import { expression } from './expressions.js';
import { textOf, type Here } from './here.js';
import { dottedExpr, varPattern } from './names.js';
import { constantText } from './strings.js';
import type { Syntax } from './syntax.js';
import { listTarget } from './targets.js';

/** What a `case` pattern tests (nothing when it always matches) and what it binds. */
export interface Capture {
  readonly tests: readonly Expr[];
  readonly binds: readonly Stmt[];
}

const ALWAYS: Capture = { tests: [], binds: [] };

export function capture(here: Here, pattern: Syntax | undefined, subject: Expr): Capture {
  const [first, ...others] = pattern?.children ?? [];
  switch (pattern?.type) {
    case undefined:
      return ALWAYS;
    case 'case_pattern':
      if (pattern.tokens.includes('-'))
        return { tests: [{ kind: 'unary', op: '-', value: expression(here, first), at: pattern.start, end: pattern.end }], binds: [] };
      return capture(here, first, subject);
    case 'dotted_name':
      if (isCapture(here, pattern)) return { tests: [], binds: [assign(varPattern(here, textOf(here, pattern)), subject)] };
      return { tests: [dottedExpr(here, pattern)], binds: [] };
    case 'as_pattern': {
      const inner = capture(here, first, subject);
      const name = others[others.length - 1];
      return name === undefined
        ? inner
        : { tests: inner.tests, binds: [assign(varPattern(here, textOf(here, name)), ofClass(here, subject, first)), ...inner.binds] };
    }
    case 'union_pattern':
      return union(pattern.children.map((child) => capture(here, child, subject)));
    case 'list_pattern':
    case 'tuple_pattern':
      return sequence(here, pattern, subject);
    case 'dict_pattern':
      return mapping(here, pattern, subject);
    case 'class_pattern':
      return classPattern(here, pattern, subject);
    default:
      return { tests: [expression(here, pattern)], binds: [] };
  }
}

/** `case {'from': Remote() as x}`: what x is where nothing else tells; the test narrows a subject that has a name. */
function ofClass(here: Here, subject: Expr, pattern: Syntax | undefined): Expr {
  const shape = pattern && subject.kind !== 'var' && subject.kind !== 'global' ? withoutCase(pattern) : undefined;
  const name = shape?.type === 'class_pattern' ? shape.children[0] : undefined;
  return name ? { kind: 'typed', value: subject, type: { kind: 'ref', name: dottedExpr(here, name), args: [] }, form: 'as' } : subject;
}

function isCapture(here: Here, node: Syntax): boolean {
  return node.type === 'dotted_name' && !textOf(here, node).includes('.');
}

function assign(target: Pattern, value: Expr): Stmt {
  return { kind: 'assign', target, value };
}

/** One of them matches: the whole always matches if one does. */
function union(captures: readonly Capture[]): Capture {
  const isAlways = captures.some(({ tests }) => tests.length === 0);
  return { tests: isAlways ? [] : captures.flatMap(({ tests }) => tests), binds: captures.flatMap(({ binds }) => binds) };
}

/** `[a, *rest]` unpacks like an assignment; parts that are more than names are looked at as items of it. */
function sequence(here: Here, pattern: Syntax, subject: Expr): Capture {
  const [only] = pattern.children;
  const text = textOf(here, pattern);
  // Parentheses around one pattern, without a comma, only group it.
  if (pattern.type === 'tuple_pattern' && pattern.children.length === 1 && only !== undefined && !/,\s*\)$/.test(text))
    return capture(here, only, subject);
  const inner: Capture[] = [];
  const target = listTarget(pattern.children.map(withoutCase), (item) => {
    if (item.type === 'identifier' || isCapture(here, item)) return varPattern(here, textOf(here, item));
    inner.push(capture(here, item, part(subject, item)));
    return { kind: 'ignored' };
  });
  const tests = inner.flatMap((each) => each.tests);
  const bindsHere = target.kind === 'list' && (target.rest !== null || target.items.some((item) => item?.kind === 'var'));
  return {
    tests: [shapeOf(pattern), ...tests],
    binds: [...(bindsHere ? [assign(target, subject)] : []), ...inner.flatMap((each) => each.binds)],
  };
}

function withoutCase(node: Syntax): Syntax {
  const [only] = node.children;
  return node.type === 'case_pattern' && only !== undefined ? only : node;
}

/** The wildcard `_` has no node inside its `case_pattern`. */
function mapping(here: Here, pattern: Syntax, subject: Expr): Capture {
  const props: { key: string | null; target: Pattern }[] = [];
  const inner: Capture[] = [];
  let rest: Pattern | null = null;
  let key: Syntax | null = null;
  for (const child of pattern.children) {
    if (child.type === 'splat_pattern') rest = splatTarget(here, child);
    else if (child.type !== 'case_pattern') key = child;
    else {
      const value = withoutCase(child);
      const text = key === null ? null : constantText(here, key);
      if (isCapture(here, value)) props.push({ key: text, target: varPattern(here, textOf(here, value)) });
      else inner.push(capture(here, value, text === null ? part(subject, value) : item(subject, text, value)));
    }
  }
  const binds = props.length > 0 || rest !== null ? [assign({ kind: 'object', props, rest }, subject)] : [];
  return { tests: [shapeOf(pattern), ...inner.flatMap((each) => each.tests)], binds: [...binds, ...inner.flatMap((each) => each.binds)] };
}

function splatTarget(here: Here, splat: Syntax): Pattern {
  const name = splat.children[0];
  return name === undefined ? { kind: 'ignored' } : varPattern(here, textOf(here, name));
}

/** `Point(x=0, y=name)`: an instance of the class, whose attributes match. */
function classPattern(here: Here, pattern: Syntax, subject: Expr): Capture {
  const [name, ...args] = pattern.children;
  const cls = name === undefined ? shapeOf(pattern) : dottedExpr(here, name);
  const test: Expr = { kind: 'binary', op: 'instanceof', left: subject, right: cls, at: pattern.start, end: pattern.end };
  const inner = args.map(withoutCase).map((arg) => {
    const [keyword, value] = arg.children;
    if (arg.type !== 'keyword_pattern' || keyword === undefined) return capture(here, arg, part(subject, arg));
    const attribute: Expr = {
      kind: 'member',
      object: subject,
      name: textOf(here, keyword),
      at: arg.start,
      end: arg.end,
      nameAt: keyword.start,
    };
    return capture(here, value, attribute);
  });
  return { tests: [test, ...inner.flatMap((each) => each.tests)], binds: inner.flatMap((each) => each.binds) };
}

/** A part of the subject that has no name: an item of a sequence, a positional attribute. */
function part(subject: Expr, node: Syntax): Expr {
  return { kind: 'other', parts: [subject], at: node.start };
}

/** What a mapping holds under a constant key. */
function item(subject: Expr, key: string, { start: at, end }: Syntax): Expr {
  return { kind: 'index', object: subject, key: { kind: 'literal', value: key, at, end: at }, at, end };
}

/** Stands for the test that the subject is a sequence or a mapping at all. */
function shapeOf(pattern: Syntax): Expr {
  return { kind: 'constant', type: 'pattern', at: pattern.start };
}
