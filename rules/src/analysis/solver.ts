/**
 * The state of one analysis. Frames run until nothing they have read changes any more; everything only grows, so that ends.
 * What a frame does while it runs is in the modules beside this one; they take the solver and the running frame.
 */

import type { Awaits, Entry } from '../catalog/model.js';
import { isAlwaysGivenTheSame } from './once.js';
import type { Stmt } from '../facts/facts.js';
import type { ProjectIndex } from '../project/project-index.js';
import type { CatalogIndex } from './catalog-index.js';
import { Cell, MAX_TABLE, UNLIMITED } from './cell.js';
import { type ClassState, newClassState } from './class-state.js';
import type { FieldOwner } from './field-owner.js';
import { type Flow, newFlow } from './flow.js';
import { Frame, type Edge, type EdgeHow, type PrimitiveSite } from './frame.js';
import { type Keeper, keptValues } from './kept.js';
import type { JointField } from './instance-fields.js';
import { Interner } from './interner.js';
import type { Regex } from './regexes.js';
import type { Lazy } from './lazy.js';
import { isRare, noteRare } from './protocols.js';
import { type Lookup, NO_LOOKUP } from './prototypes.js';
import { linkModule, type ClassNode, type FunctionNode, type ModuleNode } from './program.js';
import { servesIn } from './service-loops.js';
import { type ClassValue, type DataSource, NONE, type Value, type Values } from './value.js';

/** Frames deeper than this are put off instead of run inside their caller, to keep the stack small. */
const MAX_NESTING = 40;
/** A frame that has run so often has said what it can. */
const MAX_RUNS = 16;

/** A value that a test has narrowed while a branch runs. */
export interface Narrowing {
  readonly path: string;
  readonly filter: (values: Values) => Values;
  /** `bounded`: the size of what the path holds has a limit. `assigned`: forget what was learned of it before. */
  readonly says?: 'bounded' | 'assigned';
  /** Of `bounded`: characters that are left of a text at most; null where no constant says it. */
  readonly most?: number | null;
}

/**
 * Reading so many values takes some minutes. Programs of 150,000 lines need a third of it; what needs more has hundreds of objects
 * that all flow into each other, of which further rounds say next to nothing.
 */
const MAX_WORK = 400_000_000;

