/** A blocking call in a `def`: the function and all that call it become asynchronous, across files, as one edit. */

import type { Place } from '../../analysis/finding.js';
import type { Syntax } from '../../facts/python/syntax.js';
import { callersOf } from '../callers.js';
import { saysNo, type FixContext, type FunctionPlace, type No, type Offer } from '../context.js';
import type { TextEdit } from '../fix.js';
import { perFile } from '../text/work-per-file.js';
import { asyncForm } from './async-alternative.js';
import { functionAround, needsParentheses, whyNoAwait } from './await-place.js';
import { callParts } from './call.js';
import { makeAsync } from './make-async.js';
import { replacementEdits } from './replacement.js';
import { awaitedFirst, CAUTION, caution } from './shared-state.js';
import { strays } from './strays.js';
import { definitionAt, nodeAt, openPython, textOf, walkScope, type PythonSource } from './tree.js';

interface FileWork {
  readonly source: PythonSource;
  readonly edits: TextEdit[];
}

interface Conversion {
  readonly context: FixContext;
  work(file: string): FileWork | null;
  readonly waiting: { readonly file: string; readonly fn: Syntax }[];
  readonly converted: Set<Syntax>;
  readonly awaited: Set<Syntax>;
  readonly names: string[];
  readonly tests: Set<string>;
  readonly no: No;
  /** Calls that let others come in between steps that may be seen by one request alone. */
  readonly cautious: Set<Syntax>;
}

export const asyncChain: Offer = (finding, context) => {
  const link = finding.chain.at(-1);
  if (!link) return [];
  const files = perFile((file): FileWork | null => {
    const text = context.text(file);
    const source = text === null ? null : openPython(file, text);
    return source && { source, edits: [] };
  });
  const conversion: Conversion = {
    context,
    work: (file) => files.get(file),
    waiting: [],
    converted: new Set(),
    awaited: new Set(),
    names: [],
    tests: new Set(),
    no: saysNo(context, 'async-chain'),
    cautious: new Set(),
  };
  const work = files.get(link.file);
  const call = work && callParts(nodeAt(work.source, link.at, link.end));
  const around = call && functionAround(work.source, call.node);
  if (!work || !call || !around || around.tokens.includes('async')) return [];
  const replacement = asyncForm(work.source, call, finding.primitive.api, context.package(link.file));
  const edits =
    replacement && awaitedFirst(work.source, call.node, replacementEdits(work.source, call, replacement), context, conversion.no);
  if (!edits || !makeAwaitable(conversion, work, call.node)) return [];
  work.edits.push(...edits);
  conversion.awaited.add(call.node);
  for (let next = conversion.waiting.shift(); next; next = conversion.waiting.shift())
    if (!convert(conversion, next.file, next.fn)) return [];
  const warning = conversion.cautious.size === 0 ? '' : CAUTION;
  return [
    {
      kind: 'async-chain',
      title: titleOf(conversion) + warning,
      preferred: warning === '',
      edits: onceEach(files.all().flatMap(({ edits }) => edits)),
    },
  ];
};

/** Several calls may need the same import. */
function onceEach(edits: readonly TextEdit[]): readonly TextEdit[] {
  const known = new Set<string>();
  return edits.filter((each) => {
    const key = JSON.stringify(each);
    const isNew = !known.has(key);
    known.add(key);
    return isNew || (each.at === each.end && !each.text.includes('\n'));
  });
}

function refused({ no }: Conversion, reason: string): false {
  no(reason);
  return false;
}

/** Sees to it that `await` may stand at the node. */
function makeAwaitable(conversion: Conversion, { source }: FileWork, node: Syntax): boolean {
  const fn = functionAround(source, node);
  if (!fn) return refused(conversion, whyNoAwait(source, node) ?? 'it cannot wait there');
  if (fn.tokens.includes('async') || conversion.converted.has(fn)) return true;
  conversion.converted.add(fn);
  conversion.waiting.push({ file: source.path, fn });
  return true;
}

