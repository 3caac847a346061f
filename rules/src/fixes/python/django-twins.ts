/** `Order.objects.first()` -> `await Order.objects.afirst()`: Django names the asynchronous twin of a method with an `a` in front. */

import type { Offer } from '../context.js';
import { canAwait } from './await-place.js';
import type { CallParts } from './call.js';
import type { Replacement } from './replacement.js';
import { nodeAt, openPython, textOf, type PythonSource } from './tree.js';

/** docs.djangoproject.com/en/5.2/ref/models/querysets, ref/models/instances, topics/auth/default, topics/http/shortcuts. */
const TWINS =
  /^django\.(?:db\.models\.(?:QuerySet|Manager)\.(?:get|first|last|latest|earliest|create|get_or_create|update_or_create|count|exists|aggregate|in_bulk|bulk_create|bulk_update|delete|update|contains)|db\.models\.Model\.(?:save|delete|refresh_from_db)|contrib\.auth\.User(?:Model)?\.(?:save|delete|refresh_from_db))$/;

export function djangoTwin(source: PythonSource, { callee }: CallParts, api: string): Replacement | null {
  const [receiver, method] = callee.type === 'attribute' ? callee.children : [];
  if (!receiver || !method || !TWINS.test(api)) return null;
  const name = textOf(source, method);
  if (!api.endsWith(`.${name}`)) return null;
  const twin = `a${name}`;
  return { callee: `${source.text.slice(receiver.start, method.start)}${twin}`, elsewhere: [], title: `Await ${twin} instead` };
}

/** `for order in orders:` -> `async for order in orders:`, where a query set is gone through. */
export const asyncForQuerySet: Offer = (finding, context) => {
  const { file, at, end } = finding.place;
  if (finding.chain.length !== 1 || finding.primitive.api !== 'django.db.models.QuerySet.__iter__') return [];
  const text = context.text(file);
  const source = text === null ? null : openPython(file, text);
  const node = source && nodeAt(source, at, end);
  const loop = node && source.parentOf(node);
  if (!loop || !/^for_(?:statement|in_clause)$/.test(loop.type) || loop.children[1] !== node || loop.tokens.includes('async')) return [];
  const holder = source.parentOf(loop);
  // A generator with `async for` in it is an asynchronous one.
  const inside = loop.type === 'for_statement' ? loop : holder?.type === 'generator_expression' ? null : holder;
  if (!inside || !canAwait(source, inside)) return [];
  const edits = [{ file, at: loop.start, end: loop.start, text: 'async ' }];
  return [{ kind: 'async-alternative', title: 'Go through it with async for', preferred: true, edits }];
};
