/** Blanks and comments. */

const SLASH = 47;
const STAR = 42;

/** First position from which the text is neither blank nor comment. */
export function skipTrivia(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === SLASH) {
      const next = text.charCodeAt(at + 1);
      if (next === SLASH) at = lineEnd(text, at);
      else if (next === STAR) at = blockCommentEnd(text, at);
      else return at;
    } else if (code <= 32 || code === 0xa0 || code === 0xfeff || (code >= 0x1680 && isWideSpace(code))) at++;
    else if (at === 0 && text.startsWith('#!')) at = lineEnd(text, at);
    else return at;
  }
}

export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

export function blockCommentEnd(text: string, from: number): number {
  const end = text.indexOf('*/', from + 2);
  return end < 0 ? text.length : end + 2;
}

/** Lines as editors count them: the Unicode separators are characters like any other. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** 0-based line of an offset. */
export function lineOf(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

function isWideSpace(code: number): boolean {
  if (code >= 0x2000 && code <= 0x200b) return true;
  return code === 0x1680 || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}