export class Solver {
  readonly values = new Interner();
  readonly modules = new Map<string, ModuleNode>();
  readonly moduleFrames = new Map<string, Frame>();
  readonly frames = new Map<string, Frame>();
  readonly framesOf = new Map<FunctionNode, Frame[]>();
  readonly narrowings: Narrowing[] = [];
  /** Of the frame that runs. */
  flow: Flow = newFlow(null);
  /** Functions that a wrapper stands for (`@wraps(f)`). */
  readonly wrapped = new Map<Value, Set<Value>>();
  /** Frames of coroutines and generators that are given to something unknown, which may run them. */
  readonly escaped = new Set<Frame>();
  /** Functions that choose among implementations by the type of their first argument. */
  readonly dispatchers = new Set<FunctionNode>();
  /** Frames of coroutines that are made and dropped where they are made. */
  readonly dropped = new Set<Frame>();
  /** Files that use what only browsers have. */
  readonly browserFiles = new Set<string>();
  /** It loads modules by names of which nothing is known. */
  loadsUnknown = false;
  /** Who hands over a name as text, by the name: see named calls. */
  readonly namedBy = new Map<string, Set<Frame>>();
  /** Generator expressions and their like, by the frame they run in. */
  readonly lazies = new Map<Frame, Lazy>();
  readonly lazyFunctions = new Map<string, FunctionNode>();
  /** Functions whose result is kept (`@cache`). */
  readonly cached = new Set<FunctionNode>();
  /** Functions that a decorator tries again after a pause. */
  readonly retried = new Map<FunctionNode, PrimitiveSite>();
  /** Functions that a wrapper runs once, whatever it is given (`_.once(f)`). */
  readonly onlyOnce = new Set<FunctionNode>();
  /** Parameters that name what is loaded, by their index. */
  readonly namingParameters = new Map<FunctionNode, Set<number>>();
  /** Objects that are stores. */
  readonly stores = new Map<Value, DataSource>();
  readonly storeNames = new Set<string>();
  /** Stores under whose constant names the program itself puts things: tables of what it is made of. */
  readonly registries = new Set<DataSource>();
  /** What regular expressions are made of. */
  readonly regexes = new Map<Value, Regex>();
  /** Who puts things into a store. */
  readonly storeWriters = new Map<DataSource, Set<Frame>>();
  /** How many bytes the program's own settings let in, by whose they are. */
  readonly admitted = new Map<string, Cell>();
  /** Owners of fields that outlive requests. */
  readonly keepers = new Map<FieldOwner, Keeper>();
  /** Classes with instances that live as long as the process. */
  readonly lasting = new Set<ClassNode>();
  /** Classes of which set-up that runs once keeps an instance (`if (!settings) settings = new Settings()`). */
  readonly setUpOnce = new Set<ClassNode>();
  /** Members that JavaScript itself asks for, by name, see `protocols.ts`. */
  readonly rareMembers = new Map<string, Cell>();
  /** What is being looked up behind objects, see `prototypes.ts`. */
  lookup: Lookup = NO_LOOKUP;
  /** Every Python class of the program. */
  readonly allClasses = new Cell(UNLIMITED);
  /** What the type parameters of an instance stand for, by their position. */
  readonly typeArguments = new Map<Value, readonly Values[]>();
  /** Classes made by calls (`type(name, bases, members)`), by the place. */
  readonly madeClasses = new Map<string, ClassNode>();
  readonly classOfBody = new Map<string, ClassValue>();
  /** Who listens for calls of libraries, of which only those that block are kept. */
  onLibraryCall: ((frame: Frame, target: Value) => void) | null = null;
  readonly jointFields = new Map<Value, Map<string, JointField>>();
  readonly fields = new Map<FieldOwner, Map<string, Cell>>();
  private readonly classes = new Map<ClassValue, ClassState>();
  /** How many frames of a function the calls at one place have made. */
  private readonly framesFrom = new Map<FunctionNode, Map<string, number>>();
  private readonly queue: Frame[] = [];
  private readonly pins = new Map<Frame, (() => void)[]>();
  private nesting = 0;
  private nextFrame = 1;
  /** Values that have been read. */
  private work = 0;
  /** Where more had been read than is worth waiting for: what has been found until then is what is known. */
  exhaustedIn: ModuleNode | null = null;

  constructor(
    readonly index: ProjectIndex,
    readonly catalog: CatalogIndex,
    private readonly execute: (solver: Solver, frame: Frame) => void,
    private readonly most = MAX_WORK,
  ) {}

  // ---------------------------------------------------------------------------------------------------- cells

  read(frame: Frame, cell: Cell): Values {
    this.work += cell.values.length;
    if (this.work > this.most && this.exhaustedIn === null) this.exhaustedIn = frame.fn.module;
    // Most reads come in a row from one run.
    if (cell.latestReader === frame && cell.latestRun === frame.runs) return cell.values;
    cell.latestReader = frame;
    cell.latestRun = frame.runs;
    if (cell.readers) cell.readers.set(frame, frame.runs);
    else cell.readers = new Map([[frame, frame.runs]]);
    return cell.values;
  }

  write(cell: Cell, values: Values): void {
    if (values.length === 0 || !cell.add(cell.keeper ? keptValues(this, cell.keeper, values) : values)) return;
    if (cell.rare !== null) noteRare(this, cell.rare);
    // A read of an earlier run is forgotten: the latest run has read what it needs, or will.
    if (cell.readers) for (const [reader, run] of cell.readers) if (run === reader.runs) this.enqueue(reader);
    if (cell.into) for (const other of cell.into) this.write(other, values);
  }

