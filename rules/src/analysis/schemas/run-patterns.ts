/**
 * The regular expressions in schemas, in decorators of fields and in paths of routes: texts meet them before a handler is called,
 * or where data is put through a schema.
 */

import type { Callback, Matching } from '../../catalog/model.js';
import type { Expr, Stmt, TypeExpr } from '../../facts/facts.js';
import { someNode } from '../../facts/nodes.js';
import type { CallSite } from '../call-site.js';
import { membersOf } from '../classes.js';
import { newData, shortened } from '../data.js';
import { evaluate } from '../expressions.js';
import type { Frame } from '../frame.js';
import { elementsOf } from '../iteration.js';
import { lineage } from '../lineage.js';
import { readMember } from '../members.js';
import { NOWHERE } from '../calls.js';
import { outsideTexts, regexesOf } from '../regexes.js';
import type { FunctionNode } from '../program.js';
import type { Place, Solver } from '../solver.js';
import { typeValues } from '../types.js';
import { type ClassValue, NONE, type ObjectValue, type Values } from '../value.js';
import { GIVEN, isSchema, MADE } from './compile.js';

/** Texts meet expressions: `notes` says where. */
export type Meet = (patterns: Values, texts: Values) => void;

const MAX_DEPTH = 6;

/** Where data is put through a schema by a call. */
export const meetsAt =
  (s: Solver, frame: Frame, place: Place, manner: Matching['manner'] = 'search'): Meet =>
  (patterns, texts) => {
    note(s, frame, place, patterns, texts, manner);
  };

const noted = new WeakMap<Frame, Set<string>>();

/** Before a handler is called: said of the handler, however often it runs. */
export const meetsBefore =
  (s: Solver, handler: FunctionNode, manner: Matching['manner'] = 'search'): Meet =>
  (patterns, texts) => {
    const { facts } = handler;
    const place = { at: facts.nameAt, end: facts.nameAt + Math.max(1, facts.name.length), name: facts.name };
    for (const frame of s.framesOf.get(handler) ?? []) {
      const key = [...patterns, ...texts].map(({ id }) => id).join(',');
      const known = noted.get(frame) ?? new Set<string>();
      noted.set(frame, known);
      if (known.has(key)) continue;
      known.add(key);
      s.pinned(frame, () => {
        note(s, frame, place, patterns, texts, manner);
      });
    }
  };

function note(s: Solver, frame: Frame, place: Place, patterns: Values, given: Values, manner: Matching['manner']): void {
  const texts = outsideTexts(given);
  if (texts.length === 0) return;
  for (const value of regexesOf(s, frame.fn.module.file.facts.language, patterns, null)) {
    const regex = s.regexes.get(value);
    if (!regex || !('pattern' in regex)) continue;
    frame.matches.push({ at: place.at, end: place.end, nameAt: place.at, regex, manner, texts, once: frame.once > 0 });
  }
}

/** The patterns in a JSON schema as it is written in the program. Validators stop at the first keyword that fails. */
export function runJsonPatterns(s: Solver, frame: Frame, schema: ObjectValue, given: Values, meet: Meet, depth = 0): void {
  if (depth > MAX_DEPTH || given.length === 0) return;
  const read = (name: string): Values => readMember(s, frame, schema, name, NOWHERE);
  const patterns = read('pattern');
  const [most] = read('maxLength');
  if (patterns.length > 0) meet(patterns, most?.kind === 'number' ? shortened(s, given, most.value) : given);
  for (const properties of read('properties'))
    if (properties.kind === 'object')
      for (const name of s.read(frame, s.field(properties, 'names')))
        if (name.kind === 'string')
          for (const inner of readMember(s, frame, properties, name.value, NOWHERE))
            if (inner.kind === 'object')
              runJsonPatterns(
                s,
                frame,
                inner,
                given.flatMap((each) => [...readMember(s, frame, each, name.value, NOWHERE)]),
                meet,
                depth + 1,
              );
  for (const inner of read('items'))
    if (inner.kind === 'object') runJsonPatterns(s, frame, inner, elementsOf(s, frame, given), meet, depth + 1);
}

/** What decorators of fields test (class-validator): all of them run, whatever the others say. */
export function runClassPatterns(s: Solver, frame: Frame, cls: ClassValue, given: Values, meet: Meet): void {
  for (const each of lineage(s, frame, cls)) {
    if (each.kind !== 'class') continue;
    for (const members of membersOf(each.cls).values())
      for (const member of members) {
        if (member.kind !== 'field') continue;
        for (const decorator of member.decorators) {
          if (decorator.kind !== 'call') continue;
          for (const step of evaluate(s, each.env, decorator))
            if (isSchema(s, step) && s.read(frame, s.field(step, MADE)).some((made) => made.kind === 'string' && made.value === 'pattern'))
              meet(
                s.read(frame, s.field(step, GIVEN)),
                given.flatMap((value) => [...readMember(s, frame, value, member.name, NOWHERE)]),
              );
        }
      }
  }
}

