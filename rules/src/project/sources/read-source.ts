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

export type Bytes = { readonly key: string; readonly bytes: Uint8Array } | { readonly problem: string | null };

const LARGEST = 2_000_000;

export function readBytes(root: string, file: string): Bytes {
  try {
    const bytes = fs.readFileSync(path.join(root, file));
    return { key: contentKey(bytes, file), bytes };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    // It has gone since the folder was listed.
    return { problem: code === 'ENOENT' ? null : `This file cannot be read (${code}).` };
  }
}

/** Content and dialect: what facts depend on. */
export const contentKey = (content: Uint8Array | string, file: string): string =>
  createHash('sha1').update(content).digest('base64url') + baseName(file).slice(baseName(file).lastIndexOf('.'));

export function readSource(root: string, file: string): Source {
  const read = readBytes(root, file);
  return 'bytes' in read ? sourceOf(file, read.key, read.bytes) : { kind: 'unreadable', problem: read.problem };
}

export function sourceOf(file: string, key: string, bytes: Uint8Array): Source {
  const language = sourceLanguage(file);
  if (language === null || isBinary(bytes)) return { kind: 'skipped', key, problem: null };
  const tooLarge = bytes.byteLength > LARGEST;
  const { text, problem } = decodeSource(tooLarge ? bytes.subarray(0, 65_536) : bytes, language);
  if (isGenerated(text)) return { kind: 'skipped', key, problem: null };
  if (tooLarge) return { kind: 'skipped', key, problem: 'This file is larger than 2 MB and was not analyzed.' };
  return { kind: 'facts', key, facts: extractFacts(text, file, language), problem };
}

export function decode(file: string, bytes: Uint8Array): Decoded {
  return decodeSource(bytes, sourceLanguage(file) ?? 'javascript');
}
