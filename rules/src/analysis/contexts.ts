/** Where frames run: contexts spread from modules and entries along the edges. */

import type { FunctionFacts } from '../facts/facts.js';
import { isDecorated } from './binding.js';
import type { Edge, Frame } from './frame.js';
import { isPython, type FunctionNode, type ModuleNode } from './program.js';
import { servesIn } from './service-loops.js';
import { forgottenModules, importersAtTop, isLoadedBy } from './loading.js';
import type { Solver } from './solver.js';

export const LOOP = 1;
export const STARTUP = 2;
export const OFFLOADED = 4;
export const CLI = 8;
export const TEST = 16;
export type ContextBit = typeof LOOP | typeof STARTUP | typeof OFFLOADED | typeof CLI | typeof TEST;

/** Entries that only go on with what their program does; the others are somebody outside asking. */
const CONTINUING = new Set(['timer', 'task', 'callback', 'background-task', 'job', 'stream', 'event']);

/** What a handler in a thread hands to its framework, which awaits it on the loop. */
const HANDED_BACK = new Set(['background-task', 'stream']);

export class Contexts {
  private readonly bits = new Map<Frame, number>();
  private readonly offloaded = new Set<FunctionNode>();
  /** How each frame was first reached on the loop: the edge, or null for a root. */
  readonly reachedBy = new Map<Frame, Edge | null>();

  of(frame: Frame): number {
    return this.bits.get(frame) ?? 0;
  }

  onLoop(frame: Frame): boolean {
    return (this.of(frame) & LOOP) !== 0;
  }

  /** Runs on the loop, and not only because a module is loaded there, which happens once. */
  serves(frame: Frame): boolean {
    this.serving ??= this.findServing();
    return this.serving.has(frame);
  }

  private serving: ReadonlySet<Frame> | null = null;

  private findServing(): ReadonlySet<Frame> {
    const found = new Set<Frame>();
    for (const [frame, by] of this.reachedBy) if (frame.fn.facts.kind !== 'module' && (by === null || by.how === 'loop')) found.add(frame);
    for (const frame of found)
      for (const edge of frame.edges)
        if (edge.how !== 'import' && this.onLoop(edge.to) && transition(LOOP, edge) === LOOP && !this.isSilent(edge)) found.add(edge.to);
    return found;
  }

  /** Set-up that start-up has done already. */
  isDone(step: { readonly once: boolean; readonly from: Frame; readonly how?: Edge['how']; readonly to?: Frame }): boolean {
    // A module's top level runs when it is first loaded.
    if (step.how === 'import' && step.to && (this.of(step.to) & STARTUP) !== 0) return true;
    // What set-up has registered goes on running.
    return step.once && step.how !== 'loop' && (this.of(step.from) & STARTUP) !== 0;
  }

  /** Steps that say nothing about the loop. */
  isSilent(edge: Edge): boolean {
    return this.isDone(edge) || this.isGuess(edge);
  }

  /** One of several modules, which a worker chooses among too: nobody can tell that this one runs here. */
  private isGuess(edge: Edge): boolean {
    return edge.from.guesses.has(edge.to.fn.module) && this.offloaded.has(edge.to.fn);
  }

  /** Marks frames and all that they reach. Breadth first, so that paths recorded are shortest. */
  spread(
    roots: readonly { readonly frame: Frame; readonly context: ContextBit; readonly by: Edge | null }[],
    follow: (edge: Edge) => boolean,
  ): void {
    // What happens at start is known before anything is served: set-up that runs then does not run again.
    const first = roots.filter((root) => root.context !== LOOP);
    const serving = roots.filter((root) => root.context === LOOP);
    for (let i = 0, j = 0; i < first.length || j < serving.length;) {
      const item = i < first.length ? first[i++] : serving[j++];
      if (!item) continue;
      const { frame, context, by } = item;
      const before = this.of(frame);
      if ((before & context) !== 0 || (context === LOOP && by && this.isSilent(by))) continue;
      this.bits.set(frame, before | context);
      if (context === OFFLOADED) this.offloaded.add(frame.fn);
      if (context === LOOP) this.reachedBy.set(frame, by);
      if (context === STARTUP && servesIn(frame)) serving.push({ frame, context: LOOP, by: by && asTask(by) });
      for (const edge of frame.edges) {
        if (!follow(edge)) continue;
        const next = transition(context, edge);
        if (next === 0) continue;
        (next === LOOP ? serving : first).push({ frame: edge.to, context: next, by: edge });
      }
    }
  }
}

