/** Bytes to text. Any bytes give text. */

import { TextDecoder } from 'node:util';
import type { Language } from '../../facts/facts.js';

export interface Decoded {
  /** Without byte order mark. */
  readonly text: string;
  /** What the user should know about the encoding. */
  readonly problem: string | null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');

export function decodeSource(bytes: Uint8Array, language: Language): Decoded {
  const cookie = language === 'python' ? codingCookie(bytes) : null;
  const declared = cookie ?? byteOrderMark(bytes);
  if (declared !== null) return { text: declared.decode(bytes), problem: null };
  try {
    return { text: utf8.decode(bytes), problem: null };
  } catch {
    return { text: latin1.decode(bytes), problem: 'This file is not UTF-8; it was read as Latin-1.' };
  }
}

/** Whether the bytes are no text at all, like a video in a `.ts` file. */
export const isBinary = (bytes: Uint8Array): boolean => byteOrderMark(bytes) === null && bytes.subarray(0, 8192).includes(0);

function byteOrderMark(bytes: Uint8Array): TextDecoder | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  return null;
}

/** `# -*- coding: latin-1 -*-` in the first two lines: https://peps.python.org/pep-0263/ */
function codingCookie(bytes: Uint8Array): TextDecoder | null {
  const head = latin1.decode(bytes.subarray(0, 400)).split('\n', 2);
  const name = head.map((line) => /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1]).find((found) => found !== undefined);
  if (name === undefined || /^utf[-_]?8/i.test(name)) return null;
  try {
    return new TextDecoder(
      name
        .toLowerCase()
        .replaceAll('_', '-')
        .replace(/^latin-?1$|^iso-latin-1$/, 'latin1'),
    );
  } catch {
    return null;
  }
}
