import { harmless, makes, property, returns, runs } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { argumentsFrom, offloads, quiet, reenters as givesReentering } from './words.js';

const awaited: Model = harmless('it is awaited');
const starts: Model = runs('loop', 0, { entry: { kind: 'task' }, passes: argumentsFrom(1), returns: { resultOf: 0 } });
const reenters: Model = {
  calls: [{ arg: 0, runs: 'loop', entry: { kind: 'task' }, passes: argumentsFrom(1), reenters: true }],
  returns: { resultOf: 0 },
};

const toThread: Members = {
  run_sync: runs('pool', [0, 'func'], { passes: argumentsFrom(1), returns: { resultOf: 0 } }),
  current_default_thread_limiter: quiet,
};
const fromThread: Members = {
  'run run_sync': reenters,
  start_blocking_portal: returns('anyio.from_thread.BlockingPortal'),
  BlockingPortal: makes('anyio.from_thread.BlockingPortal'),
};
const toProcess: Members = { run_sync: runs('pool', [0, 'func'], { passes: argumentsFrom(1), returns: { resultOf: 0 } }) };

const itself = { self: true } as const;

/** Its methods do in a thread what `pathlib.Path` does here. */
const path: Members = {
  '__truediv__ __rtruediv__ joinpath with_name with_stem with_suffix relative_to resolve absolute expanduser rename replace readlink':
    returns(itself),
  parent: property(itself),
  'name stem suffix': property('str'),
  read_text: returns('str'),
  read_bytes: returns('bytes'),
  open: returns('anyio.AsyncFile'),
  'iterdir glob rglob': returns({ list: itself }),
  'exists is_file is_dir stat mkdir unlink rmdir touch write_text write_bytes chmod': awaited,
};

export const anyio: Library = {
  name: 'AnyIO',
  language: 'python',
  source: 'anyio.readthedocs.io/en/stable/threads.html, tasks.html (4.11); trio.readthedocs.io (0.31)',
  modules: {
    anyio: {
      run: runs('startup', [0, 'func'], { passes: argumentsFrom(1), returns: { resultOf: 0 } }),
      create_task_group: returns('anyio.TaskGroup'),
      'sleep sleep_forever sleep_until run_process open_process connect_tcp connect_unix getaddrinfo': awaited,
      open_file: returns('anyio.AsyncFile'),
      wrap_file: returns('anyio.AsyncFile'),
      Path: makes('anyio.Path', { members: { 'cwd home': returns('anyio.Path') } }),
      'Event Lock Semaphore Condition CapacityLimiter': makes('asyncio.Event'),
      'move_on_after fail_after CancelScope current_time create_memory_object_stream': quiet,
      create_tcp_listener: returns('anyio.Listener'),
    },
    'anyio.abc': { TaskGroup: makes('anyio.TaskGroup'), BlockingPortal: makes('anyio.from_thread.BlockingPortal') },
    'anyio.to_thread': toThread,
    'anyio.from_thread': fromThread,
    'anyio.to_process': toProcess,
    'anyio.to_interpreter': toProcess,
    trio: {
      run: runs('startup', 0, { passes: argumentsFrom(1), returns: { resultOf: 0 } }),
      open_nursery: returns('anyio.TaskGroup'),
      'sleep sleep_forever run_process open_tcp_stream': awaited,
      open_file: returns('anyio.AsyncFile'),
      Path: makes('anyio.Path'),
      'serve_tcp serve_ssl_over_tcp': runs('loop', 0, { entry: { kind: 'event', name: 'connection' } }),
      'Event Lock Semaphore': makes('asyncio.Event'),
    },
    'trio.to_thread': toThread,
    'trio.from_thread': fromThread,
    asyncer: { asyncify: offloads, 'syncify runnify': givesReentering, create_task_group: returns('anyio.TaskGroup') },
  },
  types: {
    'anyio.TaskGroup': { members: { 'start_soon start': starts, cancel_scope: quiet } },
    'anyio.from_thread.BlockingPortal': { members: { 'call start_task_soon start_task': reenters, wrap_async_context_manager: quiet } },
    'anyio.Listener': { members: { serve: runs('loop', 0, { entry: { kind: 'event', name: 'connection' } }) } },
    'anyio.AsyncFile': { members: { 'read readline write seek tell flush truncate aclose readlines': awaited }, element: 'str' },
    'anyio.Path': { members: path },
  },
};
