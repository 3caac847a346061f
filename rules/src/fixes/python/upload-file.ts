/** `upload.file.read()` -> `await upload.read()`, which goes to the thread pool once the upload is on disk. */

import type { CallParts } from './call.js';
import { topImports } from './imported.js';
import type { Replacement } from './replacement.js';
import { textOf, type PythonSource } from './tree.js';

/** Method -> how many arguments, and whether both give the same (`seek` tells the position, or nothing). */
const METHODS: Readonly<Record<string, { readonly most: number; readonly sameResult: boolean }>> = {
  read: { most: 1, sameResult: true },
  write: { most: 1, sameResult: false },
  seek: { most: 1, sameResult: false },
  close: { most: 0, sameResult: true },
};

export function uploadFile(source: PythonSource, { node, callee, args }: CallParts, api: string): Replacement | null {
  if (!/SpooledTemporaryFile\.|UploadFile\.file\./.test(api) || callee.type !== 'attribute') return null;
  const [file, name] = callee.children;
  const method = name && METHODS[textOf(source, name)];
  if (
    !file ||
    !method ||
    file.type !== 'attribute' ||
    args.length > method.most ||
    args.some((each) => each.type !== 'integer' && each.type !== 'identifier')
  )
    return null;
  const [upload, member] = file.children;
  if (!upload || !member || textOf(source, member) !== 'file' || textOf(source, upload).startsWith('self')) return null;
  if (!method.sameResult && source.parentOf(node)?.type !== 'expression_statement') return null;
  const knows = topImports(source).some((each) => each.name === 'UploadFile' && /^(?:fastapi|starlette)\b/.test(each.module));
  if (!knows || /\bSpooledTemporaryFile\b/.test(source.text)) return null;
  return {
    callee: `${textOf(source, upload)}.${textOf(source, name)}`,
    elsewhere: [],
    title: `Await UploadFile.${textOf(source, name)} instead`,
  };
}
