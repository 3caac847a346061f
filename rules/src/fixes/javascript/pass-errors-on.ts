/**
 * A handler whose library takes errors that it throws, and no promise that is rejected: `(req, res, next)` passes them on by
 * itself, with all that it does in a `try`.
 */

import ts from '../../facts/javascript/typescript.cjs';
import type { TextEdit } from '../fix.js';
import { indentAt, indentUnit, newlineOf } from '../text/lines.js';
import { importStyle } from './import-style.js';
import { contains, isFunctionNode, type FunctionNode } from './nodes.js';
import type { Source } from './source.js';

/** `(req, res, next)`; one with a parameter more takes the errors of others. */
const PARAMETERS = 3;

export interface PassingOn {
  readonly edits: readonly TextEdit[];
  /** Comes behind all else that ends there. */
  readonly last: TextEdit;
}

/** null where the function has no way to pass them on. */
export function passErrorsOn(source: Source, fn: FunctionNode): PassingOn | null {
  const next = nextOf(source, fn);
  const { body } = fn;
  if (!next || !body) return null;
  const error = /\bcatch \((err|error|e|ex)\b/.exec(source.text)?.[1] ?? 'error';
  if (error === next.name) return null;
  const around = ts.isBlock(body) ? aroundStatements(source, body) : aroundExpression(source, body);
  if (!around) return null;
  const { semicolon, newline } = importStyle(source, null);
  const [outer, unit] = [around.indent, indentUnit(source.text)];
  const returns = contains(body, (each) => !isInFunction(each, fn) && ts.isReturnStatement(each) && each.expression !== undefined);
  const passing = `} catch (${error}) {${newline}${outer}${unit}${ts.isBlock(body) && !returns ? '' : 'return '}${next.name}(${error})${semicolon}${newline}${outer}}`;
  return { edits: [...next.edits, ...around.edits], last: around.last(passing) };
}

interface Next {
  readonly name: string;
  readonly edits: readonly TextEdit[];
}

function nextOf(source: Source, fn: FunctionNode): Next | null {
  const { parameters } = fn;
  if (parameters.some((each) => each.dotDotDotToken !== undefined || each.initializer !== undefined)) return null;
  const declared = parameters[PARAMETERS - 1];
  if (declared) return parameters.length === PARAMETERS && ts.isIdentifier(declared.name) ? { name: declared.name.text, edits: [] } : null;
  const last = parameters.at(-1);
  if (parameters.length !== PARAMETERS - 1 || !last) return null;
  // Its type is what the library asks for, where the function is written out as its argument.
  if (/\.[cm]?tsx?$/.test(source.path) && !ts.isCallExpression(fn.parent)) return null;
  if (contains(fn, (each) => ts.isIdentifier(each) && each.text === 'next')) return null;
  return { name: 'next', edits: [{ file: source.path, at: last.end, end: last.end, text: ', next' }] };
}

interface Around {
  readonly indent: string;
  readonly edits: readonly TextEdit[];
  last(passing: string): TextEdit;
}

/** The statements, moved in by one level. */
function aroundStatements(source: Source, body: ts.Block): Around | null {
  const { text, path: file } = source;
  const [first] = body.statements;
  const last = body.statements.at(-1);
  if (!first || !last) return null;
  const start = body.getStart(source.file) + 1;
  const opening = text.indexOf('\n', start) + 1;
  const closing = text.lastIndexOf('\n', body.end) + 1;
  // `{ return f(); }` on one line, or a statement on the line of a brace.
  if (opening === 0 || opening > first.getStart(source.file) || closing < last.end) return null;
  const newline = newlineOf(text);
  const unit = indentUnit(text);
  const indent = indentAt(text, first.getStart(source.file));
  const within = literalsOf(source, body);
  const edits: TextEdit[] = [{ file, at: opening, end: opening, text: `${indent}try {${newline}` }];
  for (let at = opening; at < closing; at = text.indexOf('\n', at) + 1) {
    const isBlank = text[at] === '\n' || text[at] === '\r';
    if (!isBlank && !within.some((each) => each.start < at && at < each.end)) edits.push({ file, at, end: at, text: unit });
  }
  return { indent, edits, last: (passing) => ({ file, at: closing, end: closing, text: `${indent}${passing}${newline}` }) };
}

/** `=> f()` -> `=> { try { return f(); } … }`. */
function aroundExpression(source: Source, body: ts.Expression): Around | null {
  const { text, path: file } = source;
  const at = body.getStart(source.file);
  if (text.slice(at, body.end).includes('\n')) return null;
  const { semicolon, newline } = importStyle(source, null);
  const unit = indentUnit(text);
  const outer = indentAt(text, at);
  const indent = outer + unit;
  return {
    indent,
    edits: [{ file, at, end: at, text: `{${newline}${indent}try {${newline}${indent}${unit}return ` }],
    last: (passing) => ({ file, at: body.end, end: body.end, text: `${semicolon}${newline}${indent}${passing}${newline}${outer}}` }),
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Lines of these are part of a value. */
function literalsOf(source: Source, body: ts.Node): readonly Stretch[] {
  const found: Stretch[] = [];
  contains(body, (each) => {
    if (ts.isStringLiteralLike(each) || ts.isTemplateHead(each) || ts.isTemplateMiddleOrTemplateTail(each))
      found.push({ start: each.getStart(source.file), end: each.end });
    return false;
  });
  return found;
}

function isInFunction(node: ts.Node, outer: FunctionNode): boolean {
  for (let each = node.parent; each !== outer; each = each.parent) if (isFunctionNode(each)) return true;
  return false;
}
