/** What a value of a declared type can denote. */

import type { Expr, Language, TypeExpr } from '../facts/facts.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { readMember } from './members.js';
import { moduleNamed, moduleMember } from './imports.js';
import { isPython, unwrittenFunction } from './program.js';
import type { Solver } from './solver.js';
import { NONE, union, type ClassValue, type InstanceValue, type Value, type Values } from './value.js';

/** Types that stand for their arguments: what they hold is what they give. */
const TRANSPARENT = new Set([
  'Optional',
  'Union',
  'Annotated',
  'Final',
  'ClassVar',
  'Required',
  'NotRequired',
  'ReadOnly',
  'Awaitable',
  'Coroutine',
  'Promise',
  'PromiseLike',
  'Awaited',
  'Readonly',
  'Partial',
  'NonNullable',
  'Pick',
  'Omit',
  'Unpack',
  'Self',
  'TypeGuard',
]);
const LISTS = new Set([
  'list',
  'List',
  'Sequence',
  'Iterable',
  'Iterator',
  'AsyncIterator',
  'AsyncIterable',
  'Generator',
  'AsyncGenerator',
  'set',
  'Set',
  'frozenset',
  'FrozenSet',
  'Collection',
  'MutableSequence',
  'AbstractSet',
  'tuple',
  'Tuple',
  'deque',
  'Deque',
  'Array',
  'ReadonlyArray',
  'ReadonlySet',
]);
const MAPS = new Set([
  'dict',
  'Dict',
  'Mapping',
  'MutableMapping',
  'defaultdict',
  'DefaultDict',
  'OrderedDict',
  'Record',
  'Map',
  'ReadonlyMap',
  'WeakMap',
]);
const CLASSES = new Set(['type', 'Type']);

/** Type expressions nest; aliases can even be cyclic. */
const MAX_DEPTH = 8;
let depth = 0;

export function typeValues(s: Solver, frame: Frame, type: TypeExpr): Values {
  if (depth > MAX_DEPTH) return NONE;
  depth++;
  try {
    return valuesOf(s, frame, type);
  } finally {
    depth--;
  }
}

function valuesOf(s: Solver, frame: Frame, type: TypeExpr): Values {
  switch (type.kind) {
    case 'ref': {
      const metadata = (type.metadata ?? []).flatMap((expr) => [...evaluate(s, frame, expr)]);
      return union(genericValues(s, frame, type.name, type.args), metadata);
    }
    case 'union':
    case 'intersection':
      return type.types.reduce<Values>((all, each) => union(all, typeValues(s, frame, each)), NONE);
    case 'array':
      return container(s, frame, 'list', type.element, `type:${frame.id}:${key(type)}`);
    case 'tuple': {
      const list = s.values.object(frame.fn.module.file.facts.language, 'list', `type:${frame.id}:${key(type)}`);
      type.items.forEach((item, i) => {
        const values = typeValues(s, frame, item);
        s.write(s.field(list, String(i)), values);
        s.write(s.field(list, '*'), values);
      });
      return [list];
    }
    case 'object': {
      const object = s.values.object(frame.fn.module.file.facts.language, 'object', `type:${frame.id}:${key(type)}`);
      for (const member of type.members) s.write(s.field(object, member.name), typeValues(s, frame, member.type));
      return [object];
    }
    case 'typeof':
      return evaluate(s, frame, type.value);
    case 'indexed': {
      let out: Values = NONE;
      for (const value of typeValues(s, frame, type.object))
        out = union(out, readMember(s, frame, value, type.key, { at: 0, end: 0, name: type.key }));
      return out;
    }
    case 'import': {
      const module = moduleNamed(s, frame, type.specifier, 0);
      const named = type.name === null ? module : module.flatMap((value) => [...moduleMember(s, frame, value, type.name ?? '')]);
      return named.flatMap((value) => [...instancesOf(s, value)]);
    }
    case 'function':
      return type.returns && isPython(frame.fn.module) ? declaredCallable(s, frame, type.returns) : NONE;
    case 'literal':
    case 'unknown':
      return NONE;
    default: {
      const never: never = type;
      return never;
    }
  }
}

const CALLABLE = '<callable>';

/** `Callable[[], Store]`: a function of which only what it returns is known. */
function declaredCallable(s: Solver, frame: Frame, returns: TypeExpr): Values {
  if (typeValues(s, frame, returns).length === 0) return NONE;
  let top = frame;
  while (top.env) top = top.env;
  const id = `callable:${key(returns)}`;
  let fn = s.lazyFunctions.get(id);
  if (!fn) s.lazyFunctions.set(id, (fn = unwrittenFunction(top.fn, CALLABLE, { at: 0, end: 0 }, false, returns)));
  return [s.values.fn(fn, top)];
}

let nextKey = 0;
const keys = new WeakMap<TypeExpr, number>();
function key(type: TypeExpr): number {
  let found = keys.get(type);
  if (found === undefined) keys.set(type, (found = ++nextKey));
  return found;
}

