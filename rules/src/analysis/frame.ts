/** A frame: one function as it runs with one closure, one receiver and one choice of the functions it is given. */

import type { Awaits, Blocking, Entry, Model, Runs } from '../catalog/model.js';
import type { Expr, LoopStmt } from '../facts/facts.js';
import type { CallSite } from './call-site.js';
import { Cell, UNLIMITED } from './cell.js';
import type { FunctionNode, ModuleNode } from './program.js';
import type { MatchSite } from './regexes.js';
import type { Shape } from './schemas/shape.js';
import type { DataValue, Value, Values } from './value.js';

/** How a callee comes to run. `import` loads a module, `coroutine` makes a coroutine object without running it. */
export type EdgeHow = Exclude<Runs, 'pool-if-sync'> | 'import' | 'coroutine';

export interface Edge {
  readonly how: EdgeHow;
  readonly from: Frame;
  readonly to: Frame;
  /** Where in `from`: the call, or the expression that triggers it. */
  readonly at: number;
  readonly end: number;
  /** What is called, as written. */
  readonly name: string;
  readonly entry: Entry | null;
  readonly entryName: string;
  /** The callee is a handler or a callback that runs by itself: a boundary lies in it, not above it. */
  readonly callback: boolean;
  /** Whoever runs it waits for a promise that it gives. */
  readonly awaits: Awaits | null;
  /** Runs only while something is not set up yet: `if (!db) db = open()`. */
  readonly once: boolean;
  /** The innermost loop of `from` around it. */
  readonly loop: LoopSite | null;
  /** Values by parameter, where it is a call with arguments. */
  readonly given: readonly Values[] | null;
  /** Runs on the main loop even when it comes from a thread (`run_coroutine_threadsafe`). */
  readonly reenters: boolean;
  /** Who runs the callee would run it in a thread if it were not asynchronous. */
  readonly poolIfSync: boolean;
}

/** A loop, or a call that goes through a collection (`xs.find(f)`, `x in xs`). */
export interface LoopSite {
  /** The loop around it in the same function. */
  readonly parent: LoopSite | null;
  readonly at: number;
  readonly end: number;
  /** As a reader calls it: `for`, `while`, `users.find`. */
  readonly name: string;
  readonly form: 'statement' | 'comprehension' | 'call' | 'text';
  /** What the number of its turns grows with. */
  readonly extent: readonly DataValue[];
  /** Constant number of turns, where it is known. */
  readonly turns: number | null;
  /** Waits by asking again and again, the clock or something that only others change. */
  readonly spins: false | 'clock' | 'state';
  /** Where each turn copies what the loop cuts down: `while '  ' in text: text = text.replace('  ', ' ', 1)`, `while (jobs.length) jobs.shift()`. */
  readonly copies?: { readonly at: number; readonly end: number; readonly of: readonly DataValue[] };
  /** Its turns are passes over what the loops inside it go through, one for each item in the worst case. */
  readonly passes?: true;
  /** It comes to everything in the collections once, and to all parts of them with that. */
  readonly visits?: true;
  /** Parses, or writes out, all that it is given. */
  readonly parses?: true;
  /** Takes place only as far as somebody goes through the result. */
  readonly onDemand?: true;
  /** Those of the extent that the loops of a generator go through, which gives the items: its loops are told of. */
  readonly drawn?: readonly DataValue[];
  /** Each turn may wait for something: an `await` stands in it. */
  readonly waits?: boolean;
}

/** An `await`: where a function may let the loop go on. */
export interface Pause {
  readonly loop: LoopSite | null;
  readonly at: number;
  readonly end: number;
  /** Lets it go on whatever is called. */
  readonly certain: boolean;
  /** Gives an item to whoever asked for it, who may ask for the next one at once. */
  readonly gives?: true;
}

/** A limit of a variable's size, from an offset in the text on. */
export interface SizeBound {
  readonly at: number;
  /** Characters of a text; null where no constant says it. */
  readonly most: number | null;
}

export interface SmallInputs {
  readonly values: Values;
  /** Bytes that take no time worth a word. */
  readonly upTo: number;
}

