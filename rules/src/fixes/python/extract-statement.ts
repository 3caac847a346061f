/** `with open(p) as f: data = f.read()` -> a function of it, run in a thread. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { TextEdit } from '../fix.js';
import { indentAt, indentUnit, lineStart, newlineOf } from '../text/lines.js';
import { functionAround } from './await-place.js';
import { hasWord } from './imported.js';
import { comprehensionNames, occurrences, type Occurrence } from './names.js';
import { inThread, type ThreadPool } from './pool.js';
import { changesShared } from './shared-state.js';
import { textOf, walk, walkScope, type PythonSource } from './tree.js';

interface Extraction {
  readonly parameters: readonly string[];
  readonly results: readonly string[];
  /** It always ends with `return`, or with the function around it. */
  readonly returns: boolean;
}

export function extractStatement(source: PythonSource, statement: Syntax, pool: ThreadPool): readonly TextEdit[] | null {
  const fn = functionAround(source, statement);
  if (!fn || !ownsItsLines(source, statement)) return null;
  const tail = restOf(source, fn, statement);
  const shape = shapeOf(source, fn, statement, false) ?? (tail && shapeOf(source, fn, tail, true));
  if (!shape) return null;
  const { region, parameters, results, returns } = shape;
  const { text } = source;
  const newline = newlineOf(text);
  const indent = indentAt(text, statement.start);
  const unit = indentUnit(text);
  const name = freeName(source, nameFor(source, statement));
  const lines = [`def ${name}(${parameters.join(', ')}):`, ...indented(source, region, unit)];
  if (!returns && results.length > 0) lines.push(`${indent}${unit}return ${results.join(', ')}`);
  const call = `await ${inThread(pool, [name, ...parameters])}`;
  const after = returns ? `return ${call}` : results.length > 0 ? `${results.join(', ')} = ${call}` : call;
  const moved = [...lines, '', `${indent}${after}`].join(newline);
  const start = lineStart(text, region.start);
  const gap = isBehindCode(text, start, indent) ? newline : '';
  return [{ file: source.path, at: start, end: region.end, text: gap + indent + moved }, ...pool.imports];
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
function shapeOf(source: PythonSource, fn: Syntax, region: Syntax, isRest: boolean): (Extraction & { readonly region: Syntax }) | null {
  const block = isRest ? region : region.children.at(-1);
  if (block?.type !== 'block') return null;
  const returns = isRest || endsWithReturn(block);
  if (!canStandAlone(source, region, returns, isRest) || changesShared(source, region, fn)) return null;
  const inside = occurrences(source, region);
  const local = comprehensionNames(source, region);
  const outside = occurrences(source, fn).filter((each) => each.at < region.start || each.at >= region.end);
  const fixedNames = new Set(declaredElsewhere(source, fn));
  const parameters: string[] = [];
  const results: string[] = [];
  for (const name of new Set(inside.filter((each) => each.binds).map((each) => each.name))) {
    if (fixedNames.has(name) || local.has(name)) return null;
    const existed = isParameter(source, fn, name) || outside.some((each) => each.name === name && each.binds && each.at < region.start);
    const definite = !isRest && isDefinite(source, region, name);
    const wanted = !returns && outside.some((each) => each.name === name && each.reads);
    const reads = inside.some((each) => each.name === name && each.reads);
    const needed = readsFirst(inside, name) || (!definite && (wanted || (reads && existed)));
    if (needed && !existed) {
      if (readsFirst(inside, name) || !isRest) return null;
    } else if (needed) parameters.push(name);
    if (wanted) results.push(name);
  }
  return { region, parameters, results, returns };
}

const endsWithReturn = (block: Syntax): boolean => block.children.at(-1)?.type === 'return_statement';

function canStandAlone(source: PythonSource, region: Syntax, returns: boolean, isRest: boolean): boolean {
  let seen = 0;
  for (const node of walkScope(region)) {
    if (/^(?:await|yield|delete_statement|global_statement|nonlocal_statement|match_statement|too_deep|ERROR)$/.test(node.type))
      return false;
    if ((node.type === 'with_statement' || node.type === 'for_statement' || node.type === 'for_in_clause') && node.tokens.includes('async'))
      return false;
    if (node.type === 'return_statement' && !isRest && (!returns || ++seen > 1)) return false;
    if ((node.type === 'break_statement' || node.type === 'continue_statement') && !loopsInside(source, node, region)) return false;
    if (node.type === 'identifier' && /^(?:super|locals|vars|__class__|exec|eval)$/.test(textOf(source, node))) return false;
    if (/^(?:function|class)_definition$/.test(node.type)) return false;
  }
  // A loop may end without the `return` at the end of its body.
  return isRest || !returns || region.type === 'with_statement';
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

function isParameter(source: PythonSource, fn: Syntax, name: string): boolean {
  const parameters = fn.children.find((each) => each.type === 'parameters');
  return parameters !== undefined && [...walk(parameters)].some((each) => each.type === 'identifier' && textOf(source, each) === name);
}

function readsFirst(inside: readonly Occurrence[], name: string): boolean {
  const own = inside.filter((each) => each.name === name);
  const first = own.find((each) => each.binds);
  return first !== undefined && (first.reads || own.some((each) => each.reads && each.order < first.order));
}

/** Bound whenever the statement has run to its end. */
function isDefinite(source: PythonSource, statement: Syntax, name: string): boolean {
  const binds = (node: Syntax): boolean => occurrences(source, node).some((each) => each.name === name && each.binds);
  const [header] = statement.children;
  const block = statement.children.at(-1);
  if (statement.type !== 'with_statement' || !header || !block || /\bsuppress\b/.test(textOf(source, header))) return false;
  return (
    binds(header) || block.children.some((each) => (each.type === 'expression_statement' && binds(each)) || isDefinite(source, each, name))
  );
}

/** Nothing else stands on its first line. */
const ownsItsLines = (source: PythonSource, statement: Syntax): boolean =>
  source.text.slice(lineStart(source.text, statement.start), statement.start).trim() === '';

function indented(source: PythonSource, statement: Syntax, unit: string): readonly string[] {
  const { text } = source;
  const strings = [...walk(statement)].filter((each) => each.type === 'string');
  const lines: string[] = [];
  let at = statement.start;
  for (const line of text.slice(statement.start, statement.end).split(/\r?\n/)) {
    const inString = strings.some((each) => each.start < at && at < each.end);
    lines.push(line === '' || inString ? line : unit + (at === statement.start ? indentAt(text, statement.start) : '') + line);
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
