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
  /** `default` where it is what the module is: `export default pool`, `module.exports = pool`. */
  readonly exported: string;
  /** What to call it. */
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
    const found = source && poolIn(source, library, file === from);
    if (found) return { file, ...found };
  }
  return null;
}

function poolIn(source: Source, library: PoolLibrary, isHere: boolean): Omit<ExistingPool, 'file'> | null {
  // One that is typed for its own task takes no other.
  const isPool = (value: ts.Expression): boolean =>
    ts.isNewExpression(value) && !value.typeArguments && denotes(source, value.expression)?.module === library.package;
  return valuesIn(source, isPool, isHere)[0]?.exported ?? null;
}

interface Held {
  readonly value: ts.Expression;
  readonly exported: Omit<ExistingPool, 'file'>;
}

/** Values of variables and exports of a module, as others (or it itself) can name them. */
export function valuesIn(source: Source, is: (value: ts.Expression) => boolean, isHere: boolean): readonly Held[] {
  return source.file.statements.flatMap((statement): readonly Held[] => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
        if (!ts.isIdentifier(name) || !initializer || !is(initializer)) return [];
        const exported = isHere ? name.text : exportedAs(source, statement, name);
        return exported === null ? [] : [{ value: initializer, exported: { exported, name: name.text } }];
      });
    const given = exportIn(statement);
    return given && !isHere && is(given.value)
      ? [{ value: given.value, exported: { exported: given.as, name: given.as === 'default' ? 'pool' : given.as } }]
      : [];
  });
}

/** `export default value`, `module.exports = value`, `exports.name = value`. */
function exportIn(statement: ts.Statement): { readonly value: ts.Expression; readonly as: string } | null {
  if (ts.isExportAssignment(statement)) return { value: statement.expression, as: 'default' };
  const assignment = ts.isExpressionStatement(statement) ? statement.expression : null;
  if (!assignment || !ts.isBinaryExpression(assignment) || assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return null;
  const said = /^(?:module\.)?exports(?:\.(\w+))?$/.exec(assignment.left.getText());
  return said && (said[1] !== undefined || said[0] === 'module.exports') ? { value: assignment.right, as: said[1] ?? 'default' } : null;
}

function exportedAs(source: Source, statement: ts.VariableStatement, name: ts.Identifier): string | null {
  if (statement.modifiers?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword)) return name.text;
  const own = symbolOf(source, name);
  for (const each of source.file.statements) {
    if (ts.isExportDeclaration(each) && !each.moduleSpecifier && each.exportClause && ts.isNamedExports(each.exportClause)) {
      const one = each.exportClause.elements.find((element) => (element.propertyName ?? element.name).text === name.text);
      if (one) return one.name.text;
    }
    const given = exportIn(each);
    if (!given) continue;
    if (ts.isIdentifier(given.value) && symbolOf(source, given.value) === own) return given.as;
    if (given.as !== 'default' || !ts.isObjectLiteralExpression(given.value)) continue;
    for (const one of given.value.properties) {
      if (ts.isShorthandPropertyAssignment(one) && symbolOf(source, one.name) === own) return one.name.text;
      if (ts.isPropertyAssignment(one) && ts.isIdentifier(one.initializer) && symbolOf(source, one.initializer) === own)
        return ts.isIdentifier(one.name) ? one.name.text : null;
    }
  }
  return null;
}

/** `./lib/pool.js` for one file as another imports it. */
export function relativeSpecifier(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}
