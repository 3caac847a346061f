/** A library call that computes, called in a handler: a worker makes the same call. */

import ts from '../../../facts/javascript/typescript.cjs';
import { posix } from 'node:path';
import type { FixContext, No } from '../../context.js';
import { denotes } from '../denotes.js';
import { isFunctionNode } from '../nodes.js';
import type { Source } from '../source.js';
import { unusedAfter } from '../unused.js';
import { whyNotSent } from './arguments.js';
import { replaceCall } from './imported-task.js';
import { namesIn, neededBy } from './needed.js';
import { sourceRoot } from './pool-module.js';
import type { Task } from './task.js';

interface Pure {
  /** Types of arguments and result in TypeScript. */
  readonly types?: string;
  readonly result?: string;
  /** Gives a promise, and computes on the loop all the same. */
  readonly promises?: true;
}

const STRINGS: Pure = { types: '[string, string]', result: 'string' };

/** Data in, data out, no state; errors are read by their message alone. */
const PURE: Readonly<Record<string, Readonly<Record<string, Pure>>>> = {
  bcryptjs: {
    hashSync: { types: '[string, string | number]', result: 'string' },
    compareSync: { types: '[string, string]', result: 'boolean' },
    hash: { types: '[string, string | number]', result: 'string', promises: true },
    compare: { types: '[string, string]', result: 'boolean', promises: true },
  },
  'js-yaml': { load: {}, safeLoad: {}, dump: { result: 'string' }, safeDump: { result: 'string' } },
  yaml: { parse: {}, stringify: { result: 'string' } },
  'csv-parse/sync': { parse: { types: '[any, any?]' } },
  'csv-stringify/sync': { stringify: { types: '[any, any?]', result: 'string' } },
  'sanitize-html': { '': { result: 'string' } },
  zxcvbn: { '': {} },
  'lz-string': Object.fromEntries(
    ['compress', 'decompress', 'compressToBase64', 'decompressFromBase64', 'compressToUTF16', 'decompressFromUTF16'].map((name) => [
      name,
      {},
    ]),
  ),
  diff: Object.fromEntries(
    ['diffChars', 'diffWords', 'diffLines', 'diffArrays', 'createPatch', 'createTwoFilesPatch'].map((name) => [name, {}]),
  ),
  ejs: { render: { types: '[string, any?, any?]', result: 'string' } },
  pug: { render: { types: '[string, any?]', result: 'string' }, renderFile: { types: '[string, any?]', result: 'string' } },
  terser: { minify_sync: {} },
  'fast-levenshtein': { get: {} },
  'fastest-levenshtein': { distance: STRINGS, closest: {} },
};

export function libraryTask(context: FixContext, source: Source, call: ts.CallExpression, no: No): Task | null {
  const callee = denotes(source, call.expression);
  const pure = callee && PURE[callee.module]?.[callee.name];
  if (!callee || !pure) return no('whether the library works on data alone is not known');
  const why = whyNotSent(source, call);
  if (why !== null) return no(why);
  if (looksAtError(call)) return no('the `catch` around it tells errors apart by what does not come over from a worker');
  const needed = neededBy(context, source, [call.expression], no);
  if (!needed) return null;
  if (needed.statements.length > 0) return no('the library is reached through a variable of the module');
  const text = call.expression.getText(source.file);
  const name = camel(callee.name === '' ? `${callee.module} run` : `${callee.module} ${callee.name}`);
  const open = source.text.indexOf('(', call.expression.end);
  const around = ts.isAwaitExpression(call.parent) ? call.parent.parent : call.parent;
  const cast = /\.[cm]?tsx?$/.test(source.path) && pure.result !== undefined && !ts.isExpressionStatement(around);
  const type = !cast ? '' : pure.promises ? ` as Promise<${pure.result ?? ''}>` : ` as ${pure.result ?? ''}`;
  return {
    name,
    callee: text,
    types: pure.types ?? `Parameters<typeof ${text}>`,
    home: { kind: 'new', stem: posix.join(sourceRoot(context, source.path), kebab(name)), sections: [needed.imports.join('\n')] },
    sent: [source.text.slice(open + 1, call.end - 1)],
    place: (run) =>
      pure.promises
        ? [
            {
              file: source.path,
              at: call.getStart(source.file),
              end: call.end,
              text: cast && !ts.isReturnStatement(call.parent) ? `(${run}${type})` : run + type,
            },
          ]
        : replaceCall(source, call, run + type),
    add: () => [],
    drop: unusedAfter(source, [call.expression], ''),
    preferred: true,
  };
}

/** The library computes on the loop and gives a promise of the result. */
export function givesPromise(source: Source, call: ts.CallExpression): boolean {
  const callee = denotes(source, call.expression);
  return callee !== null && PURE[callee.module]?.[callee.name]?.promises === true;
}

/** By class or by a property besides its message. */
function looksAtError(call: ts.CallExpression): boolean {
  for (let each: ts.Node = call; !isFunctionNode(each) && !ts.isSourceFile(each); each = each.parent) {
    const statement = each.parent;
    if (!ts.isTryStatement(statement) || statement.tryBlock !== each || !statement.catchClause?.variableDeclaration) continue;
    const { variableDeclaration, block } = statement.catchClause;
    const error = variableDeclaration.name;
    if (!ts.isIdentifier(error)) return true;
    for (const name of namesIn(block)) {
      if (name.text !== error.text) continue;
      const { parent } = name;
      if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) return true;
      if (ts.isPropertyAccessExpression(parent) && !/^(?:message|stack)$/.test(parent.name.text)) return true;
    }
  }
  return false;
}

const camel = (text: string): string => text.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '');
const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
