import { harmless, makes, property, returns, runs } from '../define.js';
import type { Entry, Library, Members, Model } from '../model.js';
import { argumentsFrom, quiet } from './words.js';

const task: Entry = { kind: 'task' };
const connection: Entry = { kind: 'message', name: 'connection' };
const timer: Entry = { kind: 'timer' };
const callback: Entry = { kind: 'callback' };
const signal: Entry = { kind: 'hook', name: 'signal handler' };

const startsTask: Model = runs('loop', [0, 'coro'], { entry: task, returns: 'asyncio.Task' });
const gathered = [0, 1, 2, 3, 4, 5].map((position) => ({ resultOf: position }));
const streams = returns({ tuple: ['asyncio.StreamReader', 'asyncio.StreamWriter'] });

const functions: Members = {
  'create_task ensure_future': startsTask,
  gather: runs('loop', 'all', { entry: task, returns: { tuple: gathered } }),
  wait: runs('loop', [0, 'fs'], { entry: task, returns: { tuple: [{ list: 'asyncio.Task' }, { list: 'asyncio.Task' }] } }),
  as_completed: runs('loop', [0, 'fs'], { entry: task }),
  'wait_for shield': runs('here', 0, { returns: { resultOf: 0 } }),
  run: runs('startup', [0, 'main'], { returns: { resultOf: 0 } }),
  to_thread: runs('pool', [0, 'func'], { passes: argumentsFrom(1), returns: { resultOf: 0 } }),
  run_coroutine_threadsafe: {
    calls: [{ arg: [0, 'coro'], runs: 'loop', entry: task, reenters: true }],
    returns: 'concurrent.futures.Future',
  },
  wrap_future: returns('asyncio.Future'),
  'get_event_loop get_running_loop new_event_loop': returns('asyncio.AbstractEventLoop'),
  'set_event_loop set_event_loop_policy all_tasks isfuture': quiet,
  current_task: returns('asyncio.Task'),
  iscoroutinefunction: {},
  iscoroutine: {},
  sleep: harmless('it is awaited'),
  'timeout timeout_at': returns('asyncio.Timeout'),
  'start_server start_unix_server': runs('loop', [0, 'client_connected_cb'], {
    entry: connection,
    params: ['asyncio.StreamReader', 'asyncio.StreamWriter'],
    returns: 'asyncio.Server',
  }),
  'open_connection open_unix_connection': streams,
  'create_subprocess_exec create_subprocess_shell': returns('asyncio.subprocess.Process'),
};

const classes: Members = {
  TaskGroup: makes('asyncio.TaskGroup'),
  Runner: makes('asyncio.Runner', { calls: [{ arg: 'loop_factory', runs: 'startup' }] }),
  Task: makes('asyncio.Task', startsTask),
  Future: makes('asyncio.Future'),
  'Queue LifoQueue PriorityQueue': makes('asyncio.Queue', { captures: true }),
  'Lock Semaphore BoundedSemaphore': makes('asyncio.Lock'),
  Condition: makes('asyncio.Condition'),
  Event: makes('asyncio.Event'),
  Barrier: makes('asyncio.Event'),
  StreamReader: makes('asyncio.StreamReader'),
  StreamWriter: makes('asyncio.StreamWriter'),
  'AbstractEventLoop BaseEventLoop SelectorEventLoop': makes('asyncio.AbstractEventLoop'),
  Server: makes('asyncio.Server'),
  'Protocol BaseProtocol': makes('asyncio.Protocol'),
  DatagramProtocol: makes('asyncio.DatagramProtocol'),
  BufferedProtocol: makes('asyncio.BufferedProtocol'),
  SubprocessProtocol: makes('asyncio.SubprocessProtocol'),
};

const loop: Members = {
  run_in_executor: runs('pool', [1, 'func'], { passes: argumentsFrom(2), returns: { resultOf: 1 } }),
  create_task: startsTask,
  create_future: returns('asyncio.Future'),
  call_soon: runs('loop', [0, 'callback'], { entry: callback, passes: argumentsFrom(1) }),
  call_soon_threadsafe: { calls: [{ arg: [0, 'callback'], runs: 'loop', entry: callback, passes: argumentsFrom(1), reenters: true }] },
  'call_later call_at': runs('loop', [1, 'callback'], { entry: timer, passes: argumentsFrom(2) }),
  run_until_complete: runs('startup', [0, 'future'], { returns: { resultOf: 0 } }),
  'run_forever stop close is_running is_closed time set_debug set_default_executor shutdown_asyncgens shutdown_default_executor': quiet,
  add_signal_handler: runs('startup', [1, 'callback'], { entry: signal, passes: argumentsFrom(2) }),
  'add_reader add_writer': runs('loop', [1, 'callback'], { entry: { kind: 'event', name: 'file descriptor' }, passes: argumentsFrom(2) }),
  set_exception_handler: runs('loop', 0, { entry: { kind: 'exception-handler' } }),
  'create_server create_unix_server': runs('loop', [0, 'protocol_factory'], { entry: connection, returns: 'asyncio.Server' }),
  'create_connection create_unix_connection create_datagram_endpoint subprocess_exec subprocess_shell': runs(
    'loop',
    [0, 'protocol_factory'],
    {
      entry: connection,
      returns: { tuple: [{ any: [] }, { resultOf: 0 }] },
    },
  ),
  'getaddrinfo getnameinfo sock_recv sock_recv_into sock_recvfrom sock_sendall sock_sendto sock_connect sock_accept sendfile sock_sendfile':
    harmless('it is awaited'),
};

