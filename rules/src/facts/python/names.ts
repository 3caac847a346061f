import type { Expr, Pattern } from '../facts.js';
import { textOf, type Here } from './here.js';
import { bindingFor, resolveName } from './scope.js';
import type { Syntax } from './syntax.js';

export function nameExpr(here: Here, name: string, at: number): Expr {
  const binding = resolveName(here.scope, name, at);
  if (binding !== null) return { kind: 'var', fn: binding.fn, name: binding.name, at };
  if (name === '__file__') return { kind: 'meta', name: 'filename', at };
  if (name === '__name__') return { kind: 'meta', name: 'name', at };
  return { kind: 'global', name, at };
}

/** `a.b.c` written as one dotted name. */
export function dottedExpr(here: Here, node: Syntax): Expr {
  let value: Expr | null = null;
  let at = node.start;
  for (const segment of textOf(here, node).split('.')) {
    const name = segment.trim();
    const nameAt = at + segment.indexOf(name);
    value =
      value === null
        ? nameExpr(here, name, nameAt)
        : { kind: 'member', object: value, name, at: node.start, end: nameAt + name.length, nameAt };
    at += segment.length + 1;
  }
  return value ?? nameExpr(here, '', node.start);
}

export function varPattern(here: Here, name: string): Pattern {
  const binding = bindingFor(here.scope, name);
  return { kind: 'var', fn: binding.fn, name: binding.name };
}

/** A variable that the source does not have, for a value that is used more than once. */
export function temporary(here: Here, purpose: string): { readonly kind: 'var'; readonly fn: number; readonly name: string } {
  here.file.temporaries += 1;
  return { kind: 'var', fn: here.scope.fn, name: `$${purpose}${here.file.temporaries}` };
}
