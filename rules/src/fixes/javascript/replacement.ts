/** A call said in another way, awaited. */

import type { PackageInfo } from '../../project/project-index.js';
import type { TextEdit } from '../fix.js';
import { awaitEdits } from './await-text.js';
import type { Binding } from './bindings.js';
import { importEdits, type NewName } from './import-edits.js';
import { importStyle } from './import-style.js';
import type { Call } from './nodes.js';
import type { Source } from './source.js';

export interface Replacement {
  /** Written in place of the callee. */
  readonly callee: string;
  /** Written in place of the arguments; kept as they are when absent. */
  readonly arguments?: string;
  /** Written behind the call, inside the `await`. */
  readonly suffix: string;
  /** Written behind `(await …)`: the part of the result that is wanted. */
  readonly part?: string;
  readonly add: readonly NewName[];
  readonly drop: readonly Binding[];
  /** Statements to write below the imports. */
  readonly below?: readonly string[];
  readonly title: string;
}

export function replacementEdits(source: Source, call: Call, replacement: Replacement, owner: PackageInfo | null): readonly TextEdit[] {
  const { callee, suffix, part, add, drop, below } = replacement;
  const file = source.path;
  const start = call.getStart(source.file);
  const [opening, ...closing] = awaitEdits(source, call, part);
  const edits: TextEdit[] = [{ file, at: start, end: call.expression.end, text: (opening?.text ?? '') + callee }];
  if (replacement.arguments !== undefined) edits.push({ file, at: call.expression.end, end: call.end, text: replacement.arguments });
  if (suffix !== '') edits.push({ file, at: call.end, end: call.end, text: suffix });
  return [...edits, ...closing, ...importEdits(source, importStyle(source, owner), add, drop, below)];
}
