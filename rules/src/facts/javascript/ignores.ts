import ts from './typescript.cjs';
import type { IgnoreDirective } from '../facts.js';
import { blockCommentEnd, lineEnd, lineOf, skipTrivia } from './trivia.js';

const OPENING = /(\/\/|\/\*)[\s*]*(unblock-ignore(?:-next-line|-line|-file)|eslint-disable(?:-next-line|-line)?)(?![\w-])/g;

/** Comments that silence findings: ours, and ESLint's where they name one of our rules. */
export function ignoreDirectives(file: ts.SourceFile, lineStarts: readonly number[]): IgnoreDirective[] {
  const text = file.text;
  if (!text.includes('unblock')) return [];
  const directives: IgnoreDirective[] = [];
  let span: TokenSpan = { start: 0, end: 0 };
  for (const match of text.matchAll(OPENING)) {
    const [opening, mark = '', keyword = ''] = match;
    const at = match.index;
    const isBlock = mark === '/*';
    const end = isBlock ? blockCommentEnd(text, at) : lineEnd(text, at);
    if (keyword === 'eslint-disable' && !isBlock) continue;
    const content = text
      .slice(at + opening.length, end)
      .replace(/\*\/$/, '')
      .replace(/\n[\s*]*/g, ' ');
    const { rules, reason } = readContent(content, keyword.startsWith('eslint'));
    if (rules === null) continue;
    if (at >= span.end) span = tokenSpan(file, at);
    if (at >= span.start) continue;
    directives.push({ at, line: silencedLine(keyword, lineOf(lineStarts, at), lineOf(lineStarts, end)), rules, reason });
  }
  return directives;
}

/** `rule-a, rule-b -- reason`; no rules where an ESLint comment is about others. */
function readContent(content: string, isEslint: boolean): { readonly rules: readonly string[] | null; readonly reason: string } {
  const [list = '', ...rest] = content.split(/(?:^|\s)-{2,}(?:\s|$)/);
  const named = list.split(',').map((each) => each.trim().split(/\s/)[0] ?? '');
  const ours = isEslint ? named.filter((each) => each.startsWith('unblock/')) : named.filter((each) => each !== '');
  const reason = rest.join(' -- ').trim();
  return { rules: isEslint && ours.length === 0 ? null : ours.map((each) => each.replace(/^unblock\//, '')), reason };
}

function silencedLine(keyword: string, first: number, last: number): number | null {
  if (keyword.endsWith('-next-line')) return last + 1;
  return keyword.endsWith('-line') ? first : null;
}

/**
 * The token that an offset belongs to, and where its text begins after the comments before it: what looks like a
 * comment may stand in a string, a template, a regular expression or JSX text.
 */
interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** Between tokens there are only comments, so such a span has no text. */
function tokenSpan(file: ts.SourceFile, at: number): TokenSpan {
  let node: ts.Node | undefined = file;
  let inside: ts.Node = file;
  while (node !== undefined) {
    inside = node;
    node = ts.forEachChild(node, (child) => (child.pos <= at && at < child.end ? child : undefined));
  }
  const { pos, end } = inside;
  if (ts.isJsxText(inside)) return { start: pos, end };
  if (ts.isToken(inside) || ts.isTemplateMiddleOrTemplateTail(inside)) return { start: skipTrivia(file.text, pos), end };
  return { start: at + 1, end: at + 1 };
}
