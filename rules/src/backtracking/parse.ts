/** Patterns to trees: ECMAScript 2025 (without sets of sets) and Python's `re` (3.13, without conditions). */

import { EVERY } from './char-set.js';
import { bracketed, escapedSet } from './parse-class.js';
import { classesOf, has, type Reader, take, takeCode, takeMatch, withCase } from './reader.js';
import { type Assertion, type Dialect, type ParsedRegex, type RegexNode, UnknownSyntax } from './syntax.js';

/** `flags` are JavaScript's letters; for Python those of its inline flags (`imsxa`). Null for what is not understood. */
export function parseRegex(pattern: string, flags: string, dialect: Dialect): ParsedRegex | null {
  const reader: Reader = {
    text: pattern,
    dialect,
    unicode: dialect === 'javascript' && /[uv]/.test(flags),
    at: 0,
    flags,
    captures: 0,
    names: namesIn(pattern),
  };
  try {
    const root = choice(reader);
    if (reader.at < pattern.length) return null;
    return { root, captures: reader.captures, sticky: dialect === 'javascript' && flags.includes('y') };
  } catch (error) {
    if (error instanceof UnknownSyntax || error instanceof RangeError) return null;
    throw error;
  }
}

/** Names of groups by their number: references may stand before their group. */
function namesIn(pattern: string): Map<string, number> {
  const names = new Map<string, number>();
  let index = 0;
  for (const [, name] of pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gs, '').matchAll(/\((?:\?P?<(\w+)>|(?!\?))/g)) {
    index++;
    if (name !== undefined) names.set(name, index);
  }
  return names;
}

function choice(reader: Reader): RegexNode {
  const { at } = reader;
  const items = [sequence(reader)];
  while (take(reader, '|')) items.push(sequence(reader));
  const [only] = items;
  return items.length === 1 && only ? only : { kind: 'choice', items, at, end: reader.at };
}

function sequence(reader: Reader): RegexNode {
  const { at } = reader;
  const items: RegexNode[] = [];
  for (;;) {
    skipBlanks(reader);
    const next = reader.text.charAt(reader.at);
    if (next === '' || next === '|' || next === ')') break;
    const item = term(reader);
    if (item) items.push(quantified(reader, item));
  }
  const [only] = items;
  return items.length === 1 && only ? only : { kind: 'sequence', items, at, end: reader.at };
}

