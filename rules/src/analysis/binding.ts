/** Which argument meets which parameter. */

import type { CallArguments, CallSite } from './call-site.js';

import type { Frame } from './frame.js';
import { LENGTH } from './iteration.js';
import { namedByCall } from './naming-parameters.js';
import { isPython } from './program.js';
import { noteName } from './prototypes.js';
import type { Solver } from './solver.js';
import { NONE, union, type FunctionValue, type Value, type Values } from './value.js';

type CallingPlace = Pick<CallSite, 'frame' | 'at'>;

export interface Bound {
  /** Values by parameter index. */
  readonly values: readonly Values[];
  /** Parameters with a default that the call does not give. */
  readonly omitted: ReadonlySet<number>;
  readonly apart: string;
  /** What the call names of what the function loads, see `naming-parameters.ts`. */
  readonly names: string;
}

/** A function that is called with ever new closures is looked at this deep. */
const MAX_DEPTH = 9;
/** A call that runs a function in more frames than this is looked at without regard to the functions it gives. */
const MAX_FRAMES = 24;
/** Beyond this, not even receivers are told apart. */
const TOO_MANY_FRAMES = 64;
/** The same for a function as a whole: a decorator has a frame for each function of a large program. */
const MAX_FRAMES_OF_FUNCTION = 3000;

export function bindArguments(s: Solver, { fn, env }: FunctionValue, args: CallArguments, self: Value | null): Bound {
  const { params } = fn.facts;
  // Each closure and receiver has its rest parameters to itself: a decorator's wrapper is called with what every decorated function gets.
  const owner = `${fn.id}:${env?.id ?? ''}:${self?.id ?? ''}`;
  const omitted = new Set<number>();
  const values: Values[] = params.map(() => NONE);
  const taken = new Set<string>();
  let position = 0;
  let apart = args.apart ?? '';
  params.forEach((param, i) => {
    if (param.rest === 'positional') {
      const ids = [...args.positional.slice(position), ...(args.rest ? [args.rest] : [])].map(
        (each) => functionIds(s, each) + idsInPairs(s, each),
      );
      const list = s.values.object(fn.module.file.facts.language, 'list', `args:${owner}:${ids.join(',')}`);
      if (ids.some((each) => each !== '')) apart += `|*${ids.join(',')}`;
      args.positional.slice(position).forEach((each, offset) => {
        s.write(s.field(list, String(offset)), each);
        s.write(s.field(list, '*'), each);
      });
      if (args.rest) s.write(s.field(list, '*'), args.rest);
      else s.write(s.field(list, LENGTH), [s.values.number(Math.max(0, args.positional.length - position))]);
      position = args.positional.length;
      values[i] = [list];
      return;
    }
    if (param.rest === 'keyword') {
      const rest = [...args.named].filter(([name]) => !taken.has(name));
      const object = s.values.object(
        fn.module.file.facts.language,
        'object',
        `kwargs:${owner}:${rest.map(([name, each]) => name + functionIds(s, each)).join(',')}`,
      );
      for (const [name, each] of rest) {
        s.write(s.field(object, name), each);
        noteName(s, object, name, each);
      }
      if (rest.some(([, each]) => functionIds(s, each) !== '')) apart += `|**${String(object.id)}`;
      values[i] = [object];
      return;
    }
    const named = args.named.get(param.name);
    if (named) {
      taken.add(param.name);
      values[i] = named;
      return;
    }
    if (param.only !== 'keyword' && position < args.positional.length) {
      values[i] = args.positional[position++] ?? NONE;
      return;
    }
    if (args.rest && param.only !== 'keyword') {
      values[i] = args.rest;
      return;
    }
    if (param.default && !args.anyNamed) omitted.add(i);
  });
  return { values, omitted, apart, names: namedByCall(s, fn, values) };
}

