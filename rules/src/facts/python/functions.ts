import type { Expr, FunctionKind, MemberFacts, Stmt } from '../facts.js';
import { expression } from './expressions.js';
import { inScope, textOf, type Here } from './here.js';
import { parameters } from './parameters.js';
import type { Scope } from './scope.js';
import { statements } from './statements.js';
import { isStub } from './stub.js';
import { childOfType, hasToken, type Syntax } from './syntax.js';
import { target } from './targets.js';
import { typeExpression } from './types.js';

interface Signature {
  readonly kind: FunctionKind;
  readonly name: string;
  readonly decorators: readonly Expr[];
  readonly at: number;
  readonly nameAt: number;
}

/** Writes down the facts of a `def` or a lambda. */
export function defineFunction(here: Here, node: Syntax, scope: Scope, signature: Signature): void {
  const outer = scope.parent ?? here.scope; // sees the type parameters
  const inner = inScope(here, scope);
  const isLambda = signature.kind === 'lambda';
  const list = childOfType(node, isLambda ? 'lambda_parameters' : 'parameters');
  const params = parameters({ ...here, scope: outer, members: null }, inner, list);
  const returnType = childOfType(node, 'type');
  const body = isLambda ? lambdaBody(inner, node, list) : statements(inner, bodyOf(node));
  here.file.functions[scope.fn] = {
    index: scope.fn,
    ...signature,
    async: hasToken(node, 'async'),
    generator: scope.generator,
    parent: here.scope.fn,
    cls: scope.cls,
    params,
    ...(returnType && { returnType: typeExpression({ ...here, scope: outer }, returnType) }),
    body,
    abstract:
      !isLambda &&
      (isStub(childOfType(node, 'block'), here.file.text) || signature.decorators.some((each) => decoratorName(each) === 'overload')),
    awaits: scope.awaits,
    end: node.end,
  };
}

function lambdaBody(here: Here, node: Syntax, list: Syntax | undefined): Stmt[] {
  const value = node.children.find((child) => child !== list);
  return [{ kind: 'return', value: expression(here, value, node.end) }];
}

const SIGNATURE = new Set(['identifier', 'parameters', 'type_parameter', 'type']);

/** The block, and what the parser could not fit into it. */
export function bodyOf(node: Syntax): Syntax[] {
  return node.children.filter((child) => !SIGNATURE.has(child.type) && child.type !== 'argument_list');
}

/** A `def` statement, with its decorators. In a class body it becomes a member too. */
export function functionDefinition(here: Here, node: Syntax, decorated: Syntax | null): Stmt[] {
  const scope = here.file.scopes.get(node);
  const name = childOfType(node, 'identifier');
  if (scope === undefined || name === undefined) return [];
  const decorators = decoratorsOf(here, decorated);
  const kind = kindOf(here, decorators);
  const at = (decorated ?? node).start;
  defineFunction(here, node, scope, { kind, name: textOf(here, name), decorators, at, nameAt: name.start });
  if (here.members !== null && kind !== 'function') here.members.push(memberOf(textOf(here, name), kind, scope.fn, decorators, name.start));
  return [{ kind: 'def', target: target(here, name), fn: scope.fn }];
}

export function decoratorsOf(here: Here, decorated: Syntax | null): Expr[] {
  const decorators = decorated?.children.filter((child) => child.type === 'decorator') ?? [];
  return decorators.map((decorator) => expression(here, decorator.children[0], decorator.start));
}

const GETTERS = new Set(['property', 'cached_property', 'abstractproperty']);

function kindOf(here: Here, decorators: readonly Expr[]): 'function' | 'method' | 'getter' | 'setter' {
  if (here.scope.kind !== 'class') return 'function';
  for (const decorator of decorators) {
    const name = decoratorName(decorator);
    if (GETTERS.has(name) || (name === 'getter' && decorator.kind === 'member')) return 'getter';
    if ((name === 'setter' || name === 'deleter') && decorator.kind === 'member') return 'setter';
  }
  return 'method';
}

function memberOf(name: string, kind: MemberFacts['kind'], fn: number, decorators: readonly Expr[], at: number): MemberFacts {
  const names = new Set(decorators.map(decoratorName));
  const isClassMethod = names.has('classmethod') || names.has('abstractclassmethod');
  return {
    name,
    kind,
    static: isClassMethod || names.has('staticmethod') || names.has('abstractstaticmethod'),
    ...(isClassMethod && { classMethod: true as const }),
    fn,
    decorators,
    ...([...names].some((each) => each.startsWith('abstract')) && { abstract: true as const }),
    at,
  };
}

/** The last name of `@property`, `@functools.cached_property`; `''` for calls and the like. */
export function decoratorName(decorator: Expr): string {
  return decorator.kind === 'var' || decorator.kind === 'global' || decorator.kind === 'member' ? decorator.name : '';
}
