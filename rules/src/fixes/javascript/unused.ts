import ts from '../../facts/javascript/typescript.cjs';
import { bindings, sees, usesOf, type Binding } from './bindings.js';
import { bare } from './nodes.js';
import type { Source } from './source.js';

/** Imports that these expressions alone use, when what is written instead does not; and what these imports alone were made of. */
export function unusedAfter(source: Source, gone: readonly ts.Expression[], written: string): readonly Binding[] {
  const roots = gone.flatMap((each) => rootOf(each) ?? []);
  const code = written.replace(/(["'`])(?:\\.|(?!\1).)*\1/g, '');
  const all = bindings(source).filter(({ name }) => !mentions(code, name.text));
  const unused = new Set<Binding>();
  for (let before = -1; before < unused.size;) {
    before = unused.size;
    for (const binding of all) {
      const { name } = binding;
      const touched = roots.some((root) => root.text === name.text && sees(source, root, name));
      if (!touched || unused.has(binding) || !usesOf(source, name).every((use) => roots.includes(use))) continue;
      unused.add(binding);
      const origin = originOf(binding, [...unused]);
      if (origin) roots.push(origin);
    }
  }
  return [...unused];
}

/** `fs` of `const { readFileSync } = fs`, once nothing is left of it. */
function originOf({ declaration }: Binding, unused: readonly Binding[]): ts.Identifier | null {
  if (ts.isVariableDeclaration(declaration)) return declaration.initializer ? rootOf(declaration.initializer) : null;
  if (!ts.isBindingElement(declaration) || !ts.isVariableDeclaration(declaration.parent.parent)) return null;
  const isLeft = declaration.parent.elements.some((each) => !unused.some((other) => other.declaration === each));
  const { initializer } = declaration.parent.parent;
  return isLeft || !initializer ? null : rootOf(initializer);
}

function rootOf(node: ts.Expression): ts.Identifier | null {
  const value = bare(node);
  if (ts.isIdentifier(value)) return value;
  return ts.isPropertyAccessExpression(value) ? rootOf(value.expression) : null;
}

const mentions = (written: string, name: string): boolean =>
  new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(written);
