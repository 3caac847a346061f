/** A blocking call in an `async def`: the same call, run in a thread. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { Finding } from '../../analysis/finding.js';
import { saysNo, type FixContext, type No, type Offer } from '../context.js';
import type { Fix, TextEdit } from '../fix.js';
import type { PackageInfo } from '../../project/project-index.js';
import { awaitedArguments } from './awaited-arguments.js';
import { canAwait, needsParentheses, whyNoAwait } from './await-place.js';
import { callParts, keywordOf, type CallParts } from './call.js';
import { whyCleanUpWouldBeLost } from './clean-up.js';
import { consumerOf } from './consumers.js';
import { extractStatement } from './extract-statement.js';
import { putUpWithOthers } from './forgiving.js';
import { addImport } from './import-edits.js';
import { implicitUse } from './implicit-calls.js';
import { importedAs } from './imported.js';
import { withLambdaLines, withLines } from './layout.js';
import { isLazy, lazyUse, type Use } from './lazy-results.js';
import { threadPool, type ThreadPool } from './pool.js';
import { awaitedFirst, caution, whyItComesApart } from './shared-state.js';
import { runToMove } from './statement-run.js';
import { isComputation, opensMore, runsGenerator, statementToMove, whyItStays, wholeExpression } from './thread-rules.js';
import { ancestors, nodeAt, openPython, textOf, walkScope, type PythonSource } from './tree.js';

export const threadPoolCall: Offer = (finding, context) => {
  const { file, at, end } = finding.place;
  const text = context.text(file);
  const source = text === null ? null : openPython(file, text);
  const node = source && nodeAt(source, at, end);
  if (!source || !node) return [];
  const no = saysNo(context, 'thread-pool');
  const fix = toThread(
    { source, node, owner: context.package(file), usesDjango: usesDjango(finding, context), no, context },
    finding,
    context,
  );
  return fix ? [fix] : [];
};

interface Move {
  readonly source: PythonSource;
  readonly node: Syntax;
  readonly owner: PackageInfo | null;
  /** Its database, beside whatever else. */
  readonly usesDjango: boolean;
  readonly no: No;
  readonly context: FixContext;
}

function usesDjango({ place: { file, at, end }, primitive }: Finding, context: FixContext): boolean {
  const here = (context.findings?.(file) ?? []).filter(({ place }) => place.at === at && place.end === end);
  return [primitive, ...here.map((each) => each.primitive)].some(({ api }) => api.startsWith('django.db.'));
}

const USED_FURTHER_ON = 'what it gives goes on blocking where it is used, and only all of that could move';

function toThread(move: Move, finding: Finding, context: FixContext): Fix | null {
  const { source, node, no } = move;
  const { api } = finding.primitive;
  if (isComputation(finding)) return no('Python computes under the interpreter’s lock: a thread would not free the loop');
  const statement = statementToMove(source, node, finding) ?? runToMove(source, node, finding, opensMore(source, node, finding));
  if (statement) return moveStatement(move, statement);
  const why = whyItStays(finding, context);
  if (why !== null) return no(why);
  if (isLazy(api)) return moved(move, api, lazyUse(source, node, 'ends'));
  if (runsGenerator(finding, context)) return moved(move, api, lazyUse(source, node, 'may go on'));
  const implicit = implicitUse(source, node, finding);
  if (implicit !== 'other') return moved(move, api, implicit);
  const expression = wholeExpression(source, node, finding);
  const whole = expression && !canAwait(source, expression) ? (consumerOf(source, expression) ?? expression) : expression;
  const form = whole === node && !blocksInside(move, node) ? 'call' : 'lambda';
  return moved(move, api, whole && { node: whole, form });
}

/** What it is called on, or called with, blocks as well, and may go to the thread with it. */
function blocksInside({ source, context }: Move, node: Syntax): boolean {
  if (!callParts(node) || awaitedArguments(source, node)?.length !== 0) return false;
  return (context.findings?.(source.path) ?? []).some((each) => {
    const { at, end } = each.place;
    const inside = node.start <= at && end <= node.end && (at > node.start || end < node.end);
    const isPlain = inside && !isComputation(each) && whyItStays(each, context) === null && !opensMore(source, node, each);
    return isPlain && !isInFunction(source, nodeAt(source, at, end), node);
  });
}

