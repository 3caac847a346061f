import type { LoopStmt, Stmt, WithItem } from '../facts.js';
import { oldExceptTarget } from './bound-names.js';
import { expression } from './expressions.js';
import { textOf, type Here } from './here.js';
import { statements } from './statements.js';
import { childOfType, hasToken, type Syntax } from './syntax.js';
import { target } from './targets.js';

type TryHandler = Extract<Stmt, { kind: 'try' }>['handlers'][number];

/** Each `elif` nests an `if` into the `else` before it; from here on they stand in it side by side instead. */
const MAX_NESTED_ELIF = 60;

export function ifStatement(here: Here, node: Syntax): Stmt {
  const elifs = node.children.filter((child) => child.type === 'elif_clause');
  const beyond = elifs.slice(MAX_NESTED_ELIF).map((clause) => branchOf(here, clause, []));
  const last = [...beyond, ...suite(here, childOfType(node, 'else_clause'))];
  const otherwise = elifs.slice(0, MAX_NESTED_ELIF).reduceRight((rest, clause) => [branchOf(here, clause, rest)], last);
  return branchOf(here, node, otherwise);
}

function branchOf(here: Here, node: Syntax, otherwise: readonly Stmt[]): Stmt {
  const test = node.children[0]?.type === 'block' ? undefined : node.children[0];
  const inside = isTypeChecking(here, test) ? { ...here, typeOnly: true } : here;
  return { kind: 'if', test: expression(here, test, node.start), then: suite(inside, node), else: otherwise };
}

function isTypeChecking(here: Here, test: Syntax | undefined): boolean {
  const name = test?.type === 'attribute' ? test.children[1] : test;
  return name?.type === 'identifier' && textOf(here, name) === 'TYPE_CHECKING';
}

/** Statements of the block in `node`. */
function suite(here: Here, node: Syntax | undefined): Stmt[] {
  return node?.children.flatMap((child) => (child.type === 'block' ? statements(here, child.children) : [])) ?? [];
}

export function forLoop(here: Here, node: Syntax): LoopStmt {
  const [left, right] = node.children;
  return {
    ...{ kind: 'loop', form: 'each', async: hasToken(node, 'async'), init: [] },
    target: target(here, left),
    iterable: expression(here, right, node.start),
    body: suite(here, node),
    else: suite(here, childOfType(node, 'else_clause')),
    at: node.start,
    end: node.end,
  };
}

export function whileLoop(here: Here, node: Syntax): LoopStmt {
  return {
    ...{ kind: 'loop', form: 'while', async: false, init: [] },
    test: expression(here, node.children[0], node.start),
    body: suite(here, node),
    else: suite(here, childOfType(node, 'else_clause')),
    at: node.start,
    end: node.end,
  };
}

export function tryStatement(here: Here, node: Syntax): Stmt {
  return {
    kind: 'try',
    body: suite(here, node),
    handlers: node.children.filter((child) => child.type === 'except_clause').map((clause) => handler(here, clause)),
    else: suite(here, childOfType(node, 'else_clause')),
    finally: suite(here, childOfType(node, 'finally_clause')),
  };
}

/** `except A as e`, `except (A, B)`, `except* A`, `except A, B`, and Python 2's `except A, e`. */
function handler(here: Here, clause: Syntax): TryHandler {
  const old = oldExceptTarget(clause, here.file.text);
  const values = clause.children.filter((child) => child.type !== 'block' && child !== old);
  const [first] = values;
  const isAs = first?.type === 'as_pattern';
  const caught = isAs ? first.children.slice(0, 1) : values;
  const bound = isAs ? first.children[1] : old;
  const types = caught.flatMap((child) => (child.type === 'tuple' ? child.children : [child]));
  return { types: types.map((type) => expression(here, type)), ...(bound && { target: target(here, bound) }), body: suite(here, clause) };
}

export function withStatement(here: Here, node: Syntax): Stmt {
  const clause = childOfType(node, 'with_clause');
  const items = clause?.children.flatMap((item) => withItems(here, item.children[0])) ?? [];
  return { kind: 'with', async: hasToken(node, 'async'), items, body: suite(here, node), at: node.start };
}

/** `open(a) as f`; in parentheses the grammar may take it, or several of them, for a value. */
function withItems(here: Here, value: Syntax | undefined): WithItem[] {
  const [first, second] = value?.children ?? [];
  switch (value?.type) {
    case undefined:
      return [];
    case 'as_pattern':
      return [{ value: expression(here, first), target: target(here, second) }];
    case 'parenthesized_expression':
      return withItems(here, first);
    case 'tuple':
      if (value.children.some((child) => child.type === 'as_pattern')) return value.children.flatMap((child) => withItems(here, child));
      return [{ value: expression(here, value) }];
    default:
      return [{ value: expression(here, value) }];
  }
}
