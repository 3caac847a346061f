import type { Expr, MemberFacts, Stmt, TypeExpr } from '../facts.js';
import { assignedValue, expression, nameOfTarget, namedExpression } from './expressions.js';
import { textOf, type Here } from './here.js';
import { childOfType, type Syntax } from './syntax.js';
import { target } from './targets.js';
import { typeExpression } from './types.js';

export function assignment(here: Here, node: Syntax): Stmt {
  const left = node.children[0];
  const annotation = childOfType(node, 'type');
  const right = node.children.slice(1).find((child) => child !== annotation);
  const bound = target(here, left);
  if (annotation !== undefined && right !== undefined && isTypeAlias(here, annotation)) {
    return { kind: 'alias', target: bound, type: typeExpression(here, right) };
  }
  const type = annotation === undefined ? undefined : typeExpression(here, annotation);
  if (right === undefined) {
    if (type === undefined) return { kind: 'expr', value: expression(here, left, node.start) };
    addField(here, left, type, undefined);
    return { kind: 'declare', target: bound, type };
  }
  const value = right.type === 'lambda' ? namedExpression(here, right, nameOfTarget(here, left)) : assignedValue(here, right);
  addField(here, left, type, value);
  addChainedFields(here, right, value);
  return { kind: 'assign', target: bound, value, ...(type && { type }) };
}

export function augmentedAssignment(here: Here, node: Syntax): Stmt {
  const [left, right] = node.children;
  const op = node.tokens[0]?.slice(0, -1) ?? '+';
  const value = right === undefined ? expression(here, right, node.end) : assignedValue(here, right);
  return { kind: 'assign', target: target(here, left), value, op };
}

/** `type X = …` */
export function typeAlias(here: Here, node: Syntax): Stmt[] {
  const [left, right] = node.children;
  const scope = here.file.scopes.get(node);
  let name = left;
  while (name !== undefined && name.type !== 'identifier') name = name.children[0];
  if (name === undefined || scope === undefined) return [];
  return [{ kind: 'alias', target: target(here, name), type: typeExpression({ ...here, scope }, right) }];
}

function isTypeAlias(here: Here, annotation: Syntax): boolean {
  return /^(?:\w+\s*\.\s*)*TypeAlias$/.test(textOf(here, annotation));
}

/** Notes what an assignment in a class body gives the class. */
function addField(here: Here, left: Syntax | undefined, type: TypeExpr | undefined, value: Expr | undefined): void {
  if (here.members === null || left === undefined) return;
  if (left.type === 'pattern_list' || left.type === 'tuple_pattern' || left.type === 'list_pattern') {
    const items = value?.kind === 'list' && value.items.length === left.children.length ? value.items : [];
    left.children.forEach((child, index) => addField(here, child, undefined, items[index]));
    return;
  }
  if (left.type !== 'identifier') return;
  const field: MemberFacts = {
    name: textOf(here, left),
    kind: 'field',
    static: value !== undefined || type === undefined,
    fn: -1,
    ...(type && { type }),
    ...(value && { value }),
    decorators: [],
    at: left.start,
  };
  here.members.push(field);
}

/** `a = b = 1` gives the class two attributes. */
function addChainedFields(here: Here, right: Syntax, value: Expr): void {
  let node: Syntax | undefined = right;
  let assigned = value;
  while (node?.type === 'assignment' && assigned.kind === 'assign') {
    addField(here, node.children[0], undefined, assigned.value);
    node = node.children[node.children.length - 1];
    assigned = assigned.value;
  }
}