/** What start-up leaves running: see service loops. */
const asTask = (by: Edge): Edge => ({
  ...by,
  how: 'loop',
  entry: { kind: 'task' },
  entryName: by.to.fn.facts.name,
  callback: true,
  once: false,
});

/** The context of the callee when the caller runs in this one; 0 where the edge runs nothing. */
function transition(context: ContextBit, edge: Edge): ContextBit | 0 {
  switch (edge.how) {
    case 'here':
    case 'import':
      return context;
    case 'coroutine':
    case 'never':
      return 0;
    case 'test':
      return TEST;
    case 'cli':
      return context === TEST ? TEST : CLI;
    case 'startup':
      return context === LOOP ? STARTUP : context;
    case 'pool':
      return context === TEST || context === CLI ? context : OFFLOADED;
    case 'loop': {
      if (context === STARTUP && edge.entry?.atOnce) return STARTUP;
      if (edge.reenters || context === LOOP || context === STARTUP) return LOOP;
      if (context === OFFLOADED && edge.entry && HANDED_BACK.has(edge.entry.kind)) return LOOP;
      if (edge.entry && !CONTINUING.has(edge.entry.kind)) return context === TEST ? TEST : LOOP;
      return context;
    }
    default: {
      const never: never = edge.how;
      return never;
    }
  }
}

/** Entries count wherever they are registered, except in tests. */
const registers = (edge: Edge): boolean => edge.how === 'loop' && edge.entry !== null && !CONTINUING.has(edge.entry.kind);

/** Contexts of all frames of a settled solver. `apis` are frames of async functions that nobody calls, `starts` those that start-up calls by name. */
export function spreadContexts(s: Solver, apis: readonly Frame[], starts: readonly Frame[]): Contexts {
  const contexts = new Contexts();
  const lazy = lazilyLoaded(s);
  const top = [...s.moduleFrames.values()];
  const importedAtTop = new Set<Frame>();
  for (const frame of top)
    for (const edge of frame.edges) if (edge.how === 'import' && frame.fn.module.file.role !== 'test') importedAtTop.add(edge.to);
  const inPool = new Set<Frame>();
  for (const frame of s.frames.values())
    for (const edge of frame.edges) if (edge.how === 'pool' && edge.to.fn.facts.kind === 'module') inPool.add(edge.to);

  const start = top.filter((frame) => !lazy.has(frame) && !inPool.has(frame) && !(importedAtTop.has(frame) && reachedOnlyByImports(frame)));
  const forgotten = forgottenModules(s);
  const isElsewhere = (edge: Edge): boolean => forgotten.has(edge.to.fn.module) && edge.from.fn.module !== edge.to.fn.module;
  const follow = (edge: Edge): boolean =>
    !(edge.how === 'import' && edge.from.fn.facts.kind !== 'module' && !lazy.has(edge.to)) && !isElsewhere(edge) && !entersBrowser(edge);
  contexts.spread(
    start.map((frame) => ({ frame, context: rootContext(frame), by: null })),
    follow,
  );
  // Modules that only import each other in a circle, and those that only a name made of parts may load, where nothing runs that.
  const guessed = onlyGuessed(s, contexts);
  for (const frame of top)
    if (contexts.of(frame) === 0 && (!lazy.has(frame) || guessed.has(frame)) && !inPool.has(frame))
      contexts.spread([{ frame, context: rootContext(frame), by: null }], follow);

  const registered: { frame: Frame; context: ContextBit; by: Edge | null }[] = [];
  for (const frame of s.frames.values()) {
    if (frame.fn.module.file.role === 'test' || contexts.of(frame) !== 0) continue;
    for (const edge of frame.edges) {
      if (registers(edge)) registered.push({ frame: edge.to, context: LOOP, by: edge });
      // `asyncio.run(f())`, whoever calls that: a loop of its own, on which nothing else waits.
      if (edge.how === 'startup') registered.push({ frame: edge.to, context: STARTUP, by: edge });
    }
  }
  contexts.spread(registered, follow);
  contexts.spread(
    [
      ...starts.map((frame) => ({ frame, context: STARTUP, by: null }) as const),
      ...apis.map((frame) => ({ frame, context: LOOP, by: null }) as const),
    ],
    follow,
  );
  return contexts;
}

