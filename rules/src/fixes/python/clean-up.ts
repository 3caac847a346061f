/** Awaiting where a task may have been cancelled. */

import type { Syntax } from '../../facts/python/syntax.js';
import { topImports } from './imported.js';
import { ancestors, textOf, type PythonSource } from './tree.js';

/**
 * In a cancelled scope of anyio and trio every `await` raises at once, unless it is shielded, so that what would be cleaned
 * up is not (anyio.readthedocs.io/en/stable/cancellation.html#finalization). asyncio cancels a task once: it may wait.
 */
export function whyCleanUpWouldBeLost(source: PythonSource, node: Syntax): string | null {
  if (!topImports(source).some(({ module }) => /^(?:anyio|trio)\b/.test(module))) return null;
  let inFinally = false;
  for (const each of ancestors(source, node)) {
    if (each.type === 'function_definition') break;
    if (each.type === 'with_statement' && /\bshield=True\b/.test(textOf(source, each.children[0] ?? each))) return null;
    inFinally ||= each.type === 'finally_clause';
  }
  return inFinally ? 'in `finally` of a cancelled scope it would not be waited for' : null;
}

/** In `finally`, or where what cancels a task is caught. */
export function cleansUp(source: PythonSource, node: Syntax): boolean {
  for (const each of ancestors(source, node)) {
    if (each.type === 'function_definition') return false;
    if (each.type === 'finally_clause') return true;
    const block = each.type === 'except_clause' ? each.children.at(-1) : undefined;
    if (block && /^except\s*:|\b(?:CancelledError|BaseException)\b/.test(source.text.slice(each.start, block.start))) return true;
  }
  return false;
}
