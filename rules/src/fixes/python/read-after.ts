/** Is a value that a stretch of a function gives a variable read later, before the variable is given another? */

import type { Syntax } from '../../facts/python/syntax.js';
import { occurrences, type Occurrence } from './names.js';
import { nodeAt, textOf, walk, type PythonSource } from './tree.js';

/** `reads` are outside of the region. */
export function isReadAfter(source: PythonSource, fn: Syntax, region: Syntax, reads: readonly Occurrence[]): boolean {
  return reads.some(({ name, at }) => {
    const node = nodeAt(source, at, at + name.length);
    return !node || reaches(source, fn, region, node, name);
  });
}

function reaches(source: PythonSource, fn: Syntax, region: Syntax, read: Syntax, name: string): boolean {
  const isBefore = read.start < region.start;
  let looped = false;
  for (let child = read, each = source.parentOf(read); each && each !== fn; child = each, each = source.parentOf(each)) {
    // A function may be called at any time.
    if (/^(?:function_definition|lambda|class_definition)$/.test(each.type)) return true;
    const isShared = each.start <= region.start && region.end <= each.end;
    if (!isShared && isHeadOf(each, child) && bindsInHead(source, each, name)) return false;
    if (each.type === 'block') {
      const from = isShared && !isBefore ? region.end : each.start;
      const between = each.children.filter((one) => from <= one.start && one.end <= child.start);
      if (between.some((one) => isDefinite(source, one, name))) return false;
    }
    if (isShared && /^(?:for|while)_statement$/.test(each.type)) looped = true;
  }
  return !isBefore || looped;
}

/** The body of a `with` or `for`, whose head has run when it does. */
const isHeadOf = (statement: Syntax, child: Syntax): boolean =>
  /^(?:with|for)_statement$/.test(statement.type) && child.type === 'block' && statement.children.indexOf(child) > 0;

function bindsInHead(source: PythonSource, statement: Syntax, name: string): boolean {
  const [head] = statement.children;
  return head !== undefined && occurrences(source, statement).some((each) => each.name === name && each.binds && each.at < head.end);
}

/** Bound whenever the statement has run to its end. */
export function isDefinite(source: PythonSource, statement: Syntax, name: string): boolean {
  const binds = (node: Syntax): boolean => occurrences(source, node).some((each) => each.name === name && each.binds && !each.reads);
  if (statement.type === 'block') return statement.children.some((each) => isDefinite(source, each, name));
  if (statement.type === 'expression_statement' || /^import(?:_from)?_statement$/.test(statement.type)) return binds(statement);
  const [header] = statement.children;
  const block = statement.children.at(-1);
  if (statement.type !== 'with_statement' || !header || !block || /\bsuppress\b/.test(textOf(source, header))) return false;
  return binds(header) || block.children.some((each) => isDefinite(source, each, name));
}

/** A parameter, or bound on every way to the region. */
export function isBoundBefore(source: PythonSource, fn: Syntax, region: Syntax, name: string): boolean {
  const parameters = fn.children.find((each) => each.type === 'parameters');
  if (parameters && [...walk(parameters)].some((each) => each.type === 'identifier' && textOf(source, each) === name)) return true;
  let child = region.type === 'block' ? (region.children[0] ?? region) : region;
  for (let each = source.parentOf(child); each && each !== fn; child = each, each = source.parentOf(each)) {
    if (isHeadOf(each, child) && bindsInHead(source, each, name)) return true;
    if (each.type === 'block' && each.children.some((one) => one.end <= child.start && isDefinite(source, one, name))) return true;
  }
  return false;
}
