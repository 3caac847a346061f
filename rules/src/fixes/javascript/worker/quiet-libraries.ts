/**
 * Libraries whose functions make and set up values and do nothing else: a module that calls them while it is loaded may be
 * loaded by a worker as well, which then has values of its own. Read from their documentation: schemas (zod 4, yup 1, joi 17,
 * valibot 1, TypeBox 0.34), dates and small helpers, and what turns documents into others (marked 16, turndown 7,
 * markdown-it 14, sanitize-html 2).
 */

import ts from '../../../facts/javascript/typescript.cjs';
import { bare } from '../nodes.js';
import { specifierOf } from '../import-style.js';

const QUIET =
  /^(?:zod|yup|joi|valibot|superstruct|@sinclair\/typebox|dayjs|luxon|date-fns|ms|bytes|lodash|lodash-es|uuid|nanoid|slugify|marked|turndown|markdown-it|sanitize-html|highlight\.js)(?:\/.*)?$/;

const known = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** `z` of `z.object(…)`, `TurndownService` of `new TurndownService()`. */
export function isOfQuietLibrary(callee: ts.Expression): boolean {
  let root = bare(callee);
  while (ts.isPropertyAccessExpression(root) || ts.isCallExpression(root)) root = bare(root.expression);
  return ts.isIdentifier(root) && quietNames(root.getSourceFile()).has(root.text);
}

function quietNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = known.get(file) ?? new Set(file.statements.filter((each) => QUIET.test(specifierOf(each) ?? '')).flatMap(namesOf));
  known.set(file, names);
  return names;
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => boundIn(name));
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
  const { namedBindings } = clause ?? {};
  const named = !namedBindings
    ? []
    : ts.isNamespaceImport(namedBindings)
      ? [namedBindings.name]
      : namedBindings.elements.map((each) => each.name);
  return [...(clause?.name ? [clause.name] : []), ...named].map(({ text }) => text);
}

const boundIn = (name: ts.BindingName): readonly string[] =>
  ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((each) => (ts.isBindingElement(each) ? boundIn(each.name) : []));
