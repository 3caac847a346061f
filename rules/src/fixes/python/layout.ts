/** Calls in the thread pool, laid out over lines as formatters do. */

import { posix } from 'node:path';
import type { Syntax } from '../../facts/python/syntax.js';
import type { FixContext } from '../context.js';
import type { TextEdit } from '../fix.js';
import { applyEdits } from '../text/edits.js';
import { indentAt, indentUnit, lineStart, newlineOf } from '../text/lines.js';
import type { CallParts } from './call.js';
import { walk, type PythonSource } from './tree.js';

/** Black's and Ruff's own, in columns. */
const USUAL_LINE = 88;

interface Lines {
  readonly newline: string;
  readonly indent: string;
  /** Indentation of what stands in the parentheses of the call. */
  readonly inner: string;
}

function linesOf(source: PythonSource, node: Syntax): Lines {
  const indent = indentAt(source.text, node.start);
  return { newline: newlineOf(source.text), indent, inner: indent + indentUnit(source.text) };
}

/** Columns that the project's formatter fills; null where no formatter is set up. */
function lineLength(context: FixContext, path: string): number | null {
  const folder = context.package(path)?.folder ?? '';
  const text = (name: string): string => context.text(posix.join(folder, name)) ?? '';
  const tables = [text('ruff.toml'), text('.ruff.toml'), ...text('pyproject.toml').split(/^(?=\[tool\.(?:black|ruff)\])/m)];
  for (const table of tables) {
    const found = /^line[-_]length\s*=\s*(\d+)/m.exec(/^\[tool\.(?:black|ruff)\]|^[^[]/.test(table) ? table : '');
    if (found) return Number(found[1]);
  }
  return tables.some((each) => /^\[tool\.(?:black|ruff)\b/m.test(each)) || tables[0] !== '' || tables[1] !== '' ? USUAL_LINE : null;
}

/** `f(` … `)` is all that stands on its lines inside of parentheses, so that what is in them is what a formatter breaks up. */
function isOutermost({ text }: PythonSource, { start, end }: Syntax): boolean {
  const before = text.slice(lineStart(text, start), start);
  const after = /^[^\n]*/.exec(text.slice(end))?.[0] ?? '';
  return !/[([{"'#]/.test(before) && /^\s*:?\s*$/.test(after);
}

/** `edits` make `pool(f, a)` of the call `f(a)`: the same, on lines of their own where one line would be too long. */
export function withLines(source: PythonSource, call: CallParts, edits: readonly TextEdit[], context: FixContext): readonly TextEdit[] {
  const { node, callee, list, args } = call;
  const [first] = args;
  const last = args.at(-1);
  const { text } = source;
  const between = first ? text.slice(list.start + 1, first.start) : '';
  if (!first || !last || list.type !== 'argument_list' || text.slice(node.start, node.end).includes('#')) return edits;
  const limit = lineLength(context, source.path);
  const own = edits.filter((each) => each.file === source.path && node.start <= each.at && each.end <= node.end);
  const gap = own.find((each) => each.at === callee.end && each.end === first.start);
  if (!gap) return edits;
  const lines = linesOf(source, node);
  const given = text.slice(first.start, last.end);
  if (between.includes('\n')) {
    // The function goes before arguments that share a line, and on a line of its own before those that have one each.
    if (given.includes('\n') || text.slice(last.end, list.end).includes(',')) return edits;
    const line = `${lines.inner}${text.slice(callee.start, callee.end)}, ${given}`;
    const text1 = line.length <= (limit ?? USUAL_LINE) ? ', ' : null;
    return edits
      .map((each) => (each === gap && text1 !== null ? { ...each, text: text1 } : each))
      .concat(text1 === null ? apart(source, call, lines) : []);
  }
  const start = own.find((each) => each.at === node.start && each.end === node.start);
  if (limit === null || !start || start.text.startsWith('(') || given.includes('\n') || !isOutermost(source, node)) return edits;
  const whole = applyEdits(
    text.slice(node.start, node.end),
    own.map((each) => ({ ...each, at: each.at - node.start, end: each.end - node.start })),
  );
  const around = node.start - lineStart(text, node.start) + (/^[^\n\r]*/.exec(text.slice(node.end))?.[0].length ?? 0);
  if (around + whole.length <= limit) return edits;
  const fits = lines.inner.length + whole.length - start.text.length - 1 <= limit;
  return [
    ...edits.map((each) => {
      if (each === start) return { ...each, text: start.text + lines.newline + lines.inner };
      return each === gap && !fits ? { ...each, text: `,${lines.newline}${lines.inner}` } : each;
    }),
    ...(fits ? [] : gaps(source, call, lines)),
    { file: source.path, at: list.end - 1, end: list.end - 1, text: `${fits ? '' : ','}${lines.newline}${lines.indent}` },
  ];
}

/** Each argument on a line of its own, with a comma after the last. */
const apart = (source: PythonSource, call: CallParts, lines: Lines): readonly TextEdit[] => {
  const end = call.args.at(-1)?.end ?? call.list.end;
  return [...gaps(source, call, lines), { file: source.path, at: end, end, text: ',' }];
};

function gaps({ path }: PythonSource, { args }: CallParts, { newline, inner }: Lines): readonly TextEdit[] {
  return args.slice(1).map((each, i) => ({ file: path, at: args[i]?.end ?? each.start, end: each.start, text: `,${newline}${inner}` }));
}

/** `pool(lambda: f(` and further lines: the lambda on a line of its own, and what it makes a level deeper. */
export function withLambdaLines(source: PythonSource, node: Syntax, edits: readonly TextEdit[]): readonly TextEdit[] {
  const { text, path: file } = source;
  const said = text.slice(node.start, node.end);
  const strings = [...walk(node)].filter((each) => each.type === 'string' && text.slice(each.start, each.end).includes('\n'));
  const start = edits.find((each) => each.file === file && each.at === node.start && each.end === node.start);
  const open = start?.text.indexOf('(lambda') ?? -1;
  if (!said.includes('\n') || strings.length > 0 || !start || open < 0 || start.text.startsWith('(') || !isOutermost(source, node))
    return edits;
  const { newline, indent, inner } = linesOf(source, node);
  const unit = inner.slice(indent.length);
  const deeper: TextEdit[] = [];
  for (let at = text.indexOf('\n', node.start); at >= 0 && at < node.end; at = text.indexOf('\n', at + 1))
    if (!/^\r?\n/.test(text.slice(at + 1))) deeper.push({ file, at: at + 1, end: at + 1, text: unit });
  return [
    ...edits.map((each) => {
      if (each === start) return { ...each, text: `${each.text.slice(0, open + 1)}${newline}${inner}${each.text.slice(open + 1)}` };
      return each.file === file && each.at === node.end ? { ...each, text: each.text.replace(/\)$/, `${newline}${indent})`) } : each;
    }),
    ...deeper,
  ];
}
