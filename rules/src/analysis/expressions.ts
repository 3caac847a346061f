/** What an expression denotes. Everything that runs on the way is recorded in the frame. */

import type { Expr } from '../facts/facts.js';
import { evaluateCall } from './call-expressions.js';
import { positional } from './call-site.js';
import { callFunction, callMember } from './calls.js';
import { attribute, createClass, membersOf, methodValue } from './classes.js';
import { convert } from './protocols.js';
import { importValues } from './dynamic-imports.js';
import { dataIn, growsWith, reshape, reshaped } from './data.js';
import { joinPaths, markFlow, variableValues } from './flow.js';
import type { Frame } from './frame.js';
import { exportsObject } from './imports.js';
import { awaitValues, iterate } from './iteration.js';
import { listValues, objectValue, sliceValues, templateValues } from './literals.js';
import { noteContains, noteRepetition } from './looping.js';
import { readMember } from './members.js';
import { leave, narrow, narrowed } from './narrowing.js';
import { isSetUpAssignment, isSetUpFallback } from './once.js';
import { deleteTarget } from './deleting.js';
import { askTruth, binaryOperator } from './operators.js';
import { outcome } from './outcome.js';
import { bindPattern } from './patterns.js';
import { isPython } from './program.js';
import { letsLoopGoOn, noteYield, pauseAt } from './pauses.js';
import { regexValue } from './regexes.js';
import { environmentFor, frameOf } from './scope.js';
import type { Solver } from './solver.js';
import { nameOf, placeOf } from './statements.js';
import { superValues } from './super.js';
import { isBounded, noteSize } from './size-tests.js';
import { typeValues } from './types.js';
import { isKnown, NONE, NULL, union, type Values } from './value.js';
import { generatorExpression, comprehend } from './comprehensions.js';
import { globalValues, thisValues, metaValues } from './globals.js';
import { indexValues } from './index-expressions.js';

