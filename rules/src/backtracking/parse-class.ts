/** Escapes and classes: what one character of the input may be. */

import { type CharSet, complement, NO_CHAR, one, property, range, unite } from './char-set.js';
import { classesOf, type Reader, take, takeCode, takeMatch } from './reader.js';
import { UnknownSyntax } from './syntax.js';

const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };

/** The set that an escape denotes; the reader stands behind the backslash. */
export function escapedSet(reader: Reader, inClass: boolean): CharSet {
  const { dialect } = reader;
  const classes = classesOf(reader);
  const letter = reader.text.charAt(reader.at);
  switch (letter) {
    case 'd':
    case 's':
    case 'w':
      reader.at++;
      return classes[letter]();
    case 'D':
      reader.at++;
      return complement(classes.d());
    case 'S':
      reader.at++;
      return complement(classes.s());
    case 'W':
      reader.at++;
      return complement(classes.w());
    case 'p':
    case 'P':
      if (reader.unicode) return propertySet(reader);
      break;
    case 'b':
      if (inClass) {
        reader.at++;
        return one(8);
      }
      break;
    case 'a':
      if (dialect === 'python') {
        reader.at++;
        return one(7);
      }
      break;
    case 'c': {
      const control = dialect === 'javascript' ? takeMatch(reader, /c([A-Za-z])/y) : null;
      if (control?.[1] !== undefined) return one(control[1].charCodeAt(0) % 32);
      break;
    }
  }
  return one(escapedCode(reader));
}

function escapedCode(reader: Reader): number {
  const hex = takeMatch(reader, /x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})/y);
  if (hex) return Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16);
  if (reader.unicode) {
    const braced = takeMatch(reader, /u\{([\da-fA-F]{1,6})\}/y);
    if (braced?.[1] !== undefined) return Number.parseInt(braced[1], 16);
  }
  const octal = takeMatch(reader, /0[0-7]{0,2}/y);
  if (octal) return Number.parseInt(octal[0], 8);
  const code = takeCode(reader);
  return CONTROLS[String.fromCodePoint(code)] ?? code;
}

function propertySet(reader: Reader): CharSet {
  const found = takeMatch(reader, /([pP])\{(\^?)([\w=]+)\}/y);
  const set = found?.[3] === undefined ? null : property(found[3]);
  if (!set) throw new UnknownSyntax('property');
  return found?.[1] === 'P' ? complement(set) : set;
}

/** `[…]`; the reader stands behind the opening bracket. */
export function bracketed(reader: Reader): CharSet {
  const { dialect, unicode } = reader;
  const negated = take(reader, '^');
  const sets: CharSet[] = [];
  // Python: a closing bracket in the first place is a character.
  if (dialect === 'python' && take(reader, ']')) sets.push(one(0x5d));
  while (!take(reader, ']')) {
    if (unicode && (reader.text.startsWith('--', reader.at) || reader.text.startsWith('&&', reader.at)))
      throw new UnknownSyntax('set of sets');
    const from = classItem(reader);
    const [first] = from;
    const isChar = from.length === 1 && first !== undefined && first[0] === first[1];
    if (isChar && reader.text.charAt(reader.at) === '-' && reader.text.charAt(reader.at + 1) !== ']') {
      reader.at++;
      const to = classItem(reader);
      const last = to[0];
      sets.push(to.length === 1 && last && last[0] === last[1] ? range(first[0], last[0]) : unite(from, to, one(0x2d)));
    } else sets.push(from);
  }
  const set = sets.length === 0 ? NO_CHAR : unite(...sets);
  return negated ? complement(set) : set;
}

function classItem(reader: Reader): CharSet {
  return take(reader, '\\') ? escapedSet(reader, true) : one(takeCode(reader));
}
