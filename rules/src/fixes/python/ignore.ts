/** `# unblock: ignore[rule] reason` above the line, or at its end where no comment can stand above it. */

import type { Place, RuleId } from '../../analysis/finding.js';
import type { Syntax } from '../../facts/python/syntax.js';
import type { TextEdit } from '../fix.js';
import { indentAt, lineStart, newlineOf, nextLine } from '../text/lines.js';
import { openPython, type PythonSource } from './tree.js';

export function ignoreInPython(place: Place, text: string, rule: RuleId): TextEdit | null {
  const source = openPython(place.file, text);
  if (!source) return null;
  const line = lineStart(text, place.at);
  const comment = `# unblock: ignore[${rule}] reason`;
  if (isBetweenTokens(source, line))
    return { file: place.file, at: line, end: line, text: `${indentAt(text, place.at)}${comment}${newlineOf(text)}` };
  const end = line + text.slice(line, nextLine(text, place.at)).trimEnd().length;
  const free =
    isBetweenTokens(source, end) && text[end - 1] !== '\\' && !source.comments.some((each) => each.start >= line && each.start < end);
  return free ? { file: place.file, at: end, end, text: `  ${comment}` } : null;
}

/** Not inside a string, and not on a line that a backslash continues. */
function isBetweenTokens(source: PythonSource, at: number): boolean {
  if (/\\\r?\n$/.test(source.text.slice(Math.max(at - 3, 0), at))) return false;
  const around = (node: Syntax): boolean => node.start < at && at < node.end;
  for (let node: Syntax | undefined = source.root; node; node = node.children.find(around)) if (node.type === 'string') return false;
  return true;
}
