/** The blocking names of Python's standard library in the catalog, and why some are not run. */

import { pythonLibraries } from '../../src/catalog/python/index.js';
import type { Members, Model } from '../../src/catalog/model.js';

/** Modules that are known under a second name. */
const SAME_AS: Readonly<Record<string, string>> = { posixpath: 'os.path', _io: 'io' };

interface Named {
  readonly name: string;
  readonly model: Model;
}

function named(members: Members, path: string): readonly Named[] {
  return Object.entries(members).flatMap(([key, model]) =>
    key
      .split(' ')
      .flatMap((name) => [{ name: `${path}.${name}`, model }, ...(model.members ? named(model.members, `${path}.${name}`) : [])]),
  );
}

/** Everything that the catalog says about names below these modules. */
export function namesBelow(modules: ReadonlySet<string>): readonly Named[] {
  const inside = (path: string): boolean => SAME_AS[path] === undefined && modules.has(path.split('.')[0] ?? '');
  return pythonLibraries.flatMap((library) => [
    ...Object.entries(library.modules).flatMap(([module, members]) => (inside(module) ? named(members, module) : [])),
    ...Object.entries(library.types ?? {}).flatMap(([types, { members }]) =>
      types.split(' ').flatMap((type) => (inside(type) ? named(members ?? {}, type) : [])),
    ),
  ]);
}

export const isBlocking = ({ model }: Named): boolean => model.blocks !== undefined;
