/** `with requests.Session() as s:` or `with httpx.Client() as c:` -> `async with httpx.AsyncClient() as …`, its requests awaited. */

import type { Syntax } from '../../../facts/python/syntax.js';
import { saysNo, type FixContext, type Offer } from '../../context.js';
import type { TextEdit } from '../../fix.js';
import { functionAround, needsParentheses } from '../await-place.js';
import { callParts, keywordOf, rootOf, type CallParts } from '../call.js';
import { addImport, dropUnused } from '../import-edits.js';
import { importedAs } from '../imported.js';
import { awaitedFirst } from '../shared-state.js';
import { ancestors, nodeAt, openPython, textOf, walk, type PythonSource } from '../tree.js';
import { requestsArguments } from './requests-arguments.js';
import { isErrorHandled, usesWhatBothHave } from './responses.js';
import { sslContext } from './ssl-context.js';

/** The `with` that opens the client; its only item. */
interface Block {
  readonly statement: Syntax;
  readonly made: CallParts;
  readonly variable: Syntax;
}

interface Conversion {
  readonly source: PythonSource;
  readonly context: FixContext;
  readonly httpx: string;
  readonly block: Block;
}

export const clientBlock: Offer = (finding, context) => {
  const { file, at, end } = finding.place;
  const [, library] = /^(requests\.Session|httpx2?\.Client)\./.exec(finding.primitive.api) ?? [];
  if (library === undefined || finding.chain.length !== 1) return [];
  const isSession = library === 'requests.Session';
  const module = isSession ? 'httpx' : (library.split('.', 1)[0] ?? 'httpx');
  const no = saysNo(context, 'async-alternative');
  if (isSession && context.package(file)?.dependencies.has('httpx') !== true) {
    no('httpx is not among the dependencies of the project');
    return [];
  }
  const text = context.text(file);
  const source = text === null ? null : openPython(file, text);
  const call = source && callParts(nodeAt(source, at, end));
  const block = call && blockOf(source, call);
  if (!source || !block) {
    no('the client is not made in a `with` of the same coroutine function');
    return [];
  }
  const httpx = importedAs(source, call.node, module, '') ?? module;
  const conversion: Conversion = { source, context, httpx, block };
  const edits = isSession ? fromSession(conversion) : fromClient(conversion);
  const uses = edits && useEdits(conversion, isSession);
  if (!edits || !uses) {
    no('not all that is done with the client can be done with an asynchronous one');
    return [];
  }
  const imports = importedAs(source, call.node, module, '') === null ? addImport(source, { module, name: '' }) : [];
  return [
    {
      kind: 'async-alternative',
      title: `Use ${module}.AsyncClient for the block instead`,
      preferred: true,
      edits: [...edits, ...uses, ...imports],
      alone: { file, at: block.statement.start, end: block.statement.end },
    },
  ];
};

function blockOf(source: PythonSource, { node, callee }: CallParts): Block | null {
  const name = textOf(source, rootOf(callee));
  const fn = functionAround(source, node);
  if (fn?.tokens.includes('async') !== true) return null;
  for (const statement of ancestors(source, node)) {
    if (statement === fn) return null;
    if (statement.type !== 'with_statement' || statement.tokens.includes('async')) continue;
    const items = statement.children[0]?.children ?? [];
    const pattern = items.length === 1 ? items[0]?.children[0] : undefined;
    const [value, target] = pattern?.type === 'as_pattern' ? pattern.children : [];
    const made = callParts(value ?? null);
    const variable = target?.children[0];
    if (made && variable?.type === 'identifier' && textOf(source, variable) === name) return { statement, made, variable };
  }
  return null;
}

/** `requests.Session()` has no arguments. */
function fromSession({ source, httpx, block: { statement, made } }: Conversion): readonly TextEdit[] | null {
  if (!/^(?:requests\.)?[sS]ession$/.test(textOf(source, made.callee)) || made.args.length > 0) return null;
  const ssl = sslContext(source, httpx);
  return (
    ssl && [
      asynchronous(source, statement),
      {
        file: source.path,
        at: made.node.start,
        end: made.node.end,
        text: `${httpx}.AsyncClient(follow_redirects=True, timeout=None, verify=${ssl.name})`,
      },
      ...dropUnused(source, rootOf(made.callee)),
      ...ssl.edits,
    ]
  );
}

