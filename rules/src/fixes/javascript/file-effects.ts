/** Which files a call reads and writes: a call of `fs`, or one of a function of the project that makes such calls. */

import { posix } from 'node:path';
import ts from '../../facts/javascript/typescript.cjs';
import type { FixContext } from '../context.js';
import type { FileEffect } from '../file-races.js';
import { denotesLibrary } from './copied-libraries.js';
import { declarationOf, denotes } from './denotes.js';
import { contains, functionAround, isFunctionNode, type FunctionNode } from './nodes.js';
import { openSource, type Source } from './source.js';

const WRITES = /^(?:promises\.)?(?:writeFile|appendFile|copyFile|rename|cp|symlink|link)(?:Sync)?$/;
/** Their second argument is what comes to be. */
const TWO_PATHS = /copyFile|rename|cp|symlink|link/;
const READS = /^(?:promises\.)?readFile(?:Sync)?$/;
const TESTS = /^(?:promises\.)?(?:exists|access|stat|lstat)(?:Sync)?$/;
const DEPTH = 2;

export function fileEffects(source: Source, call: ts.CallExpression, context: FixContext | null, depth = DEPTH): readonly FileEffect[] {
  const name = fsName(source, call);
  if (name !== null) {
    const kind = READS.test(name) ? 'read' : TESTS.test(name) ? 'test' : WRITES.test(name) ? 'write' : null;
    const path = call.arguments[kind === 'write' && TWO_PATHS.test(name) ? 1 : 0];
    return kind && path ? [{ kind, ...describe(source, path) }] : [];
  }
  const callee = context && depth > 0 ? calledFunction(source, call, context) : null;
  const body = callee?.fn.body;
  if (!callee || !body || callee.fn === functionAround(call)) return [];
  const found: FileEffect[] = [];
  contains(body, (each) => {
    if (ts.isCallExpression(each))
      for (const effect of fileEffects(callee.source, each, context, depth - 1)) found.push(withArguments(source, call, callee, effect));
    return false;
  });
  return found;
}

/** The name in `fs` of what the call does. */
export function fsName(source: Source, call: ts.CallExpression): string | null {
  const callee = denotesLibrary(source, call.expression);
  if (!callee) return null;
  const { module, name } = callee;
  if (module === 'write-file-atomic') return 'writeFile';
  if (module === 'jsonfile') return name;
  if (!/^(?:fs(?:\/promises)?|fs-extra|graceful-fs)$/.test(module)) return null;
  return MORE.find(([own]) => own.test(name))?.[1] ?? name;
}

/** What `fs-extra` has beside the names of `fs`. */
const MORE: readonly (readonly [RegExp, string])[] = [
  [/^(?:output(?:File|Json|JSON)|writeJson|writeJSON)(?:Sync)?$/, 'writeFile'],
  [/^(?:readJson|readJSON)(?:Sync)?$/, 'readFile'],
  [/^pathExists(?:Sync)?$/, 'exists'],
  [/^copy(?:Sync)?$/, 'cp'],
  [/^move(?:Sync)?$/, 'rename'],
];

const UNIQUE = /\b(?:randomUUID|randomBytes|uuid\w*|nanoid|cuid\w*|ulid|mkdtemp(?:Sync)?|tmpName\w*|Math\.random|Date\.now|hrtime)\b/;

/** Constants of the function are put in place of their names. */
function describe(source: Source, path: ts.Expression): Pick<FileEffect, 'path' | 'whose'> {
  let said = path.getText(source.file);
  const seen = new Set<ts.Declaration>();
  const look = (node: ts.Node): void => {
    for (const name of namesIn(node)) {
      const declaration = declarationOf(source, name);
      if (!declaration || seen.has(declaration) || !functionAround(declaration)) continue;
      seen.add(declaration);
      const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
      const value = isConstant && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
      if (!value) continue;
      said = said.replace(new RegExp(`\\b${name.text}\\b`, 'g'), () => value.getText(source.file));
      look(value);
    }
  };
  look(path);
  return { path: `${source.path}\0${said}`, whose: UNIQUE.test(said) ? 'own' : whoseIs(said, seen.size > 0) };
}

function whoseIs(said: string, isLocal: boolean): FileEffect['whose'] {
  if (/^this\.[\w.]+$/.test(said) || (isLocal && /^\w+$/.test(said))) return 'given';
  if (isLocal) return 'chosen';
  return /\bthis\b/.test(said) ? 'given' : 'fixed';
}

function namesIn(node: ts.Node): readonly ts.Identifier[] {
  const found: ts.Identifier[] = [];
  contains(node, (each) => {
    if (ts.isIdentifier(each) && !isPropertyName(each)) found.push(each);
    return false;
  });
  return found;
}

const isPropertyName = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node);

interface Called {
  readonly source: Source;
  readonly fn: FunctionNode;
}

/** What the caller gives, in place of the parameters. */
function withArguments(source: Source, call: ts.CallExpression, { fn }: Called, effect: FileEffect): FileEffect {
  const [file = '', said = ''] = effect.path.split('\0');
  let path = said;
  let whose = effect.whose;
  fn.parameters.forEach(({ name }, i) => {
    const given = call.arguments[i];
    if (!ts.isIdentifier(name) || !given || !new RegExp(`\\b${name.text}\\b`).test(path)) return;
    const described = describe(source, given);
    path = path.replace(new RegExp(`\\b${name.text}\\b`, 'g'), () => described.path.split('\0')[1] ?? '');
    if (described.whose === 'own') whose = 'own';
    else if (effect.whose === 'given') whose = described.whose;
  });
  return { ...effect, path: `${file}\0${path}`, whose };
}

/** A function of the same file, or one that is imported by its name from a file beside it. */
function calledFunction(source: Source, call: ts.CallExpression, context: FixContext): Called | null {
  const { expression: callee } = call;
  if (ts.isIdentifier(callee)) {
    const fn = functionOf(declarationOf(source, callee));
    if (fn) return { source, fn };
  }
  const imported = denotes(source, callee);
  if (!imported?.module.startsWith('.') || imported.name.includes('.')) return null;
  const stem = posix.join(posix.dirname(source.path), imported.module).replace(/\.[cm]?[jt]sx?$/, '');
  const file = ['.ts', '.js', '.mts', '.cts', '.mjs', '.cjs', '.tsx', '.jsx', '/index.ts', '/index.js']
    .map((extension) => stem + extension)
    .find((each) => context.facts(each) !== null);
  const text = file === undefined ? null : context.text(file);
  const other = file === undefined || text === null ? null : openSource(file, text);
  const fn = other && exportedFunction(other, imported.name);
  return fn ? { source: other, fn } : null;
}

function functionOf(declaration: ts.Declaration | null): FunctionNode | null {
  if (!declaration) return null;
  if (isFunctionNode(declaration)) return declaration;
  const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return value && isFunctionNode(value) ? value : null;
}

/** The one function of that name at the top of the file, or the property of `exports` that is given one. */
function exportedFunction(source: Source, name: string): FunctionNode | null {
  for (const statement of source.file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
    if (ts.isVariableStatement(statement))
      for (const each of statement.declarationList.declarations)
        if (ts.isIdentifier(each.name) && each.name.text === name) return functionOf(each);
    const value = ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression) ? statement.expression : null;
    if (value && isFunctionNode(value.right) && new RegExp(`\\bexports\\.${name}$`).test(value.left.getText(source.file)))
      return value.right;
  }
  return null;
}
