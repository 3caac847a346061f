import type { ImportStmt, Stmt } from '../facts.js';
import { textOf, type Here } from './here.js';
import { varPattern } from './names.js';
import { addSpecifier } from './specifiers.js';
import type { Syntax } from './syntax.js';

type ImportedName = ImportStmt['names'][number];

/** `import a.b.c, d as e`: a statement for each module. */
export function importStatements(here: Here, node: Syntax): Stmt[] {
  const statements: Stmt[] = [];
  for (const child of node.children) {
    const { name, alias } = importedName(child);
    if (name === undefined) continue;
    const specifier = moduleName(here, name);
    const isDotted = specifier.includes('.');
    const bound = alias === undefined ? (specifier.split('.', 1)[0] ?? specifier) : textOf(here, alias);
    const names: ImportedName[] = [{ imported: '*', target: varPattern(here, bound), at: (alias ?? name).start }];
    statements.push(importOf(here, node, specifier, 0, names, alias === undefined && isDotted));
  }
  return statements;
}

/** `from ..m import a as b`. */
export function fromImport(here: Here, node: Syntax): Stmt[] {
  const isFuture = node.type === 'future_import_statement';
  const module = isFuture ? undefined : node.children[0];
  const source = module === undefined ? '__future__' : moduleName(here, module);
  const specifier = source.replace(/^\.+/, '');
  const names: ImportedName[] = [];
  for (const child of isFuture ? node.children : node.children.slice(1)) {
    if (child.type === 'wildcard_import') names.push({ imported: '*', target: null, at: child.start });
    const { name, alias } = importedName(child);
    if (name === undefined) continue;
    names.push({ imported: moduleName(here, name), target: varPattern(here, textOf(here, alias ?? name)), at: name.start });
  }
  return [importOf(here, node, specifier, source.length - specifier.length, names, false)];
}

function importOf(
  here: Here,
  node: Syntax,
  specifier: string,
  level: number,
  names: readonly ImportedName[],
  bindsRoot: boolean,
): ImportStmt {
  addSpecifier(here.file.specifiers, specifier, level, here.typeOnly);
  return {
    kind: 'import',
    specifier,
    level,
    names,
    ...(bindsRoot && { bindsRoot }),
    ...(here.typeOnly && { typeOnly: true as const }),
    at: node.start,
    end: node.end,
  };
}

function importedName(node: Syntax): { readonly name?: Syntax; readonly alias?: Syntax } {
  if (node.type === 'dotted_name') return { name: node };
  const [name, alias] = node.children;
  return node.type === 'aliased_import' && name !== undefined && alias !== undefined ? { name, alias } : {};
}

/** The module's name without the spaces and line breaks that may stand around its dots. */
function moduleName(here: Here, node: Syntax): string {
  return textOf(here, node).replace(/[\s\\]+/g, '');
}
