/** `// unblock-ignore-next-line rule -- reason` above the line, where a comment can stand there; ESLint's own comment likewise. */

import ts from '../../facts/javascript/typescript.cjs';
import type { Place, RuleId } from '../../analysis/finding.js';
import type { TextEdit } from '../fix.js';
import { indentAt, lineStart, newlineOf } from '../text/lines.js';
import { openSource, type Source } from './source.js';

interface CommentStyle {
  /** What `-line` and `-next-line` are put behind. */
  readonly keyword: string;
  /** What rules are named with. */
  readonly prefix: string;
}

export const OWN: CommentStyle = { keyword: 'unblock-ignore', prefix: '' };
export const ESLINT: CommentStyle = { keyword: 'eslint-disable', prefix: 'unblock/' };

export function ignoreInJavaScript(place: Place, text: string, rule: RuleId, { keyword, prefix }: CommentStyle): TextEdit | null {
  const source = openSource(place.file, text);
  if (!source) return null;
  const line = lineStart(text, place.at);
  const above = text.slice(lineStart(text, line - 1), Math.max(line - 1, 0)).trim();
  const listed = new RegExp(`^(?://|\\{?/\\*)\\s*${keyword}-next-line\\s+[\\w@/-]+(?:\\s*,\\s*[\\w@/-]+)*`).exec(above);
  if (line > 0 && listed) {
    const at = text.lastIndexOf(above, line - 1) + listed[0].length;
    return { file: place.file, at, end: at, text: `, ${prefix}${rule}` };
  }
  const edit = { file: place.file, at: line, end: line };
  const indent = indentAt(text, place.at);
  switch (/-next-line\b|@ts-|prettier-ignore/.test(above) ? 'token' : surroundings(source, line)) {
    case 'code':
      return { ...edit, text: `${indent}// ${keyword}-next-line ${prefix}${rule} -- reason${newlineOf(text)}` };
    case 'jsx':
      return { ...edit, text: `${indent}{/* ${keyword}-next-line ${prefix}${rule} -- reason */}${newlineOf(text)}` };
    case 'token':
      return { file: place.file, at: place.at, end: place.at, text: `/* ${keyword}-line ${prefix}${rule} -- reason */ ` };
  }
}

/** What the start of a line lies in: between tokens, in the text of a JSX element, or within a token or comment. */
function surroundings(source: Source, at: number): 'code' | 'jsx' | 'token' {
  let inside: ts.Node = source.file;
  for (let node: ts.Node | undefined = source.file; node;) {
    inside = node;
    node = ts.forEachChild(node, (child) => (child.pos <= at && at < child.end ? child : undefined));
  }
  if (ts.isJsxText(inside)) return 'jsx';
  const start = inside.getStart(source.file);
  if (start < at && (ts.isToken(inside) || ts.isTemplateMiddleOrTemplateTail(inside))) return 'token';
  const comments = [
    ...(ts.getLeadingCommentRanges(source.text, inside.pos) ?? []),
    ...(ts.getTrailingCommentRanges(source.text, inside.pos) ?? []),
  ];
  return comments.some((each) => each.pos < at && at < each.end) ? 'token' : 'code';
}
