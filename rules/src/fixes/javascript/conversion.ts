/** Functions become asynchronous one after the other, until everybody who waits may wait. */

import { posix } from 'node:path';
import ts from '../../facts/javascript/typescript.cjs';
import type { Place } from '../../analysis/finding.js';
import { callersOf, MODULE, type Callers } from '../callers.js';
import type { FixContext, No } from '../context.js';
import type { TextEdit } from '../fix.js';
import { apart } from './apart.js';
import { awaitedCallback } from './array-callback.js';
import { asyncForm } from './async-alternative.js';
import { factsAt } from './facts-at.js';
import { mayAwaitAtTop, NO_PLACE, runsIn } from './await-place.js';
import { awaitEdits } from './await-text.js';
import { answersLater } from './handed-over.js';
import { changesOutside, COMES_APART, LOST_UPDATE, wouldLoseUpdate } from './lost-update.js';
import { isModuleItself, makeAsync, nameOf, promiseSignature } from './make-async.js';
import { gatherEdits, isGathered, mapGiven } from './map-callback.js';
import { callAt, contains, isAsync, isFunctionNode, type Call, type FunctionNode } from './nodes.js';
import { passErrorsOn } from './pass-errors-on.js';
import { isEntry, isPublished } from './published.js';
import type { Replaced } from './replacement.js';
import { returnAnswers } from './return-answer.js';
import { strays } from './strays.js';
import type { Source } from './source.js';

export interface FileWork {
  readonly source: Source;
  readonly edits: TextEdit[];
  readonly replaced: Replaced[];
  /** Come behind all others at their place. */
  readonly last: TextEdit[];
}

export interface Conversion {
  readonly context: FixContext;
  readonly no: No;
  work(file: string): FileWork | null;
  readonly waiting: { readonly file: string; readonly fn: FunctionNode }[];
  readonly converted: Set<FunctionNode>;
  readonly awaited: Set<ts.Node>;
  readonly names: string[];
  /** Functions that only a library runs. */
  readonly handlers: string[];
  /** Of these, functions that pass their errors on by themselves from now on. */
  readonly guarded: Set<FunctionNode>;
  /** Members without a body that promise now. */
  readonly signatures: Set<string>;
  readonly tests: Set<string>;
  /** Calls that let others come in between steps that may be seen by one request alone. */
  readonly cautious: Set<ts.Node>;
}

export function refused({ no }: Conversion, reason: string): false {
  no(reason);
  return false;
}

export function replace(conversion: Conversion, work: FileWork, call: Call): boolean {
  const replacement = asyncForm(work.source, call);
  if (!replacement || conversion.awaited.has(call)) return replacement !== null;
  if (!staysWhole(conversion, work.source, call)) return false;
  conversion.awaited.add(call);
  work.replaced.push({ call, replacement });
  return makeAwaitable(conversion, work, call);
}

/** Nothing that others see comes apart when the call is waited for. */
function staysWhole(conversion: Conversion, source: Source, call: Call): boolean {
  if (wouldLoseUpdate(source, call)) return refused(conversion, LOST_UPDATE);
  const between = apart(source, call, conversion.context);
  if (between === 'shared') return refused(conversion, COMES_APART);
  if (between !== null) conversion.cautious.add(call);
  return true;
}

/** Sees to it that `await` may stand at the node. */
function makeAwaitable(conversion: Conversion, work: FileWork, node: ts.Expression): boolean {
  const where = runsIn(node);
  if (where.kind === 'module')
    return (
      mayAwaitAtTop(work.source, conversion.context.package(work.source.path)) ||
      refused(conversion, 'it stands at the top level of a module, which cannot wait')
    );
  if (where.kind === 'elsewhere') return refused(conversion, NO_PLACE);
  const { fn } = where;
  if (isAsync(fn) || conversion.converted.has(fn)) return true;
  conversion.converted.add(fn);
  const { source } = work;
  const callback = awaitedCallback(source, fn);
  if (callback) {
    if (callback.atOnce && changesOutside(source, fn))
      return refused(conversion, 'the callback of `map` changes what is outside of it, in an order that would be lost');
    work.edits.push(...callback.edits);
    return callback.call === null || makeAwaitable(conversion, work, callback.call);
  }
  conversion.waiting.push({ file: source.path, fn });
  return true;
}

