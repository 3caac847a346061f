/** Worker pools: the project's own, or a new one. */

import ts from '../../../facts/javascript/typescript.cjs';
import { posix } from 'node:path';
import type { FixContext } from '../../context.js';
import { denotes } from '../denotes.js';
import { valuesIn, type Exported } from '../exports.js';
import { openSource, type Source } from '../source.js';

/** The first two share their interface: `new Pool({ filename })`, `pool.run(value, { filename })`. */
export interface PoolLibrary {
  readonly package: 'piscina' | 'tinypool' | 'workerpool';
  readonly class: 'Piscina' | 'Tinypool' | 'workerpool';
  readonly version: string;
}

const PISCINA: PoolLibrary = { package: 'piscina', class: 'Piscina', version: '^5.0.0' };
const TINYPOOL: PoolLibrary = { package: 'tinypool', class: 'Tinypool', version: '^2.0.0' };

const WORKERPOOL: PoolLibrary = { package: 'workerpool', class: 'workerpool', version: '^10.0.0' };

export function poolLibrary(dependencies: ReadonlySet<string>): PoolLibrary | null {
  if (dependencies.has('piscina')) return PISCINA;
  if (dependencies.has('tinypool')) return TINYPOOL;
  if (dependencies.has('workerpool')) return WORKERPOOL;
  // Its pools run one function each; a second pool beside them helps nobody.
  return dependencies.has('poolifier') ? null : PISCINA;
}

export interface ExistingPool extends Exported {
  readonly file: string;
}

/** The pool the project has, where this file can get at it. */
export function existingPool(context: FixContext, from: string, library: PoolLibrary): ExistingPool | null {
  const files = (context.files?.() ?? [from]).filter(
    (file) => context.role?.(file) !== 'test' && context.text(file)?.includes(`new ${library.class}`),
  );
  for (const file of files) {
    const text = context.text(file);
    const source = text === null ? null : openSource(file, text);
    const found = source && poolIn(source, library, file === from);
    if (found) return { file, ...found };
  }
  return null;
}

function poolIn(source: Source, library: PoolLibrary, isHere: boolean): Exported | null {
  // One that is typed for its own task takes no other.
  const isPool = (value: ts.Expression): boolean =>
    ts.isNewExpression(value) && !value.typeArguments && denotes(source, value.expression)?.module === library.package;
  return valuesIn(source, isPool, isHere)[0]?.exported ?? null;
}

/** `./lib/pool.js` for one file as another imports it. */
export function relativeSpecifier(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}
