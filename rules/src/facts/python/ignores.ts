import type { IgnoreDirective } from '../facts.js';
import type { SyntaxTree } from './syntax.js';

const DIRECTIVE = /#\s*unblock:\s*ignore(-file)?\s*(?:\[([^\]]*)\])?(?=\s|$)(.*)/;

/** `# unblock: ignore[rule, rule] reason` for a line, `# unblock: ignore-file reason` for the file. */
export function ignoreDirectives(text: string, comments: SyntaxTree['comments'], lineStarts: readonly number[]): IgnoreDirective[] {
  return comments.flatMap(({ start, end }) => {
    const comment = text.slice(start, end);
    const found = comment.includes('unblock') ? DIRECTIVE.exec(comment) : null;
    if (found === null) return [];
    const [, wholeFile, rules = '', reason = ''] = found;
    return [
      {
        at: start,
        line: wholeFile === undefined ? silencedLine(text, start, lineStarts) : null,
        rules: rules
          .split(',')
          .map((rule) => rule.trim())
          .filter((rule) => rule !== ''),
        reason: reason.trim().replace(/^(?:--?|:|–|—)\s*/, ''),
      },
    ];
  });
}

/** The comment's own line, or the next line of code when the comment stands alone. */
function silencedLine(text: string, at: number, lineStarts: readonly number[]): number {
  const own = lineAt(lineStarts, at);
  if (text.slice(lineStarts[own] ?? 0, at).trim() !== '') return own;
  for (let line = own + 1; line < lineStarts.length; line += 1) {
    const source = text.slice(lineStarts[line] ?? 0, lineStarts[line + 1]).trim();
    if (source !== '' && !source.startsWith('#')) return line;
  }
  return own;
}

function lineAt(lineStarts: readonly number[], at: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
