/** A FastAPI endpoint or dependency that awaits nothing: as `def` it runs in the thread pool. */

import type { Finding } from '../../analysis/finding.js';
import type { FunctionFacts } from '../../facts/facts.js';
import type { Syntax } from '../../facts/python/syntax.js';
import { saysNo, stateOf, type FixContext, type Offer } from '../context.js';
import { fileComesApart } from './file-races.js';
import { usesOf } from './imported.js';
import { changesShared } from './shared-updates.js';
import { isComputation, whyHelpersStay, whyItNeedsItsThread } from './thread-rules.js';
import { definitionAt, openPython, textOf, walkScope, type PythonSource } from './tree.js';

export const syncEndpoint: Offer = (finding, context) => {
  const { file, at } = finding.place;
  if (finding.entry?.poolIfSync !== true || (finding.entry.kind !== 'route' && finding.entry.kind !== 'dependency')) return [];
  const text = context.text(file);
  const source = text === null ? null : openPython(file, text);
  const facts = functionAt(context, file, at);
  const fn = source && facts && definitionAt(source, facts.nameAt);
  const no = saysNo(context, 'sync-endpoint');
  if (!source || !facts || !fn) return [];
  const why = whyNotSync(source, fn, facts, finding, context);
  if (why !== null) {
    no(why);
    return [];
  }
  const keyword = /async\s+/y;
  keyword.lastIndex = fn.start;
  const found = keyword.exec(source.text);
  if (!found) return [];
  const edits = [{ file, at: fn.start, end: fn.start + found[0].length, text: '' }];
  const awaited = awaitedIn(source, facts.name, context);
  if (awaited.some((each) => context.role?.(each) !== 'test')) return [];
  const title = `Make ${facts.name} a def, which runs in the thread pool`;
  return [
    {
      kind: 'sync-endpoint',
      title: awaited.length === 0 ? title : `${title}; call it without await in ${awaited.join(', ')} yourself`,
      preferred: awaited.length === 0,
      edits,
      alone: { file, at: fn.start, end: fn.end },
    },
  ];
};

/** The function whose text this is in, a lambda included. */
export function functionAt(context: FixContext, file: string, at: number): FunctionFacts | null {
  const around = context.facts(file)?.functions.filter((each) => each.index > 0 && each.at <= at && at < each.end) ?? [];
  return around.reduce<FunctionFacts | null>((inner, each) => (inner && inner.at > each.at ? inner : each), null);
}

const ROUTE = /^[\w.]+\.(?:get|post|put|patch|delete|head|options|trace|api_route)$/;

function whyNotSync(source: PythonSource, fn: Syntax, facts: FunctionFacts, finding: Finding, context: FixContext): string | null {
  if (!facts.async) return `${facts.name} is no coroutine function`;
  if (facts.awaits) return `${facts.name} awaits something`;
  if (isComputation(finding)) return 'Python computes under the interpreter’s lock, in a thread as well';
  const needs = whyItNeedsItsThread(facts, source.path, finding.primitive.api, context);
  if (needs !== null) return needs;
  const helpers = whyHelpersStay(finding, context);
  if (helpers !== null) return helpers;
  const decorated = source.parentOf(fn);
  const decorators = decorated?.type === 'decorated_definition' ? decorated.children.filter((each) => each.type === 'decorator') : [];
  const isRoute = decorators.length > 0 && decorators.every((each) => isRouteDecorator(source, each));
  const isDependency = decorators.length === 0 && finding.entry?.kind === 'dependency';
  if (!isRoute && !isDependency) return `${facts.name} has a decorator that may expect a coroutine function`;
  if (isRoute && facts.generator) return `${facts.name} streams`;
  if (!isRoute && textOf(source, fn).includes('.set(')) return 'what a thread sets in a context variable is lost';
  if (isCalled(source, facts.name) || isCalledElsewhere(source, facts, context))
    return `${facts.name} is also called by its name and awaited`;
  if (changesShared(source, fn, fn)) return 'it changes what other requests see, and they would be other threads';
  if (fileComesApart(source, fn, context) !== null) return 'it reads and writes a file that others do too, and they would be other threads';
  return callsLoopUsers(source, fn, context) ? 'a function that it calls needs the running loop' : null;
}

