/** WSGI frameworks: a thread or process serves each request, there is no loop. Quart is Flask on a loop. */

import { decorator, harmless, makes, property, runs } from '../define.js';
import { headersProperty, outsideProperty, outsideResult, urlProperty } from '../from-outside.js';
import type { Callback, Entry, Library, Members, Runs } from '../model.js';
import { byVerb, HTTP_VERBS, offloads, quiet, registers } from './words.js';

const route: Entry = { kind: 'route', name: '{outer.0}' };
const hook: Entry = { kind: 'hook', name: '{name}' };

/** `where` handlers run: Flask's in the thread of the request; Quart's `def` in a thread, `async def` on the loop. */
const application = (where: Runs, more: Omit<Callback, 'arg' | 'runs' | 'entry'> = {}): Members => ({
  ...byVerb('get post put patch delete', (_verb, method) => decorator(where, { kind: 'route', name: `${method} {outer.0}` }, more)),
  route: decorator(where, route, more),
  websocket: decorator(where, { kind: 'websocket', name: '{outer.0}' }),
  add_url_rule: runs(where, [2, 'view_func'], { entry: { kind: 'route', name: '{0}' }, ...more }),
  errorhandler: decorator(where, { kind: 'exception-handler' }),
  register_error_handler: runs(where, 1, { entry: { kind: 'exception-handler' } }),
  'before_request after_request teardown_request before_websocket after_websocket teardown_appcontext context_processor url_value_preprocessor before_app_request after_app_request teardown_app_request':
    registers(where, hook),
  'before_first_request before_serving after_serving while_serving': registers('startup', { kind: 'lifespan', name: '{name}' }),
  'template_filter template_global template_test app_template_filter': decorator('never', { kind: 'render' }),
  'cli shell_context_processor register_blueprint run test_client app_context': quiet,
  add_background_task: runs('pool-if-sync', 0, { entry: { kind: 'background-task' } }),
  ensure_async: offloads,
});

const REQUEST_HELPERS: Members = {
  abort: { throws: 'always' },
  'jsonify make_response redirect url_for flash send_file send_from_directory session g current_app Response': quiet,
};
const templates: Members = {
  'render_template render_template_string': { blocks: { kind: 'file', note: 'finds, reads and renders the template at once' } },
};

export const flask: Library = {
  name: 'Flask, Quart, Bottle, Falcon',
  language: 'python',
  source:
    'flask.palletsprojects.com (3.1); quart.palletsprojects.com/en/latest/how_to_guides/sync_code.html (0.20); falcon.readthedocs.io (4.2)',
  modules: {
    flask: {
      'Flask Blueprint': makes('flask.Flask'),
      ...REQUEST_HELPERS,
      request: quiet,
      ...templates,
      copy_current_request_context: { returns: { arg: 0 } },
    },
    'flask.views': { 'View MethodView': makes('flask.views.MethodView') },
    quart: {
      'Quart Blueprint': makes('quart.Quart'),
      ...REQUEST_HELPERS,
      request: property('quart.Request'),
      websocket: property('quart.Websocket'),
      'render_template render_template_string': harmless('it is awaited'),
      'copy_current_request_context copy_current_websocket_context': { returns: { arg: 0 } },
    },
    'quart.utils': { run_sync: offloads },
    'quart.views': { 'View MethodView': makes('quart.views.MethodView') },
    bottle: {
      Bottle: makes('flask.Flask'),
      'get post put delete patch route error hook': decorator('pool', route),
      'abort redirect': { throws: 'always' },
      'run static_file template request response': quiet,
    },
    'werkzeug.exceptions': { abort: { throws: 'always' } },
    falcon: { 'App API': makes('falcon.App') },
    'falcon.asgi': { App: makes('falcon.asgi.App') },
  },
  types: {
    'flask.Flask': { members: application('pool') },
    'quart.Request': {
      members: {
        args: outsideProperty('query'),
        'headers cookies': headersProperty,
        'path url full_path': urlProperty,
        'get_json json form values': outsideResult('body'),
        'get_data data body': outsideResult('body', 'text'),
      },
    },
    'quart.Websocket': { connection: true, members: { receive: outsideResult('message', 'text'), receive_json: outsideResult('message') } },
    'quart.Quart': { members: application('pool-if-sync', { returned: { runs: 'pool-if-sync', entry: { kind: 'stream' } } }) },
    'flask.views.MethodView': { overrides: { [`${HTTP_VERBS} dispatch_request`]: { runs: 'pool', entry: { kind: 'route' } } } },
    'quart.views.MethodView': { overrides: { [`${HTTP_VERBS} dispatch_request`]: { runs: 'pool-if-sync', entry: { kind: 'route' } } } },
    'falcon.App': {
      members: {
        add_route: runs('pool', 1, {
          entry: { kind: 'route', name: '{0}' },
          methods: ['on_get', 'on_post', 'on_put', 'on_patch', 'on_delete'],
        }),
      },
    },
    'falcon.asgi.App': {
      members: {
        add_route: runs('loop', 1, {
          entry: { kind: 'route', name: '{0}' },
          methods: ['on_get', 'on_post', 'on_put', 'on_patch', 'on_delete', 'on_websocket'],
        }),
        add_middleware: runs('loop', 0, {
          entry: { kind: 'middleware' },
          methods: ['process_request', 'process_response', 'process_resource', 'process_startup'],
        }),
      },
    },
  },
};