/** Python's verbose form: blanks and comments mean nothing. */
function skipBlanks(reader: Reader): void {
  if (reader.dialect === 'python' && has(reader, 'x')) takeMatch(reader, /(?:\s|#[^\n]*(?:\n|$))*/y);
}

function quantified(reader: Reader, item: RegexNode): RegexNode {
  skipBlanks(reader);
  const python = reader.dialect === 'python';
  const found = takeMatch(reader, python ? /([*+?])|\{(\d*)(,?)(\d*)\}/y : /([*+?])|\{(\d+)(,?)(\d*)\}/y);
  if (!found) return item;
  const [whole, symbol, low = '', comma, high = ''] = found;
  if (symbol === undefined && low === '' && high === '' && comma === '') {
    // `{}` is text in Python.
    reader.at -= whole.length;
    return item;
  }
  const min = symbol === undefined ? Number(low) : symbol === '+' ? 1 : 0;
  const max = symbol === undefined ? (comma === '' ? min : high === '' ? Infinity : Number(high)) : symbol === '?' ? 1 : Infinity;
  const mode = take(reader, '?') ? 'lazy' : python && take(reader, '+') ? 'possessive' : 'greedy';
  const repeated: RegexNode = { kind: 'repeat', item, min, max, mode, at: item.at, end: reader.at };
  return item.kind === 'assert' ? item : repeated;
}

/** Null where nothing is to be matched: comments, flags. */
function term(reader: Reader): RegexNode | null {
  const { at } = reader;
  const assertion = (what: Assertion): RegexNode => ({ kind: 'assert', what, at, end: reader.at });
  if (take(reader, '(')) return group(reader, at);
  if (take(reader, '[')) return { kind: 'set', set: withCase(reader, bracketed(reader)), at, end: reader.at };
  if (take(reader, '.')) return { kind: 'set', set: has(reader, 's') ? EVERY : classesOf(reader).dot, at, end: reader.at };
  if (take(reader, '^')) return assertion(has(reader, 'm') ? 'line-start' : 'start');
  if (take(reader, '$')) return assertion(has(reader, 'm') ? 'line-end' : reader.dialect === 'python' ? 'last-line-end' : 'end');
  if (!take(reader, '\\')) return { kind: 'set', set: withCase(reader, [codeRange(takeCode(reader))]), at, end: reader.at };
  if (take(reader, 'b')) return assertion('word');
  if (take(reader, 'B')) return assertion('not-word');
  if (reader.dialect === 'python' && take(reader, 'A')) return assertion('start');
  if (reader.dialect === 'python' && (take(reader, 'Z') || take(reader, 'z'))) return assertion('end');
  const named = reader.dialect === 'javascript' ? takeMatch(reader, /k<(\w+)>/y) : null;
  if (named?.[1] !== undefined) return { kind: 'reference', index: reader.names.get(named[1]) ?? 0, at, end: reader.at };
  const numbered = takeMatch(reader, /[1-9]\d?/y);
  if (numbered) return { kind: 'reference', index: Number(numbered[0]), at, end: reader.at };
  return { kind: 'set', set: withCase(reader, escapedSet(reader, false)), at, end: reader.at };
}

const codeRange = (code: number): readonly [number, number] => [code, code];

/** The reader stands behind the opening parenthesis. */
function group(reader: Reader, at: number): RegexNode | null {
  const python = reader.dialect === 'python';
  const { flags } = reader;
  const inside = (): RegexNode => {
    const item = choice(reader);
    if (!take(reader, ')')) throw new UnknownSyntax('unclosed');
    reader.flags = flags;
    return item;
  };
  if (!take(reader, '?')) return captured(reader, at, inside);
  if (python && takeMatch(reader, /#[^)]*\)/y)) return null;
  if (take(reader, ':')) return { ...inside(), at, end: reader.at };
  if (take(reader, '=')) return { kind: 'look', item: inside(), behind: false, negative: false, at, end: reader.at };
  if (take(reader, '!')) return { kind: 'look', item: inside(), behind: false, negative: true, at, end: reader.at };
  if (take(reader, '<=')) return { kind: 'look', item: inside(), behind: true, negative: false, at, end: reader.at };
  if (take(reader, '<!')) return { kind: 'look', item: inside(), behind: true, negative: true, at, end: reader.at };
  if (python && take(reader, '>')) return { kind: 'atomic', item: inside(), at, end: reader.at };
  const reference = python ? takeMatch(reader, /P=(\w+)\)/y) : null;
  if (reference?.[1] !== undefined) return { kind: 'reference', index: reader.names.get(reference[1]) ?? 0, at, end: reader.at };
  if (takeMatch(reader, python ? /P<\w+>/y : /<\w+>/y)) return captured(reader, at, inside);
  const inline = takeMatch(reader, /([a-zA-Z]*)(?:-([a-z]+))?([:)])/y);
  if (!inline || inline[0] === ')') throw new UnknownSyntax('group');
  const [, on = '', off = '', closing] = inline;
  reader.flags = Array.from(reader.flags + on.replace('u', ''))
    .filter((flag) => !off.includes(flag))
    .join('');
  if (closing === ':') return { ...inside(), at, end: reader.at };
  // `(?i)` holds for the whole expression.
  return null;
}

function captured(reader: Reader, at: number, inside: () => RegexNode): RegexNode {
  const index = ++reader.captures;
  return { kind: 'capture', item: inside(), index, at, end: reader.at };
}
