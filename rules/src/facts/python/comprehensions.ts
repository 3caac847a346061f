import type { ComprehensionExpr, Expr } from '../facts.js';
import { expression } from './expressions.js';
import { inScope, nothing, type Here } from './here.js';
import { hasToken, type Syntax } from './syntax.js';
import { target } from './targets.js';

interface Clause {
  readonly target: ComprehensionExpr['clauses'][number]['target'];
  readonly iterable: Expr;
  readonly async: boolean;
  readonly tests: Expr[];
}

export function comprehension(here: Here, node: Syntax): Expr {
  const scope = here.file.scopes.get(node);
  if (scope === undefined) return nothing(node.start); // in a quoted annotation
  const inner = inScope(here, scope);
  const clauses: Clause[] = [];
  for (const child of node.children) {
    if (child.type === 'for_in_clause') {
      const [left, ...right] = child.children;
      const iterable = iterableOf(clauses.length === 0 ? here : inner, right, child.end);
      clauses.push({ target: target(inner, left), iterable, async: hasToken(child, 'async'), tests: [] });
    } else if (child.type === 'if_clause') {
      clauses[clauses.length - 1]?.tests.push(expression(inner, child.children[0], child.end));
    }
  }
  const body = node.children[0];
  const isPair = body?.type === 'pair';
  return {
    kind: 'comprehension',
    form: formOf(node),
    clauses,
    ...(isPair && { key: expression(inner, body.children[0], body.start) }),
    element: expression(inner, isPair ? body.children[1] : body, node.start),
    at: node.start,
    end: node.end,
  };
}

/** `for x in a, b` iterates over a tuple. */
function iterableOf(here: Here, nodes: readonly Syntax[], at: number): Expr {
  const [first, ...others] = nodes;
  if (first === undefined || others.length === 0) return expression(here, first, at);
  return { kind: 'list', form: 'tuple', items: nodes.map((node) => expression(here, node)), at: first.start, end: at };
}

function formOf(node: Syntax): ComprehensionExpr['form'] {
  switch (node.type) {
    case 'list_comprehension':
      return 'list';
    case 'set_comprehension':
      return 'set';
    case 'dictionary_comprehension':
      return 'dict';
    default:
      return 'generator';
  }
}
