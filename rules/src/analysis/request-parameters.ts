/**
 * Parameters that a framework fills from the request by their annotation: query, path and body (FastAPI, "Request Parameters").
 * Limits count where they are declared: `Query(le=100)`, `Field(max_length=50)`, `conint(le=…)`.
 */

import type { DataShape } from '../catalog/model.js';
import type { CallExpr, Expr, FunctionFacts, ParamFacts, TypeExpr } from '../facts/facts.js';
import { someNode } from '../facts/nodes.js';
import { membersOf } from './classes.js';
import { newData, shortened } from './data.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { lineage } from './lineage.js';
import type { ClassNode } from './program.js';
import { resolveResult } from './results.js';
import { checkedValues } from './schemas/check.js';
import { classShape } from './schemas/class-schema.js';
import { isSchema, shapeOf as shapeOfSchema } from './schemas/compile.js';
import type { Shape } from './schemas/shape.js';
import type { Solver } from './solver.js';
import { typeValues } from './types.js';
import { NONE, type DataValue, type InstanceValue, type Values } from './value.js';

const NUMBERS = new Set(['int', 'float', 'Decimal', 'PositiveInt', 'NonNegativeInt', 'PositiveFloat']);
const TEXTS = new Set(['str', 'bytes']);
const COLLECTIONS = new Set(['list', 'List', 'set', 'Set', 'tuple', 'Tuple', 'Sequence', 'dict', 'Dict', 'frozenset', 'Iterable']);
const LIMITS = new Set(['le', 'lt', 'max_length', 'max_items', 'max_digits', 'pattern', 'regex', 'maximum']);

/** Writes what a request may hold into the parameter, if it is one the framework fills. */
export function parameterFromOutside(s: Solver, env: Frame, callee: Frame, index: number): void {
  const param = callee.fn.facts.params[index];
  const cell = callee.params[index];
  if (!param || !cell || param.rest || !param.type) return;
  if (param.default?.kind === 'call' && calleeName(param.default.callee) === 'Depends') return;
  const shape = shapeOf(param.type);
  const limits = limitsOn(param.default, param.type);
  const key = `f${callee.fn.id}`;
  if (shape !== null) {
    s.write(cell, withinLimits(s, env, newData(s, key, 'request', param.name, shape), limits));
    return;
  }
  if (limits.length > 0) return;
  for (const value of typeValues(s, env, param.type)) if (value.kind === 'instance') fillModel(s, env, value, param.name, key, 0);
}

/** What decorators of a parameter say comes in by it (`@Body() dto: CreateDto`), as far as its class, pipes and their schemas let it through. */
export function decoratedFromOutside(s: Solver, frame: Frame, param: ParamFacts, method: FunctionFacts): Values {
  for (const each of param.decorators ?? []) {
    if (each.kind !== 'call') continue;
    const models = evaluate(s, frame, each.callee).flatMap((value) =>
      value.kind === 'symbol' && value.model?.gives ? [value.model.gives] : [],
    );
    const sent = models.flatMap(({ returns }) => (typeof returns === 'object' && 'data' in returns ? [returns] : []));
    if (sent.length === 0) continue;
    const values = sent.flatMap((result) => [...resolveResult(s, frame, result, null, null, null)]);
    const pipes = pipesOf(
      method,
      each.args.map((arg) => arg.value),
    );
    const schemas = pipes.flatMap((pipe) => schemasIn(s, frame, pipe));
    if (schemas.length > 0) return throughShape(s, frame, values, shapeOfSchema(s, frame, schemas), each.at);
    if (pipes.some((pipe) => !PLAIN_PIPES.has(calleeName(pipe.kind === 'call' ? pipe.callee : pipe)))) return NONE;
    const cls = param.type ? typeValues(s, frame, param.type).find((type) => type.kind === 'instance') : undefined;
    if (cls?.kind !== 'instance') return values;
    return throughShape(s, frame, values, classShape(s, frame, cls.cls, isEnforced(s)), each.at);
  }
  return NONE;
}

const throughShape = (s: Solver, frame: Frame, values: Values, shape: Shape, at: number): Values =>
  checkedValues(s, frame, values, shape, `${frame.id}:${at}`);

/** Pipes of NestJS that convert, or check what classes say. */
const PLAIN_PIPES = new Set(['ParseIntPipe', 'ParseFloatPipe', 'DefaultValuePipe', 'ParseArrayPipe', 'ValidationPipe']);

/** Arguments of the decorator that are no name of a part, and those of `@UsePipes(…)` on the method. */
const pipesOf = (method: FunctionFacts, given: readonly Expr[]): readonly Expr[] => [
  ...given.filter((arg) => arg.kind !== 'literal'),
  ...method.decorators.flatMap((each) =>
    each.kind === 'call' && calleeName(each.callee) === 'UsePipes' ? each.args.map((arg) => arg.value) : [],
  ),
];

/** `new ZodValidationPipe(schema)`. */
const schemasIn = (s: Solver, frame: Frame, pipe: Expr): Values =>
  pipe.kind === 'call' ? pipe.args.flatMap((arg) => evaluate(s, frame, arg.value).filter((value) => isSchema(s, value))) : NONE;

const enforced = new WeakMap<Solver, boolean>();

/**
 * Does a pipe check what classes say? Which handlers it stands before is not looked at; where the program at hand starts no
 * application, whoever starts it may have set one up.
 */
