import { decorator, makes, property, returns, runs } from '../define.js';
import { outsideResult } from '../from-outside.js';
import type { Entry, Library, Members } from '../model.js';
import { argumentsFrom, byVerb, HTTP_VERBS, offloads, quiet, registers } from './words.js';

const route: Entry = { kind: 'route' };

/** `mcp` calls a `def` tool directly; `fastmcp` 3 gives it to a thread. */
const modelContext = (where: 'loop' | 'pool-if-sync'): Members => ({
  'tool resource prompt custom_route completion': registers(where, { kind: 'procedure' }),
  'call_tool list_tools list_resources read_resource list_prompts get_prompt': registers('loop', { kind: 'procedure' }),
  add_tool: runs(where, 0, { entry: { kind: 'procedure' } }),
  'run run_async mount import_server': quiet,
});

const blacksheepRoutes: Members = {
  ...byVerb(HTTP_VERBS, (_verb, method) => decorator('loop', { kind: 'route', name: `${method} {outer.0}` })),
  'route ws': decorator('loop', { kind: 'route', name: '{outer.0}' }),
};

export const otherFrameworks: Library = {
  name: 'Tornado, BlackSheep, Robyn, MCP, Starlette-admin',
  language: 'python',
  source:
    'tornadoweb.org/en/stable/web.html (6.5); neoteroi.dev/blacksheep (2.4); robyn.tech/documentation; github.com/modelcontextprotocol/python-sdk func_metadata.py',
  modules: {
    'tornado.web': {
      RequestHandler: makes('tornado.web.RequestHandler'),
      Application: makes('tornado.web.Application', { intrinsic: 'tornado-application' }),
      StaticFileHandler: quiet,
      'url URLSpec': returns({ tuple: [{ arg: [0, 'pattern'] }, { arg: [1, 'handler'] }, { arg: [2, 'kwargs'] }] }),
      authenticated: { returns: { arg: 0 } },
    },
    'tornado.websocket': { WebSocketHandler: makes('tornado.websocket.WebSocketHandler'), websocket_connect: quiet },
    'tornado.ioloop': {
      IOLoop: makes('tornado.ioloop.IOLoop', { members: { 'current instance': makes('tornado.ioloop.IOLoop') } }),
      PeriodicCallback: runs('loop', [0, 'callback'], { entry: { kind: 'timer' } }),
    },
    'tornado.gen': { coroutine: { returns: { arg: 0 } }, 'sleep multi with_timeout': quiet },
    'tornado.concurrent': { run_on_executor: offloads },
    'tornado.httpclient': { AsyncHTTPClient: quiet, HTTPClient: makes('tornado.httpclient.HTTPClient') },
    blacksheep: { Application: makes('blacksheep.Application'), ...blacksheepRoutes },
    'blacksheep.server.controllers': { Controller: quiet, ...blacksheepRoutes },
    robyn: { 'Robyn SubRouter': makes('robyn.Robyn') },
    'mcp.server.fastmcp': { FastMCP: makes('mcp.FastMCP') },
    'mcp.server': { Server: makes('mcp.FastMCP'), FastMCP: makes('mcp.FastMCP') },
    'mcp.server.lowlevel': { Server: makes('mcp.FastMCP') },
    fastmcp: { FastMCP: makes('fastmcp.FastMCP') },
  },
  types: {
    'tornado.web.RequestHandler': {
      members: {
        application: property('tornado.web.Application'),
        settings: property('tornado.web.settings'),
        'get_argument get_query_argument get_body_argument get_arguments': outsideResult('query'),
      },
      overrides: {
        [`${HTTP_VERBS} prepare on_finish initialize data_received get_current_user get_login_url write_error set_default_headers compute_etag`]:
          { runs: 'loop', entry: route },
      },
    },
    'tornado.websocket.WebSocketHandler': {
      extends: ['tornado.web.RequestHandler'],
      overrides: {
        'open on_message on_close on_ping on_pong check_origin select_subprotocol': { runs: 'loop', entry: { kind: 'websocket' } },
      },
    },
    'tornado.web.Application': { members: { 'listen add_handlers': quiet, settings: property('tornado.web.settings') } },
    /** What the application was given by keyword; every handler has it. */
    'tornado.web.settings': { extends: ['dict'] },
    'tornado.ioloop.IOLoop': {
      members: {
        run_in_executor: runs('pool', 1, { passes: argumentsFrom(2), returns: { resultOf: 1 } }),
        'add_callback spawn_callback': runs('loop', 0, { entry: { kind: 'callback' }, passes: argumentsFrom(1) }),
        'call_later call_at add_timeout': runs('loop', 1, { entry: { kind: 'timer' }, passes: argumentsFrom(2) }),
        add_handler: runs('loop', 1, { entry: { kind: 'event' } }),
        run_sync: runs('startup', 0, { returns: { resultOf: 0 } }),
        'start stop close': quiet,
      },
    },
    'tornado.httpclient.HTTPClient': { members: { fetch: { blocks: { kind: 'http' } }, close: quiet } },
    'blacksheep.Application': {
      members: {
        router: property('blacksheep.Router'),
        ...blacksheepRoutes,
        'on_start on_stop after_start lifespan': registers('startup', { kind: 'lifespan' }),
        exception_handler: decorator('loop', { kind: 'exception-handler' }),
      },
    },
    'blacksheep.Router': {
      members: {
        ...blacksheepRoutes,
        'add_get add_post add_put add_delete add_patch': runs('loop', 1, { entry: { kind: 'route', name: '{0}' } }),
      },
    },
    'robyn.Robyn': {
      members: {
        ...byVerb(HTTP_VERBS, (_verb, method) => decorator('pool-if-sync', { kind: 'route', name: `${method} {outer.0}` })),
        'before_request after_request': registers('pool-if-sync', { kind: 'middleware' }),
        'startup_handler shutdown_handler': runs('startup', 0),
        'start include_router': quiet,
      },
    },
    'mcp.FastMCP': { members: modelContext('loop') },
    'fastmcp.FastMCP': { members: modelContext('pool-if-sync') },
  },
};
