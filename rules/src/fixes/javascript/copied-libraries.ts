/** Libraries that a project keeps a copy of: `require('../libs/fsExtra')` is `fs-extra`. */

import type ts from '../../facts/javascript/typescript.cjs';
import type { FixContext } from '../context.js';
import { denotes, type ModuleName } from './denotes.js';
import { openSource, type Source } from './source.js';

const contexts = new WeakMap<Source, FixContext>();

/** A file of the project, of which it is known what its specifiers denote. */
export function openInProject(context: FixContext, file: string): Source | null {
  const text = context.text(file);
  const source = text === null ? null : openSource(file, text);
  if (source) contexts.set(source, context);
  return source;
}

/** As `denotes`, with the library's name in place of the path of its copy. */
export function denotesLibrary(source: Source, node: ts.Expression): ModuleName | null {
  const found = denotes(source, node);
  const library = found?.module.startsWith('.') ? contexts.get(source)?.library?.(source.path, found.module) : null;
  return found && library ? { ...found, module: library } : found;
}