  /** From now on `to` holds whatever `from` holds. */
  connect(from: Cell, to: Cell): void {
    if (from === to || from.into?.has(to)) return;
    (from.into ??= new Set()).add(to);
    this.write(to, from.values);
  }

  /** Field of an object of any kind. */
  field(owner: FieldOwner, name: string): Cell {
    let own = this.fields.get(owner);
    if (!own) this.fields.set(owner, (own = new Map<string, Cell>()));
    let cell = own.get(name);
    if (!cell) {
      own.set(name, (cell = isTable(owner, name) ? new Cell(undefined, MAX_TABLE) : new Cell()));
      cell.keeper = this.keepers.get(owner) ?? null;
      if (isRare(name)) cell.rare = name;
    }
    return cell;
  }

  /** What a field holds once everything has run; asking makes no field. */
  held(owner: FieldOwner, name: string): Values {
    return this.fields.get(owner)?.get(name)?.values ?? NONE;
  }

  /** Frames of coroutines that are returned or stored: somebody may await them. */
  keptCoroutines(): ReadonlySet<Frame> {
    const out = new Set<Frame>();
    const keep = (cell: Cell): void => {
      for (const value of cell.values) if (value.kind === 'coroutine') out.add(value.frame);
    };
    for (const frame of this.frames.values()) {
      keep(frame.returned);
      keep(frame.yielded);
    }
    for (const fields of this.fields.values()) for (const cell of fields.values()) keep(cell);
    return out;
  }

  classState(cls: ClassValue): ClassState {
    let state = this.classes.get(cls);
    if (!state) this.classes.set(cls, (state = newClassState()));
    return state;
  }

  classStates(): Iterable<readonly [ClassValue, ClassState]> {
    return this.classes;
  }

  // --------------------------------------------------------------------------------------------------- frames

  newFrame(key: string, fn: FunctionNode, env: Frame | null, self: Value | null, omitted: ReadonlySet<number>, depth: number): Frame {
    const frame = new Frame(
      this.nextFrame++,
      fn,
      env,
      self,
      omitted,
      depth,
      fn.facts.params.map(() => new Cell()),
    );
    this.frames.set(key, frame);
    const all = this.framesOf.get(fn);
    if (all) all.push(frame);
    else this.framesOf.set(fn, [frame]);
    return frame;
  }

