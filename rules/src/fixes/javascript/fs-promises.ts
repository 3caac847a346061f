/** `fs.readFileSync(p)` -> `await fs.promises.readFile(p)`. */

import ts from '../../facts/javascript/typescript.cjs';
import type { No } from '../context.js';
import { boundAs } from './bindings.js';
import { denotes } from './denotes.js';
import { forgiving } from './file-races.js';
import { bare, type Call } from './nodes.js';
import type { Replacement } from './replacement.js';
import { ownerOf, sayAnywhere, type Said } from './say.js';
import type { Source } from './source.js';

/** Same parameters, same result, same errors: a promise of it. */
const TWINS = new Set(
  (
    'access appendFile chmod chown copyFile cp lchmod lchown link lstat lutimes mkdir mkdtemp readFile readdir readlink realpath rename rm rmdir stat ' +
    'statfs symlink truncate unlink utimes writeFile'
  ).split(' '),
);
/** Their first argument may be a file descriptor, which the promise forms do not take. */
const TAKES_DESCRIPTOR = new Set(['readFile', 'writeFile', 'appendFile']);

export function fsPromises(source: Source, call: Call, no: No): Replacement | null {
  if (!ts.isCallExpression(call) || call.questionDotToken) return null;
  const callee = denotes(source, call.expression);
  if (callee?.module !== 'fs') return null;
  const twin = callee.name === 'realpathSync.native' ? 'realpath' : /^(\w+)Sync$/.exec(callee.name)?.[1];
  if (twin === undefined) return null;
  if (twin === 'exists') return call.arguments.length === 1 ? said(source, call, 'access', '.then(() => true, () => false)') : null;
  if (!TWINS.has(twin)) return no(`\`fs.promises\` has nothing that does the same as \`${callee.name}\` in one call`);
  if (TAKES_DESCRIPTOR.has(twin) && mayBeDescriptor(source, call.arguments[0]))
    return no(`\`fs.promises.${twin}\` takes no file descriptor`);
  if ((twin === 'stat' || twin === 'lstat') && !plainOptions(call.arguments[1]))
    return no(`\`fs.promises.${twin}\` has no \`throwIfNoEntry\`: it rejects where there is no file`);
  return said(source, call, twin, forgiving(source, call, twin));
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
  return (
    ts.isObjectLiteralExpression(options) &&
    options.properties.every((each) => ts.isPropertyAssignment(each) && each.name.getText() !== 'throwIfNoEntry')
  );
}

function said(source: Source, call: ts.CallExpression, twin: string, suffix: string): Replacement {
  const { text, add } = sayPromised(source, call, twin);
  return {
    callee: text,
    suffix,
    add,
    title:
      twin === 'access' && suffix !== '' ? 'Await fs.promises.access and ask whether it was granted' : `Await fs.promises.${twin} instead`,
  };
}

/** What to write for `fs.promises.<twin>` here, and what to import for it. */
function sayPromised(source: Source, call: ts.CallExpression, twin: string): Said {
  const namespace = boundAs(source, call, 'fs/promises', '');
  if (namespace !== null) return { text: `${namespace}.${twin}`, add: [] };
  const owner = ownerOf(call.expression);
  const object = owner && denotes(source, owner);
  if (owner && object?.module === 'fs' && object.name === '') return { text: `${owner.getText(source.file)}.promises.${twin}`, add: [] };
  const named = boundAs(source, call, 'fs/promises', twin);
  if (named !== null) return { text: named, add: [] };
  const whole = boundAs(source, call, 'fs', '');
  if (whole !== null) return { text: `${whole}.promises.${twin}`, add: [] };
  return sayAnywhere(source, call, 'fs/promises', twin);
}
