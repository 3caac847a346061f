/** Worker pools: the project's own, or a new one. */

import ts from '../../../facts/javascript/typescript.cjs';
import { posix } from 'node:path';
import type { FixContext } from '../../context.js';
import { denotes, symbolOf } from '../denotes.js';
import { openSource, type Source } from '../source.js';

/** The first two share their interface: `new Pool({ filename })`, `pool.run(value, { filename })`. */
export interface PoolLibrary {
  readonly package: 'piscina' | 'tinypool' | 'workerpool';
  readonly class: 'Piscina' | 'Tinypool' | 'workerpool';
  readonly version: string;
}

const PISCINA: PoolLibrary = { package: 'piscina', class: 'Piscina', version: '^5.0.0' };
const TINYPOOL: PoolLibrary = { package: 'tinypool', class: 'Tinypool', version: '^2.0.0' };

const WORKERPOOL: PoolLibrary = { package: 'workerpool', class: 'workerpool', version: '^10.0.0' };

export function poolLibrary(dependencies: ReadonlySet<string>): PoolLibrary | null {
  if (dependencies.has('piscina')) return PISCINA;
  if (dependencies.has('tinypool')) return TINYPOOL;
  if (dependencies.has('workerpool')) return WORKERPOOL;
  // Its pools run one function each; a second pool beside them helps nobody.
  return dependencies.has('poolifier') ? null : PISCINA;
}

export interface ExistingPool {
  readonly file: string;
  readonly name: string;
}

/** The pool the project has, where this file can get at it. */
export function existingPool(context: FixContext, from: string, library: PoolLibrary): ExistingPool | null {
  const files = (context.files?.() ?? [from]).filter(
    (file) => context.role?.(file) !== 'test' && context.text(file)?.includes(`new ${library.class}`),
  );
  for (const file of files) {
    const text = context.text(file);
    const source = text === null ? null : openSource(file, text);
    const name = source && poolIn(source, library, file !== from);
    if (name) return { file, name };
  }
  return null;
}

function poolIn(source: Source, library: PoolLibrary, exportedOnly: boolean): string | null {
  for (const statement of source.file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      // One that is typed for its own task takes no other.
      if (!ts.isIdentifier(name) || !initializer || !ts.isNewExpression(initializer) || initializer.typeArguments) continue;
      if (denotes(source, initializer.expression)?.module !== library.package) continue;
      if (!exportedOnly || isExported(source, statement, name)) return name.text;
    }
  }
  return null;
}

export function isExported(source: Source, statement: ts.VariableStatement, name: ts.Identifier): boolean {
  if (statement.modifiers?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword)) return true;
  const own = symbolOf(source, name);
  return source.file.statements.some((each) => {
    if (ts.isExportDeclaration(each) && !each.moduleSpecifier && each.exportClause && ts.isNamedExports(each.exportClause))
      return each.exportClause.elements.some((one) => one.propertyName === undefined && one.name.text === name.text);
    if (!ts.isExpressionStatement(each) || !ts.isBinaryExpression(each.expression) || each.expression.left.getText() !== 'module.exports')
      return false;
    const value = each.expression.right;
    return (
      ts.isObjectLiteralExpression(value) &&
      value.properties.some((one) => ts.isShorthandPropertyAssignment(one) && symbolOf(source, one.name) === own)
    );
  });
}

/** `./lib/pool.js` for one file as another imports it. */
export function relativeSpecifier(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}
