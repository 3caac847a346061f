/** Annotations of Python as shapes: `Annotated[int, Query(le=100)]`, `conlist(int, max_length=50)`, fields of models. */

import type { CallExpr, Expr, MemberFacts, Stmt, TypeExpr } from '../../facts/facts.js';
import { someNode } from '../../facts/nodes.js';
import { membersOf } from '../classes.js';
import { evaluate } from '../expressions.js';
import type { Frame } from '../frame.js';
import { lineage } from '../lineage.js';
import { frameOf } from '../scope.js';
import type { Solver } from '../solver.js';
import { typeValues } from '../types.js';
import type { ClassValue, Values } from '../value.js';
import type { ClassNode } from '../program.js';
import { CLOSED, limitedTo, OPEN, type Shape } from './shape.js';

/** Points in time are numbers of days and seconds. */
const NUMBERS = new Set(
  'int float Decimal PositiveInt NonNegativeInt PositiveFloat NonNegativeFloat conint confloat condecimal StrictInt StrictFloat FiniteFloat date datetime timedelta AwareDatetime NaiveDatetime'.split(
    ' ',
  ),
);
const TEXTS = new Set('str bytes constr conbytes StrictStr EmailStr'.split(' '));
const COLLECTIONS = new Set(
  'list List set Set tuple Tuple Sequence frozenset FrozenSet Iterable Collection conlist conset confrozenset deque'.split(' '),
);
const ANYTHING = new Set('dict Dict Any Mapping object Json'.split(' '));
const SMALL = new Set(
  'bool time PastDate FutureDate PastDatetime FutureDatetime UUID UUID4 Literal NegativeInt NegativeFloat HttpUrl Enum StrictBool'.split(
    ' ',
  ),
);
const LIMITS = ['le', 'lt', 'max_length', 'max_items', 'max_digits', 'maximum'];
const PATTERNS = ['pattern', 'regex'];

const MAX_DEPTH = 5;

/** A type where its names mean something. */
interface Written {
  readonly env: Frame;
  readonly type: TypeExpr;
}

const nameOf = (expr: Expr): string =>
  expr.kind === 'call'
    ? nameOf(expr.callee)
    : expr.kind === 'member' || expr.kind === 'var' || expr.kind === 'global'
      ? expr.name.replace(/\$\d+$/, '')
      : '';

/** What the annotation, and the default beside it, let through; null for what is no plain data. */
export function annotatedShape(s: Solver, env: Frame, type: TypeExpr, value: Expr | undefined, depth = 0): Shape | null {
  const shape = typeShape(s, { env, type }, depth);
  if (shape === null) return null;
  return value?.kind === 'call' ? withLimits(s, env, shape, [value]) : shape;
}

function typeShape(s: Solver, written: Written, depth: number): Shape | null {
  const { env, type } = written;
  if (depth > MAX_DEPTH) return CLOSED;
  if (type.kind === 'union') {
    const shapes = type.types.map((each) => typeShape(s, { env, type: each }, depth + 1));
    const known = shapes.flatMap((each) => (each && each.kind !== 'closed' ? [each] : []));
    return known.length > 1 ? { kind: 'either', of: known } : (known[0] ?? null);
  }
  if (type.kind !== 'ref') return null;
  const name = nameOf(type.name);
  const [first] = type.args;
  const inner = (): Shape | null => (first ? typeShape(s, { env, type: first }, depth + 1) : null);
  if (name === 'Annotated' || name === 'Optional' || name === 'Required' || name === 'NotRequired') {
    const shape = inner();
    return shape && withLimits(s, env, shape, type.metadata ?? []);
  }
  const own = plainShape(s, env, type.name, name, inner, depth);
  if (own) return type.name.kind === 'call' ? withLimits(s, env, own, [type.name]) : own;
  const alias = aliasOf(s, env, type.name);
  if (alias) return typeShape(s, alias, depth + 1);
  const instance = typeValues(s, env, type).find((each) => each.kind === 'instance');
  return instance?.kind === 'instance' ? classShape(s, env, instance.cls, depth + 1) : null;
}

