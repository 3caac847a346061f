/** `requests.get(u)` -> `await client.get(u)` within `async with httpx.AsyncClient(…)`, in projects that have httpx. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { Offer } from '../context.js';
import type { Fix, TextEdit } from '../fix.js';
import { indentAt, indentUnit, newlineOf, startsLine } from '../text/lines.js';
import { canAwait, needsParentheses } from './await-place.js';
import { callParts, keywordOf, rootOf, type CallParts } from './call.js';
import { addImport, dropUnused } from './import-edits.js';
import { hasWord, importedAs } from './imported.js';
import { ancestors, nodeAt, openPython, statementOf, textOf, walk, type PythonSource } from './tree.js';

/** They mean the same to both. */
const KEYWORDS = new Set(['params', 'json', 'headers', 'timeout']);
const RESPONSE = /^(?:json|text|content|status_code|headers|raise_for_status)$/;

export const httpxClient: Offer = (finding, context) => {
  const { file, at, end } = finding.place;
  const method = /^requests\.(get|post|put|patch|delete|head)$/.exec(finding.primitive.api)?.[1];
  if (finding.chain.length !== 1 || method === undefined || context.package(file)?.dependencies.has('httpx') !== true) return [];
  const text = context.text(file);
  const source = text === null ? null : openPython(file, text);
  const call = source && callParts(nodeAt(source, at, end));
  const statement = call && statementOf(source, call.node);
  if (!source || !call || !statement || !canAwait(source, call.node) || !fits(source, call, statement)) return [];
  return within(source, call, statement, method);
};

function fits(source: PythonSource, call: CallParts, statement: Syntax): boolean {
  if (statement.type !== 'expression_statement' && statement.type !== 'return_statement') return false;
  if (!startsLine(source.text, statement.start) || /\bhttpx\.AsyncClient\b/.test(textOf(source, statement))) return false;
  // A string over several lines would be indented with the statement.
  if ([...walk(statement)].some((each) => each.type === 'string' && textOf(source, each).includes('\n'))) return false;
  const known = call.args.every((each) => {
    const keyword = keywordOf(source, each);
    if (keyword === null) return each.type !== 'list_splat' && each.type !== 'dictionary_splat';
    return KEYWORDS.has(keyword) && (keyword !== 'timeout' || /^(?:integer|float|none)$/.test(each.children[1]?.type ?? ''));
  });
  if (!known || call.args.filter((each) => keywordOf(source, each) === null).length > 1) return false;
  return !catchesItsErrors(source, call.node) && usesWhatBothHave(source, call.node, statement);
}

/** A handler that names the exceptions of requests would no longer see them. */
function catchesItsErrors(source: PythonSource, node: Syntax): boolean {
  return [...ancestors(source, node)].some(
    (each) =>
      each.type === 'try_statement' &&
      each.children.some(
        (clause) => clause.type === 'except_clause' && !/^except\s*(?:Exception\b|:|BaseException\b)/.test(textOf(source, clause)),
      ),
  );
}

function usesWhatBothHave(source: PythonSource, node: Syntax, statement: Syntax): boolean {
  const parent = source.parentOf(node);
  if (parent?.type === 'attribute')
    return RESPONSE.test(
      textOf(source, parent)
        .slice(textOf(source, node).length + 1)
        .trim(),
    );
  if (parent === statement) return statement.type === 'expression_statement';
  if (
    parent?.type !== 'assignment' ||
    parent.children.at(-1) !== node ||
    parent.children[0]?.type !== 'identifier' ||
    parent.children.length !== 2
  )
    return false;
  const name = textOf(source, parent.children[0]);
  const fn = [...ancestors(source, node)].find((each) => each.type === 'function_definition');
  if (!fn) return false;
  return [...walk(fn)].every((each) => {
    if (each.type !== 'identifier' || textOf(source, each) !== name || each === parent.children[0]) return true;
    const user = source.parentOf(each);
    return (
      user?.type === 'attribute' &&
      user.children[0] === each &&
      user.children[1] !== undefined &&
      RESPONSE.test(textOf(source, user.children[1]))
    );
  });
}

function within(source: PythonSource, { node, callee, args }: CallParts, statement: Syntax, method: string): readonly Fix[] {
  const { text } = source;
  const file = source.path;
  const httpx = importedAs(source, node, 'httpx', '') ?? 'httpx';
  const client = hasWord(source, 'client') ? 'http_client' : 'client';
  if (hasWord(source, client)) return [];
  const unit = indentUnit(text);
  const newline = newlineOf(text);
  const options = ['follow_redirects=True', ...(args.some((each) => keywordOf(source, each) === 'timeout') ? [] : ['timeout=None'])].join(
    ', ',
  );
  const wrapped = needsParentheses(source, node);
  const edits: TextEdit[] = [
    {
      file,
      at: statement.start,
      end: statement.start,
      text: `async with ${httpx}.AsyncClient(${options}) as ${client}:${newline}${indentAt(text, statement.start)}${unit}`,
    },
    { file, at: node.start, end: callee.end, text: `${wrapped ? '(' : ''}await ${client}.${method}` },
    ...(wrapped ? [{ file, at: node.end, end: node.end, text: ')' }] : []),
    ...(httpx === 'httpx' ? addImport(source, { module: 'httpx', name: '' }) : []),
    ...dropUnused(source, rootOf(callee)),
  ];
  for (let line = text.indexOf('\n', statement.start); line >= 0 && line < statement.end; line = text.indexOf('\n', line + 1))
    edits.push({ file, at: line + 1, end: line + 1, text: unit });
  return [{ kind: 'async-alternative', title: 'Await httpx.AsyncClient instead', preferred: true, edits }];
}
