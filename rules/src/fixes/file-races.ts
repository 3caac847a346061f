/** What happens to a file between two calls was nobody else's doing: without an await, nothing runs in between. */

import { stateOf, type FixContext } from './context.js';

export interface FileEffect {
  readonly kind: 'read' | 'test' | 'write';
  /** The same for the same file, as far as the text tells. */
  readonly path: string;
  /** `own`: a name nobody else has; `given`: the caller's, who may have made it for one use; `fixed`: always the same file. */
  readonly whose: 'own' | 'given' | 'fixed' | 'chosen';
}

/** `shared`: what every request sees; `perhaps`: what may be seen by one alone. */
export type Apart = 'shared' | 'perhaps' | null;

/** An effect and the text that has it. */
export interface PlacedEffect extends FileEffect {
  readonly start: number;
  readonly end: number;
  /** A lock is held there. */
  readonly guarded?: boolean;
}

/**
 * What comes apart when the text between `start` and `end` is waited for: a file is read or tested before and written after,
 * or one that is always the same is written before and used after. `waits`: where the function waits already.
 */
export function filesComeApart(effects: readonly PlacedEffect[], waits: readonly number[], start: number, end: number): Apart {
  let found: Apart = null;
  for (const before of effects)
    for (const after of effects) {
      if (before.path !== after.path || before.whose === 'own' || before.end > after.start) continue;
      if (before.end > end || start > after.start) continue;
      if (waits.some((wait) => before.end <= wait && wait < after.end)) continue;
      if (before.guarded && after.guarded) continue;
      const races = before.kind === 'write' ? before.whose === 'fixed' && after.kind === 'read' : after.kind === 'write';
      if (races) found = before.whose === 'given' || after.whose === 'given' ? (found ?? 'perhaps') : 'shared';
    }
  return found;
}

interface Effects {
  readonly effects: readonly PlacedEffect[];
  /** Where the function waits already. */
  readonly waits: readonly number[];
}

const known = new WeakMap<object, WeakMap<object, Effects>>();

/** A function is looked through once for all the calls in it, as long as nothing is edited. */
export function effectsOnce(context: FixContext | null, fn: object, look: () => Effects): Effects {
  if (!context) return look();
  const state = stateOf(context);
  const kept = known.get(state) ?? new WeakMap<object, Effects>();
  known.set(state, kept);
  const effects = kept.get(fn) ?? look();
  kept.set(fn, effects);
  return effects;
}
