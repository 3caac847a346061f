/** Where Starlette runs your code; see `starlette/routing.py`, `concurrency.py`, `background.py`, `_exception_handler.py`. */

import { blocks, decorator, harmless, makes, property, returns, runs } from '../define.js';
import { ANY_SIZE, headersProperty, outsideProperty, outsideResult, sent } from '../from-outside.js';
import type { Entry, Library, Members, TypeModel } from '../model.js';
import { argumentsFrom, givesAsIs, HTTP_VERBS, quiet } from './words.js';

const REQUEST = 'starlette.requests.Request';
const RESPONSE = 'starlette.responses.Response';
const WEBSOCKET = 'starlette.websockets.WebSocket';

const middleware: Entry = { kind: 'middleware' };
const handler: Entry = { kind: 'exception-handler' };
const lifespan: Entry = { kind: 'lifespan' };
const background: Entry = { kind: 'background-task' };
const stream: Entry = { kind: 'stream' };

/** What `Starlette(...)`, `FastAPI(...)` and routers are given. */
export const applicationCallbacks = [
  {
    arg: 'lifespan',
    runs: 'startup',
    entry: lifespan,
    params: ['starlette.applications.Starlette'],
    methods: ['__aenter__', '__aexit__'],
  },
  { arg: 'on_startup', runs: 'startup', entry: lifespan },
  { arg: 'on_shutdown', runs: 'startup', entry: lifespan },
  { arg: 'exception_handlers', runs: 'pool-if-sync', entry: handler, params: [REQUEST] },
] as const;

/** Shared by applications and routers, FastAPI's included. */
const registering: Members = {
  route: decorator('pool-if-sync', { kind: 'route', name: '{outer.0}' }, { params: [REQUEST] }),
  websocket_route: decorator('loop', { kind: 'websocket', name: '{outer.0}' }, { params: [WEBSOCKET] }),
  add_route: runs('pool-if-sync', [1, 'route'], { entry: { kind: 'route', name: '{0}' }, params: [REQUEST] }),
  add_websocket_route: runs('loop', [1, 'route'], { entry: { kind: 'websocket', name: '{0}' }, params: [WEBSOCKET] }),
  on_event: decorator('startup', { kind: 'lifespan', name: '{outer.0}' }),
  add_event_handler: runs('startup', [1, 'func'], { entry: { kind: 'lifespan', name: '{0}' } }),
  'mount host url_path_for': quiet,
  routes: quiet,
};

const application: Members = {
  middleware: decorator('loop', middleware, { params: [REQUEST] }),
  exception_handler: decorator('pool-if-sync', handler, { params: [REQUEST] }),
  add_middleware: runs('loop', [0, 'middleware_class'], { entry: middleware, methods: ['__call__'] }),
  add_exception_handler: runs('pool-if-sync', [1, 'handler'], { entry: handler, params: [REQUEST] }),
  state: property('starlette.datastructures.State'),
};

const connection: Members = {
  app: property('starlette.applications.Starlette'),
  state: property('starlette.datastructures.State'),
  'headers cookies': headersProperty,
  session: property('dict'),
  query_params: outsideProperty('query'),
  path_params: outsideProperty('path'),
  'url client user auth scope': quiet,
};

const backgroundTasks: Members = {
  add_task: runs('pool-if-sync', [0, 'func'], { entry: background, passes: argumentsFrom(1) }),
  tasks: quiet,
};

/** A sync generator is iterated in the thread pool, an async one on the loop. */
export const streamed = makes(RESPONSE, { calls: [{ arg: [0, 'content'], runs: 'pool-if-sync', entry: stream }] });

export const responses: Members = {
  'Response HTMLResponse PlainTextResponse JSONResponse RedirectResponse UJSONResponse ORJSONResponse': makes(RESPONSE),
  FileResponse: harmless('it reads the file in the thread pool', { instance: RESPONSE }),
  StreamingResponse: streamed,
};

const render = blocks('file', { returns: RESPONSE, note: 'finds, reads and renders the template at once' });

export const templating: Members = { Jinja2Templates: makes('starlette.templating.Jinja2Templates') };

export const concurrency: Members = {
  run_in_threadpool: runs('pool', [0, 'func'], { passes: argumentsFrom(1), returns: { resultOf: 0 } }),
  iterate_in_threadpool: runs('pool', 0, { returns: { list: { elementOf: 0 } } }),
  contextmanager_in_threadpool: runs('pool', 0, { returns: { resultOf: 0 } }),
  run_until_first_complete: runs('loop', 'all', { entry: { kind: 'task' } }),
};

const backgroundNames: Members = {
  BackgroundTask: makes(
    'starlette.background.BackgroundTask',
    runs('pool-if-sync', [0, 'func'], { entry: background, passes: argumentsFrom(1) }),
  ),
  BackgroundTasks: makes('starlette.background.BackgroundTasks'),
};

const under = (suffix: string, members: Members): Readonly<Record<string, Members>> => ({
  [`starlette.middleware${suffix}`]: members,
  [`fastapi.middleware${suffix}`]: members,
});

