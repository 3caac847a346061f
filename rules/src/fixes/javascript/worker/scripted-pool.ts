/** Pools of `workerpool`: a script tells the pool its functions, which are called by their names. */

import ts from '../../../facts/javascript/typescript.cjs';
import { posix } from 'node:path';
import type { FixContext, No } from '../../context.js';
import type { TextEdit } from '../../fix.js';
import { boundAs, freeName } from '../bindings.js';
import { denotes } from '../denotes.js';
import { importEdits } from '../import-edits.js';
import { openSource, type Source } from '../source.js';
import { poolName } from './pool-name.js';
import type { ExistingPool } from './pools.js';
import { valuesIn } from '../exports.js';
import type { Runtime } from './runtime.js';
import type { Access, Task } from './task.js';
import { moduleOf } from './worker-module.js';

interface ScriptedPool extends ExistingPool {
  /** What `workerpool.worker({ … })` is given. */
  readonly script: Source;
  readonly methods: ts.ObjectLiteralExpression;
}

export function scriptedPool(context: FixContext, source: Source, task: Task, runtime: Runtime, no: No): Access | null {
  const known = poolWithScript(context, source.path);
  if (!known) return no('no pool of `workerpool` with a script of its own was found in the program');
  if (task.home.kind === 'new')
    return no('the function would have to be in a module first, for the script of the `workerpool` pool to import it');
  const { script, methods } = known;
  const { file, exported } = task.home;
  const specifier = runtime.specifier(script.path, file);
  const local = boundAs(script, script.file, specifier, exported) ?? boundAs(script, script.file, specifier.replace(/\.js$/, ''), exported);
  const name = local ?? freeName(script, task.name, `${task.name}Task`);
  const has = methods.properties.some((each) => each.name?.getText(script.file) === task.name);
  const last = methods.properties.at(-1);
  const edits: TextEdit[] = [];
  if (!has) {
    const text = name === task.name ? name : `${task.name}: ${name}`;
    const at = last ? last.end : methods.getStart(script.file) + 1;
    const gap = last ? (/^\s*/.exec(script.text.slice(methods.getStart(script.file) + 1))?.[0] ?? ' ') : ' ';
    edits.push({ file: script.path, at, end: at, text: last ? `,${gap.includes('\n') ? gap : ' '}${text}` : ` ${text} ` });
    if (local === null) edits.push(...importEdits(script, { ...runtime.style }, [{ module: specifier, name: exported, local: name }], []));
  }
  const { pool, add } = poolName(source, known, runtime);
  const { quote } = runtime.style;
  return {
    run: `${pool}.exec(${quote}${task.name}${quote}, [${task.sent.join(', ')}])`,
    add,
    edits,
    creates: [],
    module: moduleOf(task.home, '', runtime, source.path),
  };
}

function poolWithScript(context: FixContext, from: string): ScriptedPool | null {
  const files = (context.files?.() ?? [from]).filter(
    (file) => context.role?.(file) !== 'test' && context.text(file)?.includes('workerpool'),
  );
  const sources = files.flatMap((file) => {
    const text = context.text(file);
    return (text === null ? null : openSource(file, text)) ?? [];
  });
  for (const source of sources) {
    const isPool = (value: ts.Expression): boolean => {
      const callee = ts.isCallExpression(value) ? denotes(source, value.expression) : null;
      return callee?.module === 'workerpool' && callee.name === 'pool';
    };
    for (const { value, exported } of valuesIn(source, isPool, source.path === from)) {
      const script = ts.isCallExpression(value) ? scriptNamed(source, sources, value.arguments[0]) : null;
      if (script) return { file: source.path, ...exported, ...script };
    }
  }
  return null;
}

/** The file whose name stands in the expression: `path.join(__dirname, 'worker.js')`, `new URL('./worker.js', …)`. */
function scriptNamed(
  source: Source,
  sources: readonly Source[],
  argument: ts.Expression | undefined,
): Pick<ScriptedPool, 'script' | 'methods'> | null {
  const names = [...(argument?.getText(source.file).matchAll(/["'`]([^"'`]+\.[cm]?[jt]s)["'`]/g) ?? [])].map(([, name = '']) =>
    posix.basename(name).replace(/\.([cm]?)[jt]s$/, '.$1'),
  );
  for (const script of sources) {
    const own = posix.basename(script.path).replace(/\.([cm]?)[jt]s$/, '.$1');
    if (!names.includes(own)) continue;
    for (const statement of script.file.statements) {
      const call = ts.isExpressionStatement(statement) ? statement.expression : undefined;
      if (!call || !ts.isCallExpression(call)) continue;
      const callee = denotes(script, call.expression);
      const [methods] = call.arguments;
      if (callee?.module === 'workerpool' && callee.name === 'worker' && methods && ts.isObjectLiteralExpression(methods))
        return { script, methods };
    }
  }
  return null;
}
