/** What a package gives to other packages: nobody knows who calls that. */

import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import ts from '../../facts/javascript/typescript.cjs';
import { posix } from 'node:path';
import type { FixContext } from '../context.js';
import { nameOf } from './make-async.js';
import type { FunctionNode } from './nodes.js';
import type { Source } from './source.js';

/** The function, or the class of the method, is exported by an entry of a package that can be published. */
export function isPublished(context: FixContext, source: Source, fn: FunctionNode): boolean {
  const name = ts.isMethodDeclaration(fn) && ts.isClassLike(fn.parent) ? fn.parent.name?.text : nameOf(source, fn);
  if (name === undefined || name === '') return false;
  const folder = context.package(source.path)?.folder ?? '';
  const files = new Set(context.files?.() ?? []);
  return entriesOf(context, folder).some((target) => {
    const entry = sourcesOf(posix.join(folder, target)).find((each) => files.has(each));
    return entry !== undefined && gives(context.text(entry) ?? '', entry, source.path, name);
  });
}

function entriesOf(context: FixContext, folder: string): readonly string[] {
  const tree = parseTree(context.text(posix.join(folder, 'package.json')) ?? '');
  if (!tree || findNodeAtLocation(tree, ['private'])?.value === true) return [];
  if (!findNodeAtLocation(tree, ['name']) || !findNodeAtLocation(tree, ['version'])) return [];
  return ['exports', 'main', 'module'].flatMap((field) => stringsIn(findNodeAtLocation(tree, [field])));
}

function stringsIn(node: Node | undefined): readonly string[] {
  if (!node) return [];
  if (node.type === 'string') return [String(node.value)];
  return node.type === 'property' ? stringsIn(node.children?.[1]) : (node.children ?? []).flatMap(stringsIn);
}

/** `dist/index.js` is made of `src/index.ts`. */
function sourcesOf(target: string): readonly string[] {
  const stem = target.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
  const stems = [stem, ...['src/', 'lib/', ''].map((each) => stem.replace(/(^|\/)(?:dist|build|lib|out)\/(?:esm\/|cjs\/)?/, `$1${each}`))];
  return stems.flatMap((each) =>
    ['', '/index'].flatMap((end) => ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs'].map((one) => each + end + one)),
  );
}

function gives(text: string, entry: string, file: string, name: string): boolean {
  if (entry === file) return new RegExp(`\\bexport\\b[^;]*\\b${name}\\b|\\bexports\\b[^;]*\\b${name}\\b`).test(text);
  if (new RegExp(`\\bexport\\s*\\{[^}]*\\b${name}\\b`).test(text)) return true;
  if (/\bmodule\.exports\b/.test(text) && new RegExp(`\\bmodule\\.exports\\b[^;]*\\b${name}\\b`).test(text)) return true;
  const stem = posix.basename(file).replace(/\.\w+$/, '');
  const everything = [...text.matchAll(/\bexport\s*\*\s*(?:as\s+\w+\s+)?from\s*["']([^"']+)["']/g)];
  return everything.some(([, from = '']) => posix.basename(from).replace(/\.\w+$/, '') === stem);
}