/** FastAPI exports Starlette's middleware under its own name. */
const middlewareModules: Readonly<Record<string, Members>> = {
  ...under('', { Middleware: runs('loop', [0, 'cls'], { entry: middleware, methods: ['__call__'] }) }),
  ...under('.base', {
    BaseHTTPMiddleware: makes(
      'starlette.middleware.base.BaseHTTPMiddleware',
      runs('loop', [1, 'dispatch'], { entry: middleware, params: [REQUEST] }),
    ),
  }),
  ...under('.wsgi', { WSGIMiddleware: harmless('the WSGI application runs in a thread') }),
  ...under('.cors', { CORSMiddleware: quiet }),
  ...under('.gzip', { GZipMiddleware: quiet }),
  ...under('.sessions', { SessionMiddleware: quiet }),
  ...under('.trustedhost', { TrustedHostMiddleware: quiet }),
  ...under('.httpsredirect', { HTTPSRedirectMiddleware: quiet }),
  ...under('.authentication', { AuthenticationMiddleware: quiet }),
};

const types: Readonly<Record<string, TypeModel>> = {
  'starlette.applications.Starlette': { members: { ...registering, ...application } },
  'starlette.routing.Router': { members: registering },
  'starlette.datastructures.State': { members: {} },
  [REQUEST]: {
    members: {
      ...connection,
      'json form': outsideResult('body'),
      body: outsideResult('body', 'text', ANY_SIZE),
      'stream is_disconnected close receive send_push_promise': harmless('it is awaited'),
    },
  },
  [WEBSOCKET]: {
    connection: true,
    members: {
      ...connection,
      'accept close receive send send_text send_bytes send_json': harmless('it is awaited'),
      'receive_text receive_bytes': outsideResult('message', 'text'),
      receive_json: outsideResult('message'),
      'iter_text iter_bytes': returns({ list: sent('message', 'text') }),
      iter_json: returns({ list: sent('message') }),
    },
  },
  'starlette.datastructures.UploadFile': {
    members: {
      'write seek close': harmless('it is awaited, and a large file is written in the thread pool'),
      /** With a size it is a piece of that size. */
      read: harmless('it is awaited, and a large file is read in the thread pool', {
        returns: { when: { missing: [0, 'size'] }, then: sent('file', 'text', ANY_SIZE), otherwise: 'bytes' },
      }),
      file: property('tempfile.SpooledTemporaryFile'),
      'filename content_type': property('str'),
    },
  },
  [RESPONSE]: {
    constructs: ['render', 'init_headers'],
    members: { 'set_cookie delete_cookie init_headers render': quiet, headers: property('dict') },
  },
  'starlette.background.BackgroundTasks': { members: backgroundTasks },
  'starlette.background.BackgroundTask': { members: {} },
  'starlette.templating.Jinja2Templates': {
    members: {
      TemplateResponse: render,
      get_template: blocks('file', { stall: 'light', returns: 'jinja2.Template' }),
      env: property('jinja2.Environment'),
    },
  },
  'starlette.middleware.base.BaseHTTPMiddleware': { overrides: { dispatch: { runs: 'loop', entry: middleware, params: [REQUEST] } } },
  'starlette.endpoints.HTTPEndpoint': {
    overrides: { [`${HTTP_VERBS} trace`]: { runs: 'pool-if-sync', entry: { kind: 'route' }, params: [REQUEST] } },
  },
  'starlette.endpoints.WebSocketEndpoint': {
    overrides: {
      'on_connect on_disconnect dispatch': { runs: 'loop', entry: { kind: 'websocket' }, params: [WEBSOCKET] },
      on_receive: { runs: 'loop', entry: { kind: 'websocket' }, params: [WEBSOCKET, sent('message')] },
    },
  },
  'starlette.authentication.AuthenticationBackend': { overrides: { authenticate: { runs: 'loop', entry: middleware } } },
  /** Its methods run an application inside a test. */
  'starlette.testclient.TestClient': { members: { '*': returns('httpx.Response') } },
};

export const starlette: Library = {
  name: 'Starlette',
  language: 'python',
  source: 'github.com/encode/starlette routing.py, concurrency.py, background.py, middleware/base.py, endpoints.py (1.0)',
  modules: {
    'starlette.applications': { Starlette: makes('starlette.applications.Starlette', { calls: applicationCallbacks }) },
    'starlette.routing': {
      Router: makes('starlette.routing.Router', { calls: applicationCallbacks }),
      Route: runs('pool-if-sync', [1, 'endpoint'], { entry: { kind: 'route', name: '{0}' }, params: [REQUEST] }),
      WebSocketRoute: runs('loop', [1, 'endpoint'], { entry: { kind: 'websocket', name: '{0}' }, params: [WEBSOCKET] }),
      'Mount Host': quiet,
    },
    'starlette.requests': { 'Request HTTPConnection': makes(REQUEST) },
    'starlette.websockets': { WebSocket: makes(WEBSOCKET), WebSocketDisconnect: quiet },
    'starlette.datastructures': {
      UploadFile: makes('starlette.datastructures.UploadFile'),
      State: makes('starlette.datastructures.State'),
    },
    'starlette.responses': responses,
    'starlette.concurrency': concurrency,
    'starlette.background': backgroundNames,
    'starlette.templating': templating,
    'starlette.staticfiles': { StaticFiles: harmless('it reads files in the thread pool') },
    'starlette.endpoints': {
      HTTPEndpoint: makes('starlette.endpoints.HTTPEndpoint'),
      WebSocketEndpoint: makes('starlette.endpoints.WebSocketEndpoint'),
    },
    'starlette.authentication': { AuthenticationBackend: makes('starlette.authentication.AuthenticationBackend'), requires: givesAsIs },
    'starlette.testclient': { TestClient: makes('starlette.testclient.TestClient') },
    'sse_starlette.sse': { EventSourceResponse: streamed },
    sse_starlette: { EventSourceResponse: streamed },
    ...middlewareModules,
  },
  types,
};
