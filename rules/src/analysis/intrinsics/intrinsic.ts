/** Rules built into the analysis for library calls that move values about; the catalog names them. */

import type { Model } from '../../catalog/model.js';
import type { CallSite } from '../call-site.js';
import type { Frame } from '../frame.js';
import type { Solver } from '../solver.js';
import { NONE, type Value, type Values } from '../value.js';

export interface IntrinsicCall {
  readonly s: Solver;
  readonly frame: Frame;
  readonly site: CallSite;
  readonly self: Value | null;
  readonly outer: CallSite | null;
  readonly model: Model;
  readonly api: string;
}

/** Gives the call's values, or null to go on with what the model says. */
export type Intrinsic = (call: IntrinsicCall) => Values | null;

export const argument = (call: IntrinsicCall, index: number): Values => call.site.args.positional[index] ?? call.site.args.rest ?? NONE;

export const strings = (values: Values): readonly string[] => values.flatMap((value) => (value.kind === 'string' ? [value.value] : []));

/** A fresh list that holds these elements, told apart by the call. */
export function listOf(call: IntrinsicCall, elements: Values): Values {
  const { s, frame, site } = call;
  const list = s.values.object(frame.fn.module.file.facts.language, 'list', `made:${site.key}`);
  s.write(s.field(list, '*'), elements);
  return [list];
}
