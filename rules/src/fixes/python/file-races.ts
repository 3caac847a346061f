/** What happens to a file between two calls was nobody else's doing: without an await, nothing runs in between. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { FixContext } from '../context.js';
import { callParts } from './call.js';
import { fileEffects, type FileEffect } from './file-effects.js';
import { isGuarded } from './shared-updates.js';
import { ancestors, walk, type PythonSource } from './tree.js';

/** `shared`: what every request sees; `perhaps`: what may be seen by one alone. */
export type Apart = 'shared' | 'perhaps' | null;

/**
 * What is done with a file before the region and what is done after it comes apart, when the region is awaited or runs in a
 * thread: it is read or tested before and written after, or one that is always the same is written before and read after.
 */
export function fileComesApart(source: PythonSource, region: Syntax, context: FixContext | null): Apart {
  const fn = region.type === 'function_definition' ? region : [...ancestors(source, at(region))].find(isFunction);
  if (!fn || isGuarded(source, at(region))) return null;
  const effects: (FileEffect & { readonly node: Syntax })[] = [];
  const waits: number[] = [];
  for (const node of walk(fn)) {
    const call = callParts(node);
    if (call) for (const effect of fileEffects(source, call, context)) effects.push({ ...effect, node });
    if (node.type === 'await' || (node !== fn && node.tokens.includes('async'))) waits.push(node.start);
  }
  let found: Apart = null;
  for (const before of effects)
    for (const after of effects) {
      if (before.path !== after.path || before.whose === 'own' || before.node.end > after.node.start) continue;
      if (before.node.end > region.end || region.start > after.node.start) continue;
      if (waits.some((wait) => before.node.end <= wait && wait < after.node.end)) continue;
      if (isGuarded(source, before.node) && isGuarded(source, after.node)) continue;
      const races = before.kind === 'write' ? before.whose === 'fixed' && after.kind === 'read' : after.kind === 'write';
      if (races) found = before.whose === 'given' ? (found ?? 'perhaps') : 'shared';
    }
  return found;
}

const isFunction = (node: Syntax): boolean => node.type === 'function_definition';

/** A run of statements has no place in the tree of its own. */
const at = (region: Syntax): Syntax => (region.type === 'block' ? (region.children[0] ?? region) : region);
