/**
 * `f = open(p)`, and the statements below that use `f`: what one statement opens, the others read and close, so they go
 * to the thread together, as a `with` would.
 */

import type { Finding } from '../../analysis/finding.js';
import type { Syntax } from '../../facts/python/syntax.js';
import { callParts, rootOf } from './call.js';
import { ancestors, textOf, walk, type PythonSource } from './tree.js';

/** The statements from the opening to the last use, as a block; null when what is opened goes elsewhere. */
export function runToMove(source: PythonSource, node: Syntax, finding: Finding, opens: boolean): Syntax | null {
  if (finding.chain.length > 1) return null;
  const opening = opens ? node : finding.primitive.api.startsWith('sqlite3.') ? connectionOf(source, node) : null;
  const first = opening && assignmentOf(source, opening);
  const block = first && source.parentOf(first.statement);
  if (!first || block?.type !== 'block') return null;
  const below = block.children.slice(block.children.indexOf(first.statement));
  const names = new Set([first.name]);
  let last = 0;
  below.forEach((statement, i) => {
    if (i > 0 && !mentions(source, statement, names)) return;
    last = i;
    for (const name of handlesFrom(source, statement, names)) names.add(name);
  });
  const run = below.slice(0, last + 1);
  const [start] = run;
  if (last === 0 || !start || run.some((each) => leaks(source, each, names))) return null;
  return { type: 'block', start: start.start, end: run.at(-1)?.end ?? start.end, children: run, tokens: [] };
}

interface Assignment {
  readonly name: string;
  readonly statement: Syntax;
}

/** `name = value`, alone in its statement. */
function assignmentOf(source: PythonSource, value: Syntax): Assignment | null {
  const assignment = source.parentOf(value);
  const statement = assignment && source.parentOf(assignment);
  const [target] = assignment?.type === 'assignment' ? assignment.children : [];
  if (target?.type !== 'identifier' || assignment?.children.at(-1) !== value || statement?.type !== 'expression_statement') return null;
  return { name: textOf(source, target), statement };
}

/** Where the function around a call on a connection or cursor of SQLite opens the connection. */
function connectionOf(source: PythonSource, node: Syntax): Syntax | null {
  const fn = [...ancestors(source, node)].find((each) => each.type === 'function_definition');
  let name = nameOf(source, rootOf(callParts(node)?.callee ?? node));
  for (let depth = 0; fn && name !== null && depth < 3; depth++) {
    const values = [...walk(fn)].flatMap((each) => {
      const [target] = each.type === 'assignment' ? each.children : [];
      const value = each.children.at(-1);
      return target?.type === 'identifier' && textOf(source, target) === name && value ? [value] : [];
    });
    const [value] = values;
    const callee = callParts(value ?? null)?.callee;
    if (values.length !== 1 || !value || !callee) return null;
    if (/(?:^|\.)connect$/.test(textOf(source, callee))) return value;
    name = nameOf(source, rootOf(callee));
  }
  return null;
}

const nameOf = (source: PythonSource, node: Syntax): string | null => (node.type === 'identifier' ? textOf(source, node) : null);

const mentions = (source: PythonSource, node: Syntax, names: ReadonlySet<string>): boolean =>
  [...walk(node)].some((each) => each.type === 'identifier' && names.has(textOf(source, each)));

/** Names that are given what goes on reading: `cursor = db.cursor()`, `reader = csv.reader(f)`. */
function* handlesFrom(source: PythonSource, statement: Syntax, names: ReadonlySet<string>): Iterable<string> {
  for (const each of walk(statement)) {
    const [target] = each.type === 'assignment' ? each.children : [];
    const call = callParts(each.type === 'assignment' ? (each.children.at(-1) ?? null) : null);
    if (target?.type !== 'identifier' || !call) continue;
    const isGiven = call.args.some((one) => one.type === 'identifier' && names.has(textOf(source, one)));
    const isCursor = /\.(?:cursor|execute)$/.test(textOf(source, call.callee)) && names.has(textOf(source, rootOf(call.callee)));
    if (isGiven || isCursor) yield textOf(source, target);
  }
}

/** What is opened is returned, kept or handed on: it would be used outside of the thread's function. */
function leaks(source: PythonSource, statement: Syntax, names: ReadonlySet<string>): boolean {
  return [...walk(statement)].some((each) => {
    if (each.type !== 'identifier' || !names.has(textOf(source, each))) return false;
    const parent = source.parentOf(each);
    if (!parent) return false;
    if (/^(?:return_statement|yield|expression_list|tuple|list|dictionary|pair)$/.test(parent.type)) return true;
    return parent.type === 'assignment' && parent.children.at(-1) === each;
  });
}
