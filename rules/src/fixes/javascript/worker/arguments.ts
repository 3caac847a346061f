/** Can the arguments of a call be sent to a worker? */

import ts from '../../../facts/javascript/typescript.cjs';
import { declarationOf } from '../denotes.js';
import { isFunctionNode } from '../nodes.js';
import type { Source } from '../source.js';
import { isData } from './crossing.js';

export function whyNotSent(source: Source, call: ts.CallExpression): string | null {
  const bad = call.arguments.find((each) => {
    const value = ts.isSpreadElement(each) ? each.expression : each;
    return !isData(source, value) || isHandle(source, value);
  });
  if (!bad) return null;
  const text = bad.getText(source.file).replace(/\s+/g, ' ');
  return `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\` cannot be sent to a worker: it holds a function, an instance, a handle or what hangs on a request`;
}

/** What a request carries, as frameworks call it. */
export const CARRIED =
  /^(?:body|query|params|headers|cookies|method|url|originalUrl|path|ip|ips|hostname|host|protocol|rawBody|request|req|param|json|text|valid|session)$/;

/** A handler's own request, response or context, or something that hangs on it. */
function isHandle(source: Source, node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return isHandlerParameter(source, node);
  if (!ts.isPropertyAccessExpression(node)) return false;
  let outer: ts.Expression = node;
  let first = node.name.text;
  while (ts.isPropertyAccessExpression(outer)) {
    first = outer.name.text;
    outer = outer.expression;
  }
  return (
    ts.isIdentifier(outer) &&
    isHandlerParameter(source, outer) &&
    (!CARRIED.test(first) || /^(?:req|request|res|response)$/.test(node.name.text))
  );
}

/** A parameter, as a whole, of a function that is handed to somebody. */
export function isHandlerParameter(source: Source, name: ts.Identifier): boolean {
  const declaration = declarationOf(source, name);
  if (!declaration || !ts.isParameter(declaration)) return false;
  if (HANDLES.test(name.text)) return true;
  const fn = declaration.parent;
  return isFunctionNode(fn) && ts.isCallExpression(fn.parent) && !ts.isIdentifier(fn.parent.expression) && !givesData(source, fn.parent);
}

const HANDLES = /^(?:req|request|res|response|reply|ctx|context|socket|ws|next|conn|connection|db|client|stream|cb|callback|ack|done|fn)$/;

/** Elements of an array, or what a peer sends with an event. */
function givesData(source: Source, { expression, arguments: given }: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(expression)) return false;
  const { text } = expression.name;
  if (text === 'on' || text === 'once') {
    const [event] = given;
    return event !== undefined && ts.isStringLiteralLike(event) && !OF_HANDLES.test(event.text);
  }
  return ELEMENTS.has(text) && isData(source, expression.expression) && !isHandle(source, expression.expression);
}

/** Events of sockets, requests and bytes. */
const OF_HANDLES =
  /^(?:connect|connection|request|upgrade|session|stream|socket|secureConnection|error|data|message|chunk|readable|entry|file|field)$/;
const ELEMENTS = new Set(['map', 'forEach', 'filter', 'flatMap', 'some', 'every', 'find']);
