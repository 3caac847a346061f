import type ts from 'typescript';
import type { ClassFacts, Stmt } from '../facts.js';
import { namePattern } from './names.js';
import { blockScope, declare, resolve } from './scope.js';
import { typeExpression } from './types.js';
import type { Walk } from './walk.js';

type TypeParameters = readonly ts.TypeParameterDeclaration[] | undefined;

export function declareTypeParameters(walk: Walk, parameters: TypeParameters): void {
  for (const parameter of parameters ?? []) declare(walk.scope, parameter.name.text);
}

/** Reads a type that may mention type parameters of its own. */
export function inTypeParameters<T>(walk: Walk, parameters: TypeParameters, read: () => T): T {
  if (parameters === undefined) return read();
  const outer = walk.scope;
  walk.scope = blockScope(outer);
  declareTypeParameters(walk, parameters);
  const result = read();
  walk.scope = outer;
  return result;
}

/** Names as the variables are called, so that references can be matched. */
export function classTypeParameters(walk: Walk, parameters: TypeParameters): ClassFacts['typeParams'] {
  return (parameters ?? []).map((parameter) => {
    const name = resolve(walk.scope, parameter.name.text)?.name ?? parameter.name.text;
    const constraint = parameter.constraint === undefined ? undefined : typeExpression(walk, parameter.constraint);
    return constraint === undefined ? { name } : { name, constraint };
  });
}

/** Within a function `T extends Base` says of T what an alias would. */
export function constraints(walk: Walk, parameters: TypeParameters, out: Stmt[]): void {
  for (const parameter of parameters ?? []) {
    if (parameter.constraint === undefined) continue;
    const type = typeExpression(walk, parameter.constraint);
    if (type.kind !== 'unknown') out.push({ kind: 'alias', target: namePattern(walk, parameter.name), type });
  }
}
