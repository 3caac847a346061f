/** What is said to requests, said to httpx: python-httpx.org/compatibility. null where the two would not do the same. */

import type { Syntax } from '../../../facts/python/syntax.js';
import type { No } from '../../context.js';
import type { TextEdit } from '../../fix.js';
import { keywordOf, type CallParts } from '../call.js';
import { textOf, walk, type PythonSource } from '../tree.js';
import { dictionaryOf, isNumber, maybeNoneOrBool } from './likely-values.js';

export interface ClientRequest {
  /** Arguments of the client: `timeout=None`. */
  readonly client: readonly string[];
  readonly followsRedirects: boolean;
  /** Certificates are checked, so the client takes the module's context. */
  readonly verifies: boolean;
  /** `client.get`, or `client.request` with the method as its first argument. */
  readonly method: string;
  readonly edits: readonly TextEdit[];
}

type Said =
  | { readonly at: 'request'; readonly name: string; readonly value?: string }
  /** `verify`, `allow_redirects` and `stream` are the client's business, or nobody's. */
  | { readonly at: 'client'; readonly text?: string; readonly verify?: false; readonly redirects?: boolean };

/** httpx has no body for them but in `request`. */
const WITHOUT_BODY = new Set(['get', 'delete', 'head', 'options']);

/** Positional parameters of the functions of requests. */
const POSITIONAL: Readonly<Record<string, readonly string[]>> = {
  get: ['url', 'params'],
  post: ['url', 'data', 'json'],
  put: ['url', 'data'],
  patch: ['url', 'data'],
  request: ['method', 'url'],
};

