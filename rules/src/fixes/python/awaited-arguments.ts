/** `open(await find(name)).read()`: a thread cannot await, so what is awaited is computed before and handed in. */

import type { Syntax } from '../../facts/python/syntax.js';
import { hasWord } from './imported.js';
import { textOf, walk, type PythonSource } from './tree.js';

export interface Awaited {
  readonly node: Syntax;
  /** For its value. */
  readonly name: string;
}

const SCOPES =
  /^(?:lambda|function_definition|class_definition|.*_comprehension|generator_expression|conditional_expression|boolean_operator)$/;

/**
 * The awaited expressions in the arguments of calls, with names for them; null when they would be computed at another time
 * than they are.
 */
export function awaitedArguments(source: PythonSource, node: Syntax): readonly Awaited[] | null {
  const awaits: Syntax[] = [];
  if (!collect(source, node, awaits)) return null;
  const done = [...walk(node)].filter(
    (each) => each.type === 'call' && !awaits.some((one) => one.start <= each.start && each.end <= one.end),
  );
  // What is called before it has to stay before it.
  if (awaits.some((one) => done.some((call) => call.end <= one.start) || textOf(source, one).includes('\n'))) return null;
  const names: string[] = [];
  for (const one of awaits) {
    const name = freeName(source, nameFor(source, one), names);
    names.push(name);
  }
  return awaits.map((one, i) => ({ node: one, name: names[i] ?? '' }));
}

function collect(source: PythonSource, node: Syntax, awaits: Syntax[]): boolean {
  if (node.type === 'await') {
    const parent = source.parentOf(node);
    awaits.push(node);
    return parent?.type === 'argument_list' || (parent?.type === 'keyword_argument' && parent.children[1] === node);
  }
  if (SCOPES.test(node.type)) return [...walk(node)].every((each) => each.type !== 'await');
  return node.children.every((each) => collect(source, each, awaits));
}

function nameFor(source: PythonSource, node: Syntax): string {
  const parent = source.parentOf(node);
  const keyword = parent?.type === 'keyword_argument' ? parent.children[0] : undefined;
  if (keyword) return textOf(source, keyword);
  const call = parent && source.parentOf(parent);
  return call?.children[0] && /\b(?:open|Path)$/.test(textOf(source, call.children[0])) ? 'path' : 'value';
}

function freeName(source: PythonSource, wanted: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}_${n}`;
    if (!taken.includes(name) && !hasWord(source, name)) return name;
  }
}