export function evaluate(s: Solver, frame: Frame, expr: Expr): Values {
  switch (expr.kind) {
    case 'var': {
      const owner = frameOf(frame, expr.fn);
      if (!owner) return NONE;
      const values = variableValues(s, frame, owner, expr.name);
      return narrowed(
        s,
        frame,
        expr,
        values.length === 0 && owner.fn.facts.kind === 'class' ? methodsNamed(s, frame, owner, expr.name) : values,
      );
    }
    case 'global':
      return globalValues(s, frame, expr.name);
    case 'this':
      return thisValues(s, frame, expr.fn);
    case 'super': {
      if (isPython(frame.fn.module)) s.onLibraryCall?.(frame, s.values.symbol('python', 'builtins', 'super', null));
      const method = frameOf(frame, expr.fn);
      const cls = frame.fn.module.classes[expr.cls];
      return cls && method ? superValues(s, frame, cls, method) : NONE;
    }
    case 'literal':
      return typeof expr.value === 'string'
        ? expr.value.length < 500
          ? [s.values.string(expr.value)]
          : NONE
        : typeof expr.value === 'number'
          ? [s.values.number(expr.value)]
          : typeof expr.value === 'boolean'
            ? [s.values.boolean(expr.value)]
            : NULL;
    case 'constant':
      return NONE;
    case 'regex':
      return [regexValue(s, frame.fn.module.file.facts.language, expr.pattern, expr.flags)];
    case 'template':
      return templateValues(s, frame, expr);
    case 'member': {
      let out: Values = NONE;
      const place = { at: expr.at, end: expr.end, name: nameOf(expr) };
      for (const object of evaluate(s, frame, expr.object)) out = union(out, readMember(s, frame, object, expr.name, place));
      return narrowed(s, frame, expr, out);
    }
    case 'index':
      return indexValues(s, frame, expr);
    case 'slice':
      return sliceValues(s, frame, expr);
    case 'call':
      return evaluateCall(s, frame, expr, false);
    case 'await':
      return awaited(s, frame, expr.value);
    case 'yield': {
      const values = expr.value ? evaluate(s, frame, expr.value) : NONE;
      noteYield(s, frame, expr.at, expr.end);
      s.write(frame.yielded, expr.delegate && expr.value ? iterate(s, frame, values, placeOf(expr.value), false) : values);
      return NONE;
    }
    case 'function': {
      const node = frame.fn.module.functions[expr.fn];
      return node ? [s.values.fn(node, environmentFor(frame, node.facts.parent))] : NONE;
    }
    case 'class': {
      const cls = createClass(s, frame, expr.cls);
      return cls ? [cls] : NONE;
    }
    case 'list':
      return listValues(s, frame, expr);
    case 'object':
      return [objectValue(s, frame, expr.props, expr.at)];
    case 'conditional': {
      askTruth(s, frame, evaluate(s, frame, expr.test), placeOf(expr.test));
      const known = outcome(s, frame, expr.test);
      if (known !== null) return evaluate(s, frame, known ? expr.then : expr.else);
      const depth = s.narrowings.length;
      narrow(s, frame, expr.test, true);
      const then = evaluate(s, frame, expr.then);
      leave(s, depth);
      narrow(s, frame, expr.test, false);
      const other = evaluate(s, frame, expr.else);
      leave(s, depth);
      return union(then, other);
    }
    case 'logical': {
      const left = evaluate(s, frame, expr.left);
      if (expr.op !== '??') askTruth(s, frame, left, placeOf(expr.left));
      const depth = s.narrowings.length;
      if (expr.op !== '??') narrow(s, frame, expr.left, expr.op === '&&');
      const setsUpOnce = isSetUpFallback(s, frame, expr);
      if (setsUpOnce) frame.once++;
      const right = evaluate(s, frame, expr.right);
      if (setsUpOnce) frame.once--;
      leave(s, depth);
      return expr.op === '&&' ? right : union(left, right);
    }
    case 'binary': {
      const place = { ...placeOf(expr), at: expr.at, end: expr.end };
      const left = evaluate(s, frame, expr.left);
      const right = evaluate(s, frame, expr.right);
      if ((expr.op === 'in' || expr.op === 'not in') && isPython(frame.fn.module) && !isBounded(s, frame, expr.right))
        noteContains(s, frame, right, place);
      if (expr.op === '**' || expr.op === '*') noteRepetition(s, frame, expr, left, right);
      return binaryOperator(s, frame, expr.op, left, right, place);
    }
    case 'unary': {
      if (expr.op === 'delete') {
        deleteTarget(s, frame, expr.value);
        return NONE;
      }
      const values = evaluate(s, frame, expr.value);
      if (expr.op === '!') askTruth(s, frame, values, placeOf(expr.value));
      const dunder = frame.fn.module.file.facts.language === 'python' ? UNARY.get(expr.op) : undefined;
      if (dunder !== undefined) for (const value of values) callMember(s, frame, value, dunder, positional(), placeOf(expr));
      if ((expr.op === '+' || expr.op === '-') && frame.fn.module.file.facts.language === 'javascript')
        for (const value of values) convert(s, frame, value, 'valueOf', placeOf(expr));
      if (expr.op === '-') return values.flatMap((value) => (value.kind === 'number' ? [s.values.number(-value.value)] : []));
      return expr.op === '+' ? reshaped(s, dataIn(values), 'number') : expr.op === '++' || expr.op === '--' ? dataIn(values) : NONE;
    }
    case 'assign': {
      const setsUpOnce = isSetUpAssignment(s, frame, expr.op, expr.target);
      if (setsUpOnce) frame.once++;
      const values = evaluate(s, frame, expr.value);
      if (setsUpOnce) frame.once--;
      const mark = markFlow(s);
      bindPattern(s, frame, expr.target, values, '');
      // It may stand where it does not always run: `ready and (x := f())`.
      joinPaths(s, mark);
      if (expr.op === undefined) noteSize(s, frame, expr.target, values);
      if (expr.op === undefined || expr.target.kind !== 'var') return values;
      return union(values, evaluate(s, frame, { kind: 'var', fn: expr.target.fn, name: expr.target.name, at: expr.at }));
    }
    case 'sequence': {
      let out: Values = NONE;
      for (const item of expr.items) out = evaluate(s, frame, item);
      return out;
    }
    case 'spread':
      return iterate(s, frame, evaluate(s, frame, expr.value), placeOf(expr.value), false);
    case 'import':
      return importValues(s, frame, expr);
    case 'exports':
      return union(s.read(frame, s.field(`exports:${frame.fn.module.file.path}`, '=')), [exportsObject(s, frame.fn.module)]);
    case 'meta':
      return metaValues(s, frame, expr.name);
    case 'comprehension': {
      if (expr.form === 'generator') return [generatorExpression(s, frame, expr)];
      const depth = s.narrowings.length;
      const mark = markFlow(s);
      const { element, extent } = comprehend(s, frame, expr, 0);
      leave(s, depth);
      joinPaths(s, mark);
      const object = s.values.object(
        frame.fn.module.file.facts.language,
        expr.form === 'dict' ? 'object' : 'list',
        `${frame.id}:${expr.at}`,
      );
      s.write(s.field(object, '*'), element);
      // Sets look up what they are asked for.
      growsWith(s, [object], expr.form === 'set' ? extent.map((each) => reshape(s, each, 'table')) : extent);
      return [object];
    }
    case 'jsx':
      return jsxValues(s, frame, expr);
    case 'typed': {
      const values = evaluate(s, frame, expr.value);
      return expr.form === 'as' && !isKnown(values) ? union(values, typeValues(s, frame, expr.type)) : values;
    }
    case 'other': {
      for (const part of expr.parts) evaluate(s, frame, part);
      return NONE;
    }
    default: {
      const never: never = expr;
      return never;
    }
  }
}

/** Python: methods are names in the body of their class, as plain functions. */
function methodsNamed(s: Solver, frame: Frame, body: Frame, name: string): Values {
  const cls = body.self;
  if (cls?.kind !== 'class') return NONE;
  return (membersOf(cls.cls).get(name) ?? []).flatMap((member) => {
    const decorated = s.read(frame, attribute(s, cls, name));
    const method = member.kind === 'method' && decorated.length === 0 ? methodValue(s, cls, member.fn, null) : null;
    return method ? [method] : [...decorated];
  });
}

function awaited(s: Solver, frame: Frame, value: Expr): Values {
  const values = value.kind === 'call' ? evaluateCall(s, frame, value, true) : evaluate(s, frame, value);
  pauseAt(frame, placeOf(value), letsLoopGoOn(frame, value));
  return awaitValues(s, frame, values, placeOf(value));
}

function jsxValues(s: Solver, frame: Frame, expr: Extract<Expr, { kind: 'jsx' }>): Values {
  const targets = evaluate(s, frame, expr.tag);
  const props = objectValue(s, frame, expr.props, expr.at);
  for (const child of expr.children) evaluate(s, frame, child);
  const place = { at: expr.at, end: expr.end, name: nameOf(expr.tag) };
  for (const target of targets)
    if (target.kind === 'function')
      callFunction(
        s,
        frame,
        { key: `${frame.id}:${expr.at}`, frame, ...place, nameAt: expr.at, args: positional([props]), isNew: false, awaited: false },
        target,
        null,
        positional([props]),
        'here',
      );
  return NONE;
}

const UNARY: ReadonlyMap<string, string> = new Map([
  ['-', '__neg__'],
  ['+', '__pos__'],
  ['~', '__invert__'],
]);
