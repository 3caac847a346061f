/** Chains to findings. */

import type { PrimitiveKind, StallClass } from '../catalog/model.js';
import { LOOP, STARTUP, type Contexts } from './contexts.js';
import { Boundaries, type Chain } from './boundaries.js';
import { holdsConnections } from './computation/connections.js';
import { heavyLoops, isRegistry, type HeavyLoop, isWrittenIn } from './computation/heavy-loops.js';
import { branchingRecursion, holdsAmount } from './computation/recursion.js';
import { Requests } from './computation/same-request.js';
import { comesSmall } from './computation/small-inputs.js';
import { slowRegexes, type SlowRegex } from './computation/slow-regexes.js';
import { isTold, traceable } from './computation/traceable.js';
import { originOf, Work } from './computation/work.js';
import { estimateOf } from './estimates.js';
import { inOrder, type ChainLink, type Finding, type RuleId, type Severity } from './finding.js';
import type { Edge, Frame, PrimitiveSite } from './frame.js';
import { isIgnored } from './ignored.js';
import { blocksAnyway } from './retries.js';
import { servesIn } from './service-loops.js';
import type { Solver } from './solver.js';
import type { DataValue, ShortValue } from './value.js';

const STALL: Readonly<Record<PrimitiveKind, StallClass>> = {
  sleep: 'unbounded',
  http: 'unbounded',
  net: 'unbounded',
  process: 'unbounded',
  db: 'unbounded',
  lock: 'unbounded',
  input: 'unbounded',
  kdf: 'heavy',
  crypto: 'heavy',
  archive: 'heavy',
  image: 'heavy',
  ml: 'heavy',
  parse: 'heavy',
  file: 'light',
  other: 'light',
  fsmeta: 'trivial',
};
const SEVERITY: Readonly<Record<StallClass, Severity>> = { unbounded: 'error', heavy: 'warning', light: 'warning', trivial: 'info' };
const COMPUTES = new Set<PrimitiveKind>(['kdf', 'crypto', 'archive', 'image', 'ml', 'parse']);

export function collectFindings(s: Solver, contexts: Contexts, includeStartup: boolean): readonly Finding[] {
  const boundaries = new Boundaries(s, contexts);
  const work = new Work(s);
  const requests = new Requests(s, contexts);
  const found = new Map<string, Finding>();
  for (const frame of s.frames.values())
    for (const primitive of frame.primitives)
      if (primitive.later && frame.fn.module.file.role !== 'test' && (contexts.of(frame) & (LOOP | STARTUP)) !== 0)
        keep(found, toFinding(s, contexts, { boundary: frame, edges: [], frame, primitive }, [], 'loop'));
  const loops = traceable(
    new Map(
      [...s.frames.values()].flatMap((frame) =>
        (contexts.of(frame) & (LOOP | STARTUP)) === 0 || frame.fn.module.file.role === 'test'
          ? []
          : [[frame, computations(s, contexts, work, frame)]],
      ),
    ),
  );
  for (const context of includeStartup ? ([LOOP, STARTUP] as const) : ([LOOP] as const))
    for (const frame of s.frames.values()) {
      if ((contexts.of(frame) & context) === 0 || frame.fn.module.file.role === 'test') continue;
      for (const loop of loops.get(frame) ?? [])
        if (loop.frame === frame || (contexts.of(loop.frame) & context) !== 0)
          for (const chain of boundaries.chains(loop.frame, loop, context)) {
            const way = arrives(work, chain, loop) && isTold(work, chain.edges, loop) ? requests.wayTo(chain.boundary, loop.needs) : null;
            if (way) keep(found, loopFinding(contexts, chain, way, loop, context === LOOP ? 'loop' : 'startup'));
          }
      for (const regex of slowRegexes(frame)) {
        if (context === LOOP && contexts.isDone({ once: regex.site.once, from: frame })) continue;
        for (const chain of boundaries.chains(frame, regex, context)) {
          const way = firstWay(work, requests, chain, regex.needs);
          if (way) keep(found, regexFinding(contexts, chain, way, regex, context === LOOP ? 'loop' : 'startup'));
        }
      }
      for (const primitive of frame.primitives) {
        if (isContinuation(frame, primitive)) continue;
        if (primitive.later || (primitive.alone && blocksAnyway(frame))) continue;
        if (context === LOOP && contexts.isDone({ once: primitive.once, from: frame })) continue;
        for (const chain of boundaries.chains(frame, primitive, context)) {
          if (primitive.small && comesSmall(chain.edges, primitive.small)) continue;
          const needs = primitive.needs?.filter((each) => !isRegistry(s, contexts, each) && !holdsConnections(s, each));
          const way = needs ? firstWay(work, requests, chain, needs) : [];
          if (way) keep(found, toFinding(s, contexts, chain, way, context === LOOP ? 'loop' : 'startup'));
        }
      }
    }
  return [...found.values()]
    .filter((finding) => !isForBrowsers(s, finding.place.file) && !isIgnored(finding, (file) => s.index.files.get(file)?.facts ?? null))
    .sort(inOrder);
}

