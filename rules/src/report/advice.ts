/** What to do by hand, where no fix is offered. */

import type { Finding } from '../analysis/finding.js';
import type { Fix } from '../fixes/fix.js';
import { isStructural } from './wording.js';

/** The fix to name beside a finding. Ignoring is always possible and no news. */
export const offered = (fixes: readonly Fix[]): Fix | undefined => fixes.find((fix) => fix.kind !== 'ignore');

export function adviceOf(finding: Finding): string {
  const python = finding.place.file.endsWith('.py');
  const { kind, rule } = finding;
  if (rule === 'prefer-sync-endpoint') return 'Declare it with `def`, so that it runs in the thread pool.';
  if (kind === 'regex') return 'Rewrite the expression without overlapping repetitions, or limit the length of what it is given.';
  if (isStructural(kind)) return python ? 'Bound the work, or run it in a process pool.' : 'Bound the work, or run it in a worker thread.';
  if (rule === 'no-cpu-bound-call') return python ? 'Run it in a thread or process pool.' : computing(finding);
  switch (kind) {
    case 'sleep':
      return python ? 'Use `await asyncio.sleep()`.' : 'Use `await setTimeout()` from `node:timers/promises`.';
    case 'file':
    case 'fsmeta':
      return python
        ? 'Run it in a thread with `asyncio.to_thread`, or use `anyio.Path`.'
        : 'Use `fs.promises` and await it, or read it once at start.';
    case 'process':
      return python ? 'Use `asyncio.create_subprocess_exec`.' : 'Use the asynchronous functions of `node:child_process`.';
    case 'lock':
      return python ? 'Use the lock, event or queue of `asyncio`.' : 'Wait for a message or `Atomics.waitAsync`.';
    case 'db':
      return python
        ? "Use the library's async client, or run it in a thread with `asyncio.to_thread`."
        : 'Use a driver that does not block, or make the query in a worker thread.';
    default:
      return python
        ? "Use the library's async client, or run it in a thread with `asyncio.to_thread`."
        : "Use the library's asynchronous form and await it.";
  }
}

/** What computes has an asynchronous form only where a library has threads of its own. */
function computing({ kind, primitive: { api } }: Finding): string {
  if (kind === 'parse') return 'Limit the size of what it is given, or run it in a worker thread.';
  return HAS_THREADS.test(api) ? 'Use its asynchronous form, or run it in a worker thread.' : 'Run it in a worker thread.';
}

const HAS_THREADS = /^(?:node:)?(?:crypto|zlib|bcrypt|argon2|sharp|esbuild|@node-rs\/[\w-]+|@swc\/core)\b(?!js)/;
