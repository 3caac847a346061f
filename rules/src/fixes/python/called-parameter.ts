/** Functions that are handed in: what they touch is not known where they are called. */

import type { Place } from '../../analysis/finding.js';
import type { Syntax } from '../../facts/python/syntax.js';
import type { FixContext } from '../context.js';
import { callParts, keywordOf } from './call.js';
import { nodeAt, openPython, textOf, walk, walkScope, type PythonSource } from './tree.js';

export function isParameter(source: PythonSource, fn: Syntax, name: string): boolean {
  const parameters = fn.children.find((each) => each.type === 'parameters');
  return parameters !== undefined && [...walk(parameters)].some((each) => each.type === 'identifier' && textOf(source, each) === name);
}

/** A parameter of the function that the region calls. */
export function calledParameter(source: PythonSource, fn: Syntax, region: Syntax): string | null {
  for (const name of calledIn(region)) if (isParameter(source, fn, textOf(source, name))) return textOf(source, name);
  return null;
}

function* calledIn(region: Syntax): Iterable<Syntax> {
  for (const node of walkScope(region)) {
    const callee = node.type === 'call' ? node.children[0] : undefined;
    if (callee?.type === 'identifier') yield callee;
  }
}

/** A function that `from` hands to `fn`, which calls it beside what `to` calls; null where it is known to be harmless. */
export function handedFunction(source: PythonSource, fn: Syntax, from: Place, to: Place, context: FixContext): string | null {
  const body = fn.children.at(-1);
  const parameters = fn.children.find((each) => each.type === 'parameters')?.children ?? [];
  for (const callee of body ? calledIn(body) : []) {
    const name = textOf(source, callee);
    const index = parameters.findIndex((each) => nameOf(source, each) === name);
    const parameter = parameters[index];
    // What the chain goes through is followed.
    if (!parameter || /^(?:cls|self)$/.test(name) || (callee.start <= to.at && to.at < callee.end)) continue;
    if (/:\s*(?:type|Type)\b/.test(textOf(source, parameter))) continue;
    const isMethod = /^(?:cls|self)$/.test(parameters[0] ? (nameOf(source, parameters[0]) ?? '') : '');
    const given = argumentFor(from, name, isMethod ? index - 1 : index, context);
    if (given === null || !HARMLESS.test(given)) return name;
  }
  return null;
}

/** Nothing is given, or a class: what it makes is nobody else's yet. */
const HARMLESS = /^(?:|None|(?:\w+\.)*[A-Z]\w*|int|str|float|bool|bytes|len|list|dict|set|tuple|sorted|repr|(?:json\.)?(?:loads|dumps))$/;

function nameOf(source: PythonSource, parameter: Syntax): string | null {
  const name = parameter.type === 'identifier' ? parameter : parameter.children[0];
  return name?.type === 'identifier' ? textOf(source, name) : null;
}

/** The argument's text: empty where the call gives none, null where that is not known. */
function argumentFor({ file, at, end }: Place, name: string, index: number, context: FixContext): string | null {
  const text = context.text(file);
  const source = text === null ? null : openPython(file, text);
  const call = source && callParts(nodeAt(source, at, end));
  if (!source || !call) return null;
  if (call.args.some((each) => each.type.includes('splat'))) return null;
  for (const [i, each] of call.args.entries()) {
    const keyword = keywordOf(source, each);
    if (keyword === name) return textOf(source, each.children[1] ?? each);
    if (keyword === null && i === index) return textOf(source, each);
  }
  return '';
}
