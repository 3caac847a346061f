/** Looks up the models that findings and alternatives name. */

import type { Members, Model } from '../../src/catalog/model.js';
import { nodeLibraries } from '../../src/catalog/node/index.js';

const named = (members: Members | undefined, name: string): Model | undefined =>
  Object.entries(members ?? {}).find(([names]) => names.split(' ').includes(name))?.[1];

const below = (model: Model | undefined, path: readonly string[]): Model | undefined =>
  path.reduce<Model | undefined>((found, name) => named(found?.members, name), model);

/** The model of `fs.readFileSync`, `better-sqlite3:Statement.all`, `csv-parse/sync.parse` or, of a module that is called, `which`. */
export function modelNamed(api: string): Model | undefined {
  const parts = api.split('.');
  for (let at = parts.length; at > 0; at -= 1) {
    const owner = parts.slice(0, at).join('.');
    const [first = 'default', ...path] = parts.slice(at);
    for (const library of nodeLibraries) {
      const members = library.types?.[owner]?.members ?? library.modules[owner];
      const model = below(named(members, first), path) ?? below(named(members, 'default'), [first, ...path]);
      if (model) return model;
    }
  }
  return below(
    { members: named(nodeLibraries.find(({ modules }) => modules.globals)?.modules.globals, parts[0] ?? '')?.members ?? {} },
    parts.slice(1),
  );
}