/** A server draws components of the browser once, with nothing opened and nothing loaded yet: what they do is done there. */
const entersBrowser = ({ from, to, how }: Edge): boolean => how === 'here' && isClient(to) && !isClient(from);

const isClient = ({ fn }: Frame): boolean => fn.module.file.facts.directives.includes('use client');

const reachedOnlyByImports = (frame: Frame): boolean => frame.fn.facts.kind === 'module';

/** A plain function that nothing in the program calls: whoever starts the server does (`uvicorn --factory app:create_app`). */
const isApplicationFactory = ({ fn }: Frame, called: ReadonlySet<FunctionNode>): boolean =>
  isPython(fn.module) && !fn.facts.async && fn.facts.cls < 0 && fn.facts.parent === 0 && !called.has(fn);

/** Modules that are loaded only inside functions: their top level runs where those run. */
function lazilyLoaded(s: Solver): ReadonlySet<Frame> {
  const atTop = new Set<Frame>();
  const inside = new Set<Frame>();
  const called = new Set<FunctionNode>();
  for (const frame of s.frames.values()) for (const edge of frame.edges) called.add(edge.to.fn);
  const importers = importersAtTop(s);
  for (const frame of s.frames.values())
    for (const edge of frame.edges) {
      // A script that loads the server on demand does not make the server a script.
      if (edge.how !== 'import' || frame.fn.module.file.role !== 'source') continue;
      const kind = frame.fn.facts.kind;
      const loaded =
        kind === 'module' || kind === 'class' || isApplicationFactory(frame, called) || isLoadedBy(edge.to, frame.fn.module, importers);
      (loaded ? atTop : inside).add(edge.to);
    }
  for (const frame of atTop) inside.delete(frame);
  return inside;
}

/** Modules that are loaded at most by functions that nothing calls, which choose among several. */
function onlyGuessed(s: Solver, contexts: Contexts): ReadonlySet<Frame> {
  const guessed = new Set<Frame>();
  const known = new Set<Frame>();
  for (const frame of s.frames.values())
    for (const edge of frame.edges)
      if (edge.how === 'import')
        (frame.guesses.has(edge.to.fn.module) && contexts.of(frame) === 0 && frame.fn.facts.kind !== 'module' ? guessed : known).add(
          edge.to,
        );
  for (const frame of known) guessed.delete(frame);
  return guessed;
}

function rootContext(frame: Frame): ContextBit {
  const { role } = frame.fn.module.file;
  return role === 'cli' ? CLI : role === 'test' ? TEST : STARTUP;
}

/** Could somebody call a function of this file while serving? Not in a browser, and not in what only scripts load. */
function serves(s: Solver, module: ModuleNode): boolean {
  const { file } = module;
  if (file.role !== 'source' || s.browserFiles.has(file.path) || file.facts.directives.includes('use client')) return false;
  return !/\.[jt]sx$/.test(file.path);
}

/** `async function save() { 'use server'; … }`: a browser calls it. */
const isServerAction = ({ body: [first] }: FunctionFacts): boolean =>
  first?.kind === 'expr' && first.value.kind === 'literal' && first.value.value === 'use server';

