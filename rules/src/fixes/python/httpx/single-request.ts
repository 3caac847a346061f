/** `requests.get(u)` -> `await client.get(u)` within `async with httpx.AsyncClient(…)`, in projects that have httpx. */

import type { Syntax } from '../../../facts/python/syntax.js';
import type { FixContext, Offer } from '../../context.js';
import type { TextEdit } from '../../fix.js';
import { indentAt, indentUnit, newlineOf, startsLine } from '../../text/lines.js';
import { canAwait, needsParentheses } from '../await-place.js';
import { callParts, rootOf, type CallParts } from '../call.js';
import { addImport, dropUnused } from '../import-edits.js';
import { importedAs } from '../imported.js';
import { ancestors, nodeAt, openPython, statementOf, textOf, walk, type PythonSource } from '../tree.js';
import { httpxArguments } from './httpx-arguments.js';
import { requestsArguments, type ClientRequest } from './requests-arguments.js';
import { isErrorHandled, usesWhatBothHave } from './responses.js';
import { sslContext } from './ssl-context.js';

export const singleRequest: Offer = (finding, context) => {
  const { file, at, end } = finding.place;
  const match = /^(requests|httpx2?)\.(get|post|put|patch|delete|head|options|request)$/.exec(finding.primitive.api);
  const [, library = '', method = ''] = match ?? [];
  const client = library.startsWith('httpx') ? library : 'httpx';
  if (finding.chain.length !== 1 || !match || (library !== client && context.package(file)?.dependencies.has('httpx') !== true)) return [];
  const text = context.text(file);
  const source = text === null ? null : openPython(file, text);
  const call = source && callParts(nodeAt(source, at, end));
  const statement = call && statementOf(source, call.node);
  if (!source || !call || !statement || !canAwait(source, call.node) || !mayBeIndented(source, statement)) return [];
  const httpx = importedAs(source, call.node, client, '') ?? client;
  const request = library === client ? httpxArguments(source, call, method) : fromRequests(source, call, method, httpx, context);
  const edits = request && within(source, call, statement, request, httpx);
  return edits ? [{ kind: 'async-alternative', title: `Await ${client}.AsyncClient instead`, preferred: true, edits }] : [];
};

function mayBeIndented(source: PythonSource, statement: Syntax): boolean {
  if (statement.type !== 'expression_statement' && statement.type !== 'return_statement') return false;
  if (!startsLine(source.text, statement.start) || /\bAsyncClient\b/.test(textOf(source, statement))) return false;
  // A string over several lines would be indented with the statement.
  return ![...walk(statement)].some((each) => each.type === 'string' && textOf(source, each).includes('\n'));
}

function fromRequests(source: PythonSource, call: CallParts, method: string, httpx: string, context: FixContext): ClientRequest | null {
  const request = requestsArguments(source, call, method, httpx);
  if (!request || !usesWhatBothHave(source, call.node, request.followsRedirects)) return null;
  return isErrorHandled(source, call.node, context) ? null : request;
}

function within(
  source: PythonSource,
  { node, callee }: CallParts,
  statement: Syntax,
  request: ClientRequest,
  httpx: string,
): readonly TextEdit[] | null {
  const { text } = source;
  const file = source.path;
  const client = freeName(source, node);
  const ssl = request.verifies ? sslContext(source, httpx) : null;
  if (client === null || (request.verifies && !ssl)) return null;
  const unit = indentUnit(text);
  const options = [...request.client, ...(ssl ? [`verify=${ssl.name}`] : [])].join(', ');
  const wrapped = needsParentheses(source, node);
  const edits: TextEdit[] = [
    {
      file,
      at: statement.start,
      end: statement.start,
      text: `async with ${httpx}.AsyncClient(${options}) as ${client}:${newlineOf(text)}${indentAt(text, statement.start)}${unit}`,
    },
    { file, at: node.start, end: callee.end, text: `${wrapped ? '(' : ''}await ${client}.${request.method}` },
    ...request.edits,
    ...(wrapped ? [{ file, at: node.end, end: node.end, text: ')' }] : []),
    ...(importedAs(source, node, httpx, '') === null && /^httpx2?$/.test(httpx) ? addImport(source, { module: httpx, name: '' }) : []),
    ...(textOf(source, rootOf(callee)) === httpx ? [] : dropUnused(source, rootOf(callee))),
    ...(ssl?.edits ?? []),
  ];
  for (let line = text.indexOf('\n', statement.start); line >= 0 && line < statement.end; line = text.indexOf('\n', line + 1))
    edits.push({ file, at: line + 1, end: line + 1, text: unit });
  return edits;
}

/** The function around it has no such word. */
function freeName(source: PythonSource, node: Syntax): string | null {
  const fn = [...ancestors(source, node)].findLast((each) => each.type === 'function_definition');
  const text = fn ? textOf(source, fn) : '';
  return ['client', 'http_client', 'httpx_client'].find((name) => !new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(text)) ?? null;
}