/** `app.get(/^\/files\/(.+)$/, handler)`, `add_get('/{name:\d+}', handler)`: the path of every request meets it. */
export function runPathPatterns(s: Solver, frame: Frame, site: CallSite, callback: Callback, handlers: Values): void {
  const first = site.args.positional.flatMap((values) => [...values]);
  const written = first.filter((value) => value.kind === 'native' && s.regexes.has(value));
  const paths = first.flatMap((value) => (value.kind === 'string' ? [value.value] : []));
  const patterns =
    callback.paths === 'braces'
      ? paths.filter((path) => BRACES.test(path)).map((path) => s.values.string(expressionOf(path)))
      : callback.paths === 'expression'
        ? paths.slice(0, 1).map((path) => s.values.string(path))
        : frame.fn.module.file.facts.language === 'javascript'
          ? written.slice(0, 1)
          : NONE;
  if (patterns.length === 0) return;
  for (const handler of handlers)
    if (handler.kind === 'function')
      meetsBefore(
        s,
        handler.fn,
        callback.paths === 'braces' ? 'whole' : 'search',
      )(patterns, [newData(s, `f${handler.fn.id}`, 'request', 'path', 'text')]);
}

const BRACES = /^\/[^{]*\{\w+:.*[*+{]/;
const SPECIAL = /[.*+?^$()|[\]\\]/g;

/** The expression that a path with parts in braces stands for; braces may stand in the expressions of the parts. */
function expressionOf(path: string): string {
  let out = '';
  for (let at = 0; at < path.length; at++) {
    if (path[at] !== '{') {
      out += (path[at] ?? '').replace(SPECIAL, '\\$&');
      continue;
    }
    let depth = 1;
    const from = at + 1;
    for (at++; at < path.length && depth > 0; at++) depth += path[at] === '{' ? 1 : path[at] === '}' ? -1 : 0;
    at--;
    const [, own] = /^\w+:(.*)$/s.exec(path.slice(from, at)) ?? [];
    out += own === undefined ? '[^{}/]+' : `(?:${own})`;
  }
  return out;
}

/** pydantic: what annotations test by Python's own engine (version 1, or `regex_engine='python-re'`); that of version 2 is linear. */
export function runAnnotationPatterns(s: Solver, env: Frame, written: Written, given: Values, meet: Meet, python = false, depth = 0): void {
  const { type, value } = written;
  if (depth > MAX_DEPTH || given.length === 0) return;
  const calls = [value, ...(type.kind === 'ref' ? [type.name, ...(type.metadata ?? [])] : [])];
  for (const call of calls) {
    if (call?.kind !== 'call') continue;
    const argument = (name: string): Values =>
      call.args.filter((arg) => arg.name === name).flatMap((arg) => [...evaluate(s, env, arg.value)]);
    const [most] = argument('max_length');
    const texts = most?.kind === 'number' ? shortened(s, given, most.value) : given;
    if (VERSION_1.has(nameOf(call.callee))) meet(argument('regex'), texts);
    if (python) meet(argument('pattern'), texts);
  }
  const parts = type.kind === 'ref' ? type.args : type.kind === 'union' ? type.types : [];
  const elements = type.kind === 'ref' && COLLECTIONS.has(nameOf(type.name)) ? elementsOf(s, env, given) : given;
  for (const part of parts) runAnnotationPatterns(s, env, { type: part }, elements, meet, python, depth + 1);
  for (const each of typeValues(s, env, type)) {
    if (each.kind !== 'instance') continue;
    for (const cls of lineage(s, env, each.cls)) {
      if (cls.kind !== 'class') continue;
      const members = membersOf(cls.cls);
      const engine = members.get('model_config')?.some((member) => member.value && someNode(member.value, isPythonEngine)) ?? false;
      for (const own of members.values())
        for (const member of own)
          if (member.kind === 'field' && member.type)
            runAnnotationPatterns(
              s,
              cls.env,
              { type: member.type, ...(member.value && { value: member.value }) },
              given.flatMap((from) => [...readMember(s, env, from, member.name, NOWHERE)]),
              meet,
              engine,
              depth + 1,
            );
    }
  }
}

interface Written {
  readonly type: TypeExpr;
  readonly value?: Expr;
}

const VERSION_1 = new Set(['constr', 'Field']);
const COLLECTIONS = new Set(['list', 'List', 'set', 'Set', 'tuple', 'Tuple', 'Sequence', 'Iterable']);
const isPythonEngine = (node: Expr | Stmt): boolean => node.kind === 'literal' && node.value === 'python-re';
const nameOf = (expr: Expr): string =>
  expr.kind === 'member' || expr.kind === 'var' || expr.kind === 'global' ? expr.name.replace(/\$\d+$/, '') : '';
