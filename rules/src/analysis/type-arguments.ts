/** Python: an expression read as a type (`Optional[X]` in a plain assignment). */

import type { Expr, TypeExpr } from '../facts/facts.js';

export function typeOf(expr: Expr): TypeExpr {
  switch (expr.kind) {
    case 'var':
    case 'global':
    case 'member':
      return { kind: 'ref', name: expr, args: [] };
    case 'index':
      return { kind: 'ref', name: expr.object, args: expr.key.kind === 'list' ? expr.key.items.map(typeOf) : [typeOf(expr.key)] };
    case 'binary':
      return expr.op === '|' ? { kind: 'union', types: [typeOf(expr.left), typeOf(expr.right)] } : { kind: 'unknown' };
    case 'literal':
      return { kind: 'literal', value: expr.value };
    default:
      return { kind: 'unknown' };
  }
}