const future: Members = {
  add_done_callback: runs('loop', 0, { entry: callback, params: [{ self: true }] }),
  'result exception': harmless('raises when the future is not done'),
  'cancel cancelled done set_result set_exception remove_done_callback get_loop': quiet,
};

const onLoop = { runs: 'loop', entry: { kind: 'event' } } as const;

export const asyncio: Library = {
  name: 'asyncio',
  language: 'python',
  source: 'docs.python.org/3/library/asyncio.html (3.14)',
  modules: {
    asyncio: { ...functions, ...classes },
    'asyncio.subprocess': {
      'create_subprocess_exec create_subprocess_shell': returns('asyncio.subprocess.Process'),
      Process: makes('asyncio.subprocess.Process'),
    },
    // It waits for a signal, and ends what is left.
    aiorun: {
      run: {
        calls: [
          { arg: [0, 'coro'], runs: 'startup' },
          { arg: 'shutdown_callback', runs: 'startup' },
        ],
      },
      shutdown_waits_for: runs('loop', 0, { entry: { kind: 'task' } }),
    },
    uvloop: { run: runs('startup', 0, { returns: { resultOf: 0 } }), new_event_loop: returns('asyncio.AbstractEventLoop'), install: quiet },
  },
  types: {
    'asyncio.AbstractEventLoop': { members: loop },
    'asyncio.Future': { members: future },
    'asyncio.Task': { extends: ['asyncio.Future'], members: { 'get_name set_name get_coro uncancel cancelling': quiet } },
    'asyncio.TaskGroup': { members: { create_task: startsTask } },
    'asyncio.Runner': {
      members: {
        run: runs('startup', [0, 'coro'], { returns: { resultOf: 0 } }),
        get_loop: returns('asyncio.AbstractEventLoop'),
        close: quiet,
      },
    },
    'asyncio.Timeout': { members: { 'reschedule expired when': quiet } },
    'asyncio.Queue': {
      identity: true,
      members: {
        /** Without a limit there is always room. */
        put: { intrinsic: 'list-append', ready: { unless: { madeWith: [0, 'maxsize'] } } },
        put_nowait: { intrinsic: 'list-append' },
        'get get_nowait': returns({ elementOf: 'self' }),
        'join task_done qsize empty full shutdown': quiet,
      },
    },
    'asyncio.Lock': { members: { acquire: { ...quiet, ready: { unless: null } }, 'release locked': quiet } },
    'asyncio.Condition': { extends: ['asyncio.Lock'], members: { 'wait notify notify_all': quiet, wait_for: runs('here', 0) } },
    'asyncio.Event': { members: { 'set clear wait is_set': quiet } },
    'asyncio.StreamReader': { members: { 'read readline readexactly readuntil': returns('bytes'), at_eof: quiet }, element: 'bytes' },
    'asyncio.StreamWriter': {
      connection: true,
      members: { 'write writelines drain close wait_closed is_closing get_extra_info start_tls': quiet },
    },
    'asyncio.Server': { members: { 'serve_forever start_serving close wait_closed is_serving': quiet } },
    'asyncio.subprocess.Process': {
      members: {
        stdin: property('asyncio.StreamWriter'),
        'stdout stderr': property('asyncio.StreamReader'),
        communicate: returns({ tuple: ['bytes', 'bytes'] }),
        'wait kill terminate send_signal': quiet,
      },
    },
    'asyncio.Protocol': {
      overrides: { 'connection_made connection_lost data_received eof_received pause_writing resume_writing': onLoop },
    },
    'asyncio.DatagramProtocol': { overrides: { 'connection_made connection_lost datagram_received error_received': onLoop } },
    'asyncio.BufferedProtocol': { overrides: { 'connection_made connection_lost get_buffer buffer_updated eof_received': onLoop } },
    'asyncio.SubprocessProtocol': {
      overrides: { 'connection_made connection_lost pipe_data_received pipe_connection_lost process_exited': onLoop },
    },
  },
};