/** Their arguments are the same, but for what is synchronous itself. */
function fromClient({ source, httpx, block: { statement, made } }: Conversion): readonly TextEdit[] | null {
  const names = made.args.map((each) => keywordOf(source, each));
  if (names.some((name) => name === null || /^(?:transport|mounts|event_hooks|app|cert)$/.test(name))) return null;
  const { path: file } = source;
  const own = made.callee.type === 'attribute' ? made.callee.children[1] : made.callee;
  if (!own || textOf(source, own) !== 'Client') return null;
  const renamed = [asynchronous(source, statement), { file, at: made.callee.start, end: made.callee.end, text: `${httpx}.AsyncClient` }];
  if (names.includes('verify')) return renamed;
  const ssl = sslContext(source, httpx);
  const last = made.args.at(-1);
  const at = last?.end ?? made.list.start + 1;
  return ssl && [...renamed, { file, at, end: at, text: `${last ? ', ' : ''}verify=${ssl.name}` }, ...ssl.edits];
}

const asynchronous = (source: PythonSource, { start }: Syntax): TextEdit => ({ file: source.path, at: start, end: start, text: 'async ' });

const REQUESTS = /^(?:get|post|put|patch|delete|head|options|request)$/;

/** Every mention of the client in the function; null when one of them has no asynchronous form. */
function useEdits(conversion: Conversion, isSession: boolean): readonly TextEdit[] | null {
  const { source, block } = conversion;
  const fn = functionAround(source, block.statement);
  const name = textOf(source, block.variable);
  const edits: TextEdit[] = [];
  for (const node of fn ? walk(fn) : []) {
    if (node.type !== 'identifier' || textOf(source, node) !== name || node === block.variable) continue;
    const member = source.parentOf(node);
    if (member?.type === 'keyword_argument' && member.children[0] === node) continue;
    if (member?.type === 'attribute' && member.children[1] === node) continue;
    if (member?.type !== 'attribute' || node.start < block.statement.start || node.end > block.statement.end) return null;
    const use = source.parentOf(member);
    const call = use?.children[0] === member ? callParts(use) : null;
    const method = member.children[1] ? textOf(source, member.children[1]) : '';
    if (!call) {
      if (!isPlainMember(source, use, method)) return null;
      continue;
    }
    const changed = functionAround(source, call.node) === fn ? requestEdits(conversion, call, method, isSession) : null;
    if (!changed) return null;
    edits.push(...changed);
  }
  return edits;
}

/** `s.headers.update(…)`, `s.headers[name] = …`, `s.auth = (name, password)`. */
function isPlainMember(source: PythonSource, use: Syntax | null, method: string): boolean {
  if (method === 'headers') {
    if (use?.type === 'subscript') return true;
    return use?.type === 'attribute' && use.children[1] !== undefined && textOf(source, use.children[1]) === 'update';
  }
  return method === 'auth' && use?.type === 'assignment' && use.children.at(-1)?.type === 'tuple';
}

function requestEdits(
  { source, context, httpx }: Conversion,
  call: CallParts,
  method: string,
  isSession: boolean,
): readonly TextEdit[] | null {
  const { path: file } = source;
  const { node, callee } = call;
  if (!(REQUESTS.test(method) || (!isSession && method === 'send'))) return isQuiet(method) ? [] : null;
  const edits: TextEdit[] = [];
  if (isSession) {
    const request = requestsArguments(source, call, method, httpx, saysNo(context, 'async-alternative'));
    // What a client is told for one request alone is told to the request; the client's timeout is that of requests.
    const forOne = request?.client.filter((each) => !/^(?:timeout=None|follow_redirects=True)$/.test(each)) ?? [];
    if (!request || forOne.length > 0 || !request.verifies) return null;
    if (!usesWhatBothHave(source, node, request.followsRedirects) || isErrorHandled(source, node, context)) return null;
    const last = call.args.at(-1);
    edits.push({ file, at: callee.children[1]?.start ?? callee.start, end: callee.end, text: request.method }, ...request.edits);
    if (!request.followsRedirects && last) edits.push({ file, at: last.end, end: last.end, text: ', follow_redirects=False' });
  }
  const wrapped = needsParentheses(source, node);
  const plain = [
    { file, at: node.start, end: node.start, text: wrapped ? '(await ' : 'await ' },
    ...edits,
    ...(wrapped ? [{ file, at: node.end, end: node.end, text: ')' }] : []),
  ];
  return awaitedFirst(source, node, plain, context);
}

const isQuiet = (method: string): boolean => method === 'build_request';
