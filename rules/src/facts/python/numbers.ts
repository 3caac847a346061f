import type { Expr } from '../facts.js';

/** `1_000`, `0xff`, `0o17`, Python 2's `017` and `1L`, `1e3`, `2j`. */
export function numberExpr(source: string, at: number, end: number): Expr {
  const digits = source.replaceAll('_', '').toLowerCase();
  if (digits.endsWith('j')) return { kind: 'constant', type: 'complex', at };
  const value = numberOf(digits.replace(/l$/, ''));
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return { kind: 'constant', type: 'int', at };
  return Number.isFinite(value) ? { kind: 'literal', value, at, end } : { kind: 'constant', type: 'float', at };
}

function numberOf(digits: string): number {
  return /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
}
