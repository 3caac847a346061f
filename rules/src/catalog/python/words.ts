/** Words that only Python's catalog entries need, on top of `define.ts`. */

import type { ArgRef, Blocking, Callback, Condition, Entry, Members, Model, Passing, Runs, TypeModel } from '../model.js';
import { blocks } from '../define.js';

/** Known, and nothing to wait for. */
export const quiet: Model = {};

/** A decorator used bare (`@name`) that leaves the function as it is. */
export const leavesAsIs: Model = { returns: { arg: 0 } };

/** A decorator used with a call (`@name(...)`) that leaves the function as it is. */
export const givesAsIs: Model = { gives: leavesAsIs };

/** A decorator that leaves the function as it is, written with or without a call. */
export const bareOrCalled: Model = { ...leavesAsIs, ...givesAsIs };

/** A decorator that registers the function, written with or without a call. */
export function registers(where: Runs, entry: Entry, more: Omit<Callback, 'arg' | 'runs' | 'entry'> = {}): Model {
  const bare: Model = { returns: { arg: 0 }, calls: [{ arg: 0, runs: where, entry, ...more }] };
  return { ...bare, gives: bare };
}

/** `f(g, *args, **kwargs)`: what `g` is called with. */
export const argumentsFrom = (from: number): Passing => ({ from });

/** `Thread(target=f, args=(x,), kwargs={'key': y})`. */
export const argumentsIn = (args: ArgRef, kwargs: ArgRef): Passing => ({ args, kwargs });

/** A call that iterates its first argument: `list(xs)`, `any(x for x in xs)`. */
export const iterates = (more: Model = {}): Model => ({ intrinsic: 'iterate', ...more });

/** A call that iterates its arguments only when its own result is iterated: `enumerate(xs)`. */
export const iteratesLazily = (more: Model = {}): Model => ({ intrinsic: 'lazy', ...more });

/** A method, by protocol name, that Python calls on the first argument: `len(x)` calls `x.__len__()`. */
export const callsProtocol = (method: string, more: Model = {}): Model => ({ ...more, intrinsic: `protocol:${method}` });

/** Blocks unless told not to wait: `lock.acquire(blocking=False)`, `queue.get(timeout=0)`. */
export function unless(...options: readonly Condition[]): Pick<Blocking, 'when'> {
  return { when: { not: options.length === 1 && options[0] ? options[0] : { any: options } } };
}

/** A file that is no file: `io.StringIO`, `io.BytesIO`. */
export const inMemory = (arg: ArgRef): Condition => ({ arg, madeHere: 'io.Memory' });

/** Goes through a file that the program hands over, if it is one. */
export const through = (arg: ArgRef, kind: Blocking['kind'] = 'file'): Model =>
  blocks(kind, { continues: true, when: { not: inMemory(arg) } });

/** `sync_to_async(f)`, as a function or a decorator: a callable that runs `f` in a thread. */
export const offloads: Model = { intrinsic: 'sync-to-async', calls: [{ arg: 0, runs: 'pool' }], gives: {} };

/** `async_to_sync(f)`: a callable that runs the coroutine function `f` on a loop and waits for it. */
export const reenters: Model = {
  intrinsic: 'async-to-sync',
  calls: [{ arg: 0, runs: 'loop', entry: { kind: 'task' }, reenters: true }],
  gives: {},
};

/** Every HTTP verb as a method, by name. */
export function byVerb(verbs: string, model: (verb: string, method: string) => Model): Members {
  return Object.fromEntries(verbs.split(' ').map((verb) => [verb, model(verb, verb.toUpperCase())]));
}

export const HTTP_VERBS = 'get post put patch delete head options';

/** A client whose every method not named is a request over the network. */
export const anyMethodRequests = (more: Parameters<typeof blocks>[1] = {}): Members => ({
  'close __enter__ __exit__': quiet,
  '*': blocks('http', more),
});

/** A tree of a client's resources: `{ chat: { completions: 'create parse' } }`; the leaves are the methods that make requests. */
export interface Resources {
  readonly [name: string]: string | Resources;
}

/**
 * The types of a client whose methods hang on nested resources (`client.chat.completions.create()`), named by their path.
 * The methods of the resource itself stand under `''`.
 */
export function resourceTypes(type: string, resources: Resources, request: Model, own: Members = {}): Readonly<Record<string, TypeModel>> {
  const types: Record<string, TypeModel> = {};
  const members: Record<string, Model> = { ...own };
  for (const [name, below] of Object.entries(resources)) {
    if (name === '') {
      if (typeof below === 'string') members[below] = request;
      continue;
    }
    const path = `${type}.${name}`;
    members[name] = { is: path };
    if (typeof below === 'string')
      types[path] = { members: { [below]: request, 'with_raw_response with_streaming_response': { is: { self: true } } } };
    else Object.assign(types, resourceTypes(path, below, request));
  }
  return { ...types, [type]: { members } };
}

/** The same tree on the module itself, as names: `stripe.checkout.Session.create()`. */
export function resourceNames(resources: Resources, request: Model): Members {
  const members: Record<string, Model> = {};
  for (const [name, below] of Object.entries(resources))
    if (name === '') {
      if (typeof below === 'string') members[below] = request;
    } else members[name] = { members: typeof below === 'string' ? { [below]: request } : resourceNames(below, request) };
  return members;
}
