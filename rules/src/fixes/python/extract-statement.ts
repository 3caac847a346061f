/** `with open(p) as f: data = f.read()` -> a function of it, run in a thread. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { No } from '../context.js';
import type { TextEdit } from '../fix.js';
import { indentAt, indentUnit, lineStart, newlineOf } from '../text/lines.js';
import { applyEdits } from '../text/edits.js';
import { functionAround } from './await-place.js';
import { awaitedArguments, type Awaited } from './awaited-arguments.js';
import { calledParameter, isParameter } from './called-parameter.js';
import { hasWord } from './imported.js';
import { comprehensionNames, occurrences, type Occurrence } from './names.js';
import { callsOwned, usesLoop, wakesLoop } from './loop-users.js';
import { inThread, type ThreadPool } from './pool.js';
import { changesShared } from './shared-updates.js';
import { isBoundBefore, isDefinite, isReadAfter } from './read-after.js';
import { returnsSomething } from './some-values.js';
import { ancestors, textOf, walk, walkScope, type PythonSource } from './tree.js';

interface Extraction {
  readonly parameters: readonly string[];
  readonly results: readonly string[];
  /** It always ends with `return`, or with the function around it; or it may, with something that is not None. */
  readonly returns: boolean | 'something';
}

/** `statement` is one statement, or a block of several in a row. */
export function extractStatement(source: PythonSource, statement: Syntax, pool: ThreadPool, no: No): readonly TextEdit[] | null {
  const first = statement.type === 'block' ? (statement.children[0] ?? statement) : statement;
  const fn = functionAround(source, first);
  if (!fn || !ownsItsLines(source, statement)) return no('it stands on a line with something else');
  // What its head awaits is computed in lines of their own before.
  const [header] = statement.type === 'with_statement' ? statement.children : [];
  const awaited = (header && awaitedArguments(source, header)) ?? [];
  const tail = restOf(source, fn, first);
  const shape =
    shapeOf(source, fn, statement, false, awaited, no) ??
    (tail && shapeOf(source, fn, tail, true, awaited, no)) ??
    (returnsSomething(source, statement) ? shapeOf(source, fn, statement, 'something', awaited, no) : null);
  if (!shape) return null;
  const { region, parameters, results, returns } = shape;
  const { text } = source;
  const newline = newlineOf(text);
  const indent = indentAt(text, statement.start);
  const unit = indentUnit(text);
  const name = freeName(source, nameFor(source, statement));
  const last = !returns && results.length === 1 && results[0] !== undefined ? givenLast(source, region, results[0]) : null;
  const told = last ? [{ file: source.path, at: last.target.start, end: last.value.start, text: 'return ' }] : [];
  const lines = [`def ${name}(${parameters.join(', ')}):`, ...indented(source, region, unit, awaited, told)];
  if (!returns && results.length > 0 && !last) lines.push(`${indent}${unit}return ${results.join(', ')}`);
  const call = `await ${inThread(pool, [name, ...parameters])}`;
  const unitOf = `${newline}${indent}${unit}`;
  const found = freeName(source, 'found');
  const after =
    returns === 'something'
      ? `${found} = ${call}${newline}${indent}if ${found} is not None:${unitOf}return ${found}`
      : returns
        ? `return ${call}`
        : results.length > 0
          ? `${results.join(', ')} = ${call}`
          : call;
  const start = lineStart(text, region.start);
  const before = awaited.map(({ node, name: given }) => `${indent}${given} = ${textOf(source, node)}`);
  const gap = before.length > 0 || isBehindCode(text, start, indent) ? [''] : [];
  const moved = [...before, ...gap, `${indent}${lines.join(newline)}`, '', `${indent}${after}`].join(newline);
  return [{ file: source.path, at: start, end: region.end, text: moved }, ...pool.imports];
}

/** `data = f.read()` as the last that happens, of a name that is used nowhere else in it: it can be returned from there. */
function givenLast(source: PythonSource, region: Syntax, name: string): { readonly target: Syntax; readonly value: Syntax } | null {
  let node: Syntax | undefined = region;
  while (node && (node.type === 'block' || (node.type === 'with_statement' && !suppresses(source, node)))) node = node.children.at(-1);
  const assignment = node?.type === 'expression_statement' ? node.children[0] : undefined;
  const [target, value] = assignment?.type === 'assignment' && assignment.children.length === 2 ? assignment.children : [];
  if (!target || !value || target.type !== 'identifier' || /^(?:assignment|yield)$/.test(value.type)) return null;
  const isOnce = occurrences(source, region).filter((each) => each.name === name).length === 1;
  return textOf(source, target) === name && isOnce && !source.text.slice(target.end, value.start).includes('\n') ? { target, value } : null;
}

