import { harmless, makes, property, runs } from '../define.js';
import { headersProperty, outsideProperty, outsideResult } from '../from-outside.js';
import type { Callback, Entry, Library, Members, Model, Runs } from '../model.js';
import { argumentsFrom, byVerb, givesAsIs, quiet } from './words.js';

const lifespan: Entry = { kind: 'lifespan' };
const hook: Entry = { kind: 'hook' };

/** A sync function runs directly on the loop, unless `sync_to_thread=True`. */
const bySyncToThread = (gives: (where: Runs) => Model): Model => ({
  intrinsic: 'select:sync_to_thread',
  members: { true: gives('pool-if-sync'), '*': gives('loop') },
});

const hooks: readonly Callback[] = [
  { arg: 'guards', runs: 'loop', entry: hook },
  { arg: 'before_request', runs: 'loop', entry: hook },
  { arg: 'after_request', runs: 'loop', entry: hook },
  { arg: 'after_response', runs: 'loop', entry: hook },
  { arg: 'middleware', runs: 'loop', entry: { kind: 'middleware' } },
  { arg: 'exception_handlers', runs: 'loop', entry: { kind: 'exception-handler' } },
];

const application: readonly Callback[] = [
  ...hooks,
  { arg: 'on_startup', runs: 'startup', entry: lifespan },
  { arg: 'on_shutdown', runs: 'startup', entry: lifespan },
  { arg: 'lifespan', runs: 'startup', entry: lifespan },
];

const handler = (name: string): Model => ({
  calls: hooks,
  ...bySyncToThread((where) => ({
    gives: { returns: { arg: 0 }, calls: [{ arg: 0, runs: where, entry: { kind: 'route', name }, injects: [] }] },
  })),
});

const websocket: Model = {
  calls: hooks,
  gives: { returns: { arg: 0 }, calls: [{ arg: 0, runs: 'loop', entry: { kind: 'websocket', name: '{outer.0}' } }] },
};

const handlers: Members = {
  ...byVerb('get post put patch delete head', (_verb, method) => handler(`${method} {outer.0}`)),
  route: handler('{outer.0}'),
  asgi: handler('{outer.0}'),
  'websocket websocket_listener websocket_stream': websocket,
};

const background = bySyncToThread((where) => runs(where, [0, 'fn'], { entry: { kind: 'background-task' }, passes: argumentsFrom(1) }));

const names: Members = {
  Litestar: makes('litestar.Litestar', { calls: application }),
  Router: makes('litestar.Router', { calls: hooks }),
  Controller: makes('litestar.Controller'),
  'Request WebSocket': makes('litestar.Request'),
  Response: quiet,
};

const provide: Model = bySyncToThread((where) => runs(where, [0, 'dependency'], { entry: { kind: 'dependency' } }));

export const litestar: Library = {
  name: 'Litestar',
  language: 'python',
  source: 'docs.litestar.dev/2/topics/sync-vs-async.html; litestar/handlers/http_handlers/base.py (2.25)',
  modules: {
    litestar: { ...handlers, ...names },
    'litestar.handlers': handlers,
    'litestar.di': { Provide: provide },
    'litestar.background_tasks': { BackgroundTask: background, BackgroundTasks: quiet },
    'litestar.response': {
      Stream: runs('pool-if-sync', [0, 'content'], { entry: { kind: 'stream' } }),
      ServerSentEvent: runs('pool-if-sync', [0, 'content'], { entry: { kind: 'stream' } }),
      File: harmless('it reads the file in a thread'),
      'Template Redirect': quiet,
    },
    'litestar.events': { listener: givesAsIs },
    'litestar.concurrency': { sync_to_thread: runs('pool', 0, { passes: argumentsFrom(1), returns: { resultOf: 0 } }) },
    'litestar.testing': { 'TestClient AsyncTestClient create_test_client': quiet },
    'litestar.datastructures': { UploadFile: makes('starlette.datastructures.UploadFile'), State: makes('starlette.datastructures.State') },
  },
  types: {
    'litestar.Litestar': { members: { 'register mount': quiet, state: property('starlette.datastructures.State') } },
    'litestar.Router': { members: { register: quiet } },
    'litestar.Controller': { members: {} },
    'litestar.Request': {
      members: {
        'json form': outsideResult('body'),
        body: outsideResult('body', 'text'),
        stream: harmless('it is awaited'),
        app: property('litestar.Litestar'),
        'headers cookies': headersProperty,
        session: property('dict'),
        query_params: outsideProperty('query'),
        path_params: outsideProperty('path'),
      },
    },
  },
};
