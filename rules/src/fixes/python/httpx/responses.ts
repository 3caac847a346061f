/** What is done with a response of requests, and with what the request throws: does httpx have the same? */

import type { Syntax } from '../../../facts/python/syntax.js';
import type { FixContext } from '../../context.js';
import { functionAround } from '../await-place.js';
import { ancestors, nodeAt, openPython, textOf, walk, type PythonSource } from '../tree.js';

const RESPONSE = /^(?:json|text|content|status_code|headers|raise_for_status)$/;

/** Only what both have is used of the response. */
export function usesWhatBothHave(source: PythonSource, node: Syntax, followsRedirects: boolean): boolean {
  const has = (member: Syntax | undefined): boolean => {
    const name = member ? textOf(source, member) : '';
    // httpx calls a redirect that was not followed an error.
    return RESPONSE.test(name) && (followsRedirects || name !== 'raise_for_status');
  };
  const parent = source.parentOf(node);
  if (parent?.type === 'attribute') return has(parent.children[1]);
  if (parent?.type === 'expression_statement') return true;
  const [target] = parent?.type === 'assignment' && parent.children.at(-1) === node ? parent.children : [];
  if (target?.type !== 'identifier' || parent?.children.length !== 2) return false;
  const name = textOf(source, target);
  const fn = functionAround(source, node);
  if (!fn) return false;
  return [...walk(fn)].every((each) => {
    if (each.type !== 'identifier' || textOf(source, each) !== name) return true;
    const user = source.parentOf(each);
    if (user?.type === 'assignment' && user.children[0] === each) return true;
    return user?.type === 'attribute' && user.children[0] === each && has(user.children[1]);
  });
}

/** They are not errors of a library, or catch those of any. */
const OTHER_ERRORS =
  /^except\s*(?::|\(?\s*(?:(?:Base)?Exception|ValueError|KeyError|TypeError|IndexError|AttributeError|LookupError|HTTPException|(?:json\.)?JSONDecodeError|asyncio\.\w+)\b(?:\s*,\s*(?=\w))?)+/;

/** A handler around it would no longer see the exceptions of requests. */
function isInsideHandler(source: PythonSource, node: Syntax): boolean {
  let child = node;
  for (const each of ancestors(source, node)) {
    if (each.type === 'try_statement' && each.children[0] === child) {
      const clauses = each.children.filter((clause) => clause.type.startsWith('except'));
      if (clauses.some((clause) => !catchesOnly(source, clause))) return true;
    }
    child = each;
  }
  return false;
}

function catchesOnly(source: PythonSource, clause: Syntax): boolean {
  const block = clause.children.at(-1);
  const header = source.text.slice(clause.start, block?.start ?? clause.end).trim();
  const rest = header.replace(OTHER_ERRORS, '');
  return rest !== header && /^\s*\)?\s*(?:as\s+\w+\s*)?:?$/.test(rest);
}

const MOST_CALLERS = 50;

/** In this function, in those that call it, or for the whole application. */
export function isErrorHandled(source: PythonSource, node: Syntax, context: FixContext): boolean {
  if (isInsideHandler(source, node)) return true;
  if ((context.files?.() ?? []).some((file) => /\bexception_handler\(\s*requests\./.test(context.text(file) ?? ''))) return true;
  const seen = new Set<string>();
  const waiting: { readonly source: PythonSource; readonly node: Syntax }[] = [{ source, node }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const fn = [...ancestors(next.source, next.node)].find((each) => each.type === 'function_definition');
    const at = context.facts(next.source.path)?.functions.find((each) => each.nameAt === fn?.children[0]?.start)?.at;
    const key = `${next.source.path}:${at ?? ''}`;
    if (at === undefined || seen.has(key) || seen.size > MOST_CALLERS) continue;
    seen.add(key);
    for (const place of context.callsOf?.({ file: next.source.path, at })?.places ?? []) {
      const text = context.text(place.file);
      const caller = text === null ? null : openPython(place.file, text);
      const call = caller && nodeAt(caller, place.at, place.end);
      if (!caller || !call) continue;
      if (isInsideHandler(caller, call)) return true;
      waiting.push({ source: caller, node: call });
    }
  }
  return false;
}