function convert(conversion: Conversion, file: string, fn: Syntax): boolean {
  const { context } = conversion;
  const work = conversion.work(file);
  const edits = work && makeAsync(work.source, fn, conversion.no);
  const facts = context.facts(file)?.functions.find((each) => each.nameAt === fn.children[0]?.start);
  const name = work && fn.children[0] ? textOf(work.source, fn.children[0]) : '';
  const callers = facts ? callersOf(context, { file, at: facts.at }, name, strays, conversion.no) : null;
  if (!work || !edits || !callers) return false;
  work.edits.push(...edits);
  conversion.names.push(name);
  for (const test of callers.tests) conversion.tests.add(test);
  return (
    callers.calls.every((place) => awaitCall(conversion, place)) &&
    callers.family.every((each) => convertWith(conversion, each, name)) &&
    convertRest(conversion, work, fn)
  );
}

/** What stands for the function changes as it does. */
function convertWith(conversion: Conversion, { file, at }: FunctionPlace, name: string): boolean {
  const work = conversion.work(file);
  const facts = conversion.context.facts(file)?.functions.find((each) => each.at === at && each.index > 0);
  const fn = work && definitionAt(work.source, facts?.nameAt ?? -1);
  if (!fn) return refused(conversion, `what stands for \`${name}\` in ${file} cannot be changed with it`);
  if (fn.tokens.includes('async') || conversion.converted.has(fn)) return true;
  conversion.converted.add(fn);
  conversion.waiting.push({ file, fn });
  return true;
}

const isAt = (place: Place | undefined, node: Syntax): boolean => place?.at === node.start && place.end === node.end;

/** Other blocking calls in a function that is asynchronous now. */
function convertRest(conversion: Conversion, { source, edits }: FileWork, fn: Syntax): boolean {
  const { context, no } = conversion;
  const body = fn.children.at(-1);
  for (const node of body ? walkScope(body) : []) {
    const call = conversion.awaited.has(node) ? null : callParts(node);
    const found = call && context.primitives?.(source.path).find(({ chain }) => isAt(chain.at(-1), node));
    const replacement = call && found ? asyncForm(source, call, found.primitive.api, context.package(source.path)) : null;
    if (!call || !replacement || functionAround(source, node) !== fn) continue;
    const more = awaitedFirst(source, node, replacementEdits(source, call, replacement), context, no);
    if (!more) return false;
    conversion.awaited.add(node);
    edits.push(...more);
  }
  return true;
}

function awaitCall(
  conversion: Conversion,
  { file, at, end }: { readonly file: string; readonly at: number; readonly end: number },
): boolean {
  const work = conversion.work(file);
  const node = work && nodeAt(work.source, at, end);
  if (!work || node?.type !== 'call') return false;
  if (conversion.awaited.has(node)) return true;
  conversion.awaited.add(node);
  if (work.source.parentOf(node)?.type === 'await') return true;
  const wrapped = needsParentheses(work.source, node);
  const { context, no } = conversion;
  const plain = [{ file, at, end: at, text: wrapped ? '(await ' : 'await ' }, ...(wrapped ? [{ file, at: end, end, text: ')' }] : [])];
  const edits = awaitedFirst(work.source, node, plain, context, no);
  if (!edits) return false;
  if (caution(work.source, node, context) !== '') conversion.cautious.add(node);
  work.edits.push(...edits);
  return makeAwaitable(conversion, work, node);
}

function titleOf({ names, tests }: Conversion): string {
  const [first = 'the function', ...more] = [...new Set(names)];
  const what =
    more.length === 0
      ? `Make ${first} async and await it where it is called`
      : `Make ${first} and ${more.length === 1 ? (more[0] ?? '') : `${more.length} functions that call it`} async`;
  return tests.size === 0 ? what : `${what}; await it in ${[...tests].sort().join(', ')} yourself`;
}
