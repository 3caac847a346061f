/** One bracket that is open at some point of the text. */
interface Open {
  readonly at: number;
  readonly closer: string;
  /** Start and indentation of the line it stands on. */
  readonly lineStart: number;
  readonly indent: number;
}

const CLOSERS = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const TOKEN = /#[^\n]*|[A-Za-z]{0,2}("""|'''|"|')|[()[\]{}]|\n[ \t\f\r]*/g;
/** Words that cannot begin a line inside brackets. */
const STATEMENT =
  /(?:def|class|return|import|raise|pass|break|continue|del|global|nonlocal|assert|while|try|with|except|finally|elif)\b|async[ \t]+(?:def|with)\b|(?:from|for)\b.*\b(?:import|:\s*$)|@\w/y;
const HEADER = /[ \t]*(?:async[ \t]+)?(?:def|class|if|elif|while|for|with|except)\b/y;

/**
 * Closes brackets and quotes that someone is still typing: `foo(a, ` becomes `foo()` with as many blanks in between.
 * A bracket counts as unclosed when a line inside it begins a statement, or is not indented deeper than the bracket's own line.
 */
export function closeBrackets(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  const open: Open[] = [];
  let lineStart = 0;
  let indent = /^[ \t]*/.exec(text)?.[0].length ?? 0;

  function replace(from: number, to: number, by: string): void {
    pieces.push(text.slice(done, from), by);
    done = to;
  }

  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    const [source, quote] = token;
    const at = token.index;
    if (quote !== undefined) {
      const end = endOfString(text, at + source.length, quote);
      if (end === null) {
        const lineEnd = endOfLine(text, at);
        replace(at, lineEnd, lineEnd - at < 2 ? ' ' : `"${' '.repeat(lineEnd - at - 2)}"`);
      }
      TOKEN.lastIndex = end ?? endOfLine(text, at);
    } else if (source.startsWith('\n')) {
      const next = at + source.length;
      const width = next - at - 1;
      const [outermost] = open;
      if (outermost !== undefined && breaksOut(text, next, width, outermost)) {
        replace(Math.max(done, outermost.at), at, closing(text, outermost, at, done));
        open.length = 0;
      }
      if (open.length === 0) indent = width;
      lineStart = at + 1;
    } else if (CLOSERS.has(source)) {
      open.push({ at, closer: CLOSERS.get(source) ?? '', lineStart, indent });
    } else if (open[open.length - 1]?.closer === source) {
      open.pop();
    }
  }
  const [outermost] = open;
  if (outermost !== undefined) {
    const end = text.trimEnd().length;
    if (end > outermost.at) replace(Math.max(done, outermost.at), end, closing(text, outermost, end, done));
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

function breaksOut(text: string, next: number, width: number, outermost: Open): boolean {
  const char = text.charAt(next);
  if (char === '' || char === '\n' || char === '#') return false;
  STATEMENT.lastIndex = next;
  if (STATEMENT.test(text)) return true;
  if (width <= outermost.indent) return /[\w"'@]/.test(char);
  // `def f(a, b:` had its colon typed already.
  HEADER.lastIndex = outermost.lineStart;
  return HEADER.test(text) && text.slice(outermost.at, next).trimEnd().endsWith(':');
}

/** Brackets with nothing inside, then the colon of a header that has lost it, as far as there is room. */
function closing(text: string, bracket: Open, end: number, done: number): string {
  const from = Math.max(done, bracket.at);
  const stop = text.slice(from, end).trimEnd().length;
  HEADER.lastIndex = bracket.lineStart;
  const tail = bracket.closer + (HEADER.test(text) ? ':' : '');
  const room = stop - 1;
  const kept = text.slice(from + stop, end);
  if (room < tail.length || from !== bracket.at) return ' '.repeat(stop) + kept;
  // Line breaks stay where they are, since everything else counts on lines.
  const inside = text.slice(from + 1, from + stop - tail.length).replace(/[^\r\n]/g, ' ');
  return text.charAt(from) + inside + tail + kept;
}

function endOfString(text: string, from: number, quote: string): number | null {
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '\n' && quote.length === 1) return null;
    else if (char === quote.charAt(0) && text.startsWith(quote, at)) return at + quote.length;
  }
  return null;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  const stop = end < 0 ? text.length : end;
  return text.charAt(stop - 1) === '\r' ? stop - 1 : stop;
}