export function requestsArguments(
  source: PythonSource,
  { list, args }: CallParts,
  method: string,
  httpx: string,
  no: No,
): ClientRequest | null {
  if (list.type !== 'argument_list') return no('its argument is a generator');
  const client: string[] = [];
  const edits: TextEdit[] = [];
  const kept: Syntax[] = [];
  let redirects = method !== 'head';
  let verifies = true;
  let body = false;
  const names = new Set<string>();
  for (const [i, argument] of args.entries()) {
    const keyword = keywordOf(source, argument);
    const name = keyword ?? POSITIONAL[method]?.[i] ?? (i === 0 ? 'url' : null);
    const value = keyword === null ? argument : argument.children[1];
    const said = name !== null && value && !argument.type.endsWith('_splat') ? sayings(source, name, value, httpx) : null;
    if (!said || !value) return no(`httpx has no equal for \`${textOf(source, argument).split('\n', 1)[0] ?? ''}\``);
    names.add(name ?? '');
    if (said.at === 'client') {
      if (said.text !== undefined) client.push(said.text);
      if (said.verify === false) verifies = false;
      redirects = said.redirects ?? redirects;
      edits.push(withoutArgument(source, args, i, kept.length > 0));
      continue;
    }
    kept.push(argument);
    body ||= /^(?:json|data|content)$/.test(said.name);
    const named = keyword === null && i >= (method === 'request' ? 2 : 1);
    if (named) edits.push({ file: source.path, at: argument.start, end: argument.start, text: `${said.name}=` });
    else if (keyword !== null && keyword !== said.name)
      edits.push({ file: source.path, at: argument.start, end: argument.start + keyword.length, text: said.name });
    if (said.value !== undefined) edits.push({ file: source.path, at: value.start, end: value.end, text: said.value });
  }
  // httpx puts `params` in place of what stands behind `?`.
  if (names.has('params') && args.some((each) => /^(?:|url)$/.test(keywordOf(source, each) ?? '') && hasQuery(source, each)))
    return no('httpx would put `params` in place of the query of the address');
  if (names.has('data') && names.has('json')) return no('httpx takes one body only');
  if (!names.has('timeout')) client.unshift('timeout=None');
  if (redirects) client.unshift('follow_redirects=True');
  if (!body || !WITHOUT_BODY.has(method)) return { client, followsRedirects: redirects, verifies, method, edits };
  const quote = (source.text.match(/'/g)?.length ?? 0) > (source.text.match(/"/g)?.length ?? 0) ? "'" : '"';
  const verb = { file: source.path, at: list.start + 1, end: list.start + 1, text: `${quote}${method.toUpperCase()}${quote}, ` };
  return { client, followsRedirects: redirects, verifies, method: 'request', edits: [verb, ...edits] };
}

function sayings(source: PythonSource, name: string, value: Syntax, httpx: string): Said | null {
  const text = textOf(source, value);
  switch (name) {
    case 'url':
    case 'method':
    case 'json':
      return { at: 'request', name };
    case 'params':
      return mayDiffer(source, value) ? null : { at: 'request', name };
    case 'headers':
      return mayDiffer(source, value) ? null : { at: 'request', name };
    case 'data':
      return bodyOf(source, value);
    case 'auth':
      return value.type === 'tuple' && value.children.length === 2 ? { at: 'request', name } : null;
    case 'cookies':
      return value.type === 'dictionary' && !mayDiffer(source, value) ? { at: 'client', text: `cookies=${text}` } : null;
    case 'timeout':
      return timeoutOf(source, value, httpx);
    case 'allow_redirects':
      return /^(?:true|false)$/.test(value.type) ? { at: 'client', redirects: value.type === 'true' } : null;
    case 'verify':
      if (value.type === 'true') return { at: 'client' };
      return value.type === 'false' ? { at: 'client', text: 'verify=False', verify: false } : null;
    case 'stream':
      return value.type === 'false' ? { at: 'client' } : null;
    default:
      return null;
  }
}

/** requests leaves out what is None and writes `True`; httpx sends it empty and writes `true`. */
function mayDiffer(source: PythonSource, value: Syntax): boolean {
  if (/^(?:string|concatenated_string)$/.test(value.type)) return true;
  const dictionary = dictionaryOf(source, value);
  if (!dictionary) return value.type !== 'dictionary' && maybeNoneOrBool(source, value) && value.type !== 'none';
  return dictionary.children.some((pair) => {
    const given = pair.children.at(-1);
    const items = given?.type === 'list' ? given.children : [given];
    return pair.type === 'pair' && items.some((each) => each !== undefined && maybeNoneOrBool(source, each));
  });
}

/** A form, or the bytes as they are: httpx has two names for them. */
function bodyOf(source: PythonSource, value: Syntax): Said | null {
  if (dictionaryOf(source, value)) return mayDiffer(source, value) ? null : { at: 'request', name: 'data' };
  const callee = value.type === 'call' && value.children[0] ? textOf(source, value.children[0]) : '';
  const plain = /^(?:string|concatenated_string)$/.test(value.type) || /^(?:json\.dumps|str|bytes)$|\.encode$/.test(callee);
  return plain ? { at: 'request', name: 'content' } : null;
}

function timeoutOf(source: PythonSource, value: Syntax, httpx: string): Said | null {
  if (isNumber(source, value)) return { at: 'request', name: 'timeout' };
  const [connect, read] = value.type === 'tuple' && value.children.length === 2 ? value.children : [];
  if (!connect || !read || !isNumber(source, connect) || !isNumber(source, read)) return null;
  return { at: 'request', name: 'timeout', value: `${httpx}.Timeout(${textOf(source, read)}, connect=${textOf(source, connect)})` };
}

export function withoutArgument(source: PythonSource, args: readonly Syntax[], i: number, isBehindOthers: boolean): TextEdit {
  const [previous, argument, next] = [args[i - 1], args[i], args[i + 1]];
  const file = source.path;
  if (isBehindOthers && previous && argument) return { file, at: previous.end, end: argument.end, text: '' };
  return { file, at: argument?.start ?? 0, end: next?.start ?? argument?.end ?? 0, text: '' };
}

const hasQuery = (source: PythonSource, node: Syntax): boolean =>
  [...walk(node)].some((each) => each.type === 'string' && textOf(source, each).includes('?'));
