import type { Expr } from '../facts.js';
import { expression } from './expressions.js';
import { textOf, type Here } from './here.js';
import type { Syntax } from './syntax.js';

/** One literal: `rb'…'`. */
interface Literal {
  readonly raw: boolean;
  readonly bytes: boolean;
  readonly interpolated: boolean;
  /** Where the text between the quotes is. */
  readonly from: number;
  readonly to: number;
}

const OPENING = /^([A-Za-z]*)("""|'''|"|')/;

/** A string, or several side by side, which are one. */
export function stringExpr(here: Here, node: Syntax): Expr {
  const parts = node.type === 'concatenated_string' ? node.children.filter((child) => child.type === 'string') : [node];
  const texts: string[] = [];
  const values: Expr[] = [];
  let text = '';
  let isTemplate = false;
  for (const part of parts) {
    const literal = literalOf(here.file.text, part);
    if (literal.bytes) return { kind: 'constant', type: 'bytes', at: node.start };
    isTemplate ||= literal.interpolated;
    let from = literal.from;
    for (const interpolation of part.children) {
      if (interpolation.type !== 'interpolation') continue;
      text += decode(here.file.text.slice(from, interpolation.start), literal);
      from = interpolation.end;
      for (const value of interpolatedValues(here, interpolation)) {
        texts.push(text);
        text = '';
        values.push(value);
      }
    }
    text += decode(here.file.text.slice(from, literal.to), literal);
  }
  const { start: at, end } = node;
  return isTemplate ? { kind: 'template', texts: [...texts, text], values, at, end } : { kind: 'literal', value: text, at, end };
}

/** Content of a plain one-line string whose text stands in the source as it is; `null` for others. */
export function verbatimContent(here: Here, node: Syntax): { readonly text: string; readonly at: number } | null {
  if (node.type !== 'string') return null;
  const literal = literalOf(here.file.text, node);
  const text = here.file.text.slice(literal.from, literal.to);
  return literal.bytes || literal.interpolated || text.includes('\\') ? null : { text, at: literal.from };
}

function literalOf(text: string, node: Syntax): Literal {
  const opening = OPENING.exec(text.slice(node.start, node.start + 6));
  const prefix = opening?.[1]?.toLowerCase() ?? '';
  const quote = opening?.[2] ?? '';
  const from = Math.min(node.start + prefix.length + quote.length, node.end);
  // A string that is still being typed has no closing quote.
  const closed = node.end - quote.length >= from && text.startsWith(quote, node.end - quote.length);
  return {
    raw: prefix.includes('r'),
    bytes: prefix.includes('b'),
    interpolated: /[ft]/.test(prefix),
    from,
    to: closed ? node.end - quote.length : node.end,
  };
}

/** `{x!r}` calls `repr(x)` before it formats. */
const CONVERSIONS = new Map([
  ['!s', 'str'],
  ['!r', 'repr'],
  ['!a', 'ascii'],
]);

function converted(here: Here, value: Expr, node: Syntax, conversion: Syntax | undefined): Expr {
  const name = conversion === undefined ? undefined : CONVERSIONS.get(textOf(here, conversion));
  if (name === undefined) return value;
  const { start: at, end } = node;
  return { kind: 'call', callee: { kind: 'global', name, at }, args: [{ value }], at, end, nameAt: at };
}

/** The value, and the values in its format (`{x:{width}}`). */
function interpolatedValues(here: Here, interpolation: Syntax): Expr[] {
  const values: Expr[] = [];
  const conversion = interpolation.children.find((child) => child.type === 'type_conversion');
  for (const child of interpolation.children) {
    if (child.type === 'type_conversion') continue;
    if (child.type === 'format_specifier') for (const nested of child.children) values.push(...interpolatedValues(here, nested));
    else values.push(converted(here, expression(here, child), child, conversion));
  }
  return values;
}

const ESCAPE = /\\(?:\r?\n|[0-7]{1,3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|N\{[^}]*\}|[\\'"abfnrtv])/g;
const BRACES = /\{\{|\}\}/g;
const CONTROL = new Map<string, string>([
  ...([
    ['a', '\x07'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['v', '\v'],
  ] as const),
  ...([
    ['\\', '\\'],
    ["'", "'"],
    ['"', '"'],
    ['\n', ''],
    ['\r', ''],
  ] as const),
]);

function decode(source: string, literal: Literal): string {
  let text = source.includes('\r') ? source.replaceAll('\r\n', '\n') : source;
  if (literal.interpolated) text = text.replace(BRACES, (pair) => pair.charAt(0));
  return literal.raw || !text.includes('\\') ? text : text.replace(ESCAPE, unescape);
}

function unescape(escape: string): string {
  const first = escape.charAt(1);
  const control = CONTROL.get(first);
  if (control !== undefined) return control;
  if (first === 'N') return '\uFFFD'; // the value of a named character is not worth a table of all names
  const code = first >= '0' && first <= '7' ? Number.parseInt(escape.slice(1), 8) : Number.parseInt(escape.slice(2), 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : escape;
}

/** The text of a dictionary key or a subscript that is a plain string. */
export function constantText(here: Here, node: Syntax): string | null {
  if (node.type === 'integer' || node.type === 'float') return textOf(here, node);
  if (node.type !== 'string' && node.type !== 'concatenated_string') return null;
  const value = stringExpr(here, node);
  return value.kind === 'literal' && typeof value.value === 'string' ? value.value : null;
}
