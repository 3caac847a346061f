/** A blocking call in an `async def`: the same call, run in a thread. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { Offer } from '../context.js';
import type { Fix, TextEdit } from '../fix.js';
import type { PackageInfo } from '../../project/project-index.js';
import { canAwait, needsParentheses } from './await-place.js';
import { callParts, keywordOf, type CallParts } from './call.js';
import { consumerOf } from './consumers.js';
import { extractStatement } from './extract-statement.js';
import { addImport } from './import-edits.js';
import { implicitUse } from './implicit-calls.js';
import { importedAs } from './imported.js';
import { isLazy, lazyUse, type Use } from './lazy-results.js';
import { threadPool, type ThreadPool } from './pool.js';
import { awaitedFirst } from './shared-state.js';
import { isComputation, runsGenerator, statementToMove, staysInThread, wholeExpression } from './thread-rules.js';
import { nodeAt, openPython, textOf, walkScope, type PythonSource } from './tree.js';

export const threadPoolCall: Offer = (finding, context) => {
  const { file, at, end } = finding.place;
  const text = context.text(file);
  const source = text === null ? null : openPython(file, text);
  const node = source && nodeAt(source, at, end);
  if (!source || !node || isComputation(finding)) return [];
  const statement = statementToMove(source, node, finding);
  if (statement) return moveStatement(source, statement, context.package(file));
  if (staysInThread(finding, context)) return [];
  if (isLazy(finding.primitive.api)) return moved(source, lazyUse(source, node, 'ends'), context.package(file));
  if (runsGenerator(finding, context)) return moved(source, lazyUse(source, node, 'may go on'), context.package(file));
  const implicit = implicitUse(source, node, finding);
  if (implicit !== 'other') return moved(source, implicit, context.package(file));
  const expression = wholeExpression(source, node, finding);
  const whole = expression && !canAwait(source, expression) ? consumerOf(source, expression) : expression;
  return moved(source, whole && { node: whole, form: whole === node ? 'call' : 'lambda' }, context.package(file));
};

function moved(source: PythonSource, use: Use | null, owner: PackageInfo | null): readonly Fix[] {
  const pool = use && canAwait(source, use.node) ? threadPool(source, use.node, owner) : null;
  if (!use || !pool) return [];
  const call = use.form === 'call' ? callParts(use.node) : null;
  // `methodcaller(name)(value)` makes what it calls: the whole of it moves.
  const edits = call && call.callee.type !== 'call' ? moveCall(source, call, pool) : moveExpression(source, use.node, pool, use.form);
  const safe = edits && awaitedFirst(source, use.node, edits);
  return safe ? [{ kind: 'thread-pool', title: `Run it in a thread with ${pool.callee}`, preferred: true, edits: safe }] : [];
}

function moveStatement(source: PythonSource, statement: Syntax, owner: PackageInfo | null): readonly Fix[] {
  const pool = canAwait(source, statement) ? threadPool(source, statement, owner) : null;
  const edits = pool && extractStatement(source, statement, pool);
  return pool && edits
    ? [{ kind: 'thread-pool', title: `Run the whole block in a thread with ${pool.callee}`, preferred: true, edits }]
    : [];
}

/** `f(a, k=v)` -> `await to_thread(f, a, k=v)`. */
function moveCall(source: PythonSource, call: CallParts, pool: ThreadPool): readonly TextEdit[] | null {
  const { node, callee, list, args } = call;
  const [first] = args;
  const file = source.path;
  const wrapped = needsParentheses(source, node);
  const start = `${wrapped ? '(' : ''}await ${pool.callee}(`;
  const tail: TextEdit[] = wrapped ? [{ file, at: node.end, end: node.end, text: ')' }] : [];
  const between = first && list.type === 'argument_list' ? source.text.slice(list.start + 1, first.start) : '';
  if (between.includes('#')) return null;
  if (pool.wraps)
    return [
      { file, at: node.start, end: node.start, text: start },
      { file, at: callee.end, end: callee.end, text: ')' },
      ...tail,
      ...pool.imports,
    ];
  if (!passesKeywords(source, call, pool)) {
    const partial = partialName(source, node);
    return [
      { file, at: node.start, end: node.start, text: `${start}${partial.callee}(` },
      { file, at: callee.end, end: first?.start ?? list.end - 1, text: ', ' },
      { file, at: node.end, end: node.end, text: ')' },
      ...tail,
      ...partial.imports,
      ...pool.imports,
    ];
  }
  if (first && list.type === 'generator_expression')
    return [
      { file, at: node.start, end: node.start, text: start },
      { file, at: callee.end, end: callee.end, text: ', ' },
      { file, at: node.end, end: node.end, text: ')' },
      ...tail,
      ...pool.imports,
    ];
  // Arguments on lines of their own stay so, with the function on the first of them.
  const broken = between.includes('\n');
  return [
    { file, at: node.start, end: node.start, text: broken ? start + between : start },
    { file, at: callee.end, end: first?.start ?? list.end - 1, text: first ? (broken ? `,${between}` : ', ') : '' },
    ...tail,
    ...pool.imports,
  ];
}

function passesKeywords(source: PythonSource, { args }: CallParts, { keywords }: ThreadPool): boolean {
  if (keywords === 'all') return true;
  return args.every((each) => {
    if (each.type === 'dictionary_splat') return false;
    const keyword = keywordOf(source, each);
    return keyword === null || (keywords !== 'none' && keyword !== keywords.but);
  });
}

function partialName(source: PythonSource, at: Syntax): { readonly callee: string; readonly imports: readonly TextEdit[] } {
  const named = importedAs(source, at, 'functools', 'partial');
  if (named !== null) return { callee: named, imports: [] };
  const module = importedAs(source, at, 'functools', '');
  return module === null
    ? { callee: 'functools.partial', imports: addImport(source, { module: 'functools', name: '' }) }
    : { callee: `${module}.partial`, imports: [] };
}

/** Any expression -> `await to_thread(lambda: expression)`, unless it needs the function around it. */
function moveExpression(source: PythonSource, node: Syntax, pool: ThreadPool, form: Use['form']): readonly TextEdit[] | null {
  for (const each of walkScope(node)) {
    if (each.type === 'await' || each.type === 'yield' || each.type === 'named_expression') return null;
    if (each.type === 'identifier' && textOf(source, each) === 'super') return null;
    if (each.type === 'for_in_clause' && each.tokens.includes('async')) return null;
  }
  const file = source.path;
  const wrapped = needsParentheses(source, node);
  const around = form === 'list' ? 'list(' : form === 'truth' ? 'bool(' : '';
  return [
    { file, at: node.start, end: node.start, text: `${wrapped ? '(' : ''}await ${pool.callee}(lambda: ${around}` },
    { file, at: node.end, end: node.end, text: `${around === '' ? '' : ')'}${pool.wraps ? ')()' : ')'}${wrapped ? ')' : ''}` },
    ...pool.imports,
  ];
}
