import ts from '../../facts/javascript/typescript.cjs';
import { bindings, sees, usesOf, type Binding } from './bindings.js';
import { bare } from './nodes.js';
import type { Source } from './source.js';

/** Imports that these expressions alone use, when what is written instead does not. */
export function unusedAfter(source: Source, gone: readonly ts.Expression[], written: string): readonly Binding[] {
  const roots = gone.flatMap((each) => rootOf(each) ?? []);
  const all = bindings(source);
  const touched = all.filter((each) => roots.some((root) => root.text === each.name.text && sees(source, root, each.name)));
  const code = written.replace(/(["'`])(?:\\.|(?!\1).)*\1/g, '');
  return touched.filter(({ name }) => !mentions(code, name.text) && usesOf(source, name).every((use) => roots.includes(use)));
}

function rootOf(node: ts.Expression): ts.Identifier | null {
  const value = bare(node);
  if (ts.isIdentifier(value)) return value;
  return ts.isPropertyAccessExpression(value) ? rootOf(value.expression) : null;
}

const mentions = (written: string, name: string): boolean =>
  new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(written);