function isRouteDecorator(source: PythonSource, decorator: Syntax): boolean {
  const [call] = decorator.children;
  const [callee] = call?.type === 'call' ? call.children : [];
  return callee !== undefined && ROUTE.test(textOf(source, callee));
}

/** Somebody calls it by name, and awaits the result. */
const isCalled = (source: PythonSource, name: string): boolean =>
  usesOf(source, name).some((use) => {
    const parent = source.parentOf(use);
    return parent?.type === 'call' && parent.children[0] === use;
  });

/** A function of another file calls it: what it gives is awaited there. */
function isCalledElsewhere(source: PythonSource, facts: FunctionFacts, context: FixContext): boolean {
  const calls = context.callsOf?.({ file: source.path, at: facts.at });
  return (calls?.places ?? []).some(({ file, at, end }) => {
    if (file === source.path) return false;
    const callee = /^[\w.]+(?=\s*\()/.exec(context.text(file)?.slice(at, end) ?? '')?.[0];
    return callee?.split('.').at(-1) === facts.name;
  });
}

/** Files that await it by its name: tests do, and functions that the analysis takes for nobody's. */
function awaitedIn(source: PythonSource, name: string, context: FixContext): readonly string[] {
  const module =
    source.path
      .replace(/(?:\/__init__)?\.py$/, '')
      .split('/')
      .at(-1) ?? '';
  const called = new RegExp(`(?:\\bawait\\s+|\\brun\\(\\s*|run_until_complete\\(\\s*|gather\\([^)]*)(?:${module}\\.)?${name}\\(`);
  return (filesOf(context).callers.get(name) ?? []).filter((file) => {
    if (file === source.path) return false;
    const text = context.text(file) ?? '';
    return text.includes(module) && called.test(text);
  });
}

const WAITS = /\b(?:await|run|run_until_complete|gather)\b/;
const NEEDS_LOOP = /\b(?:get_running_loop|get_event_loop|create_task|ensure_future|call_soon|call_later)\b/;

interface PythonFiles {
  /** Of each name the files that wait for something and call it. */
  readonly callers: ReadonlyMap<string, readonly string[]>;
  /** Functions that need the running loop, by their name: the files they are in. */
  readonly loopUsers: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<object, PythonFiles>();

function add(to: Map<string, string[]>, name: string, file: string): void {
  const files = to.get(name);
  if (files) files.push(file);
  else to.set(name, [file]);
}

/** What there is to know of all files, read once. */
function filesOf(context: FixContext): PythonFiles {
  const state = stateOf(context);
  let found = known.get(state);
  if (!found) {
    const callers = new Map<string, string[]>();
    const loopUsers = new Map<string, string[]>();
    for (const file of context.files?.() ?? []) {
      const text = file.endsWith('.py') ? (context.text(file) ?? '') : '';
      if (WAITS.test(text)) for (const name of new Set(text.match(/\w+(?=\()/g))) add(callers, name, file);
      if (NEEDS_LOOP.test(text))
        for (const each of context.facts(file)?.functions ?? [])
          if (each.kind === 'function' && NEEDS_LOOP.test(text.slice(each.at, each.end))) add(loopUsers, each.name, file);
    }
    known.set(state, (found = { callers, loopUsers }));
  }
  return found;
}

/** A function of the project that it calls, by its name, needs the running loop. */
function callsLoopUsers(source: PythonSource, fn: Syntax, context: FixContext): boolean {
  const called = new Set(
    [...walkScope(fn)].flatMap((node) =>
      node.type === 'call' && node.children[0] ? [textOf(source, node.children[0]).split('.').at(-1) ?? ''] : [],
    ),
  );
  const { loopUsers } = filesOf(context);
  if ([...called].some((name) => loopUsers.has(name))) return true;
  // A coroutine that is made and handed on is the framework's to await, and `def` endpoints do not.
  return (context.facts(source.path)?.functions ?? []).some(
    (each) => each.async && called.has(each.name) && returnsCallOf(source, fn, each.name),
  );
}

function returnsCallOf(source: PythonSource, fn: Syntax, name: string): boolean {
  return [...walkScope(fn)].some((node) => {
    const [call] = node.type === 'return_statement' ? node.children : [];
    return call?.type === 'call' && call.children[0] !== undefined && textOf(source, call.children[0]) === name;
  });
}
