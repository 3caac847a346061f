/**
 * The form of the catalog: what libraries do, as data.
 *
 * A library has modules (by the specifier a program imports) and types. A `Model` says what one name of it denotes and
 * what happens when it is called: does the call block, what does it return, which of the functions it is given does it
 * run, and where. Everything that is not said is unknown, and unknown is silent.
 */

import type { Language } from '../facts/facts.js';
import type { Unit } from './measured.js';

/** What a blocking primitive waits for or computes. The first line waits (`no-blocking-call`), the second computes (`no-cpu-bound-call`). */
export type WaitKind = 'sleep' | 'http' | 'net' | 'process' | 'file' | 'fsmeta' | 'db' | 'lock' | 'input' | 'other';
export type ComputeKind = 'kdf' | 'crypto' | 'archive' | 'image' | 'ml' | 'parse';
export type PrimitiveKind = WaitKind | ComputeKind;

/** How long one call may keep the loop: see DESIGN "Severity follows the stall class". */
export type StallClass = 'unbounded' | 'heavy' | 'light' | 'trivial';

export interface Library {
  /** As its users call it: `requests`, `node:fs`, `FastAPI`. */
  readonly name: string;
  readonly language: Language;
  /** Where the facts come from: documentation or source file, with version. */
  readonly source: string;
  /**
   * Module specifier -> names it exports. `node:` prefixes are left out (`fs`, `fs/promises`). The module `builtins` (Python)
   * and `globals` (JavaScript) hold the global names.
   * JavaScript: `default` is what `import x from` gives and what `require()` itself denotes when it can be called;
   * where it is absent, the default import is the module itself.
   */
  readonly modules: Readonly<Record<string, Members>>;
  /** Type name -> its members. Type names are global: write `requests.Session`, `better-sqlite3:Statement`, `pathlib.Path`. They show in messages. */
  readonly types?: Readonly<Record<string, TypeModel>>;
  /** Files that a framework runs because of where they lie (Next.js routes, …). */
  readonly conventions?: readonly FileConvention[];
}

/** Name -> model. A key may list several names that share one model: `'get post put'`; `'*_async'` is every name that ends so, `'*'` every other. */
export type Members = Readonly<Record<string, Model>>;

export interface Model {
  /** Calling it blocks the thread. */
  readonly blocks?: Blocking;
  /** What calling it returns (an awaitable counts as what awaiting it gives). */
  readonly returns?: Result;
  /** It is a class: calling it (or `new`) gives an instance of this type; in annotations and as a base class it means this type. */
  readonly instance?: string;
  /** It is a value, not something to call: what it denotes. */
  readonly is?: Result;
  /** Names under it: namespaces, static methods, nested modules. */
  readonly members?: Members;
  /** What it does with the functions (or coroutines) it is given. */
  readonly calls?: readonly Callback[];
  /** Calling it returns a callable with this model: decorator factories, `promisify(f)`, `partial`. `{ outer: n }` in it refers to the arguments of the first call. */
  readonly gives?: Model;
  /** Members of a type that every part of the program shares: the call gives them (what a context function returns is the context of resolvers). */
  readonly fills?: Readonly<Record<string, Result>>;
  /** Methods of the receiver that do its work: where the program's subclass overrides one, that runs and the call itself does not block. */
  readonly delegates?: readonly string[];
  /** Names a rule built into the analysis, where data does not suffice (`Object.assign`, `functools.partial`, `emitter.emit`); see analysis/intrinsics. */
  readonly intrinsic?: string;
  /** The instance it creates remembers its arguments, for `injects` (`Depends(f)`). */
  readonly captures?: true;
  /** What does the same without blocking, for fixes. */
  readonly alternative?: Alternative;
  /** Matches a text against a regular expression by backtracking. */
  readonly matches?: Matching;
  /** Gives every combination of the elements of its arguments (`each`), or of one of them with itself (`self`). */
  readonly combines?: 'each' | 'self';
  /** Microseconds that one call takes, where that adds up in a loop. */
  readonly micros?: number;
  /** Does something as often as this number says: `factorial(n)`, `'x'.repeat(n)`. */
  readonly repeats?: SizeRef;
  /** Takes time in proportion to the size of this. */
  readonly scans?: SizeRef;
  /** What it scans is a text or bytes, whatever it is read from. */
  readonly scansText?: true;
  /** Awaiting it does not let the event loop go on, unless this holds: what it gives is there already. */
  readonly ready?: { readonly unless: Condition | null };
  /** It scans, or repeats, only if this holds: `list.pop(0)`. */
  readonly scansIf?: Condition;
  /** It combines only if this holds: `sum(lists, [])`. */
  readonly combinesIf?: Condition;
  /** What it returns is as large as this: a copy, a filtered or sorted list, a number read from a text. */
  readonly sizedAs?: { readonly of: SizeRef; readonly shape?: DataShape };
  /** A decorator of fields that are stored: the most characters a column takes, unless one of these types is named. */
  readonly column?: { readonly characters: number; readonly unlimited: readonly string[] };
  /** These options say how many bytes of a body get through to data with the same `gate`. */
  readonly admits?: { readonly by: readonly ArgRef[]; readonly gate: string };
  /** Never returns (it throws, or ends the process), or does so only if the argument at this position holds. */
  readonly throws?: 'always' | { readonly unless: number };
  /** Looks blocking by its name but is not; why. */
  readonly harmless?: string;
}

