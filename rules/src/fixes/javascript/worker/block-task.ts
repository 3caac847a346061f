/** A loop written in the handler: it becomes a function. What it reads are parameters, what it makes is the result. */

import ts from '../../../facts/javascript/typescript.cjs';
import type { FixContext, No } from '../../context.js';
import { freeName, usesOf } from '../bindings.js';
import { canAwait } from '../await-place.js';
import { declarationOf } from '../denotes.js';
import { importStyle } from '../import-style.js';
import { bare, isFunctionNode } from '../nodes.js';
import type { Source } from '../source.js';
import { indentAt } from '../../text/lines.js';
import { whyNotToItself } from './crossing.js';
import { parametersOf } from './block-parameters.js';
import { changesIn, type Change } from './block-changes.js';
import { isInside, neededBy } from './needed.js';
import { removals, sectionsOf, stemOf } from './moved-task.js';
import type { Task } from './task.js';

export function blockTask(context: FixContext, source: Source, at: number, end: number, no: No): Task | null {
  const loop = statementAt(source, at, end);
  if (!loop || !ts.isBlock(loop.parent)) return no('it is no loop that is written out as a statement of its own');
  if (!canAwait(loop)) return no('the loop stands in a function that cannot wait');
  const region = regionOf(source, loop, loop.parent);
  const why = whyNotTaken(region) ?? region.map((each) => whyNotToItself(source, each)).find((each) => each !== null);
  if (typeof why === 'string') return no(why);
  const outer = changesIn(source, region).filter(({ declaration }) => !region.some((each) => isInside(declaration, each)));
  const wrong = outer.find((each) => !mayComeBack(each, loop));
  if (wrong) return no(`it changes \`${wrong.name.text}\`, which stays behind`);
  const made = declaredIn(region).filter((name) => usesOf(source, name).some((use) => !region.some((each) => isInside(use, each))));
  const results = [...new Set([...outer.map(({ name }) => name.text), ...made.map(({ text }) => text)])];
  if (results.length === 0) return no('the loop makes nothing that could be sent back');
  if (outer.length > 0 && made.length > 0) return no('the loop makes some variables and changes others');
  const parameters = parametersOf(source, region, no);
  const needed = parameters && neededBy(context, source, region, no);
  if (!parameters || !needed) return null;
  if (needed.statements.some((each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each)))
    return no('it uses types of this file');
  if (needed.statements.some((each) => !isOnlyUsedIn(source, each, region)))
    return no('it uses functions of this file that others use too');
  const name = freeName(source, `compute${capital(results[0] ?? '')}`);
  const { semicolon, newline } = importStyle(source, context.package(source.path));
  const typescript = /\.[cm]?tsx?$/.test(source.path);
  const result = results.length === 1 ? (results[0] ?? '') : `{ ${results.join(', ')} }`;
  const signature = parameters.list.map((each) => (typescript ? `${each.name}: ${each.type}` : each.name)).join(', ');
  const body = dedented(source, region, parameters.replace);
  const text = [
    `${typescript ? 'export ' : ''}function ${name}(${signature}) {`,
    ...body.map((line) => (line === '' ? '' : `  ${line}`)),
    `  return ${result}${semicolon}`,
    '}',
  ].join(newline);
  const first = region[0] ?? loop;
  const place = { file: source.path, at: first.getStart(source.file), end: loop.end };
  const isReassigned = made.some((each) =>
    changesIn(source, [loop.parent]).some(
      ({ name: other, use }) => other.text === each.text && !region.some((one) => isInside(use, one)) && ts.isIdentifier(use),
    ),
  );
  return {
    name,
    callee: name,
    types: `Parameters<typeof ${name}>`,
    home: { kind: 'new', stem: stemOf(source, name), sections: [...sectionsOf(source, needed, needed.statements, []), text] },
    sent: parameters.list.map((each) => each.sent),
    place: (run) => {
      const awaited = `await ${run}${typescript ? ` as ReturnType<typeof ${name}>` : ''}${semicolon}`;
      if (made.length > 0)
        return [{ ...place, text: `${isReassigned ? 'let' : 'const'} ${result} = ${awaited}` }, ...removals(source, needed.statements)];
      const statement = results.length === 1 ? `${result} = ${awaited}` : `(${result} = ${awaited.replace(/;$/, '')})${semicolon}`;
      return [
        { ...place, text: (statement.startsWith('(') && semicolon === '' ? ';' : '') + statement },
        ...removals(source, needed.statements),
      ];
    },
    add: (module) => (typescript ? [{ module, name, local: name, type: true }] : []),
    drop: [],
    preferred: true,
  };
}

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