/** A function that is written inside of it runs at another time. */
const isInFunction = (source: PythonSource, inner: Syntax | null, outer: Syntax): boolean =>
  inner === null ||
  [...ancestors(source, inner)].some((each) => each.type === 'lambda' && outer.start < each.start && each.end <= outer.end);

function moved({ source, node, owner, usesDjango, no, context }: Move, api: string, use: Use | null): Fix | null {
  if (!use) return no(source.parentOf(node)?.type === 'class_definition' ? 'the body of a class cannot wait' : USED_FURTHER_ON);
  const why = whyNoAwait(source, use.node) ?? whyCleanUpWouldBeLost(source, use.node);
  if (why !== null) return no(why);
  const pool = threadPool(source, use.node, owner, usesDjango);
  if (!pool) return no('the name of the thread pool means something else in this file');
  const call = use.form === 'call' ? callParts(use.node) : null;
  // `methodcaller(name)(value)` makes what it calls: the whole of it moves.
  const isCall = call !== null && call.callee.type !== 'call';
  const moving = isCall ? moveCall(source, call, pool) : moveExpression(source, use.node, pool, use.form, no);
  const edits = moving && isCall ? putUpWithOthers(source, call, pool, moving, api) : moving;
  if (!edits) return null;
  const awaited = awaitedFirst(source, use.node, edits, context, no);
  if (!awaited) return null;
  const isPlain = awaited === edits;
  const safe = !isPlain ? awaited : isCall ? withLines(source, call, edits, context) : withLambdaLines(source, use.node, edits);
  const warning = caution(source, use.node, context);
  const title = `Run it in a thread with ${pool.callee}${warning}`;
  // What is inside of it goes along, and needs no fix of its own.
  const alone = use.form === 'call' ? {} : { alone: { file: source.path, at: use.node.start, end: use.node.end } };
  return { kind: 'thread-pool', title, preferred: warning === '', edits: safe, ...alone };
}

function moveStatement({ source, owner, usesDjango, no, context }: Move, statement: Syntax): Fix | null {
  const first = statement.type === 'block' ? (statement.children[0] ?? statement) : statement;
  const why = whyNoAwait(source, first) ?? whyCleanUpWouldBeLost(source, first) ?? whyItComesApart(source, statement, context);
  if (why !== null) return no(why);
  const pool = threadPool(source, first, owner, usesDjango);
  if (!pool) return no('the name of the thread pool means something else in this file');
  const edits = extractStatement(source, statement, pool, no);
  const warning = caution(source, first, context) || caution(source, statement, context);
  const title = `Run the whole block in a thread with ${pool.callee}${warning}`;
  return edits && { kind: 'thread-pool', title, preferred: warning === '', edits };
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
    // A parameter by the pool's own name would have to be among them.
    if (each.type === 'dictionary_splat') return keywords !== 'none';
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
function moveExpression(source: PythonSource, node: Syntax, pool: ThreadPool, form: Use['form'], no: No): readonly TextEdit[] | null {
  const awaited = awaitedArguments(source, node);
  if (!awaited) return no('something in it is awaited, which a thread cannot do');
  for (const each of walkScope(node)) {
    if (each.type === 'for_in_clause' && each.tokens.includes('async')) return no('something in it is awaited, which a thread cannot do');
    if (each.type === 'yield') return no('a generator cannot be left and entered in a thread');
    if (each.type === 'named_expression') return no('it gives a variable its value, which would stay in the thread’s function');
    if (each.type === 'identifier' && textOf(source, each) === 'super') return no('`super()` means the function around it');
  }
  const file = source.path;
  const wrapped = needsParentheses(source, node);
  const head = ['lambda', ...(awaited.length > 0 ? [awaited.map(({ name }) => name).join(', ')] : [])].join(' ');
  const values = awaited.map(({ node: one }) => textOf(source, one)).join(', ');
  const given = values === '' || pool.wraps ? '' : `, ${values}`;
  const around = form === 'list' ? 'list(' : form === 'truth' ? 'bool(' : '';
  return [
    { file, at: node.start, end: node.start, text: `${wrapped ? '(' : ''}await ${pool.callee}(${head}: ${around}` },
    ...awaited.map(({ node: one, name }) => ({ file, at: one.start, end: one.end, text: name })),
    {
      file,
      at: node.end,
      end: node.end,
      text: `${around === '' ? '' : ')'}${given}${pool.wraps ? `)(${values})` : ')'}${wrapped ? ')' : ''}`,
    },
    ...pool.imports,
  ];
}
