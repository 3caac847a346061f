import type { Expr, Pattern, Stmt } from '../facts.js';
import { capture } from './captures.js';
import { expression } from './expressions.js';
import type { Here } from './here.js';
import { temporary } from './names.js';
import { statements } from './statements.js';
import { childOfType, type Syntax } from './syntax.js';

/** `match` is a `switch`; a subject that may run something is kept in a variable, as every case looks at it. */
export function matchStatement(here: Here, node: Syntax): Stmt[] {
  const block = childOfType(node, 'block');
  const subjects = node.children.filter((child) => child !== block);
  const value = subjectOf(here, subjects, node.start);
  if (isName(value)) return [switchOf(here, block, value)];
  const kept = temporary(here, 'match');
  const binding: Pattern = kept;
  return [{ kind: 'assign', target: binding, value }, switchOf(here, block, { ...kept, at: node.start })];
}

function switchOf(here: Here, block: Syntax | undefined, value: Expr): Stmt {
  const clauses = block?.children.filter((child) => child.type === 'case_clause') ?? [];
  return { kind: 'switch', value, cases: clauses.map((clause) => caseOf(here, clause, value)) };
}

function caseOf(here: Here, clause: Syntax, subject: Expr): { tests: Expr[]; body: Stmt[] } {
  const patterns = clause.children.filter((child) => child.type === 'case_pattern');
  const [only] = patterns;
  const { tests, binds } = capture(
    here,
    patterns.length === 1 && only !== undefined ? only : { ...clause, type: 'tuple_pattern', children: patterns },
    subject,
  );
  const guard = childOfType(clause, 'if_clause');
  const guards = guard === undefined ? [] : [expression(here, guard.children[0], guard.end)];
  const block = childOfType(clause, 'block');
  return { tests: [...tests, ...guards], body: [...binds, ...statements(here, block?.children ?? [])] };
}

function subjectOf(here: Here, subjects: readonly Syntax[], at: number): Expr {
  const [first, ...others] = subjects;
  if (first === undefined || others.length === 0) return expression(here, first, at);
  return {
    kind: 'list',
    form: 'tuple',
    items: subjects.map((each) => expression(here, each)),
    at: first.start,
    end: others[others.length - 1]?.end ?? at,
  };
}

function isName(value: Expr): boolean {
  return value.kind === 'var' || value.kind === 'global' || (value.kind === 'member' && isName(value.object));
}
