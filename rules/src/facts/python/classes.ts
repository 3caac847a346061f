import type { ClassFacts, Expr, MemberFacts, Stmt, TypeExpr } from '../facts.js';
import { typeParamName } from './bound-names.js';
import { expression } from './expressions.js';
import { bodyOf, decoratorName, decoratorsOf } from './functions.js';
import { textOf, type Here } from './here.js';
import { statement } from './statements.js';
import { childOfType, type Syntax } from './syntax.js';
import { target } from './targets.js';
import { typeExpression, unwrapped } from './types.js';

export function classDefinition(here: Here, node: Syntax, decorated: Syntax | null): Stmt[] {
  const scope = here.file.scopes.get(node);
  const nameNode = childOfType(node, 'identifier');
  if (scope === undefined || nameNode === undefined) return [];
  const name = textOf(here, nameNode);
  const decorators = decoratorsOf(here, decorated);
  const at = (decorated ?? node).start;
  const outer: Here = { ...here, scope: scope.parent ?? here.scope, members: null }; // sees the type parameters
  const args = childOfType(node, 'argument_list')?.children ?? [];
  const bases = args.filter((arg) => arg.type !== 'keyword_argument' && arg.type !== 'dictionary_splat').map((arg) => base(outer, arg));
  const members: MemberFacts[] = [];
  const given = keywordsOf(outer, args);
  const metaclass = given.find(({ name }) => name === 'metaclass')?.value;
  const keywords = given.filter(({ name }) => name !== 'metaclass');
  const body = classBody({ ...here, scope, members }, node);
  here.file.functions[scope.fn] = {
    ...{ index: scope.fn, kind: 'class', name, async: false, generator: scope.generator, parent: here.scope.fn, cls: scope.cls },
    ...{ params: [], decorators: [], body, abstract: false, awaits: scope.awaits, at, end: node.end, nameAt: nameNode.start },
  };
  here.file.classes[scope.cls] = {
    index: scope.cls,
    name,
    kind: 'class',
    abstract:
      members.some((member) => member.abstract === true) ||
      bases.some(({ value }) => decoratorName(value) === 'ABC') ||
      hasAbstractMeta(outer, args),
    bases: bases.map(({ value }) => value),
    baseTypes: bases.map(({ types }) => types),
    implements: [],
    decorators,
    ...(metaclass && { metaclass }),
    ...(keywords.length > 0 && { keywords }),
    members,
    fieldsInit: -1,
    staticsInit: scope.fn,
    typeParams: typeParams(outer, node, bases),
    ...{ at, end: node.end, nameAt: nameNode.start },
  };
  return [{ kind: 'class', target: target(here, nameNode), cls: scope.cls }];
}

/** The keywords of the class statement. */
function keywordsOf(here: Here, args: readonly Syntax[]): NonNullable<ClassFacts['keywords']> {
  return args.flatMap((arg) => {
    const [key, value] = arg.type === 'keyword_argument' ? arg.children : [];
    return key?.type === 'identifier' && value ? [{ name: textOf(here, key), value: expression(here, value) }] : [];
  });
}

/** A `def` that stands directly in the body is a member only. */
function classBody(here: Here, node: Syntax): Stmt[] {
  const body: Stmt[] = [];
  for (const part of bodyOf(node)) {
    for (const child of part.type === 'block' ? part.children : [part]) {
      for (const made of statement(here, child)) if (made.kind !== 'def') body.push(made);
    }
  }
  return body;
}

interface Base {
  readonly value: Expr;
  readonly types: readonly TypeExpr[];
}

/** `Base[User]` is the base `Base` with the type argument `User`. */
function base(here: Here, node: Syntax): Base {
  const [generic, ...args] = node.children;
  if (node.type !== 'subscript' || !args.every(isTypeArgument)) return { value: expression(here, node), types: [] };
  return { value: expression(here, generic, node.start), types: args.map((arg) => typeExpression(here, arg)) };
}

const VALUES = new Set(['integer', 'float', 'slice', 'unary_operator', 'lambda']);

function isTypeArgument(node: Syntax): boolean {
  return !VALUES.has(node.type);
}

function hasAbstractMeta(here: Here, args: readonly Syntax[]): boolean {
  return args.some((arg) => arg.type === 'keyword_argument' && /^metaclass\s*=\s*(?:\w+\.)*ABCMeta$/.test(textOf(here, arg)));
}

/** `class C[T: Bound]`, or the arguments of `Generic[T]` and `Protocol[T]`. */
function typeParams(here: Here, node: Syntax, bases: readonly Base[]): ClassFacts['typeParams'] {
  const list = childOfType(node, 'type_parameter');
  if (list !== undefined) return list.children.flatMap((param) => typeParam(here, param));
  const generic =
    bases.find(({ value }) => decoratorName(value) === 'Generic') ?? bases.find(({ value }) => decoratorName(value) === 'Protocol');
  return (
    generic?.types.flatMap((type) =>
      type.kind === 'ref' && decoratorName(type.name) !== '' ? [{ name: decoratorName(type.name) }] : [],
    ) ?? []
  );
}

function typeParam(here: Here, param: Syntax): ClassFacts['typeParams'] {
  const name = typeParamName(param);
  if (name === null) return [];
  const inner = unwrapped(param);
  const constraint = inner.type === 'constrained_type' ? inner.children[1] : undefined;
  return [{ name: textOf(here, name), ...(constraint && { constraint: typeExpression(here, constraint) }) }];
}