const isFunctional = (s: Solver, value: Value): boolean =>
  (value.kind === 'native' && value.site !== '' && s.catalog.decides(value.language, value.type)) ||
  value.kind === 'function' ||
  value.kind === 'partial' ||
  value.kind === 'given' ||
  value.kind === 'class' ||
  value.kind === 'method' ||
  (value.kind === 'symbol' && value.path !== '');

/** JavaScript: an argument that may be more functions than this is one of a collection: the place of the call says more than which of them have come so far. */
const FEW_FUNCTIONS = 4;

/** Ids of the functions among some values, as text. */
function functionIds(s: Solver, values: Values): string {
  let out = '';
  for (const value of values) if (isFunctional(s, value)) out += `${value.id}.`;
  return out;
}

function idsOfArgument(s: Solver, values: Values, { frame, at }: CallingPlace): string {
  if (isPython(frame.fn.module) || values.length <= FEW_FUNCTIONS) return functionIds(s, values);
  const functions = values.filter((value) => isFunctional(s, value));
  return functions.length > FEW_FUNCTIONS ? `${frame.fn.id}:${at}` : functionIds(s, functions);
}

/** Functions and schemas that come in pairs with something: `validate([id, ZId], [name, ZName])`. */
function idsInPairs(s: Solver, values: Values): string {
  let out = '';
  for (const value of values) if (value.kind === 'object' && value.form === 'list') out += functionIds(s, s.field(value, '*').values);
  return out;
}

/** Set apart: a call that applies a decorator. */
export const DECORATES = '@';

/** Is a function with this closure made by a decorator? */
export function isDecorated(env: Frame | null): boolean {
  for (let each = env; each; each = each.env) if (each.decorates) return true;
  return false;
}

function depthOf(value: Value): number {
  return value.kind === 'function' ? (value.env?.depth ?? 0) : value.kind === 'partial' ? depthOf(value.target) : 0;
}

export function frameKey(
  s: Solver,
  fn: FunctionValue,
  self: Value | null,
  bound: Bound,
  site: CallingPlace,
): { readonly key: string; readonly depth: number; readonly shared?: true } {
  const closure = `${fn.fn.id}|${fn.env?.id ?? ''}`;
  const base = `${closure}|${self?.id ?? ''}`;
  let depth = fn.env?.depth ?? 0;
  for (const values of bound.values)
    for (const value of values) {
      depth = Math.max(depth, depthOf(value));
      // What a rest parameter holds counts like arguments.
      if (value.kind === 'object' && bound.apart !== '')
        for (const each of s.field(value, '*').values) depth = Math.max(depth, depthOf(each));
    }
  depth++;
  const given = bound.values.map((each) => idsOfArgument(s, each, site)).join(',');
  const omitted = [...bound.omitted].join(',');
  const key = `${base}|${given}|${omitted}${bound.apart === '' ? '' : `|${bound.apart}`}${bound.names}`;
  if (s.frames.has(key)) return { key, depth };
  const shallow = (fn.env?.depth ?? 0) + 1;
  if (s.exhaustedIn) return { key: `${closure}|shared`, depth: shallow, shared: true };
  const known = s.framesOf.get(fn.fn)?.length ?? 0;
  const fromHere = s.countFramesFrom(fn.fn, site);
  if (known > MAX_FRAMES_OF_FUNCTION || (fromHere > TOO_MANY_FRAMES && bound.names === ''))
    return { key: `${closure}|shared`, depth: shallow, shared: true };
  // Names that a program writes are finite, and who hands them on does so for all of them at one place.
  if ((fromHere > MAX_FRAMES && bound.names === '') || depth > MAX_DEPTH) return { key: `${base}|any`, depth: shallow, shared: true };
  return { key, depth };
}

/** Elements of the arguments of a call, for callees nothing is known of. */
export function allArguments(args: CallArguments): Values {
  let out: Values = args.rest ?? NONE;
  for (const values of args.positional) out = union(out, values);
  for (const values of args.named.values()) out = union(out, values);
  return out;
}