function isEnforced(s: Solver): boolean {
  let known = enforced.get(s);
  if (known === undefined) {
    const imported = [...s.index.files.values()].flatMap(({ facts }) =>
      (facts.functions[0]?.body ?? []).flatMap((stmt) => (stmt.kind === 'import' ? stmt.names.map((each) => each.imported) : [])),
    );
    known = imported.some((name) => name.endsWith('ValidationPipe') || name === 'PipeTransform') || !imported.includes('NestFactory');
    enforced.set(s, known);
  }
  return known;
}

const MAX_DEPTH = 3;

/** Fields of a model that is read from the body. */
function fillModel(s: Solver, env: Frame, model: InstanceValue, name: string, key: string, depth: number): void {
  if (depth > MAX_DEPTH) return;
  for (const cls of lineage(s, env, model.cls)) {
    if (cls.kind !== 'class') continue;
    const checked = checkedFields(cls.cls);
    for (const members of membersOf(cls.cls).values())
      for (const member of members) {
        if (member.kind !== 'field' || !member.type || checked.has(member.name)) continue;
        const shape = shapeOf(member.type);
        const limits = limitsOn(member.value, member.type);
        if (shape !== null) {
          const data = s.values.dataOf(s.values.source(key, 'request', name, null), `.${member.name}`, shape);
          s.write(s.field(model, member.name), withinLimits(s, cls.env, data, limits));
        }
        if (limits.length === 0 && (shape === null || shape === 'items')) {
          const held: Values = typeValues(s, cls.env, member.type);
          s.write(s.field(model, member.name), held);
          for (const each of held) if (each.kind === 'instance' && each !== model) fillModel(s, env, each, name, key, depth + 1);
        }
      }
  }
}

const FIELD_VALIDATORS = new Set(['field_validator', 'validator']);

/** Fields that a validator of the class may refuse: `@field_validator('size')` with a `raise`. */
function checkedFields({ facts, module }: ClassNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const fn of module.functions) {
    if (fn.facts.cls !== facts.index) continue;
    for (const decorator of fn.facts.decorators) {
      if (decorator.kind !== 'call' || !FIELD_VALIDATORS.has(calleeName(decorator.callee))) continue;
      if (!someNode(fn.facts.body, (node) => node.kind === 'throw' || (node.kind === 'call' && calleeName(node.callee) === 'min')))
        continue;
      for (const { value } of decorator.args) if (value.kind === 'literal' && typeof value.value === 'string') names.add(value.value);
    }
  }
  return names;
}

/** What the annotation says about the form; null for what is no plain data. */
function shapeOf(type: TypeExpr): DataShape | null {
  switch (type.kind) {
    case 'ref': {
      const name = calleeName(type.name);
      if (name === 'Annotated' || name === 'Optional') return type.args[0] ? shapeOf(type.args[0]) : null;
      if (NUMBERS.has(name)) return 'number';
      if (TEXTS.has(name)) return 'text';
      if (COLLECTIONS.has(name)) return name.toLowerCase() === 'dict' ? 'any' : 'items';
      return name === 'Any' ? 'any' : null;
    }
    case 'union':
      return type.types.map(shapeOf).find((each) => each !== null) ?? null;
    default:
      return null;
  }
}

function metadataOf(type: TypeExpr): readonly Expr[] {
  if (type.kind === 'union') return type.types.flatMap(metadataOf);
  return type.kind === 'ref' ? [...(type.metadata ?? []), ...type.args.flatMap(metadataOf)] : [];
}

/** `Query(le=100)`, `Le(100)`, `annotated_types.MaxLen(20)`: what limits a value, as calls. */
const limitsOn = (value: Expr | undefined, type: TypeExpr): readonly CallExpr[] =>
  [...(value ? [value] : []), ...metadataOf(type)].filter((each): each is CallExpr => each.kind === 'call' && isLimit(each));

const LIMIT_TYPES = new Set(['Le', 'Lt', 'MaxLen', 'Interval', 'Len']);

const isLimit = (call: CallExpr): boolean =>
  LIMIT_TYPES.has(calleeName(call.callee)) || call.args.some((arg) => arg.name !== undefined && LIMITS.has(arg.name));

/** Limited texts are still texts; what else is limited is small, and what a pattern lets through is nobody's choice. */
function withinLimits(s: Solver, env: Frame, data: DataValue, limits: readonly CallExpr[]): Values {
  if (limits.length === 0) return [data];
  if (data.shape !== 'text') return NONE;
  const lengths = limits.map((limit) => {
    if (limit.args.some(({ name }) => name === 'pattern' || name === 'regex')) return null;
    const length =
      limit.args.find(({ name }) => name === 'max_length') ?? (calleeName(limit.callee).endsWith('Len') ? limit.args.at(-1) : undefined);
    return length === undefined ? null : numberOf(evaluate(s, env, length.value));
  });
  const known = lengths.flatMap((length) => (length === null ? [] : [length]));
  return known.length === limits.length ? shortened(s, [data], Math.min(...known)) : NONE;
}

const numberOf = (values: Values): number | null =>
  values.reduce<number | null>((most, value) => (value.kind === 'number' ? Math.max(most ?? 0, value.value) : most), null);

const calleeName = (expr: Expr): string => (expr.kind === 'member' || expr.kind === 'var' || expr.kind === 'global' ? expr.name : '');