export interface PrimitiveSite {
  readonly at: number;
  readonly end: number;
  readonly nameAt: number;
  readonly api: string;
  readonly model: Model;
  readonly blocking: Blocking;
  /** One of these has to reach it for it to block for long; null where it always does. */
  readonly needs: readonly DataValue[] | null;
  /** Those of its inputs that limits keep small: see `computation/small-inputs.ts`. */
  readonly small?: SmallInputs;
  readonly site: CallSite;
  /** The receiver of a method. */
  readonly self: Value | null;
  /** As on edges. */
  readonly once: boolean;
  /** Not called here but handed over, to run on the loop by itself: `setTimeout(fs.unlinkSync, 100, path)`. */
  readonly later?: true;
  /** Counts only where the function reaches no other. */
  readonly alone?: true;
}

export class Frame {
  readonly vars = new Map<string, Cell>();
  readonly returned = new Cell();
  readonly yielded = new Cell();
  /** JavaScript modules: what they export. */
  readonly exports = new Map<string, Cell>();
  /** Parameters that some call gives a value nobody knows, by index. */
  readonly uncertain = new Set<number>();
  /** Modules that one of several specifiers may load here (`require(`./jobs/${name}`)`). */
  readonly guesses = new Set<ModuleNode>();
  /** Variables whose size the function's own block has bounded, and from where on: functions written after that may rely on it. */
  readonly bounds = new Map<string, SizeBound>();
  /** Sizes that it throws for if they are larger, by path: see `SizeBound`. */
  readonly insists = new Map<string, number | null>();
  /** Tests kept in variables. */
  readonly tests = new Map<string, Expr>();
  /** Variables of this frame that other frames assign. */
  readonly foreignWrites = new Set<string>();
  edges: Edge[] = [];
  /** The same, by their target. */
  readonly edgesTo = new Map<Frame, Edge[]>();
  primitives: PrimitiveSite[] = [];
  loops: LoopSite[] = [];
  /** Microseconds of library calls, by the loop they stand in. */
  costs: { readonly loop: LoopSite | null; readonly micros: number }[] = [];
  /** Calls of libraries, by where they end: is what they give there already, so that awaiting it lets nothing else run? */
  readonly ready = new Map<number, boolean>();
  matches: MatchSite[] = [];
  /** Calls that put an argument through a schema, by where they stand. */
  readonly checks = new Map<number, { readonly end: number; readonly argument: number; readonly shape: Shape }>();
  /** Calls of libraries that may not come back, by where they end. */
  readonly throwing = new Map<number, NonNullable<Model['throws']>>();
  pauses: Pause[] = [];
  /** The innermost loop that is being walked. */
  loop: LoopSite | null = null;
  /** Generators: how many items they give, as far as their loops say. */
  readonly spent = new Cell();
  /** The value being bound, for what binding it triggers. */
  place: { readonly at: number; readonly end: number } | null = null;
  runs = 0;
  /** How many guards against doing things twice the statement that runs stands in. */
  once = 0;
  /** The loop in it that goes through something endless: see service loops. */
  endless: LoopStmt | null = null;
  queued = false;
  running = false;
  /** Calls that give different functions run in it: see `frameKey`. */
  shared = false;
  /** It applies a decorator to a definition. */
  decorates = false;

  constructor(
    readonly id: number,
    readonly fn: FunctionNode,
    readonly env: Frame | null,
    readonly self: Value | null,
    /** Parameters that no call of this frame gives, by index. */
    readonly omitted: ReadonlySet<number>,
    /** How many frames deep the closures are that this frame is made of. */
    readonly depth: number,
    /** Position of each argument cell by parameter index. */
    readonly params: readonly Cell[],
  ) {}

  variable(name: string): Cell {
    let cell = this.vars.get(name);
    if (!cell) {
      cell = new Cell();
      this.vars.set(name, cell);
    }
    return cell;
  }

  exported(name: string): Cell {
    let cell = this.exports.get(name);
    if (!cell) {
      // A barrel passes on as many modules as it names.
      cell = name === '*' ? new Cell(UNLIMITED) : new Cell();
      this.exports.set(name, cell);
    }
    return cell;
  }
}
