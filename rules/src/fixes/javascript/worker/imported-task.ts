/** A call of a function of another module. */

import ts from '../../../facts/javascript/typescript.cjs';
import type { Finding } from '../../../analysis/finding.js';
import type { FixContext, No } from '../../context.js';
import type { TextEdit } from '../../fix.js';
import { awaitEdits } from '../await-text.js';
import { usesOf } from '../bindings.js';
import { declarationOf } from '../denotes.js';
import type { Source } from '../source.js';
import { unusedAfter } from '../unused.js';
import { whyNotSent } from './arguments.js';
import { whyNotOnData } from './crossing.js';
import { isQuiet } from './quiet-module.js';
import { targetOf, type Target } from './target.js';
import type { Task } from './task.js';

export function importedTask(finding: Finding, context: FixContext, source: Source, call: ts.CallExpression, no: No): Task | null {
  const target = targetOf(finding, context, no);
  if (!target) return null;
  const { name, exported, source: module } = target;
  if (!isPlainCallee(call, target)) return no(`\`${name}\` is called as a method of an object, which would stay behind`);
  if (!isQuiet(context, module)) return no(`${module.path} does more than define functions: a worker that loads it would do that again`);
  const why = whyNotSent(source, call) ?? whyNotOnData(module, target.fn);
  if (why !== null) return no(why);
  const typescript = /\.[cm]?tsx?$/.test(source.path);
  const type = typescript ? resultType(source, call, target) : '';
  const types = type !== '' && ts.isIdentifier(call.expression) ? importedForTypes(source, call.expression) : [];
  const open = source.text.indexOf('(', call.typeArguments?.end ?? call.expression.end);
  return {
    name,
    callee: name,
    types: `Parameters<typeof ${name}>`,
    home: { kind: 'module', file: module.path, exported },
    sent: [source.text.slice(open + 1, call.end - 1)],
    place: (run) => replaceCall(source, call, run + type),
    add: () => [],
    preferred: true,
    drop: types.length > 0 ? [] : unusedAfter(source, [call.expression], type),
    ...(types.length > 0 && { place: (run: string) => [...replaceCall(source, call, run + type), ...types] }),
  };
}

/** Puts the awaited text where the call is. */
export function replaceCall(source: Source, call: ts.CallExpression, text: string): readonly TextEdit[] {
  const [opening, ...closing] = awaitEdits(source, call);
  return [{ file: source.path, at: call.getStart(source.file), end: call.end, text: (opening?.text ?? '') + text }, ...closing];
}

/** Called by a name, not as a method of some object. */
function isPlainCallee(call: ts.CallExpression, target: Target): boolean {
  const { expression } = call;
  if (ts.isIdentifier(expression)) return true;
  return ts.isPropertyAccessExpression(expression) && ts.isIdentifier(expression.expression) && expression.name.text === target.exported;
}

/** A pool gives `any`. */
function resultType(source: Source, call: ts.CallExpression, { fn }: Target): string {
  if (ts.isExpressionStatement(call.parent) || (fn.typeParameters?.length ?? 0) > 0) return '';
  return ` as ReturnType<typeof ${call.expression.getText(source.file)}>`;
}

/** Only the types of the function are used from now on. */
function importedForTypes(source: Source, name: ts.Identifier): readonly TextEdit[] {
  const declaration = declarationOf(source, name);
  if (!declaration || !ts.isImportSpecifier(declaration) || declaration.isTypeOnly || usesOf(source, declaration.name).length > 1)
    return [];
  const at = declaration.getStart(source.file);
  return [{ file: source.path, at, end: at, text: 'type ' }];
}
