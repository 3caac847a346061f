import type { Syntax } from './syntax.js';

const POSTFIX = new Set(['call', 'attribute', 'subscript']);

/** The grammar reads `[*f(x)]` as a call of `*f`: the call without the star, which belongs to the whole; `null` for anything else. */
export function withoutSplat(node: Syntax): Syntax | null {
  const [first, ...others] = node.children;
  if (!POSTFIX.has(node.type) || first === undefined) return null;
  const inner = first.type === 'list_splat' ? (first.children[0] ?? null) : withoutSplat(first);
  return inner && { ...node, start: inner.start, children: [inner, ...others] };
}
