/** A constant of the module, below its imports. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { TextEdit } from '../fix.js';
import { newlineOf, nextLine } from '../text/lines.js';
import { textOf, type PythonSource } from './tree.js';

/** The name of a constant at the top level whose value is like this. */
export function constantLike(source: PythonSource, value: RegExp): string | null {
  for (const [name, assigned] of constants(source)) if (value.test(textOf(source, assigned))) return name;
  return null;
}

/** Names that the module assigns at its top level, with what they are given. */
export function* constants(source: PythonSource): Iterable<readonly [string, Syntax]> {
  for (const statement of source.root.children) {
    const [assignment] = statement.type === 'expression_statement' ? statement.children : [];
    const [name, value] = assignment?.type === 'assignment' ? [assignment.children[0], assignment.children.at(-1)] : [];
    if (name?.type === 'identifier' && value && value !== name) yield [textOf(source, name), value];
  }
}

export function addConstant(source: PythonSource, line: string): TextEdit {
  const newline = newlineOf(source.text);
  const last = source.root.children.findLast((each) => /^(?:future_)?import(?:_from)?_statement$/.test(each.type));
  const head = last ?? source.root.children.find((each) => each.type === 'expression_statement' && each.children[0]?.type === 'string');
  if (!head) return { file: source.path, at: 0, end: 0, text: `${line}${newline}${newline}` };
  // On the next line, so that the last import may be taken out by the same edit.
  const at = nextLine(source.text, head.end);
  const gap = source.text[at - 1] === '\n' ? newline : newline + newline;
  return { file: source.path, at, end: at, text: `${gap}${line}${newline}` };
}
