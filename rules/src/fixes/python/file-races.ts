/** Calls on files that come apart. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { FixContext } from '../context.js';
import { type Apart, effectsOnce, filesComeApart, type PlacedEffect } from '../file-races.js';
import { callParts } from './call.js';
import { fileEffects } from './file-effects.js';
import { isGuarded } from './shared-updates.js';
import { ancestors, walk, type PythonSource } from './tree.js';

/** What comes apart when the region is awaited or runs in a thread. */
export function fileComesApart(source: PythonSource, region: Syntax, context: FixContext | null): Apart {
  const fn = region.type === 'function_definition' ? region : [...ancestors(source, at(region))].find(isFunction);
  if (!fn || isGuarded(source, at(region))) return null;
  const { effects, waits } = effectsOnce(context, fn, () => {
    const found: { readonly effects: PlacedEffect[]; readonly waits: number[] } = { effects: [], waits: [] };
    for (const node of walk(fn)) {
      const call = callParts(node);
      const { start, end } = node;
      if (call)
        for (const effect of fileEffects(source, call, context))
          found.effects.push({ ...effect, start, end, guarded: isGuarded(source, node) });
      // What a generator gives goes to somebody who may wait before the next is asked for.
      if (node.type === 'await' || node.type === 'yield' || (node !== fn && node.tokens.includes('async'))) found.waits.push(start);
    }
    return found;
  });
  return filesComeApart(effects, waits, region.start, region.end);
}

const isFunction = (node: Syntax): boolean => node.type === 'function_definition';

/** A run of statements has no place in the tree of its own. */
const at = (region: Syntax): Syntax => (region.type === 'block' ? (region.children[0] ?? region) : region);
