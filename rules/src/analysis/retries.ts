/** Decorators that wait between attempts: every call of the function may wait, on top of what the function does. */

import type { Model } from '../catalog/model.js';
import type { CallSite } from './call-site.js';
import { holds } from './conditions.js';
import type { Frame, PrimitiveSite } from './frame.js';
import type { Solver } from './solver.js';
import type { Value } from './value.js';

/** `@retry(wait=…)` on a `def`: the wait stands where the decorator does. What is asynchronous awaits it. */
export function noteRetries(s: Solver, frame: Frame, site: CallSite, outer: CallSite, api: string, model: Model, value: Value): void {
  const { blocks } = model;
  if (!blocks || value.kind !== 'function' || value.fn.facts.async || value.fn.module !== frame.fn.module) return;
  if (blocks.when && !holds(s, outer, blocks.when, null)) return;
  const { at, end, nameAt } = outer.frame.fn.module === frame.fn.module ? outer : site;
  s.retried.set(value.fn, {
    at,
    end,
    nameAt,
    api,
    model,
    blocking: blocks,
    needs: null,
    site,
    self: null,
    once: false,
    alone: true,
  });
}

/** What is tried again blocks itself: that is the finding, and its pause says nothing new. */
export function blocksAnyway(frame: Frame): boolean {
  const seen = new Set<Frame>([frame]);
  for (const each of seen) {
    if (each.primitives.some((primitive: PrimitiveSite) => !primitive.alone)) return true;
    for (const edge of each.edges) if (edge.how === 'here') seen.add(edge.to);
  }
  return false;
}
