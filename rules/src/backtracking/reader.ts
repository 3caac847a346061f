/** A pattern while it is read, and the flags that hold where the reader stands. */

import { asciiClasses, type CharSet, ignoringCase, javascriptClasses, pythonClasses } from './char-set.js';
import { type Dialect, UnknownSyntax } from './syntax.js';

export interface Reader {
  readonly text: string;
  readonly dialect: Dialect;
  /** JavaScript: flag `u` or `v`. */
  readonly unicode: boolean;
  at: number;
  /** Letters of the flags that hold here: `i`, `m`, `s`, `x` (Python), `a` (Python). */
  flags: string;
  captures: number;
  readonly names: Map<string, number>;
}

export const has = (reader: Reader, flag: string): boolean => reader.flags.includes(flag);

/** Goes on behind this text if it stands here. */
export function take(reader: Reader, text: string): boolean {
  if (!reader.text.startsWith(text, reader.at)) return false;
  reader.at += text.length;
  return true;
}

/** What a sticky expression finds here; goes on behind it. */
export function takeMatch(reader: Reader, expression: RegExp): RegExpExecArray | null {
  expression.lastIndex = reader.at;
  const found = expression.exec(reader.text);
  if (found) reader.at += found[0].length;
  return found;
}

/** The code of the character that stands here. */
export function takeCode(reader: Reader): number {
  const code = reader.text.codePointAt(reader.at);
  if (code === undefined) throw new UnknownSyntax('ends too soon');
  const whole = code > 0xffff && (reader.unicode || reader.dialect === 'python');
  reader.at += whole ? 2 : 1;
  return whole ? code : reader.text.charCodeAt(reader.at - 1);
}

export const classesOf = (reader: Reader): typeof javascriptClasses =>
  reader.dialect === 'javascript' ? javascriptClasses : has(reader, 'a') ? asciiClasses : pythonClasses;

export const withCase = (reader: Reader, set: CharSet): CharSet => (has(reader, 'i') ? ignoringCase(set) : set);
