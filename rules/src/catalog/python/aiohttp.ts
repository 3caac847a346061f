import { decorator, harmless, makes, property, returns, runs } from '../define.js';
import { headersProperty, MIB, outsideProperty, outsideResult, urlProperty } from '../from-outside.js';
import type { Entry, Library, Members, Model } from '../model.js';
import { byVerb, HTTP_VERBS, quiet, registers } from './words.js';

const GATE = 'aiohttp client_max_size';
const REQUEST = 'aiohttp.web.Request';
const MESSAGE_MAX = 4 * MIB - 1;
const onRequest = { params: [REQUEST], paths: 'braces' } as const;
const middleware: Entry = { kind: 'middleware' };

const verbs = `${HTTP_VERBS} trace`;

/** `web.get('/path', handler)`, for `add_routes`. */
const routeDefinitions: Members = {
  ...byVerb('get post put patch delete head options', (_verb, method) =>
    runs('loop', [1, 'handler'], { entry: { kind: 'route', name: `${method} {0}` }, ...onRequest, returns: 'aiohttp.web.RouteDef' }),
  ),
  view: runs('loop', [1, 'handler'], { entry: { kind: 'route', name: '{0}' }, ...onRequest, returns: 'aiohttp.web.RouteDef' }),
  route: runs('loop', [2, 'handler'], { entry: { kind: 'route', name: '{0} {1}' }, ...onRequest, returns: 'aiohttp.web.RouteDef' }),
  static: quiet,
};

const dispatcher: Members = {
  ...Object.fromEntries(
    Object.entries(
      byVerb(HTTP_VERBS, (_verb, method) =>
        runs('loop', [1, 'handler'], { entry: { kind: 'route', name: `${method} {0}` }, ...onRequest }),
      ),
    ).map(([verb, model]) => [`add_${verb}`, model]),
  ),
  add_view: runs('loop', [1, 'handler'], { entry: { kind: 'route', name: '{0}' }, ...onRequest }),
  add_route: runs('loop', [2, 'handler'], { entry: { kind: 'route', name: '{0} {1}' }, ...onRequest }),
  'add_routes add_static': quiet,
  'add_resource resource': returns('aiohttp.web.Resource'),
};

const routeTable: Members = {
  ...byVerb(HTTP_VERBS, (_verb, method) => decorator('loop', { kind: 'route', name: `${method} {outer.0}` }, onRequest)),
  view: decorator('loop', { kind: 'route', name: '{outer.0}' }, onRequest),
  route: decorator('loop', { kind: 'route', name: '{outer.0} {outer.1}' }, onRequest),
  static: quiet,
};

const stored: Members = {
  '__getitem__ get pop': { intrinsic: 'dict-get' },
  setdefault: { intrinsic: 'dict-setdefault' },
  __setitem__: { intrinsic: 'dict-set' },
};

const startup = (name: string): Model => runs('startup', 0, { entry: { kind: 'lifespan', name }, params: ['aiohttp.web.Application'] });

const onLoop: Model = harmless('it is awaited');
const response = returns('aiohttp.ClientResponse');

const client: Members = {
  [`${HTTP_VERBS} request`]: response,
  ws_connect: returns('aiohttp.ClientWebSocketResponse'),
  close: onLoop,
  'headers cookie_jar': property('dict'),
};

const body: Members = { text: returns('str'), read: returns('bytes'), 'json release close raise_for_status': onLoop };

