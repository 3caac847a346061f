import { decorator, makes, property, runs } from '../define.js';
import { headersProperty, outsideProperty, urlProperty } from '../from-outside.js';
import type { Entry, Library, Members } from '../model.js';
import { byVerb, HTTP_VERBS, quiet, registers } from './words.js';

const REQUEST = 'sanic.Request';
const onRequest = { params: [REQUEST] } as const;
const atStart = { params: ['sanic.Sanic', 'asyncio.AbstractEventLoop'] } as const;
const lifespan: Entry = { kind: 'lifespan', name: '{name}' };

/** Sync handlers run on the loop too: `handle_request` awaits what a handler returns if it can be awaited. */
const routes: Members = {
  ...byVerb(HTTP_VERBS, (_verb, method) => decorator('loop', { kind: 'route', name: `${method} {outer.0}` }, onRequest)),
  route: decorator('loop', { kind: 'route', name: '{outer.0}' }, onRequest),
  websocket: decorator('loop', { kind: 'websocket', name: '{outer.0}' }, onRequest),
  add_route: runs('loop', [0, 'handler'], { entry: { kind: 'route', name: '{1}' }, ...onRequest }),
  add_websocket_route: runs('loop', [0, 'handler'], { entry: { kind: 'websocket', name: '{1}' }, ...onRequest }),
  'middleware on_request on_response': registers('loop', { kind: 'middleware' }, onRequest),
  register_middleware: runs('loop', 0, { entry: { kind: 'middleware' }, ...onRequest }),
  exception: decorator('loop', { kind: 'exception-handler' }, onRequest),
  'before_server_start after_server_start before_server_stop after_server_stop main_process_start main_process_stop main_process_ready reload_process_start reload_process_stop':
    registers('startup', lifespan, atStart),
  listener: decorator('startup', { kind: 'lifespan', name: '{outer.0}' }, atStart),
  register_listener: runs('startup', 0, { entry: { kind: 'lifespan', name: '{1}' }, ...atStart }),
  signal: decorator('loop', { kind: 'event', name: '{outer.0}' }),
  add_task: runs('loop', 0, { entry: { kind: 'task' }, params: ['sanic.Sanic'] }),
  loop: property('asyncio.AbstractEventLoop'),
  'static blueprint run prepare': quiet,
  ctx: property('sanic.ctx'),
};

export const sanic: Library = {
  name: 'Sanic',
  language: 'python',
  source: 'github.com/sanic-org/sanic sanic/app.py handle_request (25)',
  modules: {
    sanic: {
      Sanic: makes('sanic.Sanic', { members: { get_app: makes('sanic.Sanic') } }),
      Blueprint: makes('sanic.Sanic'),
      Request: makes(REQUEST),
      'json text html file redirect empty raw': quiet,
    },
    'sanic.views': { HTTPMethodView: makes('sanic.views.HTTPMethodView'), stream: { returns: { arg: 0 } } },
    'sanic.request': { Request: makes(REQUEST) },
    'sanic.response': { 'json text html file file_stream redirect empty raw': quiet },
  },
  types: {
    'sanic.Sanic': { members: routes },
    'sanic.ctx': { members: {} },
    [REQUEST]: {
      members: {
        app: property('sanic.Sanic'),
        ctx: property('sanic.ctx'),
        'headers cookies': headersProperty,
        'path url': urlProperty,
        files: property('dict'),
        args: outsideProperty('query'),
        'json form': outsideProperty('body'),
        body: outsideProperty('body', 'text'),
      },
    },
    'sanic.views.HTTPMethodView': { overrides: { [HTTP_VERBS]: { runs: 'loop', entry: { kind: 'route' }, params: [REQUEST] } } },
  },
};
