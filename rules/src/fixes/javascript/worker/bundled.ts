/** Who builds a module: its package, and packages of the same repository that use it. */

import { stateOf, type FixContext } from '../../context.js';
import type { PackageInfo } from '../../../project/project-index.js';

const known = new WeakMap<object, ReadonlySet<PackageInfo>>();

function packagesOf(context: FixContext): ReadonlySet<PackageInfo> {
  const state = stateOf(context);
  const packages =
    known.get(state) ??
    new Set(
      (context.files?.() ?? []).flatMap((file): PackageInfo[] => {
        const owner = context.package(file);
        return owner ? [owner] : [];
      }),
    );
  known.set(state, packages);
  return packages;
}

/** One of them depends on the library. */
export function isBuiltWith(context: FixContext, owner: PackageInfo | null, library: string): boolean {
  if (owner?.dependencies.has(library)) return true;
  const name = owner?.name ?? null;
  return name !== null && [...packagesOf(context)].some((each) => each.dependencies.has(library) && each.dependencies.has(name));
}
