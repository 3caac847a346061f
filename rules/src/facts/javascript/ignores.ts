import ts from 'typescript';
import type { IgnoreDirective } from '../facts.js';
import { blockCommentEnd, lineEnd, lineOf, skipTrivia } from './trivia.js';

const OPENING = /(\/\/|\/\*)[\s*]*(unblock-ignore(?:-next-line|-line|-file)|eslint-disable(?:-next-line|-line)?)(?![\w-])/g;

/** Comments that silence findings: ours, and ESLint's where they name one of our rules. */
export function ignoreDirectives(file: ts.SourceFile, lineStarts: readonly number[]): IgnoreDirective[] {
  const text = file.text;
  if (!text.includes('unblock')) return [];
  const directives: IgnoreDirective[] = [];
  for (const match of text.matchAll(OPENING)) {
    const [opening, mark = '', keyword = ''] = match;
    const at = match.index;
    const isBlock = mark === '/*';
    const end = isBlock ? blockCommentEnd(text, at) : lineEnd(text, at);
    if (keyword === 'eslint-disable' && !isBlock) continue;
    const content = text.slice(at + opening.length, end).replace(/\*\/$/, '');
    const { rules, reason } = readContent(content, keyword.startsWith('eslint'));
    if (rules === null || !isInComment(file, at)) continue;
    directives.push({ at, line: silencedLine(keyword, lineOf(lineStarts, at), lineOf(lineStarts, end)), rules, reason });
  }
  return directives;
}

/** `rule-a, rule-b -- reason`; no rules where an ESLint comment is about others. */
function readContent(content: string, isEslint: boolean): { readonly rules: readonly string[] | null; readonly reason: string } {
  const [list = '', ...rest] = content.split(/(?:^|\s)-{2,}(?:\s|$)/);
  const named = list.split(',').map((each) => each.trim().split(/\s/)[0] ?? '');
  const ours = isEslint ? named.filter((each) => each.startsWith('unblock/')) : named.filter((each) => each !== '');
  const reason = rest.join(' -- ').replace(/\s*\n[\s*]*/g, ' ').trim();
  return { rules: isEslint && ours.length === 0 ? null : ours.map((each) => each.replace(/^unblock\//, '')), reason };
}

function silencedLine(keyword: string, first: number, last: number): number | null {
  if (keyword.endsWith('-next-line')) return last + 1;
  return keyword.endsWith('-line') ? first : null;
}

/** What looks like a comment may stand in a string, a template, a regular expression or JSX text. */
function isInComment(file: ts.SourceFile, at: number): boolean {
  let node: ts.Node | undefined = file;
  let inside: ts.Node = file;
  while (node !== undefined) {
    inside = node;
    node = ts.forEachChild(node, (child) => (child.pos <= at && at < child.end ? child : undefined));
  }
  if (ts.isJsxText(inside)) return false;
  const isToken = ts.isToken(inside) || ts.isTemplateMiddleOrTemplateTail(inside);
  return !isToken || skipTrivia(file.text, inside.pos) > at;
}
