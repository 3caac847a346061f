/** What a file imports at its top level, at run time. */

import type { Syntax } from '../../facts/python/syntax.js';
import { ancestors, textOf, walk, walkScope, type PythonSource } from './tree.js';

export interface ImportedName {
  /** Dotted, with the dots of a relative import in front. */
  readonly module: string;
  /** `''` for the module itself. */
  readonly name: string;
  /** The name it has in the file. `import a.b` binds `a`, and is said as `a.b`. */
  readonly local: string;
  readonly statement: Syntax;
  /** The part of the statement that is about this name. */
  readonly item: Syntax;
}

function importsIn(source: PythonSource, statements: readonly Syntax[]): readonly ImportedName[] {
  return statements.flatMap((statement) => {
    if (statement.type === 'import_statement')
      return statement.children.map((item) => {
        const [name = item, alias] = item.type === 'aliased_import' ? item.children : [item];
        const module = textOf(source, name);
        return { module, name: '', local: alias ? textOf(source, alias) : module, statement, item };
      });
    if (statement.type !== 'import_from_statement') return [];
    const [from, ...items] = statement.children;
    if (!from) return [];
    const module = textOf(source, from);
    return items.flatMap((item) => {
      const [name = item, alias] = item.type === 'aliased_import' ? item.children : [item];
      if (name.type !== 'dotted_name') return [];
      return [{ module, name: textOf(source, name), local: textOf(source, alias ?? name), statement, item }];
    });
  });
}

export const topImports = (source: PythonSource): readonly ImportedName[] => importsIn(source, source.root.children);

/** Local names of a module or a name of it: from the top of the file, or from the function around `at`, above it. */
export function importedAs(source: PythonSource, at: Syntax, module: string, name: string): string | null {
  const local = [...ancestors(source, at)]
    .filter((each) => each.type === 'block')
    .flatMap((block) =>
      importsIn(
        source,
        block.children.filter((each) => each.end <= at.start),
      ),
    );
  const all = [...local, ...topImports(source)];
  const said = (each: ImportedName): string | null => {
    if (each.module === module && each.name === name) return each.local;
    // `from anyio import to_thread` is the module `anyio.to_thread`.
    return name === '' && each.name !== '' && `${each.module}.${each.name}` === module ? each.local : null;
  };
  for (const each of all) {
    const local = said(each);
    if (local === null) continue;
    const bound = local.split('.', 1)[0] ?? local;
    if (!isRebound(source, bound) && (!topImports(source).includes(each) || !isImportedWithin(source, at, bound))) return local;
  }
  return null;
}

/** An import inside the functions around the node makes the name a variable of theirs, without a value before it. */
export const isImportedWithin = (source: PythonSource, at: Syntax, name: string): boolean =>
  [...ancestors(source, at)].some(
    (fn) => fn.type === 'function_definition' && importsIn(source, [...walkScope(fn)]).some((each) => each.local.split('.', 1)[0] === name),
  );

/** Something besides imports gives the name a meaning: an assignment, a parameter, a function. */
export function isRebound(source: PythonSource, name: string): boolean {
  for (const node of walk(source.root)) {
    if (node.type !== 'identifier' || textOf(source, node) !== name) continue;
    const parent = source.parentOf(node);
    if (!parent) continue;
    const isTarget =
      (BINDERS.has(parent.type) && parent.children[0] === node) ||
      PARAMETERS.has(parent.type) ||
      parent.type === 'as_pattern_target' ||
      parent.type === 'global_statement';
    if (isTarget) return true;
  }
  return false;
}

const BINDERS = new Set([
  'assignment',
  'augmented_assignment',
  'named_expression',
  'for_statement',
  'for_in_clause',
  'function_definition',
  'class_definition',
  'default_parameter',
  'typed_default_parameter',
  'typed_parameter',
]);
const PARAMETERS = new Set([
  'parameters',
  'lambda_parameters',
  'pattern_list',
  'tuple_pattern',
  'list_splat_pattern',
  'dictionary_splat_pattern',
]);

/** Uses of a name outside of imports. */
export function usesOf(source: PythonSource, name: string): readonly Syntax[] {
  return [...walk(source.root)].filter((node) => {
    if (node.type === 'string_content' || node.type === 'string') return textOf(source, node).replace(/^["']+|["']+$/g, '') === name;
    if (node.type !== 'identifier' || textOf(source, node) !== name) return false;
    const parent = source.parentOf(node);
    if (parent?.type === 'attribute') return parent.children[0] === node;
    if (parent?.type === 'keyword_argument') return parent.children[0] !== node;
    return parent?.type !== 'aliased_import';
  });
}

/** Does the file have this word in any meaning? */
export const hasWord = (source: PythonSource, word: string): boolean => new RegExp(`(?<![\\w.])${word}(?!\\w)`).test(source.text);