  noteFrameFrom(fn: FunctionNode, { frame, at }: CallingPlace): void {
    let counts = this.framesFrom.get(fn);
    if (!counts) this.framesFrom.set(fn, (counts = new Map<string, number>()));
    const place = `${frame.fn.id}:${at}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }

  countFramesFrom(fn: FunctionNode, { frame, at }: CallingPlace): number {
    return this.framesFrom.get(fn)?.get(`${frame.fn.id}:${at}`) ?? 0;
  }

  module(path: string): ModuleNode | null {
    let module = this.modules.get(path);
    if (!module) {
      const file = this.index.files.get(path);
      if (!file) return null;
      this.modules.set(path, (module = linkModule(file)));
    }
    return module;
  }

  /** The frame of a module's top level, run if it has not been. */
  moduleFrame(module: ModuleNode): Frame | null {
    const path = module.file.path;
    let frame = this.moduleFrames.get(path);
    if (!frame) {
      const top = module.functions[0];
      if (!top) return null;
      frame = this.newFrame(`module|${path}`, top, null, null, new Set(), 0);
      this.moduleFrames.set(path, frame);
      this.ensure(frame);
    }
    return frame;
  }

  enqueue(frame: Frame): void {
    if (frame.queued || frame.runs > MAX_RUNS) return;
    frame.queued = true;
    this.queue.push(frame);
  }

  /** Runs a frame that has never run, now or, deep in the stack, later. */
  ensure(frame: Frame): void {
    if (frame.runs > 0 || frame.queued) return;
    if (this.nesting >= MAX_NESTING) this.enqueue(frame);
    else this.run(frame);
  }

  private run(frame: Frame): void {
    if (frame.running) {
      this.enqueue(frame);
      return;
    }
    frame.running = true;
    frame.queued = false;
    frame.runs++;
    frame.edges = [];
    frame.edgesTo.clear();
    frame.primitives = [];
    frame.loops = [];
    frame.costs = [];
    frame.pauses = [];
    frame.ready.clear();
    frame.matches = [];
    frame.loop = null;
    frame.once = this.onlyOnce.has(frame.fn) || (this.cached.has(frame.fn) && isAlwaysGivenTheSame(frame)) || servesIn(frame) ? 1 : 0;
    this.nesting++;
    const narrowed = this.narrowings.splice(0);
    const { flow } = this;
    this.flow = newFlow(frame);
    try {
      this.execute(this, frame);
      const pause = this.retried.get(frame.fn);
      if (pause) frame.primitives.push(pause);
      this.flow = flow;
      for (const act of this.pins.get(frame) ?? []) act();
    } finally {
      this.flow = flow;
      this.narrowings.splice(0, this.narrowings.length, ...narrowed);
      this.nesting--;
      frame.running = false;
    }
  }

  /** Does something in the name of a frame that lasts when the frame runs again. */
  pinned(frame: Frame, act: () => void): void {
    const actions = this.pins.get(frame);
    if (actions) actions.push(act);
    else this.pins.set(frame, [act]);
    act();
  }

  /** Each frame has run once; what would run again stays as it is. */
  private drop(): void {
    for (const frame of this.queue) frame.queued = false;
    this.queue.length = 0;
  }

  /** Runs what is waiting until nothing is, or until there has been too much. */
  settle(): void {
    if (this.exhaustedIn) this.drop();
    for (let i = 0; i < this.queue.length; i++) {
      const frame = this.queue[i];
      if (!frame) continue;
      frame.queued = false;
      this.run(frame);
      if (this.exhaustedIn) this.drop();
      if (i > 4096) {
        this.queue.splice(0, i + 1);
        i = -1;
      }
    }
    this.queue.length = 0;
  }

  // ---------------------------------------------------------------------------------------------------- edges

  edge(
    from: Frame,
    to: Frame,
    how: EdgeHow,
    place: { readonly at: number; readonly end: number; readonly name: string },
    more: EdgeDetails = {},
  ): void {
    const { edgesTo } = from;
    const known = edgesTo.get(to);
    for (const each of known ?? [])
      if (
        each.at === place.at &&
        each.how === how &&
        each.once === from.once > 0 &&
        (each.loop === from.loop || (from.loop?.extent.length ?? 0) === 0)
      )
        return;
    const edge: Edge = {
      how,
      from,
      to,
      at: place.at,
      end: place.end,
      name: place.name,
      entry: more.entry ?? null,
      entryName: more.entryName ?? '',
      callback: more.callback ?? false,
      awaits: more.awaits ?? null,
      reenters: more.reenters ?? false,
      poolIfSync: more.poolIfSync ?? false,
      once: from.once > 0,
      loop: from.loop,
      given: more.given ?? null,
    };
    from.edges.push(edge);
    if (known) known.push(edge);
    else edgesTo.set(to, [edge]);
  }
}

/** Where JavaScript's objects, arrays and Maps keep what they hold under any name. */
const isTable = (owner: FieldOwner, name: string): boolean =>
  (name === '*' || name === 'any value') &&
  typeof owner !== 'string' &&
  (owner.kind === 'object' || owner.kind === 'native') &&
  owner.language === 'javascript';

interface EdgeDetails {
  readonly entry?: Entry | null;
  readonly entryName?: string;
  readonly callback?: boolean;
  readonly awaits?: Awaits;
  readonly reenters?: boolean;
  readonly poolIfSync?: boolean;
  readonly given?: readonly Values[];
}

interface CallingPlace {
  readonly frame: Frame;
  readonly at: number;
}

/** Where in a frame's file something happens. */
export interface Place {
  readonly at: number;
  readonly end: number;
  readonly name: string;
  /** The block that a context manager is entered for. */
  readonly block?: readonly Stmt[];
}
