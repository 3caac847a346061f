/** `exports` and `imports` of a package.json: https://nodejs.org/api/packages.html */

import { isObject, type JsonObject, objectOf } from '../manifests.js';

/** Conditions of other platforms. All others may lead to a source, custom ones like `source` or `@acme/source` most likely of all. */
const FOREIGN = /^(?:browser|test|react-native|react-server|edge-light|workerd|worker|deno|electron|style|sass|svelte)$/;

/** Targets of a subpath (`.`, `./server`) in `exports`, or of a name (`#db`) in `imports`, in the order in which to try them. */
export function packageTargets(map: unknown, name: string): readonly string[] {
  const entries: JsonObject = isObject(map) && Object.keys(map).some((key) => /^[.#]/.test(key)) ? map : { '.': map };
  if (name in entries) return conditionTargets(entries[name]);
  let best: { readonly key: string; readonly star: number } | null = null;
  for (const key of Object.keys(entries)) {
    const star = key.indexOf('*');
    if (star < 0 || !name.startsWith(key.slice(0, star)) || !name.endsWith(key.slice(star + 1)) || name.length < key.length) continue;
    if (best === null || star > best.star) best = { key, star };
  }
  if (best === null) return [];
  const middle = name.slice(best.star, name.length - (best.key.length - best.star - 1));
  return conditionTargets(entries[best.key]).map((target) => target.replaceAll('*', () => middle));
}

function conditionTargets(target: unknown): readonly string[] {
  if (typeof target === 'string') return [target];
  if (Array.isArray(target)) return target.flatMap(conditionTargets);
  const conditions = Object.entries(objectOf(target)).filter(([condition]) => !FOREIGN.test(condition));
  const types = conditions.filter(([condition]) => condition === 'types');
  return [...conditions.filter(([condition]) => condition !== 'types'), ...types].flatMap(([, nested]) => conditionTargets(nested));
}

/** Files that a package without `exports` may start with. */
export const mainTargets = (json: JsonObject): readonly string[] =>
  [json.source, json.module, json.main, json.types, json.typings].filter((target): target is string => typeof target === 'string');
