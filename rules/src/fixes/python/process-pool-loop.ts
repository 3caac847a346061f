/** A loop that computes, written in a coroutine function: a function of its own at the top of the module, which another process runs. */

import type { FunctionFacts } from '../../facts/facts.js';
import type { Syntax } from '../../facts/python/syntax.js';
import { saysNo, type FixContext, type No, type Offer } from '../context.js';
import type { TextEdit } from '../fix.js';
import { indentAt, indentUnit, lineStart, newlineOf, startsLine } from '../text/lines.js';
import { functionAround, whyNoAwait } from './await-place.js';
import { whyNotAlone } from './extract-statement.js';
import { hasWord, topImports } from './imported.js';
import { constants } from './module-constant.js';
import { comprehensionNames, occurrences } from './names.js';
import { isPicklable, worksAlone } from './picklable.js';
import { poolCall } from './process-pool.js';
import { isDefinite, isReadAfter } from './read-after.js';
import { whyItComesApart } from './shared-state.js';
import { ancestors, openPython, textOf, walk, type PythonSource } from './tree.js';

export const processPoolLoop: Offer = (finding, context) => {
  const { file, at } = finding.place;
  if (finding.kind !== 'loop' || finding.chain.length !== 1) return [];
  const text = context.text(file);
  const source = text === null ? null : openPython(file, text);
  const loop = source && [...walk(source.root)].find((each) => /^(?:for|while)_statement$/.test(each.type) && each.start === at);
  if (!source || !loop) return [];
  const edits = extracted(source, loop, context, saysNo(context, 'process-pool'));
  return edits ? [{ kind: 'process-pool', title: 'Run the loop in another process', preferred: true, edits }] : [];
};

function extracted(source: PythonSource, loop: Syntax, context: FixContext, no: No): readonly TextEdit[] | null {
  const why =
    whyNoAwait(source, loop) ??
    whyNotAlone(source, loop, false, false, []) ??
    whyNotItsOwn(source, loop, context) ??
    whyItComesApart(source, loop, context);
  if (why !== null) return no(why);
  const fn = functionAround(source, loop);
  const top = fn && topStatement(source, fn);
  const shape = fn && shapeOf(source, fn, loop, no);
  const pool = shape && poolCall(source, loop, false, context.package(source.path));
  if (!top || !shape) return null;
  if (!pool) return no('there is no process pool for this event loop');
  const { path: file, text } = source;
  if (!startsLine(text, loop.start) || textOf(source, loop).includes('"""') || textOf(source, loop).includes("'''"))
    return no('its text cannot be moved as it is');
  const newline = newlineOf(text);
  const unit = indentUnit(text);
  const name = freeName(source, `compute_${shape.results.length === 1 ? (shape.results[0] ?? '') : 'results'}`);
  const body = textOf(source, loop)
    .split(/\r?\n/)
    .map((line, i) => moved(line, i === 0 ? '' : indentAt(text, loop.start), unit));
  const lines = [`def ${name}(${shape.parameters.join(', ')}):`, ...body, `${unit}return ${shape.results.join(', ')}`, '', '', ''];
  const call = `${shape.results.join(', ')} = await ${pool.opening}${[name, ...shape.parameters].join(', ')})`;
  const above = lineStart(text, top.start);
  return [
    { file, at: above, end: above, text: lines.join(newline) },
    { file, at: loop.start, end: loop.end, text: call },
    ...pool.elsewhere,
  ];
}

const moved = (line: string, indent: string, unit: string): string =>
  line.trim() === '' ? '' : unit + (line.startsWith(indent) ? line.slice(indent.length) : line);

/** What goes to the other process, and what comes back: also lists and dictionaries that the loop fills. */
function shapeOf(
  source: PythonSource,
  fn: Syntax,
  loop: Syntax,
  no: No,
): { readonly parameters: readonly string[]; readonly results: readonly string[] } | null {
  const all = occurrences(source, fn);
  const inside = all.filter((each) => loop.start <= each.at && each.at < loop.end);
  const outside = all.filter((each) => each.at < loop.start || each.at >= loop.end);
  const own = comprehensionNames(source, loop);
  const changed = changedNames(source, loop);
  const parameterNames = new Set(parametersOf(source, fn));
  const outer = namesAround(source, fn);
  const parameters: string[] = [];
  const results: string[] = [];
  for (const name of new Set(inside.map((each) => each.name))) {
    const uses = inside.filter((each) => each.name === name);
    const before = outside.filter((each) => each.name === name && each.at < loop.start);
    const isLocal = parameterNames.has(name) || all.some((each) => each.name === name && each.binds);
    if (!isLocal && outer.has(name)) return no(`it uses \`${name}\` of the function around`);
    if (!isLocal) continue;
    if (own.has(name)) {
      if (all.some((each) => each.name === name && each.binds)) return no(`\`${name}\` means different things in it`);
      continue;
    }
    const existed = parameterNames.has(name) || before.some((each) => each.binds);
    const later = outside.filter((each) => each.name === name && each.reads);
    const binds = uses.some((each) => each.binds);
    const wanted = (binds || changed.has(name)) && isReadAfter(source, fn, loop, later);
    if (changed.has(name) && !isFresh(source, fn, name)) return no(`it changes \`${name}\`, which others may hold too`);
    if (existed && (uses.some((each) => each.reads) || wanted)) {
      const read = [...walk(loop)].find((each) => each.type === 'identifier' && textOf(source, each) === name);
      if (read && !isPicklable(source, read)) return no(`\`${name}\` cannot be sent to another process`);
      parameters.push(name);
    } else if (wanted && !isDefinite(source, loop, name)) return no(`\`${name}\` may have no value after it`);
    if (wanted) results.push(name);
  }
  return results.length > 0 ? { parameters, results } : no('nothing that it computes is used');
}

