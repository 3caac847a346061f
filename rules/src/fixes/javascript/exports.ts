/** What a module gives to others, and under which names. */

import ts from '../../facts/javascript/typescript.cjs';
import { symbolOf } from './denotes.js';
import type { Source } from './source.js';

export interface Exported {
  /** `default` where it is what the module is: `export default pool`, `module.exports = pool`. */
  readonly exported: string;
  /** What to call it. */
  readonly name: string;
}

interface Held {
  readonly value: ts.Expression;
  readonly exported: Exported;
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
export function exportIn(statement: ts.Statement): { readonly value: ts.Expression; readonly as: string } | null {
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