/** Where something of unknown size comes from: see the analysis's data values. */
export type DataKind = 'request' | 'kept' | 'store' | 'rows';

/**
 * What is known of its form. `any`: decoded JSON and its like. `items`: a list, `table`: what is looked up by key,
 * `text`: characters or bytes, all as large as what was sent.
 * `parts`: a schema says what it holds; it has no size of its own.
 * `number`: a number that somebody outside chooses. `count`: a number that something has (its length). `span`: as many items as a chosen number says.
 */
export type DataShape = 'any' | 'parts' | 'items' | 'table' | 'text' | 'number' | 'count' | 'span';

export interface Matching {
  /** An expression, or a text that becomes one. */
  readonly pattern: SizeRef;
  readonly text: SizeRef;
  /** `first`: where the text starts. `search`: at the first place. `all`: everywhere. `global`: everywhere if the expression says so (JavaScript's flag `g`). `whole`: from end to end. */
  readonly manner: 'first' | 'search' | 'all' | 'global' | 'whole';
  /** Given this, matching stops before it takes long. */
  readonly unless?: Condition;
  /** Repetitions inside repetitions do not multiply: only alternatives that match the same do. */
  readonly guards?: true;
  /** What is put in the place of each match. */
  readonly replacement?: SizeRef;
  /** What comes out are parts of what has matched. */
  readonly gives?: 'matched';
  /** Where Python's flags are given. */
  readonly flags?: ArgRef;
}

/** An argument; `'self'` is the receiver. */
export type SizeRef = ArgRef;

export interface TypeModel {
  readonly extends?: readonly string[];
  /** Methods and properties. Protocol methods by their language's name: `__enter__`, `__iter__`, `__next__`, `__call__`; JavaScript's `[Symbol.iterator]` is `@@iterator`, and `@@any` is a member whose name is not known. */
  readonly members?: Members;
  /** What iterating an instance gives. */
  readonly element?: Result;
  /** What calling an instance does. */
  readonly call?: Model;
  /** Methods that a program's subclass (or an object or class that implements it) provides and the library calls. */
  readonly overrides?: Readonly<Record<string, Omit<Callback, 'arg'>>>;
  /** Methods that making an instance of a program's subclass runs. */
  readonly constructs?: readonly string[];
  /** Instances made by the program are told apart by where they are made (event emitters). Otherwise all instances share what the program stores on them. */
  readonly identity?: true;
  /** Functions that are given different instances are told apart by them: schemas, which decide what comes through. */
  readonly decides?: true;
  /** Its first type argument is what an instance holds: `Repository<User>`. */
  readonly holds?: true;
  /** Going through an instance ends with the process: ticks of a clock, events, changes of files. */
  readonly endless?: true;
  /** Beside a type (`Annotated[str, BeforeValidator(f)]`): what it was given first runs when a value of it is checked, or written out. */
  readonly hook?: 'validator' | 'serializer';
  /** An open connection: a program holds as many as it has clients, and goes through them to tell them something. */
  readonly connection?: true;
  /** The class attributes of a program's subclass are its instances (enumerations). */
  readonly enumerates?: true;
}