/** A line of code of the same block, or of one inside it, ends right above: a function stands apart from it. */
function isBehindCode(text: string, at: number, indent: string): boolean {
  const above = text.slice(lineStart(text, at - 1), at);
  return above.startsWith(indent) && above.trim() !== '' && !above.trim().startsWith('#');
}

/** The statement and all that follows it, where the function ends with that; `return` may then stand anywhere in it. */
function restOf(source: PythonSource, fn: Syntax, statement: Syntax): Syntax | null {
  const body = source.parentOf(statement);
  if (!body || body !== fn.children.at(-1)) return null;
  for (const each of walkScope(body)) if (each.type === 'yield') return null;
  const children = body.children.slice(body.children.indexOf(statement));
  return { type: 'block', start: statement.start, end: children.at(-1)?.end ?? statement.end, children, tokens: [] };
}

/** What goes in and what comes out; null when it cannot be a function of its own. */
function shapeOf(
  source: PythonSource,
  fn: Syntax,
  region: Syntax,
  what: boolean | 'something',
  awaited: readonly Awaited[],
  no: No,
): (Extraction & { readonly region: Syntax }) | null {
  const block = region.type === 'block' ? region : region.children.at(-1);
  if (block?.type !== 'block') return null;
  const isRest = what === true;
  const mayReturn = what === 'something';
  const returns = isRest || (!mayReturn && leaves(block) && !suppresses(source, region));
  const why = whyNotAlone(source, region, returns || mayReturn, isRest || mayReturn, awaited);
  if (why !== null) return no(why);
  if (changesShared(source, region, fn)) return no('it changes what others see too, and a thread would do that beside them');
  const text = textOf(source, region);
  const bound = usesLoop(text) ?? wakesLoop(text, source.text) ?? callsOwned(text, textOf(source, fn), source.text);
  if (bound !== null) return no(`it uses \`${bound}\`, which belongs to the thread of the loop`);
  const callback = calledParameter(source, fn, region);
  if (callback !== null) return no(`it calls \`${callback}\`, which whoever calls the function chooses`);
  const inside = occurrences(source, region);
  const local = comprehensionNames(source, region);
  const outside = occurrences(source, fn).filter((each) => each.at < region.start || each.at >= region.end);
  const fixedNames = new Set(declaredElsewhere(source, fn));
  const parameters: string[] = [];
  const results: string[] = [];
  for (const name of new Set(inside.filter((each) => each.binds).map((each) => each.name))) {
    if (fixedNames.has(name) || local.has(name)) return no(`it gives \`${name}\` a value that belongs to another function`);
    const existed = isParameter(source, fn, name) || outside.some((each) => each.name === name && each.binds && each.at < region.start);
    const definite = !isRest && isDefinite(source, region, name);
    const later = outside.filter((each) => each.name === name && each.reads);
    const wanted = !returns && isReadAfter(source, fn, region, later);
    const reads = inside.some((each) => each.name === name && each.reads);
    const before = { ...region, end: region.start, children: [] };
    const isRead = isReadAfter(
      source,
      fn,
      before,
      inside.filter((each) => each.name === name && each.reads),
    );
    const needed = readsFirst(inside, name) || (!definite && (wanted || (isRead && existed)));
    if (needed && existed && !isBoundBefore(source, fn, region, name)) return no(`\`${name}\` may have no value before it`);
    if (needed && !existed) {
      if (readsFirst(inside, name) || !isRest) return no(`\`${name}\` may have no value after it`);
    } else if (needed) parameters.push(name);
    if (!wanted) continue;
    // What a thread has added up is lost with an exception.
    if (reads && existed && isTried(source, region)) return no(`after an exception \`${name}\` would not have what was added so far`);
    if (mayReturn) return no('the block returns in its middle, and what it gives to variables is used after it');
    results.push(name);
  }
  return { region, parameters, results, returns: mayReturn ? what : returns };
}

const isTried = (source: PythonSource, region: Syntax): boolean =>
  [...ancestors(source, region.type === 'block' ? (region.children[0] ?? region) : region)].some((each) => each.type === 'try_statement');

/** It ends with `return` or an error, whichever way it ends. */
function leaves(node: Syntax | undefined): boolean {
  if (!node) return false;
  if (node.type === 'block') return leaves(node.children.at(-1));
  if (node.type === 'return_statement' || node.type === 'raise_statement') return true;
  if (node.type !== 'try_statement') return false;
  const blocks = node.children.filter((each) => each.type === 'block' || each.type === 'except_clause');
  return !node.children.some((each) => each.type === 'else_clause') && blocks.every((each) => leaves(blockOf(each)));
}

