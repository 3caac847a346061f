/** The text of a module that a worker loads. */

import { posix } from 'node:path';
import type { FixContext } from '../../context.js';
import { openSource } from '../source.js';
import { runtimeOf, type Runtime } from './runtime.js';
import type { Home, Task } from './task.js';

export interface WorkerModule {
  readonly file: string;
  /** null when it is there already. */
  readonly text: string | null;
}

/** `default`: a pool calls the only function of the module. `script`: the module tells the pool its functions. */
export type Form = 'default' | 'script';

export function workerModule(context: FixContext, task: Task, runtime: Runtime, extension: string, form: Form): WorkerModule | null {
  const { home, name } = task;
  const own = home.kind === 'module' ? posix.extname(home.file) : extension.replace(/x$/, '');
  const stem = home.kind === 'module' ? home.file.slice(0, -own.length) : home.stem;
  for (const file of [`${stem}.worker${own}`, `${stem}.${name}.worker${own}`]) {
    const text = workerText(context, task, runtime, file, form);
    const known = context.text(file);
    if (known === null) return { file, text };
    if (known === text) return { file, text: null };
  }
  return null;
}

function workerText(context: FixContext, task: Task, runtime: Runtime, file: string, form: Form): string {
  const { newline } = runtime.style;
  const { home } = task;
  const [first = '', ...rest] =
    home.kind === 'module' ? [importOf(task.name, home.file, home.exported, runtimeIn(context, home.file, runtime), file)] : home.sections;
  const isImport = /^(?:import|const .*\brequire\()/.test(first);
  const library = form === 'script' ? [scriptImport(runtime)] : [];
  const head = isImport ? [[...library, first].join(newline)] : [...library, first];
  return (
    [...head, ...rest, form === 'script' ? scriptEnd(task, runtime) : defaultEnd(task, runtime), ''].join(newline + newline).trimEnd() +
    newline
  );
}

/** The module says how its neighbours are named: whoever calls it, the worker reads the same. */
function runtimeIn(context: FixContext, file: string, runtime: Runtime): Runtime {
  const text = context.text(file);
  const source = text === null ? null : openSource(file, text);
  return source && runtime.typescript ? { ...runtime, specifier: runtimeOf(context, source, runtime).specifier } : runtime;
}

/** `import { count } from './count.js'`, of a module of the project. */
function importOf(name: string, from: string, exported: string, { style, typescript, commonjs, specifier }: Runtime, file: string): string {
  const { quote, semicolon } = style;
  const module = `${quote}${specifier(file, from)}${quote}`;
  if (commonjs && !typescript) {
    const bound = exported === 'default' ? name : exported === name ? `{ ${name} }` : `{ ${exported}: ${name} }`;
    return `const ${bound} = require(${module})${semicolon}`;
  }
  const bound = exported === 'default' ? name : exported === name ? `{ ${name} }` : `{ ${exported} as ${name} }`;
  return `import ${bound} from ${module}${semicolon}`;
}

function defaultEnd(task: Task, { style, typescript, commonjs }: Runtime): string {
  const work = `${typescript ? `(args: ${task.types})` : '(args)'} => ${task.callee}(...args)${style.semicolon}`;
  if (!commonjs || typescript) return `export default ${work}`;
  const [, ...names] = exportsOf(task);
  // What the rest of the program imports from here are properties of the function.
  return [`module.exports = ${work}`, ...names.map((name) => `module.exports.${name} = ${name}${style.semicolon}`)].join(style.newline);
}

/** In CommonJS: functions that are used outside of the worker as well. */
const exportsOf = ({ home, callee, shared = [] }: Task): readonly string[] => (home.kind === 'new' ? [callee, ...shared] : [callee]);

const scriptImport = ({ style, typescript, commonjs }: Runtime): string =>
  commonjs && !typescript
    ? `const workerpool = require(${style.quote}workerpool${style.quote})${style.semicolon}`
    : `import { worker } from ${style.quote}workerpool${style.quote}${style.semicolon}`;

function scriptEnd({ name, callee }: Task, { style, typescript, commonjs }: Runtime): string {
  const methods = name === callee ? `{ ${name} }` : `{ ${name}: (...args) => ${callee}(...args) }`;
  return `${commonjs && !typescript ? 'workerpool.worker' : 'worker'}(${methods})${style.semicolon}`;
}

/** The module that has the function, as `from` imports it. */
export const moduleOf = (home: Home, worker: string, runtime: Runtime, from: string): string =>
  runtime.specifier(from, home.kind === 'module' ? home.file : worker);