function plainShape(s: Solver, env: Frame, expr: Expr, name: string, inner: () => Shape | null, depth: number): Shape | null {
  if (NUMBERS.has(name)) return { kind: 'number' };
  if (TEXTS.has(name)) return { kind: 'text', most: null };
  if (SMALL.has(name)) return CLOSED;
  if (ANYTHING.has(name)) return OPEN;
  if (!COLLECTIONS.has(name)) return null;
  const item = expr.kind === 'call' ? expr.args[0]?.value : undefined;
  const element = item ? typeShape(s, { env, type: typeOf(item) }, depth + 1) : inner();
  return { kind: 'items', element: element ?? OPEN, few: false };
}

/** A field of a model. */
export function modelField(s: Solver, env: Frame, cls: ClassValue, name: string): Shape | null {
  for (const each of lineage(s, env, cls)) {
    const member =
      each.kind === 'class'
        ? membersOf(each.cls)
            .get(name)
            ?.find(({ kind, type }) => kind === 'field' && type)
        : undefined;
    if (member && each.kind === 'class') return refusedFields(each.cls).has(name) ? CLOSED : fieldShape(s, each.env, member, 0);
  }
  return null;
}

/** Fields of a model; null for classes that hold no data. `raw`: as its own validators are given them. */
export function classShape(s: Solver, env: Frame, cls: ClassValue, depth = 0, raw = false): Shape | null {
  const fields: Record<string, Shape> = {};
  let holds = false;
  for (const each of [...lineage(s, env, cls)].reverse()) {
    if (each.kind !== 'class') {
      if (each.kind === 'symbol' && /Enum|Flag/.test(each.path)) return CLOSED;
      continue;
    }
    const refused = raw ? NO_FIELDS : refusedFields(each.cls);
    for (const members of membersOf(each.cls).values())
      for (const member of members) {
        if (member.kind !== 'field' || !member.type) continue;
        holds = true;
        fields[member.name] = refused.has(member.name) ? CLOSED : fieldShape(s, each.env, member, depth);
      }
  }
  return holds ? { kind: 'fields', fields, rest: null } : null;
}

const fieldShape = (s: Solver, env: Frame, member: MemberFacts, depth: number): Shape =>
  (member.type && annotatedShape(s, env, member.type, member.value, depth + 1)) ?? CLOSED;

const FIELD_VALIDATORS = new Set(['field_validator', 'validator']);
const MODEL_VALIDATORS = new Set(['model_validator', 'root_validator']);

const NO_FIELDS: ReadonlySet<string> = new Set();

/** Fields that a validator of the class may refuse: `@field_validator('size')` with a `raise`, `@model_validator` that reads them. */
function refusedFields(cls: ClassNode): ReadonlySet<string> {
  let known = refusals.get(cls);
  if (!known) refusals.set(cls, (known = findRefusedFields(cls)));
  return known;
}

const refusals = new WeakMap<ClassNode, ReadonlySet<string>>();

function findRefusedFields({ facts, module }: ClassNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { facts: fn } of module.functions) {
    if (fn.cls !== facts.index) continue;
    for (const decorator of fn.decorators) {
      const name = nameOf(decorator);
      const limits = someNode(
        fn.body,
        (node) => node.kind === 'throw' || node.kind === 'assert' || (node.kind === 'call' && nameOf(node.callee) === 'min'),
      );
      if (!limits) continue;
      if (FIELD_VALIDATORS.has(name) && decorator.kind === 'call')
        for (const { value } of decorator.args) if (value.kind === 'literal' && typeof value.value === 'string') names.add(value.value);
      if (MODEL_VALIDATORS.has(name))
        someNode(fn.body, (node) => {
          if (node.kind === 'member') names.add(node.name);
          if (node.kind === 'literal' && typeof node.value === 'string') names.add(node.value);
          return false;
        });
    }
  }
  return names;
}

/** `Query(le=100)`, `Le(100)`, `Len(0, 20)`, names of such. */
function withLimits(s: Solver, env: Frame, shape: Shape, metadata: readonly Expr[]): Shape {
  return metadata.reduce((all, each) => {
    const call = each.kind === 'call' ? { env, call: each } : calledAs(s, env, each);
    const limit = call && limitOf(s, call.env, call.call);
    return limit === null ? all : limitedTo(all, limit.most);
  }, shape);
}

function limitOf(s: Solver, env: Frame, call: CallExpr): { readonly most: number | null } | null {
  const name = nameOf(call.callee);
  const positional = call.args.filter((arg) => arg.name === undefined);
  if (call.args.some((arg) => arg.name !== undefined && PATTERNS.includes(arg.name))) return { most: null };
  const limit =
    call.args.find((arg) => arg.name !== undefined && LIMITS.includes(arg.name)) ??
    (name === 'Le' || name === 'Lt' || name === 'MaxLen' ? positional[0] : name === 'Len' ? positional[1] : undefined);
  return limit ? { most: numberOf(evaluate(s, env, limit.value)) } : null;
}