const blockOf = (node: Syntax): Syntax | undefined => (node.type === 'block' ? node : node.children.at(-1));

/** After an exception that its head keeps back, the function goes on. */
const suppresses = (source: PythonSource, { type, children: [head] }: Syntax): boolean =>
  type === 'with_statement' && head !== undefined && /\bsuppress\b/.test(textOf(source, head));

export function whyNotAlone(
  source: PythonSource,
  region: Syntax,
  returns: boolean,
  isRest: boolean,
  awaited: readonly Awaited[],
): string | null {
  for (const node of walkScope(region)) {
    if (awaited.some((each) => each.node === node)) continue;
    if (node.type === 'await' || (/^(?:with_statement|for_statement|for_in_clause)$/.test(node.type) && node.tokens.includes('async')))
      return 'something in the block is awaited, which a thread cannot do';
    if (node.type === 'yield') return 'the block is left by `yield` and entered again';
    if (/^(?:delete_statement|global_statement|nonlocal_statement)$/.test(node.type))
      return 'the block changes names of the functions around it';
    if (/^(?:match_statement|too_deep|ERROR)$/.test(node.type)) return 'the block is not understood well enough to be moved';
    if (node.type === 'return_statement' && !returns) return 'the block returns in its middle, and the function goes on after it';
    if (/^(?:break|continue)_statement$/.test(node.type) && !loopsInside(source, node, region))
      return 'the block leaves the loop around it';
    if (node.type === 'identifier' && /^(?:super|locals|vars|__class__|exec|eval)$/.test(textOf(source, node)))
      return `\`${textOf(source, node)}\` means the function around it`;
    if (/^(?:function|class)_definition$/.test(node.type)) return 'the block defines a function or class';
  }
  // A loop may end without the `return` at the end of its body.
  return isRest || !returns || region.type !== 'for_statement' ? null : 'the loop may end without its `return`';
}

function loopsInside(source: PythonSource, node: Syntax, region: Syntax): boolean {
  for (let each = source.parentOf(node); each && region.start <= each.start && each.end <= region.end; each = source.parentOf(each))
    if (each.type === 'for_statement' || each.type === 'while_statement') return true;
  return false;
}

function* declaredElsewhere(source: PythonSource, fn: Syntax): Iterable<string> {
  for (const node of walk(fn))
    if (node.type === 'global_statement' || node.type === 'nonlocal_statement')
      for (const each of node.children) yield textOf(source, each);
}

function readsFirst(inside: readonly Occurrence[], name: string): boolean {
  const own = inside.filter((each) => each.name === name);
  const first = own.find((each) => each.binds);
  return first !== undefined && (first.reads || own.some((each) => each.reads && each.order < first.order));
}

/** Nothing else stands on its first line. */
const ownsItsLines = (source: PythonSource, statement: Syntax): boolean =>
  source.text.slice(lineStart(source.text, statement.start), statement.start).trim() === '';

function indented(
  source: PythonSource,
  statement: Syntax,
  unit: string,
  awaited: readonly Awaited[],
  told: readonly TextEdit[],
): readonly string[] {
  const { text } = source;
  const strings = [...walk(statement)].filter((each) => each.type === 'string');
  const lines: string[] = [];
  let at = statement.start;
  for (const line of text.slice(statement.start, statement.end).split(/\r?\n/)) {
    const inString = strings.some((each) => each.start < at && at < each.end);
    const given = awaited.map(({ node, name }) => ({ file: source.path, at: node.start, end: node.end, text: name }));
    const own = [...given, ...told].filter((each) => at <= each.at && each.end <= at + line.length);
    const said = applyEdits(
      line,
      own.map((each) => ({ ...each, at: each.at - at, end: each.end - at })),
    );
    lines.push(line === '' || inString ? line : unit + (at === statement.start ? indentAt(text, statement.start) : '') + said);
    at = text.indexOf('\n', at) + 1;
  }
  return lines;
}

function nameFor(source: PythonSource, statement: Syntax): string {
  const header = source.text.slice(statement.start, statement.children.at(-1)?.start ?? statement.end);
  if (!/\bopen\b/.test(header)) return 'run_blocking';
  return /["'](?:[wax]b?t?\+?|r\+b?|rb\+)["']/.test(header) ? 'write_file' : 'read_file';
}

function freeName(source: PythonSource, wanted: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}_${n}`;
    if (!hasWord(source, name)) return name;
  }
}
