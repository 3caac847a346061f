/** A function of the handler's own file: it moves to a module that a worker can load, with what it needs. */

import ts from '../../../facts/javascript/typescript.cjs';
import { posix } from 'node:path';
import type { Finding } from '../../../analysis/finding.js';
import type { FixContext, No } from '../../context.js';
import type { TextEdit } from '../../fix.js';
import { lineStart, nextLine } from '../../text/lines.js';
import { bindings, usesOf } from '../bindings.js';
import type { NewName } from '../import-edits.js';
import { importStyle } from '../import-style.js';
import { isGenerator, type FunctionNode } from '../nodes.js';
import type { Source } from '../source.js';
import { whyNotSent } from './arguments.js';
import { whyNotOnData } from './crossing.js';
import { replaceCall } from './imported-task.js';
import { isInside, neededBy, type Needed } from './needed.js';
import { innermost, topLevelName } from './target.js';
import type { Task } from './task.js';

export function movedTask(finding: Finding, context: FixContext, source: Source, call: ts.CallExpression, no: No): Task | null {
  const link = finding.chain[1];
  const fn = link ? innermost(source, link.at) : null;
  const name = fn && topLevelName(fn);
  if (!fn || isInside(call, fn)) return null;
  if (!name || !ts.isIdentifier(call.expression) || call.expression.text !== name.text)
    return no('the function is a method, or is made while the program runs: a worker has no such function');
  if (isGenerator(fn)) return no(`\`${name.text}\` is a generator, whose values come one by one`);
  const why = whyNotSent(source, call) ?? whyNotOnData(source, fn);
  if (why !== null) return no(why);
  const needed = neededBy(context, source, [statementOf(fn)], no);
  if (!needed) return null;
  const moved = [...needed.statements, statementOf(fn)].sort((a, b) => a.pos - b.pos);
  const returns = movesBack(source, moved, call, no);
  if (!returns) return null;
  const typescript = /\.[cm]?tsx?$/.test(source.path);
  const isTyped = typescript && !ts.isExpressionStatement(call.parent) && (fn.typeParameters?.length ?? 0) === 0;
  const type = isTyped ? ` as ReturnType<typeof ${name.text}>` : '';
  const open = source.text.indexOf('(', call.expression.end);
  return {
    name: name.text,
    callee: name.text,
    types: `Parameters<typeof ${name.text}>`,
    home: {
      kind: 'new',
      stem: stemOf(source, name.text),
      sections: sectionsOf(source, needed, moved, typescript ? [name.text, ...returns] : returns),
    },
    shared: returns,
    sent: [source.text.slice(open + 1, call.end - 1)],
    place: (run) => [...replaceCall(source, call, run + type), ...removals(source, moved)],
    add: (module) =>
      [...new Set(isTyped ? [...returns, name.text] : returns)].map((local): NewName => {
        const forType = local === name.text && !returns.includes(local);
        return { module, name: local, local, ...(forType && { type: true }) };
      }),
    drop: unusedWithout(source, moved),
    preferred: true,
  };
}

function statementOf(fn: FunctionNode): ts.Statement {
  for (let node: ts.Node = fn; ; node = node.parent) if (ts.isStatement(node) && ts.isSourceFile(node.parent)) return node;
}

/** Names that the rest of the file still uses, and gets from the new module. */
function movesBack(source: Source, moved: readonly ts.Statement[], call: ts.CallExpression, no: No): readonly string[] | null {
  const back: string[] = [];
  for (const statement of moved) {
    if (hasExport(statement)) return no('other modules import the function from here: it has to be moved by hand');
    for (const name of declaredBy(statement)) {
      const left = usesOf(source, name).filter((use) => use !== call.expression && !moved.some((each) => isInside(use, each)));
      if (left.length === 0) continue;
      if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
        return no(`its type \`${name.text}\` is used by others in this file`);
      back.push(name.text);
    }
  }
  return back;
}

const hasExport = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) && (ts.getModifiers(statement)?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword) ?? false);

function declaredBy(statement: ts.Statement): readonly ts.Identifier[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name] : []));
  return (ts.isFunctionDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) &&
    statement.name
    ? [statement.name]
    : [];
}

/** Imports, then the statements as they stand, with `export` where others need them. */
export function sectionsOf(source: Source, needed: Needed, moved: readonly ts.Statement[], exported: readonly string[]): readonly string[] {
  const esm = importStyle(source, null).form === 'esm';
  const texts = moved.map((statement) => {
    const text = source.text.slice(commentsOf(source, statement), statement.end);
    const shown = esm && declaredBy(statement).some((name) => exported.includes(name.text));
    const at = statement.getStart(source.file) - commentsOf(source, statement);
    return shown ? `${text.slice(0, at)}export ${text.slice(at)}` : text;
  });
  return [needed.imports.join('\n'), ...texts].filter((each) => each !== '');
}

/** Where what is said about the statement begins. */
function commentsOf(source: Source, statement: ts.Statement): number {
  const start = statement.getStart(source.file);
  const comments = ts.getLeadingCommentRanges(source.text, statement.pos) ?? [];
  const touching = comments.filter((each) => !/\n\s*\n/.test(source.text.slice(each.end, start)));
  return touching[0]?.pos ?? start;
}

/** With what is said about them, and with the empty line that would be one too many. */
export function removals(source: Source, statements: readonly ts.Statement[]): readonly TextEdit[] {
  const { text } = source;
  const edits: TextEdit[] = [];
  let parted = false;
  for (const statement of statements) {
    const at = lineStart(text, commentsOf(source, statement));
    const isNext = edits.at(-1)?.end === at;
    parted = isNext ? parted : /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(0, at)) || at === 0;
    const end = nextLine(text, statement.end);
    const gap = parted ? (/^[ \t]*\r?\n/.exec(text.slice(end))?.[0].length ?? 0) : 0;
    edits.push({ file: source.path, at, end: end + gap, text: '' });
  }
  return edits;
}

const unusedWithout = (source: Source, moved: readonly ts.Statement[]) =>
  bindings(source).filter(({ name }) => {
    const uses = usesOf(source, name);
    return uses.length > 0 && !moved.some((each) => isInside(name, each)) && uses.every((use) => moved.some((each) => isInside(use, each)));
  });

export const stemOf = (source: Source, name: string): string =>
  posix.join(posix.dirname(source.path), name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase());