function statementAt(source: Source, at: number, end: number): ts.Statement | null {
  let found: ts.Statement | null = null;
  const visit = (node: ts.Node): void => {
    if (node.pos > at || node.end < end || found) return;
    if (ts.isIterationStatement(node, false) && node.getStart(source.file) === at && node.end === end) found = node;
    else ts.forEachChild(node, visit);
  };
  visit(source.file);
  return found;
}

/** The loop, and the declarations right above it of what it fills. */
function regionOf(source: Source, loop: ts.Statement, { statements }: ts.Block): readonly ts.Statement[] {
  let start = statements.indexOf(loop);
  for (;;) {
    const above = statements[start - 1];
    const changed = changesIn(source, statements.slice(start, statements.indexOf(loop) + 1));
    if (!above || !ts.isVariableStatement(above) || !changed.some(({ declaration }) => isInside(declaration, above))) break;
    start--;
  }
  return statements.slice(start, statements.indexOf(loop) + 1);
}

function whyNotTaken(region: readonly ts.Statement[]): string | null {
  let why: string | null = null;
  const visit = (node: ts.Node, loops: number): void => {
    if (why !== null) return;
    if (isFunctionNode(node)) {
      if (!ts.isArrowFunction(node)) return;
    } else if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) why = 'it waits for something in between';
    else if (ts.isYieldExpression(node)) why = 'it yields in between';
    else if (ts.isReturnStatement(node) && !isInArrow(node, region)) why = 'it returns out of the middle of the loop';
    else if ((ts.isBreakStatement(node) || ts.isContinueStatement(node)) && (node.label !== undefined || loops === 0))
      why = 'it leaves the loop for somewhere else';
    else if (ts.isIdentifier(node) && node.text === 'arguments') why = 'it uses `arguments`';
    const inner = ts.isIterationStatement(node, false) || ts.isSwitchStatement(node) ? loops + 1 : loops;
    ts.forEachChild(node, (child) => {
      visit(child, inner);
    });
  };
  for (const each of region) visit(each, 0);
  return why;
}

function isInArrow(node: ts.Node, region: readonly ts.Statement[]): boolean {
  for (let each: ts.Node = node; !region.some((one) => one === each); each = each.parent) if (ts.isArrowFunction(each)) return true;
  return false;
}

/** A variable of the function around, given another value: the caller can do that with the result. */
function mayComeBack({ declaration, use }: Change, loop: ts.Statement): boolean {
  if (!ts.isIdentifier(bare(use))) return false;
  let fn: ts.Node = loop;
  while (!isFunctionNode(fn) && !ts.isSourceFile(fn)) fn = fn.parent;
  return isInside(declaration, fn);
}

const declaredIn = (region: readonly ts.Statement[]): readonly ts.Identifier[] =>
  region.flatMap((each) =>
    ts.isVariableStatement(each) ? each.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name] : [])) : [],
  );

function isOnlyUsedIn(source: Source, statement: ts.Statement, region: readonly ts.Statement[]): boolean {
  const names = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name] : []))
    : ts.isFunctionDeclaration(statement) && statement.name
      ? [statement.name]
      : [];
  return names.every(
    (name) =>
      declarationOf(source, name) !== null &&
      usesOf(source, name).every((use) => isInside(use, statement) || region.some((each) => isInside(use, each))),
  );
}

/** The text of the statements, as if they stood at the left. */
function dedented(
  source: Source,
  region: readonly ts.Statement[],
  replace: readonly { readonly at: number; readonly end: number; readonly text: string }[],
): readonly string[] {
  const start = region[0]?.getStart(source.file) ?? 0;
  const end = region.at(-1)?.end ?? start;
  const indent = indentAt(source.text, start);
  let text = '';
  let from = start;
  for (const each of [...replace].sort((a, b) => a.at - b.at)) {
    text += source.text.slice(from, each.at) + each.text;
    from = each.end;
  }
  text += source.text.slice(from, end);
  return text.split(/\r?\n/).map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
}