/** What an expression denotes after a call. A plain string is an instance of that type. */
export type Result =
  | string
  /** The value of an argument, by position or keyword, or of an argument of the call that gave this callable. */
  | { readonly arg: ArgRef }
  | { readonly outer: ArgRef }
  /** The receiver. */
  | { readonly self: true }
  /** What the type argument at this position of the call stands for: `initTRPC.context<Context>()`. */
  | { readonly typeArg: number }
  /** What the function given as argument returns. */
  | { readonly resultOf: ArgRef }
  /** An instance of the class given as argument, or of the class it is called on (`'self'`). */
  | { readonly instanceOf: ArgRef }
  /** An element of the collection given as argument, or of the receiver (`'self'`). */
  | { readonly elementOf: ArgRef }
  /**
   * A collection of this type: of these, or of instances of the class it is read from, or of what the receiver collects
   * (Django's managers and query sets).
   */
  | { readonly collection: string; readonly of?: Result }
  /**
   * Something from outside the program: only where it comes from is known. `limit` is the largest size in bytes that gets
   * through, unless settings of the program (`gate`, see `admits`) let more through. `chunk`: a part of something that the program
   * puts together, and limits if it counts the bytes. `checked`: only where a schema of the receiver says what comes.
   */
  | {
      readonly data: string;
      readonly from?: DataKind;
      readonly shape?: DataShape;
      readonly limit?: number;
      readonly gate?: string;
      readonly checked?: true;
      readonly chunk?: true;
    }
  /** The one or the other, by the arguments. */
  | { readonly when: Condition; readonly then: Result; readonly otherwise: Result }
  | { readonly list: Result }
  | { readonly tuple: readonly Result[] }
  | { readonly object: Readonly<Record<string, Result>> }
  | { readonly any: readonly Result[] };

/** Position (0-based), keyword or option name, or both: `[0, 'url']` is the first argument or the keyword `url`. `'last'` is the last argument. `{ option, of }` is a property of an options object. */
export type ArgRef = number | string | readonly [number, string] | { readonly option: string; readonly of: number };

export interface Blocking {
  readonly kind: PrimitiveKind;
  /** Default by kind: sleep, http, net, process, db, lock, input unbounded; kdf, crypto, archive, image, ml, parse heavy; file, other light; fsmeta trivial. */
  readonly stall?: StallClass;
  /** Blocks only if this holds. */
  readonly when?: Condition;
  readonly estimate?: Estimate;
  /** Blocks for long only when this is large: what a client sends without a limit, or what the process has collected. */
  readonly large?: SizeRef;
  /** What the process has collected counts as a whole, and not what one of its elements holds. */
  readonly whole?: true;
  /** Goes on with a resource whose opening call is a primitive itself (`f.read()` after `open`); the name of that call, where one function has others. */
  readonly continues?: true | string;
  /** Said in the message: what to know about it. */
  readonly note?: string;
}