export const aiohttp: Library = {
  name: 'aiohttp',
  language: 'python',
  source: 'docs.aiohttp.org/en/stable web_reference, client_reference (3.13)',
  modules: {
    aiohttp: {
      ClientSession: makes('aiohttp.ClientSession'),
      request: response,
      ClientResponse: makes('aiohttp.ClientResponse'),
      'ClientTimeout TCPConnector UnixConnector FormData BasicAuth CookieJar TraceConfig WSMsgType': quiet,
    },
    'aiohttp.web': {
      ...routeDefinitions,
      Application: makes('aiohttp.web.Application', {
        admits: { by: ['client_max_size'], gate: GATE },
        calls: [{ arg: 'middlewares', runs: 'loop', entry: middleware, ...onRequest }],
      }),
      RouteTableDef: makes('aiohttp.web.RouteTableDef'),
      Request: makes(REQUEST),
      BaseRequest: makes(REQUEST),
      View: makes('aiohttp.web.View'),
      middleware: registers('loop', middleware, onRequest),
      run_app: runs('startup', [0, 'app']),
      'Response StreamResponse': makes('aiohttp.web.Response'),
      WebSocketResponse: makes('aiohttp.web.WebSocketResponse'),
      FileResponse: harmless('it reads the file in a thread', { instance: 'aiohttp.web.Response' }),
      json_response: returns('aiohttp.web.Response'),
      'AppRunner ServerRunner TCPSite UnixSite SockSite AppKey HTTPException HTTPFound HTTPNotFound HTTPBadRequest HTTPForbidden HTTPUnauthorized':
        quiet,
    },
    aiohttp_jinja2: {
      template: decorator('loop', { kind: 'route' }, onRequest),
      render_template: returns('aiohttp.web.Response'),
      setup: quiet,
    },
    aiohttp_cors: { setup: quiet },
  },
  types: {
    'aiohttp.web.Application': {
      members: {
        ...stored,
        router: property('aiohttp.web.UrlDispatcher'),
        'add_routes add_subapp add_domain': quiet,
        middlewares: property('aiohttp.web.Middlewares'),
        'on_startup on_shutdown on_cleanup cleanup_ctx': property('aiohttp.web.LifespanSignal'),
        on_response_prepare: property('aiohttp.web.ResponseSignal'),
      },
    },
    'aiohttp.web.UrlDispatcher': { members: dispatcher },
    'aiohttp.web.Resource': {
      members: { add_route: runs('loop', [1, 'handler'], { entry: { kind: 'route', name: '{0}' }, ...onRequest }) },
    },
    'aiohttp.web.RouteTableDef': { members: routeTable },
    'aiohttp.web.RouteDef': { members: {} },
    'aiohttp.web.LifespanSignal': { members: { append: startup('{name}'), 'freeze send': quiet } },
    'aiohttp.web.ResponseSignal': { members: { append: runs('loop', 0, { entry: { kind: 'hook' }, ...onRequest }) } },
    'aiohttp.web.Middlewares': { members: { 'append insert': runs('loop', 'last', { entry: middleware, ...onRequest }) } },
    'aiohttp.web.View': {
      members: { request: property(REQUEST) },
      overrides: { [verbs]: { runs: 'loop', entry: { kind: 'route' } } },
    },
    [REQUEST]: {
      members: {
        ...stored,
        app: property('aiohttp.web.Application'),
        'headers cookies': headersProperty,
        'path path_qs raw_path': urlProperty,
        rel_url: property('dict'),
        query: outsideProperty('query'),
        match_info: outsideProperty('path'),
        'release close': onLoop,
        'json post': outsideResult('body', 'any', MIB, GATE),
        text: outsideResult('body', 'text', MIB, GATE),
        read: outsideResult('body', 'text', MIB, GATE),
        multipart: onLoop,
      },
    },
    'aiohttp.web.Response': {
      members: { 'prepare write write_eof set_cookie del_cookie enable_compression': onLoop, headers: property('dict') },
    },
    'aiohttp.ClientSession': { members: client },
    'aiohttp.ClientResponse': { members: { ...body, headers: property('dict'), content: property('asyncio.StreamReader') } },
    /** Messages of less than 4 MiB, unless it is told otherwise (`max_msg_size`). */
    'aiohttp.web.WebSocketResponse': {
      extends: ['aiohttp.ClientWebSocketResponse'],
      element: 'aiohttp.WSMessage',
      members: {
        receive: returns('aiohttp.WSMessage'),
        receive_json: outsideResult('message', 'any', MESSAGE_MAX),
        'receive_str receive_bytes': outsideResult('message', 'text', MESSAGE_MAX),
      },
    },
    'aiohttp.WSMessage': {
      members: {
        data: outsideProperty('message', 'text', MESSAGE_MAX),
        json: outsideResult('message', 'any', MESSAGE_MAX),
        'type extra': quiet,
      },
    },
    'aiohttp.ClientWebSocketResponse': {
      members: { 'prepare receive receive_str receive_bytes receive_json send_str send_bytes send_json ping pong close': onLoop },
    },
  },
};