export function convert(conversion: Conversion, file: string, fn: FunctionNode): boolean {
  const { context } = conversion;
  const work = conversion.work(file);
  const at = work && factsAt(context, work.source, fn);
  const isDeclared = at !== null && (context.callsOf?.({ file, at })?.signatures ?? null) !== null;
  const edits = work && makeAsync(work.source, fn, isDeclared, conversion.no);
  const isModule = isModuleItself(fn);
  const name = work && (isModule ? stemOf(file) : nameOf(work.source, fn));
  if (!work || !edits) return false;
  if (isPublished(context, work.source, fn) || (isModule && isEntry(context, file)))
    return refused(conversion, `\`${name ?? ''}\` is exported by the package, for others to call`);
  const callers =
    at === null || name === null
      ? null
      : callersOf(context, { file, at }, isModule ? MODULE : name, strays, whoDoesNotWait(conversion, work, fn));
  if (!callers || name === null) return false;
  // Whoever takes it as an argument and runs it at once does not wait.
  if (ts.isCallExpression(fn.parent) && callers.calls.length > 0)
    return refused(conversion, 'whoever is given the callback runs it at once and would not wait');
  const answers = callers.handed.map(({ awaits }) => answersLater(fn, awaits, context.package(file)));
  if (answers.includes('not'))
    return refused(conversion, 'the answer or the errors of the handler would not reach the library that runs it');
  if (answers.includes('with its answer returned')) {
    const returned = callers.calls.length > 0 ? null : returnAnswers(work.source, fn);
    if (!returned) return refused(conversion, 'the answer of the handler would not reach the library that runs it');
    work.edits.push(...returned);
  }
  if (answers.includes('with errors passed on')) {
    const passing = callers.calls.length > 0 ? null : passErrorsOn(work.source, fn);
    if (!passing) return refused(conversion, 'the errors of the handler would not reach the library that runs it');
    conversion.guarded.add(fn);
    work.edits.push(...passing.edits);
    work.last.push(passing.last);
  }
  work.edits.push(...edits);
  if (callers.calls.length > 0) conversion.names.push(name);
  else conversion.handlers.push(name);
  for (const test of callers.tests) conversion.tests.add(test);
  for (const place of callers.calls) if (!awaitCall(conversion, place, name)) return false;
  return convertFamily(conversion, callers, name) && convertRest(conversion, work, fn);
}

/** What stands for the function, or declares it, changes as it does. */
function convertFamily(conversion: Conversion, { family, signatures }: Callers, name: string): boolean {
  for (const { file, at } of family) {
    const work = conversion.work(file);
    const fn = work && functionWithFacts(conversion.context, work.source, at);
    if (!fn) return refused(conversion, `what stands for \`${name}\` in ${file} cannot be changed with it`);
    if (isAsync(fn) || conversion.converted.has(fn)) continue;
    conversion.converted.add(fn);
    conversion.waiting.push({ file, fn });
  }
  for (const { file, at } of signatures ?? []) {
    const key = `${file}:${at}`;
    if (conversion.signatures.has(key)) continue;
    conversion.signatures.add(key);
    const work = conversion.work(file);
    const edits = work && promiseSignature(work.source, at, conversion.no);
    if (!edits) return refused(conversion, `what declares \`${name}\` in ${file} cannot be changed with it`);
    work.edits.push(...edits);
  }
  return true;
}

const stemOf = (file: string): string => posix.basename(file).replace(/\.\w+$/, '');

/** Names who runs a callback, as it is written. */
function whoDoesNotWait({ no }: Conversion, { source }: FileWork, fn: FunctionNode): No {
  const { parent } = fn;
  if (!ts.isCallExpression(parent) || parent.expression === fn) return no;
  const callee = parent.expression.getText(source.file);
  return () => no(`\`${callee.length > 40 ? `…${callee.slice(-40)}` : callee}\` does not wait for the function that it is given`);
}

/** What the language runs by its name: `JSON.stringify(x)` runs `x.toJSON()`. */
const RUN_BY_NAME = /^(?:toJSON|toString|toLocaleString|valueOf|then)$/;

const isImplicit = (name: string, { expression: callee }: ts.CallExpression): boolean =>
  RUN_BY_NAME.test(name) && !(ts.isPropertyAccessExpression(callee) && callee.name.text === name);

function awaitCall(conversion: Conversion, place: Place, name: string): boolean {
  const work = conversion.work(place.file);
  const call = work && callAt(work.source, place.at, place.end);
  if (!work || !call || ts.isNewExpression(call))
    return refused(conversion, 'it is also run without a call being written: by a property, an operator or `new`');
  if (isImplicit(name, call))
    return refused(conversion, `\`${call.expression.getText(work.source.file)}\` runs it and does not wait for it`);
  if (!staysWhole(conversion, work.source, call)) return false;
  if (conversion.awaited.has(call)) return true;
  conversion.awaited.add(call);
  const given = call.arguments[0];
  // `xs.map(load)` runs it, and gives the promises.
  if (given && isNamed(given) && mapGiven(given) === call) {
    if (isGathered(call)) return true;
    work.edits.push(...gatherEdits(work.source, call));
  } else if (!ts.isAwaitExpression(call.parent)) work.edits.push(...awaitEdits(work.source, call));
  return makeAwaitable(conversion, work, call);
}

const isNamed = (node: ts.Expression): boolean => ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);

/** Other blocking calls in a function that is asynchronous now. */
function convertRest(conversion: Conversion, work: FileWork, fn: FunctionNode): boolean {
  let fits = true;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && !conversion.awaited.has(node)) {
      const where = runsIn(node);
      if (where.kind === 'body' && where.fn === fn && isFound(conversion, work, node) && asyncForm(work.source, node))
        fits &&= replace(conversion, work, node);
    }
    ts.forEachChild(node, visit);
  };
  if (fn.body) visit(fn.body);
  return fits;
}

/** What takes no time stays as it is, though it has another form. */
function isFound({ context }: Conversion, { source }: FileWork, call: ts.CallExpression): boolean {
  const at = call.getStart(source.file);
  return context.primitives?.(source.path).some(({ chain }) => chain.at(-1)?.at === at && chain.at(-1)?.end === call.end) ?? true;
}

function functionWithFacts(context: FixContext, source: Source, at: number): FunctionNode | null {
  let found: FunctionNode | null = null;
  contains(source.file, (node) => {
    if (node.pos <= at && at < node.end && isFunctionNode(node) && node.body && factsAt(context, source, node) === at) found = node;
    return found !== null;
  });
  return found;
}
