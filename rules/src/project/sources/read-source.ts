/** One file: read, decoded, and its facts taken. */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { FileFacts } from '../../facts/facts.js';
import { baseName } from '../paths.js';
import { sourceLanguage } from '../source-language.js';
import { type Decoded, decodeSource, isBinary } from './decode-source.js';
import { extractFacts } from './extract-facts.js';
import { isGenerated } from './generated.js';

/** `problem` is a sentence for the user. */
export type Source =
  | { readonly kind: 'facts'; readonly key: string; readonly facts: FileFacts; readonly problem: string | null }
  /** Not analyzed: generated, binary, or too large. */
  | { readonly kind: 'skipped'; readonly key: string; readonly problem: string | null }
  | { readonly kind: 'unreadable'; readonly problem: string | null };

/** `bytes` are the first ones only when `isTooLarge`. */
export type Bytes =
  { readonly key: string; readonly bytes: Uint8Array; readonly isTooLarge: boolean } | { readonly problem: string | null };

const LARGEST = 2_000_000;
/** Enough to tell whether a program wrote it. */
const HEAD = 65_536;

export function readBytes(root: string, file: string): Bytes {
  try {
    const absolute = path.join(root, file);
    const { size } = fs.statSync(absolute);
    const isTooLarge = size > LARGEST;
    const bytes = isTooLarge ? readHead(absolute) : fs.readFileSync(absolute);
    return { key: isTooLarge ? `${size}-${contentKey(bytes, file)}` : contentKey(bytes, file), bytes, isTooLarge };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    // It has gone since the folder was listed.
    return { problem: code === 'ENOENT' ? null : `This file cannot be read (${code}).` };
  }
}

function readHead(file: string): Uint8Array {
  const descriptor = fs.openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(HEAD);
    return bytes.subarray(0, fs.readSync(descriptor, bytes, 0, HEAD, 0));
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Content and dialect: what facts depend on. */
export const contentKey = (content: Uint8Array | string, file: string): string =>
  createHash('sha1').update(content).digest('base64url') + baseName(file).slice(baseName(file).lastIndexOf('.'));

export function readSource(root: string, file: string): Source {
  return sourceOf(file, readBytes(root, file));
}

function sourceOf(file: string, read: Bytes): Source {
  if ('problem' in read) return { kind: 'unreadable', problem: read.problem };
  const { key, bytes, isTooLarge } = read;
  const language = sourceLanguage(file);
  if (language === null || isBinary(bytes)) return { kind: 'skipped', key, problem: null };
  const { text, problem } = decodeSource(bytes, language);
  if (isGenerated(text)) return { kind: 'skipped', key, problem: null };
  if (isTooLarge) return { kind: 'skipped', key, problem: 'This file is larger than 2 MB and was not analyzed.' };
  return { kind: 'facts', key, facts: extractFacts(text, file, language), problem };
}

export function decode(file: string, bytes: Uint8Array): Decoded {
  return decodeSource(bytes, sourceLanguage(file) ?? 'javascript');
}
