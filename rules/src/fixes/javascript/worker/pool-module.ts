/** Where calls of a pool go: the project's own pool, or one in a module of its own for all that need it. */

import { posix } from 'node:path';
import type { FixContext, No } from '../../context.js';
import type { Source } from '../source.js';
import { poolName } from './pool-name.js';
import { existingPool, type ExistingPool, type PoolLibrary } from './pools.js';
import type { Runtime } from './runtime.js';
import type { Access, NewFile, Task } from './task.js';
import { moduleOf, workerModule } from './worker-module.js';
import { scriptedPool } from './scripted-pool.js';

/** The first folder below the package's own that the file is in: `src` of `src/routes/users.js`. */
export function sourceRoot(context: FixContext, file: string): string {
  const folder = context.package(file)?.folder ?? '';
  const inner = folder === '' ? file : file.slice(folder.length + 1);
  const [first = '', ...rest] = inner.split('/');
  return rest.length === 0 ? folder : posix.join(folder, first);
}

export function accessTo(context: FixContext, source: Source, task: Task, library: PoolLibrary, runtime: Runtime, no: No): Access | null {
  if (library.package === 'workerpool') return scriptedPool(context, source, task, runtime, no);
  const worker = workerModule(context, task, runtime, posix.extname(source.path), 'default');
  if (!worker) return no('a file of the name that the worker would have is there already');
  const file = source.path;
  const existing = existingPool(context, file, library);
  const made = existing ? null : newPool(context, source, library, runtime);
  const known = existing ?? made;
  if (!known) return no('a file of the name that the pool would have is there already');
  const { pool, add } = poolName(source, known, runtime);
  return {
    run: `${pool}.run([${task.sent.join(', ')}], { filename: ${runtime.workerFile(file, worker.file)} })`,
    add,
    edits: [],
    creates: [
      ...(worker.text === null ? [] : [{ file: worker.file, text: worker.text }]),
      ...(made ? [{ file: made.file, text: made.text }] : []),
    ],
    module: moduleOf(task.home, worker.file, runtime, file),
  };
}

interface NewPool extends NewFile, ExistingPool {}

function newPool(context: FixContext, source: Source, library: PoolLibrary, { style, typescript, commonjs }: Runtime): NewPool | null {
  const { quote, semicolon, newline } = style;
  const file = `${posix.join(sourceRoot(context, source.path), 'worker-pool')}${posix.extname(source.path).replace(/x$/, '')}`;
  const made = `new ${library.class}()${semicolon}`;
  const text =
    commonjs && !typescript
      ? [
          `const { ${library.class} } = require(${quote}${library.package}${quote})${semicolon}`,
          '',
          `const pool = ${made}`,
          '',
          `module.exports = { pool }${semicolon}`,
          '',
        ]
      : [`import { ${library.class} } from ${quote}${library.package}${quote}${semicolon}`, '', `export const pool = ${made}`, ''];
  return context.text(file) === null ? { file, exported: 'pool', name: 'pool', text: text.join(newline) } : null;
}
