/** What containers have bound to tokens: strings, symbols, classes. */

import type { Frame } from './frame.js';
import type { Solver } from './solver.js';
import { type ClassValue, NONE, union, type Values } from './value.js';

export const keysOf = (tokens: Values): readonly string[] =>
  tokens.flatMap((token) => {
    if (token.kind === 'string') return [`token ${token.value}`];
    return token.kind === 'class' || (token.kind === 'native' && token.site !== '') ? [`token ${token.id}`] : [];
  });

export const cellOf = (s: Solver, key: string) => s.field('injection tokens', key);

export function bound(s: Solver, frame: Frame, tokens: Values): Values {
  let out: Values = NONE;
  for (const key of keysOf(tokens)) out = union(out, s.read(frame, cellOf(s, key)));
  return out;
}

/** Instances that a container gives for a class that others are bound to. */
export const boundInstances = (s: Solver, frame: Frame, cls: ClassValue): Values =>
  bound(s, frame, [cls]).filter((value) => value.kind === 'instance' && value.cls !== cls);
