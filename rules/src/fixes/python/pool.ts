/** The thread pool that a project uses. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { PackageInfo } from '../../project/project-index.js';
import type { TextEdit } from '../fix.js';
import { asyncLibrary } from './async-library.js';
import { cleansUp } from './clean-up.js';
import { addImport } from './import-edits.js';
import { hasWord, importedAs, topImports } from './imported.js';
import { moduleMember } from './module-member.js';
import type { PythonSource } from './tree.js';

export interface ThreadPool {
  /** How to call it here: `asyncio.to_thread`. */
  readonly callee: string;
  /** It passes keyword arguments on, except these. */
  readonly keywords: 'all' | 'none' | { readonly but: string };
  /** It makes an asynchronous function of the one it is given: `sync_to_async(f)(a)`. */
  readonly wraps: boolean;
  readonly imports: readonly TextEdit[];
}

/** `asyncio.to_thread(f, a)`; `args` start with the function. */
export const inThread = ({ callee, wraps }: ThreadPool, [fn = '', ...args]: readonly string[]): string =>
  wraps ? `${callee}(${fn})(${args.join(', ')})` : `${callee}(${[fn, ...args].join(', ')})`;

interface PoolFunction {
  readonly module: string;
  readonly name: string;
  readonly keywords: ThreadPool['keywords'];
  /** Written with the module (`asyncio.to_thread`), or imported by name. */
  readonly as: 'member' | 'name';
}

const TO_THREAD: PoolFunction = { module: 'asyncio', name: 'to_thread', keywords: 'all', as: 'member' };
const SYNC_TO_ASYNC: PoolFunction = { module: 'asgiref.sync', name: 'sync_to_async', keywords: 'all', as: 'name' };
const inThreadpool = (module: string): PoolFunction => ({ module, name: 'run_in_threadpool', keywords: { but: 'func' }, as: 'name' });
const runSync = (library: 'anyio' | 'trio'): PoolFunction => ({
  module: `${library}.to_thread`,
  name: 'run_sync',
  keywords: 'none',
  as: 'member',
});

/** null when the name that has to be imported means something else here. */
export function threadPool(source: PythonSource, at: Syntax, owner: PackageInfo | null, usesDjango: boolean): ThreadPool | null {
  // A connection that Django opens in any other thread is closed by nobody.
  const usual = usesDjango ? SYNC_TO_ASYNC : poolFunction(source, owner);
  // In a cancelled scope of anyio it would raise before anything runs; asyncio has handed the work over by then.
  const { module, name, keywords, as } = usual.name === 'run_in_threadpool' && cleansUp(source, at) ? TO_THREAD : usual;
  const known =
    importedAs(source, at, module, name) ??
    (name === 'run_in_threadpool'
      ? (importedAs(source, at, 'starlette.concurrency', name) ?? importedAs(source, at, 'fastapi.concurrency', name))
      : null);
  const wraps = name === 'sync_to_async';
  if (known !== null) return { callee: known, keywords, wraps, imports: [] };
  if (as === 'name') return hasWord(source, name) ? null : { callee: name, keywords, wraps, imports: addImport(source, { module, name }) };
  const member = moduleMember(source, at, module, name);
  return member && { ...member, keywords, wraps };
}

function poolFunction(source: PythonSource, owner: PackageInfo | null): PoolFunction {
  const library = asyncLibrary(source, owner);
  const roots = new Set(topImports(source).map(({ module }) => module.split('.', 1)[0]));
  const uses = (name: string): boolean => roots.has(name) || (owner?.dependencies.has(name) ?? false);
  if (library === 'trio') return runSync('trio');
  // Connections to the database belong to the thread that Django keeps for them; beside FastAPI only some files use it.
  if (roots.has('django') || roots.has('asgiref')) return SYNC_TO_ASYNC;
  if (uses('django') && !uses('fastapi') && !uses('starlette')) return SYNC_TO_ASYNC;
  if (uses('fastapi')) return inThreadpool('fastapi.concurrency');
  if (uses('starlette')) return inThreadpool('starlette.concurrency');
  return library === 'anyio' ? runSync('anyio') : TO_THREAD;
}