/** Frameworks whose code a browser runs, whatever server it talks to. */
const BROWSER_FRAMEWORKS = new Set([
  '@angular/core',
  'react-dom/client',
  'recoil',
  'react-native',
  'vue-router',
  'react-router-dom',
  'pinia',
]);
const HOOK = /^use[A-Z]/;

/** Does the file use what only browsers run: Angular, hooks of React? */
function isForBrowsers(s: Solver, path: string): boolean {
  const top = s.index.files.get(path)?.facts.functions[0];
  return (top?.body ?? []).some(
    (stmt) =>
      stmt.kind === 'import' &&
      (BROWSER_FRAMEWORKS.has(stmt.specifier) || (stmt.specifier === 'react' && stmt.names.some(({ imported }) => HOOK.test(imported)))),
  );
}

/** One finding for each boundary and primitive site: the one with the shortest chain. */
function keep(found: Map<string, Finding>, finding: Finding): void {
  const key = `${finding.place.file}:${finding.place.at}>${finding.primitive.file}:${finding.primitive.at}:${finding.primitive.api}`;
  const known = found.get(key);
  if (!known || (known.context === finding.context && known.chain.length > finding.chain.length)) found.set(key, finding);
}

/** Reading on from what the same function has just opened, maybe among the arguments: the opening call is the finding. */
function isContinuation(frame: Frame, primitive: PrimitiveSite): boolean {
  const { continues, kind } = primitive.blocking;
  return (
    continues !== undefined &&
    frame.primitives.some(
      ({ blocking, at, api }) =>
        !blocking.continues && at < primitive.end && (continues === true ? blocking.kind === kind : api.endsWith(`.${continues}`)),
    )
  );
}

/** Loops of a function that multiplies by calling itself are the same finding. */
function computations(s: Solver, contexts: Contexts, work: Work, frame: Frame): readonly HeavyLoop[] {
  const recursion = [...branchingRecursion(s, frame)];
  if (recursion.length > 0) return recursion;
  for (let env = frame.env; env; env = env.env) if ([...branchingRecursion(s, env)].length > 0) return [];
  return [...heavyLoops(s, contexts, work, frame)];
}

/** Does what makes the loop heavy come down this chain? */
const arrives = (work: Work, chain: Chain<HeavyLoop>, loop: HeavyLoop): boolean =>
  (loop.through === null || isWrittenIn(chain.boundary, loop.through) || chain.edges.some((edge) => edge.from === loop.through)) &&
  (loop.amount === undefined || (chain.edges.at(-1)?.given ?? []).some((values) => holdsAmount(values, loop.amount ?? 0))) &&
  loop.needs.every((data) => chain.edges.every((edge) => work.passes(edge, data))) &&
  (!loop.square || chain.edges.every((edge) => loop.needs.every((data) => work.passesToAll(edge, data))));

/** The way from the entry that brings one of these down this chain. */
function firstWay(
  work: Work,
  requests: Requests,
  chain: Chain<unknown>,
  needs: readonly (DataValue | ShortValue)[],
): readonly Edge[] | null {
  for (const data of needs) {
    const way = chain.edges.every((edge) => work.passes(edge, data)) ? requests.wayTo(chain.boundary, [originOf(data)]) : null;
    if (way) return way;
  }
  return null;
}

function linksOf(chain: Chain<unknown>): ChainLink[] {
  return chain.edges.map((edge) => ({
    name: calleeName(edge.to, edge.name),
    file: edge.from.fn.module.file.path,
    at: edge.at,
    end: edge.end,
  }));
}

