/** Calls said in another way, awaited. */

import type { PackageInfo } from '../../project/project-index.js';
import type { TextEdit } from '../fix.js';
import { awaitEdits } from './await-text.js';
import { importEdits, type NewName } from './import-edits.js';
import { importStyle } from './import-style.js';
import type { Call } from './nodes.js';
import type { Source } from './source.js';
import { unusedAfter } from './unused.js';

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
  /** Statements to write below the imports. */
  readonly below?: readonly string[];
  readonly title: string;
}

export interface Replaced {
  readonly call: Call;
  readonly replacement: Replacement;
}

export function replacementEdits(source: Source, replaced: readonly Replaced[], owner: PackageInfo | null): readonly TextEdit[] {
  const below = distinct(replaced.flatMap(({ replacement }) => replacement.below ?? []));
  const add = distinct(replaced.flatMap(({ replacement }) => replacement.add));
  const written = [...replaced.map(({ replacement }) => replacement.callee), ...below].join(' ');
  const drop = unusedAfter(
    source,
    replaced.map(({ call }) => call.expression),
    written,
  );
  return [...replaced.flatMap((each) => callEdits(source, each)), ...importEdits(source, importStyle(source, owner), add, drop, below)];
}

function callEdits(source: Source, { call, replacement }: Replaced): readonly TextEdit[] {
  const { callee, suffix, part } = replacement;
  const file = source.path;
  const [opening, ...closing] = awaitEdits(source, call, part);
  const edits: TextEdit[] = [{ file, at: call.getStart(source.file), end: call.expression.end, text: (opening?.text ?? '') + callee }];
  if (replacement.arguments !== undefined) edits.push({ file, at: call.expression.end, end: call.end, text: replacement.arguments });
  if (suffix !== '') edits.push({ file, at: call.end, end: call.end, text: suffix });
  return [...edits, ...closing];
}

/** Two calls may need the same import. */
function distinct<T>(values: readonly T[]): readonly T[] {
  const seen = new Map(values.map((each) => [JSON.stringify(each), each]));
  return [...seen.values()];
}
