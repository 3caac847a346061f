import type { FixContext } from '../context.js';
import type { FunctionNode } from './nodes.js';
import type { Source } from './source.js';

/** Where the function starts by the facts, which count from its decorators and modifiers. */
export function factsAt(context: FixContext, source: Source, fn: FunctionNode): number | null {
  const body = fn.body?.getStart(source.file);
  if (body === undefined) return null;
  const around = context.facts(source.path)?.functions.filter((each) => each.index > 0 && each.at <= body && body < each.end) ?? [];
  return around.length === 0 ? null : Math.max(...around.map((each) => each.at));
}