function parametersOf(source: PythonSource, fn: Syntax): readonly string[] {
  const list = fn.children.find((each) => each.type === 'parameters')?.children ?? [];
  return list.flatMap((each) => {
    const name = each.type === 'identifier' ? each : each.children[0];
    return name ? [textOf(source, name)] : [];
  });
}

/** Of the functions around this one. */
function namesAround(source: PythonSource, fn: Syntax): ReadonlySet<string> {
  const functions = [...ancestors(source, fn)].filter((each) => each.type === 'function_definition');
  return new Set(
    functions.flatMap((each) => [
      ...parametersOf(source, each),
      ...occurrences(source, each).flatMap(({ name, binds }) => (binds ? [name] : [])),
    ]),
  );
}

const rootName = (source: PythonSource, node: Syntax | undefined): string | null => {
  let root = node;
  while (root && (root.type === 'subscript' || root.type === 'attribute' || root.type === 'call')) root = root.children[0];
  return root?.type === 'identifier' ? textOf(source, root) : null;
};

/** Names whose value the loop changes in place. */
function changedNames(source: PythonSource, loop: Syntax): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of walk(loop)) {
    const [target] = /^(?:assignment|augmented_assignment|delete_statement)$/.test(node.type) ? node.children : [];
    const [receiver] = node.type === 'call' && node.children[0]?.type === 'attribute' ? node.children[0].children : [];
    const changed = target?.type === 'subscript' || target?.type === 'attribute' ? rootName(source, target) : null;
    const called = receiver ? rootName(source, receiver) : null;
    if (changed !== null) names.add(changed);
    // A method may change what it is called on.
    if (called !== null && node.children[0] && !QUIET.test(textOf(source, node.children[0]))) names.add(called);
  }
  return names;
}

const QUIET =
  /\.(?:get|items|keys|values|copy|count|index|lower|upper|strip|lstrip|rstrip|split|join|startswith|endswith|replace|encode|decode|isdigit|isalpha|find|bit_length|union|intersection|issubset|most_common|format)$/;

/** Made in the function: `[]`, `{}`, `set()`. */
function isFresh(source: PythonSource, fn: Syntax, name: string): boolean {
  const made = [...walk(fn)].filter(
    (each) => each.type === 'assignment' && each.children[0] !== undefined && textOf(source, each.children[0]) === name,
  );
  return (
    made.length > 0 &&
    made.every((each) => {
      const value = each.children.at(-1);
      if (!value) return false;
      if (/^(?:list|dictionary|set)(?:_comprehension)?$/.test(value.type) || value.type === 'dictionary_comprehension') return true;
      if (value.type === 'binary_operator') return value.children[0]?.type === 'list';
      return (
        value.type === 'call' &&
        /^(?:list|dict|set|bytearray|Counter|deque|collections\.(?:Counter|deque))$/.test(textOf(source, value.children[0] ?? value))
      );
    })
  );
}

const BUILTINS =
  /^(?:abs|all|any|bin|bool|bytes|bytearray|chr|dict|divmod|enumerate|filter|float|frozenset|hash|hex|int|isinstance|iter|len|list|map|max|min|next|oct|ord|pow|range|repr|reversed|round|set|slice|sorted|str|sum|tuple|zip|print)$/;
const PURE =
  /^(?:math|cmath|re|itertools|functools|collections|heapq|bisect|operator|string|statistics|fractions|decimal|datetime|json|hashlib|copy|textwrap|difflib|zlib|struct)(?:\.|$)/;

/** Everything that it calls and reads from the module has to be the same in another process. */
function whyNotItsOwn(source: PythonSource, loop: Syntax, context: FixContext): string | null {
  const imports = new Map(topImports(source).map((each) => [each.local.split('.', 1)[0] ?? '', each.module]));
  const functions = new Map(
    (context.facts(source.path)?.functions ?? []).filter((each) => each.parent === 0).map((each) => [each.name, each]),
  );
  const kept = new Set([...constants(source)].map(([name]) => name).filter((name) => name !== name.toUpperCase()));
  for (const node of walk(loop)) {
    if (node.type === 'identifier' && /^(?:self|cls)$/.test(textOf(source, node))) return 'it uses `self`, which stays in this process';
    if (node.type === 'identifier' && kept.has(textOf(source, node)) && source.parentOf(node)?.type !== 'keyword_argument')
      return `it uses \`${textOf(source, node)}\` of the module, which another process has for itself`;
    const [callee] = node.type === 'call' ? node.children : [];
    const root = callee?.type === 'identifier' ? callee : callee?.type === 'attribute' ? callee.children[0] : undefined;
    if (root?.type !== 'identifier') continue;
    const name = textOf(source, root);
    const module = imports.get(name);
    if (module !== undefined && !PURE.test(module)) return `it calls \`${name}\`, which may do more than compute`;
    const isBare = callee === root;
    if (module !== undefined || !isBare || BUILTINS.test(name)) continue;
    if (!isQuietFunction(source, functions.get(name)))
      return `it calls \`${name}\`, which another process would not find or which does more than compute`;
  }
  return null;
}

const isQuietFunction = (source: PythonSource, facts: FunctionFacts | undefined): boolean =>
  facts?.kind === 'function' && !facts.async && !facts.generator && facts.decorators.length === 0 && worksAlone(source, facts);

/** The statement of the module that the function stands in, with its decorators. */
function topStatement(source: PythonSource, fn: Syntax): Syntax {
  let top = fn;
  for (let each = source.parentOf(fn); each && each.type !== 'module'; each = source.parentOf(each)) top = each;
  return top;
}

function freeName(source: PythonSource, wanted: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}_${n}`;
    if (!hasWord(source, name)) return name;
  }
}