/** Files that only scripts, tests and browsers load. */
function filesOfOthers(s: Solver): ReadonlySet<string> {
  /** Browsers import its functions in order to call them on the server. */
  const answersBrowsers = (path: string): boolean => s.index.files.get(path)?.facts.directives.includes('use server') ?? false;
  const importers = new Map<string, Set<string>>();
  for (const frame of s.frames.values())
    for (const edge of frame.edges) {
      if (edge.how !== 'import') continue;
      const path = edge.to.fn.module.file.path;
      const known = importers.get(path) ?? new Set<string>();
      known.add(frame.fn.module.file.path);
      importers.set(path, known);
    }
  const others = new Set<string>(s.browserFiles);
  for (const { path, role, facts } of s.index.files.values())
    if (role !== 'source' || facts.directives.includes('use client')) others.add(path);
  for (const module of forgottenModules(s)) others.add(module.file.path);
  for (let before = -1; before !== others.size;) {
    before = others.size;
    for (const [path, by] of importers)
      if (!others.has(path) && !answersBrowsers(path) && [...by].every((each) => others.has(each))) others.add(path);
  }
  return others;
}

/** What a command line runs, whoever starts it. */
function commandFunctions(s: Solver): ReadonlySet<FunctionNode> {
  const commands = new Set<FunctionNode>();
  for (const frame of s.frames.values()) for (const edge of frame.edges) if (edge.how === 'cli') commands.add(edge.to.fn);
  return commands;
}

/**
 * Frames of async functions that are taken for somebody's API: nothing that runs calls them.
 * Those that only other such functions call are reached through them.
 */
export function uncalledAsync(s: Solver, contexts: Contexts): readonly Frame[] {
  const candidates = new Set<Frame>();
  const others = filesOfOthers(s);
  const commands = commandFunctions(s);
  for (const frame of s.frames.values()) {
    const { facts, module } = frame.fn;
    if (!facts.async || !(serves(s, module) || isServerAction(facts)) || contexts.of(frame) !== 0) continue;
    if ((others.has(module.file.path) && !isServerAction(facts)) || s.dropped.has(frame) || commands.has(frame.fn)) continue;
    // The function is reached in another frame (with other closures): this one is only a look at it without.
    const own = isDecorated(frame.env);
    if ((s.framesOf.get(frame.fn) ?? []).some((other) => contexts.of(other) !== 0 && (!own || other.env === frame.env))) continue;
    candidates.add(frame);
  }
  const called = new Set<Frame>();
  const calledFunctions = new Set<FunctionNode>();
  const fromDead = new Set<Frame>();
  const made = new Set<Frame>();
  const kept = s.keptCoroutines();
  for (const frame of s.frames.values()) {
    if (contexts.of(frame) !== 0)
      for (const edge of frame.edges) if (edge.how === 'coroutine' && candidates.has(edge.to) && !kept.has(edge.to)) made.add(edge.to);
    if (contexts.of(frame) !== 0 || frame.fn.module.file.role === 'test') continue;
    for (const edge of frame.edges) {
      if (!candidates.has(edge.to) || edge.to === frame) continue;
      if (edge.how === 'coroutine') made.add(edge.to);
      if (edge.how === 'coroutine' || edge.how === 'never') continue;
      (candidates.has(frame) || !isPython(frame.fn.module) ? called : fromDead).add(edge.to);
      if (edge.to.fn !== frame.fn && !isDecorated(edge.to.env)) calledFunctions.add(edge.to.fn);
    }
  }
  // Made, and neither awaited nor handed to anybody: it never runs.
  const never = new Set(s.dropped);
  for (const frame of made) if (!called.has(frame) && !fromDead.has(frame) && !s.escaped.has(frame)) never.add(frame);
  for (const frame of [...candidates]) {
    const others = (s.framesOf.get(frame.fn) ?? []).filter((other) => other !== frame);
    if (never.has(frame) || (others.length > 0 && others.every((other) => never.has(other)))) candidates.delete(frame);
  }
  // A look at a function without its caller is not needed where a caller is found.
  const alone = (frame: Frame): boolean => called.has(frame) || fromDead.has(frame) || calledFunctions.has(frame.fn);
  const roots = [...candidates].filter((frame) => !alone(frame));
  if (roots.length > 0 || candidates.size === 0) return roots;
  const behindDead = [...candidates].filter((frame) => !called.has(frame));
  if (behindDead.length > 0) return behindDead;
  // Only circles are left.
  const first = [...candidates].find((frame) => fromDead.size === 0 || !fromDead.has(frame));
  return first && isPython(first.fn.module) ? [first] : [];
}
