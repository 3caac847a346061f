/** `requests.get(u)` -> `await client.get(u)` within `async with httpx.AsyncClient(…)`, in projects that have httpx. */

import type { Syntax } from '../../../facts/python/syntax.js';
import { saysNo, type FixContext, type No, type Offer } from '../../context.js';
import type { TextEdit } from '../../fix.js';
import { indentAt, indentUnit, newlineOf, startsLine } from '../../text/lines.js';
import { caution, whyItComesApart } from '../shared-state.js';
import { needsParentheses, whyNoAwait } from '../await-place.js';
import { callParts, rootOf, type CallParts } from '../call.js';
import { whyCleanUpWouldBeLost } from '../clean-up.js';
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
  if (finding.chain.length !== 1 || !match) return [];
  const no = saysNo(context, 'async-alternative');
  if (library !== client && context.package(file)?.dependencies.has('httpx') !== true) {
    no('httpx is not among the dependencies of the project');
    return [];
  }
  const text = context.text(file);
  const source = text === null ? null : openPython(file, text);
  const call = source && callParts(nodeAt(source, at, end));
  if (!source || !call) return [];
  const httpx = importedAs(source, call.node, client, '') ?? client;
  const why = whyNoAwait(source, call.node) ?? whyCleanUpWouldBeLost(source, call.node) ?? whyItComesApart(source, call.node, context);
  const request =
    why !== null
      ? no(why)
      : library === client
        ? httpxArguments(source, call, method, no)
        : fromRequests(source, call, method, httpx, context, no);
  const edits = request && within(source, call, request, httpx, no);
  const warning = caution(source, call.node, context);
  return edits
    ? [{ kind: 'async-alternative', title: `Await ${client}.AsyncClient instead${warning}`, preferred: warning === '', edits }]
    : [];
};

function mayBeIndented(source: PythonSource, statement: Syntax): boolean {
  if (statement.type !== 'expression_statement' && statement.type !== 'return_statement') return false;
  if (!startsLine(source.text, statement.start) || /\bAsyncClient\b/.test(textOf(source, statement))) return false;
  // A string over several lines would be indented with the statement.
  return ![...walk(statement)].some((each) => each.type === 'string' && textOf(source, each).includes('\n'));
}

function fromRequests(
  source: PythonSource,
  call: CallParts,
  method: string,
  httpx: string,
  context: FixContext,
  no: No,
): ClientRequest | null {
  const request = requestsArguments(source, call, method, httpx, no);
  if (!request) return null;
  if (!usesWhatBothHave(source, call.node, request.followsRedirects)) return no('a response of httpx has not all that is used of it');
  return isErrorHandled(source, call.node, context) ? no('its exceptions are handled, and those of httpx are others') : request;
}

function within(
  source: PythonSource,
  { node, callee }: CallParts,
  request: ClientRequest,
  httpx: string,
  no: No,
): readonly TextEdit[] | null {
  const statement = statementOf(source, node);
  if (!statement || !mayBeIndented(source, statement)) return no('the statement cannot be put into an `async with` as it is');
  const { text } = source;
  const file = source.path;
  const client = freeName(source, node);
  const ssl = request.verifies ? sslContext(source, httpx) : null;
  if (client === null || (request.verifies && !ssl)) return no('the names that it needs mean something else in this file');
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
