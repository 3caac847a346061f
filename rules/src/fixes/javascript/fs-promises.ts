/** `fs.readFileSync(p)` -> `await fs.promises.readFile(p)`. */

import ts from 'typescript';
import { bindings, boundAs, freeName, sees, usesOf } from './bindings.js';
import { denotes } from './denotes.js';
import type { NewName } from './import-edits.js';
import { bare, type Call } from './nodes.js';
import type { Replacement } from './replacement.js';
import type { Source } from './source.js';

/** Same parameters, same result, same errors: a promise of it. */
const TWINS = new Set(
  ('access appendFile chmod chown copyFile cp lchmod lchown link lstat lutimes mkdir mkdtemp readFile readdir readlink realpath rename rm rmdir stat ' +
    'statfs symlink truncate unlink utimes writeFile').split(' '),
);
/** Their first argument may be a file descriptor, which the promise forms do not take. */
const TAKES_DESCRIPTOR = new Set(['readFile', 'writeFile', 'appendFile']);

export function fsPromises(source: Source, call: Call): Replacement | null {
  if (!ts.isCallExpression(call) || call.questionDotToken) return null;
  const callee = denotes(source, call.expression);
  if (callee?.module !== 'fs') return null;
  const twin = callee.name === 'realpathSync.native' ? 'realpath' : /^(\w+)Sync$/.exec(callee.name)?.[1];
  if (twin === undefined) return null;
  if (twin === 'exists') return call.arguments.length === 1 ? said(source, call, 'access', '.then(() => true, () => false)') : null;
  if (!TWINS.has(twin)) return null;
  if (TAKES_DESCRIPTOR.has(twin) && mayBeDescriptor(source, call.arguments[0])) return null;
  if ((twin === 'stat' || twin === 'lstat') && !plainOptions(call.arguments[1])) return null;
  return said(source, call, twin, '');
}

function mayBeDescriptor(source: Source, argument: ts.Expression | undefined): boolean {
  if (!argument) return true;
  const value = bare(argument);
  if (ts.isNumericLiteral(value)) return true;
  if (ts.isPropertyAccessExpression(value)) return value.name.text === 'fd';
  if (!ts.isIdentifier(value)) return false;
  if (/^(?:fd|.*(?:Fd|FD|[dD]escriptor))$/.test(value.text)) return true;
  const declaration = source.checker.getSymbolAtLocation(value)?.declarations?.[0];
  if (!declaration || !(ts.isVariableDeclaration(declaration) || ts.isParameter(declaration))) return false;
  if (declaration.type && /\bnumber\b/.test(declaration.type.getText(source.file))) return true;
  return declaration.initializer !== undefined && /\.fd\b|\bopenSync\b/.test(declaration.initializer.getText(source.file));
}

/** `throwIfNoEntry` makes the synchronous form return undefined; the other form rejects all the same. */
function plainOptions(options: ts.Expression | undefined): boolean {
  if (!options) return true;
  return ts.isObjectLiteralExpression(options) && options.properties.every((each) => ts.isPropertyAssignment(each) && each.name.getText() !== 'throwIfNoEntry');
}

function said(source: Source, call: ts.CallExpression, twin: string, suffix: string): Replacement {
  const { callee, add } = sayPromised(source, call, twin);
  const dropped = unusedAfter(source, call, callee);
  return {
    callee,
    suffix,
    add,
    drop: dropped ? [dropped] : [],
    title: suffix === '' ? `Await fs.promises.${twin} instead` : `Await fs.promises.${twin} and ask whether it was granted`,
  };
}

/** What to write for `fs.promises.<twin>` here, and what to import for it. */
function sayPromised(source: Source, call: ts.CallExpression, twin: string): { readonly callee: string; readonly add: readonly NewName[] } {
  const namespace = boundAs(source, call, 'fs/promises', '');
  if (namespace !== null) return { callee: `${namespace}.${twin}`, add: [] };
  const named = boundAs(source, call, 'fs/promises', twin);
  const owner = ownerOf(call.expression);
  if (owner) {
    const object = denotes(source, owner);
    if (object?.module === 'fs' && object.name === '') return { callee: `${owner.getText(source.file)}.promises.${twin}`, add: [] };
  }
  if (named !== null) return { callee: named, add: [] };
  const whole = boundAs(source, call, 'fs', '');
  if (whole !== null) return { callee: `${whole}.promises.${twin}`, add: [] };
  const local = freeName(source, twin, `${twin}Async`);
  return { callee: local, add: [{ module: 'fs/promises', name: twin, local }] };
}

/** `fs` of `fs.readFileSync` and of `fs.realpathSync.native`. */
function ownerOf(callee: ts.Expression): ts.Expression | null {
  const value = bare(callee);
  if (!ts.isPropertyAccessExpression(value)) return null;
  return value.name.text === 'native' ? ownerOf(value.expression) : value.expression;
}

/** The binding that the call alone used, when its replacement does not. */
export function unusedAfter(source: Source, call: Call, replacement: string): ReturnType<typeof bindings>[number] | null {
  let root = bare(call.expression);
  while (ts.isPropertyAccessExpression(root)) root = bare(root.expression);
  if (!ts.isIdentifier(root) || replacement.split('.')[0] === root.text) return null;
  const { text } = root;
  const binding = bindings(source).find((each) => each.name.text === text && sees(source, call, each.name));
  if (!binding) return null;
  const uses = usesOf(source, binding.name);
  return uses.length === 1 && uses[0] === root ? binding : null;
}
