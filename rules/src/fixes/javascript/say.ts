/** How to write a name of a module at some place: through what the file imports already, or through a new import. */

import ts from '../../facts/javascript/typescript.cjs';
import { boundAs, freeName } from './bindings.js';
import { denotes } from './denotes.js';
import type { NewName } from './import-edits.js';
import { bare } from './nodes.js';
import type { Source } from './source.js';

export interface Said {
  readonly text: string;
  readonly add: readonly NewName[];
}

/** `like` is an expression of the same module that stands here: its way of writing is kept (`cp.execSync` -> `cp.exec`). */
export function say(source: Source, like: ts.Expression, module: string, name: string, otherwise?: string): Said {
  const owner = ownerOf(like);
  const object = owner && denotes(source, owner);
  if (owner && object?.module === module && object.name === '') return { text: `${owner.getText(source.file)}.${name}`, add: [] };
  return sayAnywhere(source, like, module, name, otherwise);
}

/** `otherwise` is what a new import is called where the file uses the name for something else. */
export function sayAnywhere(source: Source, at: ts.Node, module: string, name: string, otherwise = `${name}Async`): Said {
  const named = boundAs(source, at, module, name);
  if (named !== null) return { text: named, add: [] };
  const whole = boundAs(source, at, module, '');
  if (whole !== null) return { text: `${whole}.${name}`, add: [] };
  const local = freeName(source, name, otherwise);
  return { text: local, add: [{ module, name, local }] };
}

/** `fs` of `fs.readFileSync` and of `fs.realpathSync.native`. */
export function ownerOf(callee: ts.Expression): ts.Expression | null {
  const value = bare(callee);
  if (!ts.isPropertyAccessExpression(value)) return null;
  return value.name.text === 'native' ? ownerOf(value.expression) : value.expression;
}