export type Condition =
  | { readonly given: ArgRef }
  | { readonly missing: ArgRef }
  /** A constant argument; `null`/`undefined`/`None` is null. An argument that is no constant is not equal. */
  | { readonly arg: ArgRef; readonly equals: string | number | boolean | null }
  /** A constant number up to this. */
  | { readonly arg: ArgRef; readonly atMost: number }
  /** A constant string, or a list with one, that matches this regular expression. */
  | { readonly arg: ArgRef; readonly matches: string }
  | { readonly arg: ArgRef; readonly isFunction: true }
  | { readonly arg: ArgRef; readonly isString: true }
  /** It is a number, known or chosen by somebody outside. */
  | { readonly arg: ArgRef; readonly isNumber: true }
  | { readonly arg: ArgRef; readonly isList: true }
  /** It can be an instance of this type. */
  | { readonly arg: ArgRef; readonly isA: string }
  /** It is an instance of this type that the function at hand makes: of parameters not all values are known. The type has `identity`. */
  | { readonly arg: ArgRef; readonly madeHere: string }
  /** The receiver was made with this argument, and not with 0 (`Queue(maxsize=8)`). Its type remembers what it is made with (`captures`). */
  | { readonly madeWith: readonly [number, string] }
  /** The block that the receiver is entered for calls a method of this name, and neither awaits anything nor calls one of the others. */
  | { readonly blockCalls: string; readonly without: readonly string[] }
  /** At least so many positional arguments. */
  | { readonly atLeast: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/**
 * What one call costs: milliseconds as stated, or a unit of the measured table, times what constant arguments say.
 * An argument that is given and no constant leaves the cost unknown; one that is left out counts as the library's default.
 */
export type Estimate =
  | { readonly ms: number; readonly times?: readonly Factor[] }
  | { readonly unit: Unit; readonly times?: readonly Factor[] }
  /** In proportion to the size of what is worked on: `unit` is a megabyte of it. `names`: a text there is the path of a file. */
  | { readonly perMegabyte: Unit; readonly of: SizeRef; readonly names?: true }
  /** By a constant text: the digest of pbkdf2. `default` is the case where it is left out. */
  | { readonly by: Amount; readonly cases: Readonly<Record<string, Estimate>>; readonly default?: string };

/** A constant: an argument (`'self'` is the receiver), or an argument of the call that made the argument or the receiver (`bcrypt.gensalt(rounds=12)`). */
export interface Amount {
  readonly arg: ArgRef;
  readonly made?: ArgRef;
}

/** `(n / per) ** power`, or `2 ** (n - doublesFrom)`. */
export interface Factor extends Amount {
  /** Another name of the argument. */
  readonly or?: ArgRef;
  readonly default?: number;
  readonly per?: number;
  readonly power?: number;
  readonly doublesFrom?: number;
  /** Parts count as whole: the blocks of a derived key. */
  readonly whole?: true;
}

/** Who waits for what a function gives: its promise is awaited, and a rejection counts as an exception thrown in it. */
export interface Awaits {
  /** Functions of more parameters are given a callback to call when they are done, and are not waited for. */
  readonly parameters?: number;
  /** Whoever gives a promise answers by its value. */
  readonly answers?: true;
  /** Since this version of the package; before it, rejections go unhandled. */
  readonly since?: { readonly package: string; readonly major: number };
}

export interface Callback {
  /** Which argument: one, every one from a position on, or every one (`'all'`). Arrays of functions and objects with functions count as their functions. */
  readonly arg: ArgRef | { readonly from: number };
  readonly runs: Runs;
  readonly entry?: Entry;
  /** What it is called with. */
  readonly params?: readonly Result[];
  /** Arguments that the library only passes on. */
  readonly passes?: Passing;
  /** What a function that declares so many parameters is called with instead: Express' error handlers declare four. */
  readonly paramsOf?: Readonly<Record<number, readonly Result[]>>;
  /** What becomes of the functions that it returns. */
  readonly returned?: Omit<Callback, 'arg'>;
  /** What `this` is in it, unless it is an arrow function or bound. */
  readonly receiver?: Result;
  /** When the argument is an object: only these properties of it are called. */
  readonly methods?: readonly string[];
  /** Counts only for functions themselves, or only for those that objects and lists hold: `fields: () => ({ … })` and `fields: { … }` differ. */
  readonly only?: 'functions' | 'objects';
  /** Where this option is given, a schema checks the request: its limits are in the schema. `*`: the options themselves are schemas of its parts. */
  readonly checkedBy?: string;
  /** The path before the handler may hold regular expressions: in braces (`/{name:\\d+}`), or it is one. */
  readonly paths?: 'braces' | 'expression';
  /** An instance of this type among the arguments limits how many bytes reach the request (its option `limit`). */
  readonly limitedBy?: string;
  /** Parameters whose default or annotation is an instance of one of these types (`fastapi.Depends`) are computed by calling what it captured, by the framework's rule `pool-if-sync`. */
  readonly injects?: readonly string[];
  /** It may be an asynchronous function as well as a synchronous one. */
  readonly awaits?: Awaits;
  /** Functions of these names run elsewhere: `on_ready` among the events of a bot. */
  readonly named?: Readonly<Record<string, Runs>>;
  /** Brings code back on the main loop from a thread (`run_coroutine_threadsafe`). Without it, what a thread schedules stays in the thread. */
  readonly reenters?: true;
}

/** Which arguments reach the callback: those from a position on with all keywords (`to_thread(f, x, key=y)`), or what a tuple and a dictionary hold (`Thread(target=f, args=(x,), kwargs={'key': y})`). */
export type Passing = { readonly from: number } | { readonly args: ArgRef; readonly kwargs: ArgRef };

/**
 * Where a callback runs.
 * `here`: during the call, in the caller's context (array methods, `Promise` executors, `mutex.runExclusive`).
 * `loop`: later, on the event loop (handlers, listeners, timers, tasks).
 * `pool`: in a worker thread or process. `pool-if-sync`: a `def` in a thread, an `async def` on the loop (FastAPI).
 * `startup`: once, at start or shutdown. `cli`: a command-line action. `test`: a test. `never`: nothing runs it while serving.
 */
export type Runs = 'here' | 'loop' | 'pool' | 'pool-if-sync' | 'startup' | 'cli' | 'test' | 'never';

export type EntryKind =
  | 'route'
  | 'websocket'
  | 'middleware'
  | 'dependency'
  | 'hook'
  | 'exception-handler'
  | 'event'
  | 'timer'
  | 'task'
  | 'background-task'
  | 'resolver'
  | 'procedure'
  | 'job'
  | 'message'
  | 'stream'
  | 'lifespan'
  | 'render'
  | 'action'
  | 'strategy'
  | 'command'
  | 'worker'
  | 'callback'
  /** An async function that nobody in the project calls: it is somebody's API. */
  | 'api';

export interface Entry {
  readonly kind: EntryKind;
  /** `{0}` is the constant value of argument 0, `{name}` the name called (`get`), `{outer.0}` an argument of the call that gave the decorator. `GET {0}`. */
  readonly name?: string;
  /** It runs before the loop turns: what start-up puts off so is still start-up. */
  readonly atOnce?: true;
}

export interface Alternative {
  /** Symbol that replaces it: `fs/promises#readFile`, `asyncio#sleep`. */
  readonly symbol: string;
  /** Said when the replacement is not drop-in. */
  readonly note?: string;
}

/** When a framework runs a file's functions while it builds, and keeps what they give. */
export interface Prerendered {
  /** Exported constants that decide, by name: with one of these values it is built, with another it is not. */
  readonly decides: Readonly<Record<string, readonly (string | boolean)[]>>;
  /** The one of them that decides alone; it stands first. */
  readonly alone: string;
  /** Where a file says nothing: the names, without extension, of files beside it and in the folders above that say it for all below. */
  readonly saidIn?: readonly string[];
  /** Where nothing is said: it is built unless it looks at the request. Absent: it is not built. */
  readonly unless?: RequestUse;
}

/** How a file shows that it looks at the request. */
export interface RequestUse {
  /** In the path of a file whose parameters are known with the request. */
  readonly dynamicPath: string;
  /** Where the package imports one of these, requests may be looked at anywhere. */
  readonly dynamicImports: readonly string[];
  /** The exported functions that get the request's data as their only argument. */
  readonly givenRequest: readonly string[];
}

export interface FileConvention {
  /** Glob relative to the package's folder; several are alternatives. */
  readonly files: readonly string[];
  /** The package must depend on one of these … */
  readonly dependency?: readonly string[];
  /** … or the file must import one of these modules or something under it. */
  readonly imports?: readonly string[];
  /** … or some file of the package: its extensions need not name it. */
  readonly importedBeside?: readonly string[];
  /** Exported names the framework calls; `*` is every exported function. */
  readonly exports: Readonly<Record<string, Omit<Callback, 'arg'>>>;
  /** Where the file's own top level runs, when it is no ordinary module (`cli` for configuration files). */
  readonly module?: 'cli' | 'test' | 'pool' | 'startup';
  /** Exported names are global names in the program, as if every file imported them. */
  readonly global?: true;
  /** What the framework runs while the application is built, unless something makes it run for requests. */
  readonly prerendered?: Prerendered;
  /** Only files with this directive (`'use server'`). */
  readonly directive?: string;
}