function loopFinding(
  contexts: Contexts,
  chain: Chain<HeavyLoop>,
  way: readonly Edge[],
  loop: HeavyLoop,
  context: 'loop' | 'startup',
): Finding {
  const own: ChainLink = { name: loop.name, file: chain.frame.fn.module.file.path, at: loop.at, end: loop.end };
  const links = [...linksOf(chain), own];
  const first = links[0] ?? own;
  return {
    rule: 'no-heavy-loop',
    severity: SEVERITY.heavy,
    kind: loop.kind,
    place: { file: first.file, at: first.at, end: first.end },
    primitive: { api: loop.name, file: own.file, at: own.at, end: own.end },
    chain: links,
    entry: entryOf(contexts, chain.boundary, way),
    stall: { class: 'heavy', estimateMs: loop.estimateMs },
    growth: loop.growth,
    context,
  };
}

function regexFinding(
  contexts: Contexts,
  chain: Chain<SlowRegex>,
  way: readonly Edge[],
  regex: SlowRegex,
  context: 'loop' | 'startup',
): Finding {
  const { site } = regex;
  const own: ChainLink = { name: regex.name, file: chain.frame.fn.module.file.path, at: site.at, end: site.end };
  const links = [...linksOf(chain), own];
  const first = links[0] ?? own;
  return {
    rule: 'no-slow-regex',
    severity: SEVERITY[regex.stall],
    kind: 'regex',
    place: { file: first.file, at: first.at, end: first.end },
    primitive: { api: regex.name, file: own.file, at: site.nameAt, end: site.end },
    chain: links,
    entry: entryOf(contexts, chain.boundary, way),
    stall: { class: regex.stall, estimateMs: null },
    growth: regex.growth,
    ...(regex.attack && { attack: regex.attack }),
    ...(regex.expression && { expression: regex.expression }),
    context,
  };
}

function toFinding(s: Solver, contexts: Contexts, chain: Chain<PrimitiveSite>, way: readonly Edge[], context: 'loop' | 'startup'): Finding {
  const { primitive, frame, boundary } = chain;
  const file = frame.fn.module.file.path;
  const own: ChainLink = { name: primitive.api, file, at: primitive.at, end: primitive.end };
  const links = [...linksOf(chain), own];
  const first = links[0] ?? own;
  const { kind } = primitive.blocking;
  const stallClass = primitive.blocking.stall ?? STALL[kind];
  return {
    rule: ruleOf(kind),
    severity: SEVERITY[stallClass],
    kind,
    place: { file: first.file, at: first.at, end: first.end },
    primitive: { api: primitive.api, file, at: primitive.nameAt, end: primitive.end },
    chain: links,
    entry: entryOf(contexts, boundary, way),
    stall: { class: stallClass, ...estimateOf(s, primitive) },
    ...(primitive.blocking.note !== undefined && { note: primitive.blocking.note }),
    context,
  };
}

function calleeName(frame: Frame, written: string): string {
  const { facts, module } = frame.fn;
  if (facts.kind === 'constructor' || (facts.name === '__init__' && facts.cls >= 0))
    return module.classes[facts.cls]?.facts.name ?? written;
  if (facts.kind === 'module') return module.file.path;
  return facts.name || written || 'callback';
}

const ruleOf = (kind: PrimitiveKind): RuleId => (COMPUTES.has(kind) ? 'no-cpu-bound-call' : 'no-blocking-call');

/** The entry on the way to a frame, else the one through which the loop first comes there. */
function entryOf(contexts: Contexts, boundary: Frame, way: readonly Edge[]): Finding['entry'] {
  const entering = way.find((edge) => edge.how !== 'here');
  if (entering) return entryBy(entering, boundary);
  const seen = new Set<Frame>();
  for (let frame = way.at(-1)?.from ?? boundary; !seen.has(frame);) {
    seen.add(frame);
    const by = contexts.reachedBy.get(frame);
    if (by === undefined) return null;
    if (by === null)
      return {
        kind: servesIn(frame) ? 'task' : 'api',
        name: calleeName(frame, ''),
        file: frame.fn.module.file.path,
        at: frame.fn.facts.nameAt,
        end: frame.fn.facts.nameAt + frame.fn.facts.name.length,
      };
    if (by.how !== 'here' && by.how !== 'import') return entryBy(by, boundary);
    frame = by.from;
  }
  return null;
}

const entryBy = (by: Edge, boundary: Frame): Finding['entry'] => ({
  kind: by.entry?.kind ?? 'callback',
  name: by.entryName || calleeName(by.to, by.name),
  file: by.from.fn.module.file.path,
  at: by.at,
  end: by.end,
  ...(by.poolIfSync && by.to === boundary && { poolIfSync: true as const }),
});