/** `Name[args]`, as an annotation or as a plain alias. */
export function genericValues(s: Solver, frame: Frame, name: Expr, args: readonly TypeExpr[]): Values {
  const parameter = name.kind === 'var' || name.kind === 'global' ? typeParameter(s, frame, name.name) : null;
  if (parameter) return parameter;
  const text = name.kind === 'global' || name.kind === 'var' || name.kind === 'member' ? name.name : '';
  const named = name.kind === 'global' ? [] : evaluate(s, frame, name);
  const known = named.length === 0 || named.some((value) => value.kind === 'symbol');
  const last = args.at(-1);
  if (known && TRANSPARENT.has(text)) {
    const relevant = text === 'Annotated' ? args.slice(0, 1) : args;
    return relevant.reduce<Values>((all, each) => union(all, typeValues(s, frame, each)), NONE);
  }
  const first = args[0];
  // An alias: `Make = Callable[[], Store]`.
  if (known && last && text === 'Callable') return declaredCallable(s, frame, last);
  if (known && CLASSES.has(text) && first?.kind === 'ref') return evaluate(s, frame, first.name);
  if (known && last && LISTS.has(text)) {
    if (text.toLowerCase() === 'tuple' && !(last.kind === 'unknown')) return typeValues(s, frame, { kind: 'tuple', items: args });
    const element = /Generator|Iterator/.test(text) ? (args[0] ?? last) : last;
    return container(s, frame, 'list', element, `type:${frame.id}:${key(element)}`);
  }
  if (known && last && MAPS.has(text)) return container(s, frame, 'object', last, `type:${frame.id}:${key(last)}`);
  let out: Values = NONE;
  const resolved = name.kind === 'global' ? evaluate(s, frame, name) : named;
  for (const value of resolved) {
    const holder = value.kind === 'symbol' && first ? value.model?.instance : undefined;
    if (value.kind === 'symbol' && first && holder !== undefined && s.catalog.holds(value.language, holder))
      out = union(out, [collectionWith(s, value.language, holder, typeValues(s, frame, first))]);
    else out = union(out, args.length > 0 && value.kind === 'class' ? [genericInstance(s, frame, value, args)] : instancesOf(s, value));
  }
  return out;
}

/** `Repo[User]`: an instance that knows what its parameters stand for. */
function genericInstance(s: Solver, frame: Frame, cls: ClassValue, args: readonly TypeExpr[]): Value {
  if (cls.cls.facts.typeParams.length === 0) return s.values.instance(cls);
  const values = args.map((each) => typeValues(s, frame, each));
  const ids = values.map((each) => each.map((value) => value.id).join('|')).join(',');
  if (ids.length === 0 || ids.length > 120) return s.values.instance(cls);
  const instance = s.values.instance(cls, `<${ids}>`);
  s.typeArguments.set(instance, values);
  return instance;
}

/** What a type parameter of the class around stands for in the instance that runs; null if it is no such parameter. */
function typeParameter(s: Solver, frame: Frame, name: string): Values | null {
  const self = selfOf(frame);
  return self?.kind === 'instance' ? argumentFor(s, frame, self, self.cls, name, 0) : null;
}

function selfOf(frame: Frame): Value | null {
  for (let at: Frame | null = frame; at; at = at.env) {
    if (at.self) return at.self;
    const first = at.fn.facts.cls >= 0 ? at.params[0]?.values[0] : undefined;
    if (first?.kind === 'instance') return first;
  }
  return null;
}

/** Looks for the parameter in the class and, through the arguments they are given, in its bases. */
function argumentFor(s: Solver, frame: Frame, self: InstanceValue, cls: ClassValue, name: string, depth: number): Values | null {
  const own = cls.cls.facts.typeParams.findIndex((param) => param.name === name);
  const given = s.typeArguments.get(self);
  if (own >= 0 && cls === self.cls && given?.[own] && given[own].length > 0) return given[own];
  if (depth > 6) return null;
  const bases = s.read(frame, s.classState(cls).bases).filter((base) => base.kind === 'class');
  for (const [i, expr] of cls.cls.facts.baseTypes.entries()) {
    const base = bases[i] ?? bases[0];
    if (!base || expr.length === 0) continue;
    const position = base.cls.facts.typeParams.findIndex((param) => param.name === name);
    const argument = position >= 0 ? expr[position] : undefined;
    if (argument) {
      const values = typeValues(s, cls.env, argument);
      if (values.length > 0) return values;
    }
  }
  for (const base of bases) {
    const found = argumentFor(s, frame, self, base, name, depth + 1);
    if (found) return found;
  }
  return null;
}

function container(s: Solver, frame: Frame, form: 'list' | 'object', element: TypeExpr, site: string): Values {
  const object = s.values.object(frame.fn.module.file.facts.language, form, site);
  s.write(s.field(object, '*'), typeValues(s, frame, element));
  return [object];
}

/** More kinds of elements than this say nothing of one. */
const MAX_KINDS = 6;

/** Collections of the same elements are the same. */
export function collectionWith(s: Solver, language: Language, type: string, elements: Values): Value {
  const instances = elements.filter((each) => each.kind === 'instance');
  if (instances.length === 0 || instances.length > MAX_KINDS) return s.values.native(language, type, '');
  const collection = s.values.native(language, type, `of:${instances.map(({ id }) => id).join()}`);
  s.write(s.field(collection, '*'), instances);
  return collection;
}

/** Instances of what a type name denotes; a value that is no class (an alias' meaning) stands for itself. */
export function instancesOf(s: Solver, value: Value): Values {
  switch (value.kind) {
    case 'class':
      return [s.values.instance(value)];
    case 'symbol':
      return value.model?.instance === undefined ? NONE : [s.values.native(value.language, value.model.instance, '')];
    case 'function': // What an alias of `Callable` means.
      return value.fn.facts.name === CALLABLE ? [value] : NONE;
    case 'instance':
    case 'native':
    case 'object':
      return [value];
    default:
      return NONE;
  }
}

/** Python: `holder: ContextVar[Session] = ContextVar('session')` says what it holds. */
export function holdDeclared(s: Solver, frame: Frame, values: Values, type: TypeExpr): void {
  const [element, ...more] = type.kind === 'ref' && isPython(frame.fn.module) ? type.args : [];
  if (!element || more.length > 0) return;
  for (const value of values) if (value.kind === 'native' && value.site !== '') s.write(s.field(value, '*'), typeValues(s, frame, element));
}