const numberOf = (values: Values): number | null =>
  values.reduce<number | null>((most, value) => (value.kind === 'number' ? Math.max(most ?? 0, value.value) : most), null);

/** A name that stands for a call: `AtMost100 = Le(100)`. */
function calledAs(s: Solver, env: Frame, expr: Expr): { readonly env: Frame; readonly call: CallExpr } | null {
  const found = definitionOf(s, env, expr);
  return found?.value.kind === 'call' ? { env: found.env, call: found.value } : null;
}

/** A name that stands for a type: `Count = Annotated[int, Field(le=500)]`. */
function aliasOf(s: Solver, env: Frame, expr: Expr): Written | null {
  const found = definitionOf(s, env, expr);
  return found ? { env: found.env, type: found.type ?? typeOf(found.value) } : null;
}

interface Definition {
  readonly env: Frame;
  readonly value: Expr;
  readonly type?: TypeExpr;
}

const NOTHING: Expr = { kind: 'literal', value: null, at: 0, end: 0 };

/** What a name of a module is assigned, in this file or where it is imported from. */
function definitionOf(s: Solver, env: Frame, expr: Expr): Definition | null {
  if (expr.kind === 'var') {
    const owner = frameOf(env, expr.fn);
    return owner ? definedAs(s, owner, expr.name, 0) : null;
  }
  if (expr.kind !== 'member') return null;
  for (const value of evaluate(s, env, expr.object))
    if (value.kind === 'module') {
      const top = s.moduleFrame(value.module);
      return top && definedAs(s, top, expr.name, 0);
    }
  return null;
}

function definedAs(s: Solver, owner: Frame, name: string, depth: number): Definition | null {
  if (depth > MAX_DEPTH) return null;
  for (const stmt of statementsOf(owner.fn.facts.body)) {
    if (stmt.kind === 'assign' && stmt.target.kind === 'var' && stmt.target.name === name) return { env: owner, value: stmt.value };
    if (stmt.kind === 'alias' && stmt.target.kind === 'var' && stmt.target.name === name)
      return { env: owner, value: NOTHING, type: stmt.type };
    if (stmt.kind !== 'import') continue;
    const imported = stmt.names.find(({ target }) => target?.kind === 'var' && target.name === name);
    if (!imported) continue;
    const found = s.index.resolve(owner.fn.module.file.path, stmt.specifier, stmt.level);
    const module = found.kind === 'file' ? s.module(found.path) : null;
    const top = module && s.moduleFrame(module);
    return top ? definedAs(s, top, imported.imported, depth + 1) : null;
  }
  return null;
}

/** Statements of a module, those under `if` and `try` included. */
function statementsOf(body: readonly Stmt[]): readonly Stmt[] {
  let known = statements.get(body);
  if (!known) {
    known = body.flatMap((stmt) =>
      stmt.kind === 'if'
        ? [...statementsOf(stmt.then), ...statementsOf(stmt.else)]
        : stmt.kind === 'try'
          ? statementsOf(stmt.body)
          : [stmt],
    );
    statements.set(body, known);
  }
  return known;
}

const statements = new WeakMap<readonly Stmt[], readonly Stmt[]>();

/** An expression that is read as a type: the value of an alias, an argument of `conlist`. */
function typeOf(expr: Expr): TypeExpr {
  switch (expr.kind) {
    case 'index': {
      const [first, ...more] = expr.key.kind === 'list' ? expr.key.items : [expr.key];
      if (!first) return { kind: 'unknown' };
      return nameOf(expr.object) === 'Annotated'
        ? { kind: 'ref', name: expr.object, args: [typeOf(first)], metadata: more }
        : { kind: 'ref', name: expr.object, args: [first, ...more].map(typeOf) };
    }
    case 'binary':
      return expr.op === '|' ? { kind: 'union', types: [typeOf(expr.left), typeOf(expr.right)] } : { kind: 'unknown' };
    case 'literal':
      return { kind: 'literal', value: expr.value };
    case 'var':
    case 'global':
    case 'member':
    case 'call':
      return { kind: 'ref', name: expr, args: [] };
    default:
      return { kind: 'unknown' };
  }
}
