import type { Expr, Stmt } from '../facts.js';
import { assignment, augmentedAssignment, typeAlias } from './assignments.js';
import { forLoop, ifStatement, tryStatement, whileLoop, withStatement } from './blocks.js';
import { classDefinition } from './classes.js';
import { expression, expressions } from './expressions.js';
import { functionDefinition } from './functions.js';
import type { Here } from './here.js';
import { fromImport, importStatements } from './imports.js';
import { matchStatement } from './match.js';
import type { Syntax } from './syntax.js';

export function statements(here: Here, nodes: readonly Syntax[]): Stmt[] {
  return nodes.flatMap((node) => statement(here, node));
}

/** The statements that `node` stands for; none when it says nothing. */
export function statement(here: Here, node: Syntax): Stmt[] {
  const { children, start } = node;
  const [first] = children;
  switch (node.type) {
    case 'block':
      return statements(here, children);
    case 'expression_statement':
      return children.flatMap((child) => expressionStatement(here, child));
    case 'return_statement':
      return [{ kind: 'return', value: first === undefined ? null : expression(here, first) }];
    case 'if_statement':
      return [ifStatement(here, node)];
    case 'for_statement':
      return [forLoop(here, node)];
    case 'while_statement':
      return [whileLoop(here, node)];
    case 'try_statement':
      return [tryStatement(here, node)];
    case 'with_statement':
      return [withStatement(here, node)];
    case 'match_statement':
      return matchStatement(here, node);
    case 'function_definition':
      return functionDefinition(here, node, null);
    case 'class_definition':
      return classDefinition(here, node, null);
    case 'decorated_definition':
      return decoratedDefinition(here, node);
    case 'import_statement':
      return importStatements(here, node);
    case 'import_from_statement':
    case 'future_import_statement':
      return fromImport(here, node);
    case 'raise_statement':
      return raise(here, node);
    case 'break_statement':
    case 'continue_statement':
      return [{ kind: 'jump', how: node.type === 'break_statement' ? 'break' : 'continue' }];
    case 'delete_statement':
      return children
        .flatMap((child) => (child.type === 'expression_list' ? child.children : [child]))
        .map((child) => ({ kind: 'delete', target: expression(here, child) }));
    case 'assert_statement':
      return [{ kind: 'assert', test: expression(here, first, start) }];
    case 'type_alias_statement':
      return typeAlias(here, node);
    case 'print_statement':
    case 'exec_statement':
      return [{ kind: 'expr', value: keywordCall(here, node) }];
    case 'pass_statement':
    case 'global_statement':
    case 'nonlocal_statement':
      return [];
    case 'ERROR':
      return statements(here, children);
    default:
      return expressionStatement(here, node);
  }
}

/** Types of expressions that run nothing: docstrings, and the loose names that parser recovery leaves behind. */
const IDLE = new Set([
  'string',
  'concatenated_string',
  'integer',
  'float',
  'true',
  'false',
  'none',
  'ellipsis',
  'identifier',
  'dotted_name',
]);

function expressionStatement(here: Here, node: Syntax): Stmt[] {
  if (node.type === 'assignment') return [assignment(here, node)];
  if (node.type === 'augmented_assignment') return [augmentedAssignment(here, node)];
  if (IDLE.has(node.type) && node.children.length === 0) return [];
  const value = expression(here, node);
  return value.kind === 'other' && value.parts.length === 0 ? [] : [{ kind: 'expr', value }];
}

function decoratedDefinition(here: Here, node: Syntax): Stmt[] {
  return node.children.flatMap((child) => {
    if (child.type === 'function_definition') return functionDefinition(here, child, node);
    return child.type === 'class_definition' ? classDefinition(here, child, node) : [];
  });
}

function raise(here: Here, node: Syntax): Stmt[] {
  const hasCause = node.tokens.includes('from');
  const [first, second] = node.children;
  const cause = hasCause ? (second ?? first) : undefined;
  const raised = first === cause ? undefined : first;
  const thrown: Stmt = { kind: 'throw', value: raised === undefined ? null : expression(here, raised) };
  return cause?.type === 'call' ? [{ kind: 'expr', value: expression(here, cause) }, thrown] : [thrown];
}

/** Python 2's `print x` and `exec code` as the calls they became. */
function keywordCall(here: Here, node: Syntax): Expr {
  const name = node.type === 'print_statement' ? 'print' : 'exec';
  return {
    kind: 'call',
    callee: { kind: 'global', name, at: node.start },
    args: expressions(here, node.children).map((value) => ({ value })),
    at: node.start,
    end: node.end,
    nameAt: node.start,
  };
}
