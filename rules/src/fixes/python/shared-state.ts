/** State that other tasks and threads see, read and written in one step that `await` or a thread would break up. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { FixContext, No } from '../context.js';
import type { TextEdit } from '../fix.js';
import { applyEdits } from '../text/edits.js';
import { indentAt, newlineOf, startsLine } from '../text/lines.js';
import { fileComesApart } from './file-races.js';
import { hasWord } from './imported.js';
import { interleaved } from './shared-updates.js';
import { ancestors, textOf, walk, walkScope, type PythonSource } from './tree.js';

const LOST = 'others would change what it adds to while it is awaited';

/** Why nothing of the region may be awaited or run in a thread: others would come in between. null where they may. */
export function whyItComesApart(source: PythonSource, region: Syntax, context: FixContext): string | null {
  const first = region.type === 'block' ? (region.children[0] ?? region) : region;
  const lock = lockAround(source, first);
  if (lock !== null) return `\`${lock}\` would be held while others run, and the next that wants it would stop the loop for good`;
  const memory = interleaved(source, first);
  if (memory === 'lost') return LOST;
  return memory === 'taken' || fileComesApart(source, region, context) === 'shared'
    ? 'what it tests or reads and then writes is seen by all requests, and others would come in between'
    : null;
}

/** `with lock:`, where a thread waits for it. */
function lockAround(source: PythonSource, node: Syntax): string | null {
  for (const each of ancestors(source, node)) {
    if (each.type === 'function_definition') return null;
    const [header] = each.type === 'with_statement' && !each.tokens.includes('async') ? each.children : [];
    if (header && header.end <= node.start && /^\(?(?:\w+\.)*\w*(?:lock|mutex|semaphore)\w*(?:\(.*\))?\)?$/i.test(textOf(source, header)))
      return textOf(source, header);
  }
  return null;
}

/**
 * Edits that put an `await` in place of the node, made safe: in `self.n += size()` others would change `self.n` after it was
 * read, so what is awaited is computed in a line of its own before. null when that would change when it is computed.
 */
export function awaitedFirst(
  source: PythonSource,
  node: Syntax,
  edits: readonly TextEdit[],
  context: FixContext,
  no: No = () => null,
): readonly TextEdit[] | null {
  const why = whyItComesApart(source, node, context);
  if (why !== null) return no(why);
  const statement = updateAround(source, node);
  if (!statement) return edits;
  if (!startsLine(source.text, statement.start) || !isAlwaysComputed(source, node, statement)) return no(LOST);
  const here = edits.filter((each) => each.file === source.path && node.start <= each.at && each.end <= node.end);
  const elsewhere = edits.filter((each) => !here.includes(each));
  const moved = here.map((each) => ({ ...each, at: each.at - node.start, end: each.end - node.start }));
  const whole = withoutParentheses(applyEdits(textOf(source, node), moved));
  const name = ['result', 'value', 'awaited'].find((each) => !hasWord(source, each));
  if (name === undefined || whole.includes('\n')) return no(LOST);
  const { path: file, text } = source;
  const line = `${name} = ${whole}${newlineOf(text)}${indentAt(text, statement.start)}`;
  return [
    { file, at: statement.start, end: statement.start, text: line },
    { file, at: node.start, end: node.end, text: name },
    ...elsewhere,
  ];
}

/** The statement that reads what it then replaces, with the node computed in between. */
function updateAround(source: PythonSource, node: Syntax): Syntax | null {
  for (let child = node, each = source.parentOf(node); each; child = each, each = source.parentOf(each)) {
    if (each.type === 'block' || each.type === 'lambda') return null;
    const [target] = each.children;
    if (!target || target === child) continue;
    if (each.type === 'augmented_assignment') return isShared(source, target) ? source.parentOf(each) : null;
    if (each.type === 'assignment')
      return isShared(source, target) && readsBefore(source, each, target, node) ? source.parentOf(each) : null;
  }
  return null;
}

function isShared(source: PythonSource, target: Syntax): boolean {
  if (target.type === 'attribute' || target.type === 'subscript') return true;
  const fn = [...ancestors(source, target)].find((each) => each.type === 'function_definition');
  return (
    fn !== undefined &&
    [...walkScope(fn)].some(
      (each) =>
        /^(?:global|nonlocal)_statement$/.test(each.type) && each.children.some((name) => textOf(source, name) === textOf(source, target)),
    )
  );
}

function readsBefore(source: PythonSource, assignment: Syntax, target: Syntax, node: Syntax): boolean {
  const holder = textOf(source, target.type === 'subscript' ? (target.children[0] ?? target) : target);
  const value = assignment.children.at(-1);
  return value !== undefined && [...walk(value)].some((each) => each.start < node.start && textOf(source, each) === holder);
}

function isAlwaysComputed(source: PythonSource, node: Syntax, statement: Syntax): boolean {
  for (let child = node, each = source.parentOf(node); each && each !== statement; child = each, each = source.parentOf(each)) {
    if (each.type === 'boolean_operator' && each.children[0] !== child) return false;
    if (/^(?:conditional_expression|lambda|.*comprehension|generator_expression)$/.test(each.type)) return false;
  }
  return true;
}

function withoutParentheses(text: string): string {
  return /^\(await .*\)$/s.test(text) ? text.slice(1, -1) : text;
}

export const CAUTION = '; what the function has read or tested may have changed by then';

/** For the title of an edit that lets others come in between a test and what follows from it. Such an edit is never preferred. */
export const caution = (source: PythonSource, node: Syntax, context: FixContext): string =>
  interleaved(source, node) !== null || fileComesApart(source, node, context) !== null ? CAUTION : '';
