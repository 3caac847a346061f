/**
 * Parameters that a framework fills from the request by their annotation: query, path and body (FastAPI, "Request Parameters").
 * Limits count where they are declared: `Query(le=100)`, `Field(max_length=50)`, `conint(le=…)`.
 */

import type { Expr, FunctionFacts, ParamFacts } from '../facts/facts.js';
import { newData } from './data.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { resolveResult } from './results.js';
import { annotatedShape } from './schemas/annotations.js';
import { checkedValues } from './schemas/check.js';
import { classShape } from './schemas/class-schema.js';
import { meetsAt, meetsBefore, runAnnotationPatterns, runClassPatterns } from './schemas/run-patterns.js';
import { isSchema, shapeOf } from './schemas/compile.js';
import { fillFrom } from './schemas/models.js';
import { checkedData, type Shape } from './schemas/shape.js';
import type { Solver } from './solver.js';
import { typeValues } from './types.js';
import { NONE, type Values } from './value.js';

/** Writes what a request may hold into the parameter, if it is one the framework fills. */
export function parameterFromOutside(s: Solver, env: Frame, callee: Frame, index: number): void {
  const param = callee.fn.facts.params[index];
  const cell = callee.params[index];
  if (!param || !cell || param.rest || !param.type) return;
  if (isInjected(param)) return;
  const shape = annotatedShape(s, env, param.type, param.default);
  if (shape === null) return;
  const data = newData(s, `f${callee.fn.id}`, 'request', param.name);
  const written = { type: param.type, ...(param.default && { value: param.default }) };
  runAnnotationPatterns(s, env, written, [data], meetsBefore(s, callee.fn));
  if (shape.kind !== 'fields') {
    s.write(cell, checkedData(s, data, shape));
    return;
  }
  for (const value of typeValues(s, env, param.type)) if (value.kind === 'instance') fillFrom(s, env, value, [data]);
}

/** `db = Depends(get_db)`, `db: Annotated[Session, Depends(get_db)]`: what a function of the program gives. */
const isInjected = (param: ParamFacts): boolean =>
  [param.default, ...(param.type?.kind === 'ref' ? (param.type.metadata ?? []) : [])].some(
    (each) => each?.kind === 'call' && INJECTING.has(calleeName(each.callee)),
  );

const INJECTING = new Set(['Depends', 'Security']);

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
    if (schemas.length > 0) return throughShape(s, frame, values, shapeOf(s, frame, schemas), each.at);
    if (pipes.some((pipe) => !PLAIN_PIPES.has(calleeName(pipe.kind === 'call' ? pipe.callee : pipe)))) return NONE;
    const cls = param.type ? typeValues(s, frame, param.type).find((type) => type.kind === 'instance') : undefined;
    if (cls?.kind !== 'instance') return values;
    if (isEnforced(s)) runClassPatterns(s, frame, cls.cls, values, meetsAt(s, frame, { at: each.at, end: each.end, name: '' }));
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

const calleeName = (expr: Expr): string => (expr.kind === 'member' || expr.kind === 'var' || expr.kind === 'global' ? expr.name : '');
