import ts from './typescript.cjs';

/** `'use strict'` and the like at the top of the file, and `'#!'` for a hash-bang line. */
export function directivesOf(file: ts.SourceFile, text: string): string[] {
  const directives = /^\uFEFF?#!/.test(text) ? ['#!'] : [];
  for (const statement of file.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) break;
    directives.push(statement.expression.text);
  }
  return directives;
}
