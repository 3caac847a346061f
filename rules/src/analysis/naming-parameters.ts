/**
 * Parameters that name what is loaded: `def implementation(module, name): return getattr(import_module(module), name)`. A call says by
 * a constant which one it wants, as plainly as if it had given the function. Were such calls to meet in one frame, each caller would
 * reach what any of them names.
 */

import type { Expr } from '../facts/facts.js';
import { assignedIn } from './assigned.js';
import type { CallArguments } from './call-site.js';
import type { Frame } from './frame.js';
import { isPython, type FunctionNode } from './program.js';
import type { Solver } from './solver.js';
import type { Values } from './value.js';

/** Names that stand for names that stand for parameters. */
const MAX_NAMES = 3;

/** Parameters of the running function that an expression is made of, by index. */
function parametersIn(frame: Frame, expr: Expr | undefined, names = 0): readonly number[] {
  switch (expr?.kind) {
    case 'var': {
      if (expr.fn !== frame.fn.facts.index) return [];
      const index = frame.fn.facts.params.findIndex((param) => param.name === expr.name && !param.rest);
      if (index >= 0) return [index];
      const assigned = names < MAX_NAMES ? (assignedIn(frame.fn.module.file.facts).get(`${expr.fn}:${expr.name}`) ?? []) : [];
      return assigned.flatMap((each) => (each ? parametersIn(frame, each, names + 1) : []));
    }
    case 'template':
      return expr.values.flatMap((each) => parametersIn(frame, each, names));
    case 'binary':
      return expr.op === '+' ? [...parametersIn(frame, expr.left, names), ...parametersIn(frame, expr.right, names)] : [];
    case 'logical':
      return [...parametersIn(frame, expr.left, names), ...parametersIn(frame, expr.right, names)];
    case 'conditional':
      return [...parametersIn(frame, expr.then, names), ...parametersIn(frame, expr.else, names)];
    default:
      return [];
  }
}

/** The running function uses this expression as the name of something that is loaded. */
export function noteNaming(s: Solver, frame: Frame, name: Expr | undefined): void {
  if (!isPython(frame.fn.module)) return;
  for (const index of parametersIn(frame, name)) {
    const known = s.namingParameters.get(frame.fn);
    if (known?.has(index)) continue;
    if (known) known.add(index);
    else s.namingParameters.set(frame.fn, new Set([index]));
    // Who has called it before did so without saying which.
    for (const each of s.framesOf.get(frame.fn) ?? []) for (const reader of each.returned.readers?.keys() ?? []) s.enqueue(reader);
  }
}

/** A function hands its own parameters on to one that loads what they name. */
export function passOnNaming(s: Solver, frame: Frame, callee: FunctionNode, { written }: CallArguments): void {
  const naming = s.namingParameters.get(callee);
  if (!naming || !written) return;
  // A method is called with its receiver in front.
  const offset = callee.facts.cls >= 0 && /^(?:self|cls)$/.test(callee.facts.params[0]?.name ?? '') ? 1 : 0;
  for (const index of naming) {
    const name = callee.facts.params[index]?.name;
    const given = written.find((each) => each.name === name) ?? written[index - offset];
    if (given && given.spread === undefined) noteNaming(s, frame, given.value);
  }
}

/** What a call names, as text; empty where the function loads nothing or the call names nothing that is known. */
export function namedByCall(s: Solver, callee: FunctionNode, values: readonly Values[]): string {
  let out = '';
  for (const index of s.namingParameters.get(callee) ?? []) {
    const texts = (values[index] ?? []).flatMap((value) => (value.kind === 'string' ? [value.value] : []));
    if (texts.length > 0) out += `|${String(index)}=${texts.join()}`;
  }
  return out;
}
