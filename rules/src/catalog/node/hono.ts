import { makes, property, returns, runs } from '../define.js';
import { headerResult, outsideResult, urlProperty } from '../from-outside.js';
import type { Entry, Library, Members, Model, Result } from '../model.js';
import { handlers, self, UNKNOWN, verbs } from './forms.js';

const exchange: readonly Result[] = ['hono:Context', UNKNOWN];
const route = (entry: Entry): Model => handlers(0, entry, exchange, self, {});

const app: Members = {
  ...verbs('get post put patch delete options all', route),
  on: handlers(2, { kind: 'route', name: '{0} {1}' }, exchange, self, {}),
  use: route({ kind: 'middleware', name: 'use {0}' }),
  'route basePath mount': returns(self),
  openapi: handlers(1, { kind: 'route', name: 'openapi' }, exchange),
  onError: runs('loop', 0, { entry: { kind: 'exception-handler', name: 'onError' }, params: ['Error', 'hono:Context'], returns: self }),
  notFound: runs('loop', 0, { entry: { kind: 'route', name: 'not found' }, params: exchange, returns: self }),
  'fetch request': returns('web:Response'),
  fire: returns(UNKNOWN),
};

/** Wrappers that hand their function on as a handler or middleware. */
const wrapper = (kind: 'middleware' | 'stream' | 'websocket', params: readonly Result[]): Model =>
  runs('loop', 0, { entry: { kind, name: '{name}' }, params, returns: { arg: 0 } });

const streaming = runs(
  'loop',
  { from: 1 },
  { entry: { kind: 'stream', name: '{name}' }, params: ['hono:Stream'], returns: 'web:Response' },
);

const zValidator: Model = runs('loop', 2, {
  entry: { kind: 'middleware', name: '{name} {0}' },
  params: [UNKNOWN, 'hono:Context'],
  intrinsic: 'request-check',
});
const partNamed = (name: string, then: Result, otherwise: Result): Result => ({ when: { arg: 0, equals: name }, then, otherwise });

const create = makes('hono:Hono');
const serve = runs('startup', 1, { returns: 'http:Server' });
const upgrade = runs('loop', 0, { entry: { kind: 'websocket', name: 'upgradeWebSocket' }, params: ['hono:Context'], returns: UNKNOWN });

export const hono: Library = {
  name: 'Hono',
  language: 'javascript',
  source: 'https://hono.dev/docs/api (v4.13)',
  modules: {
    hono: { Hono: create, Context: makes('hono:Context'), HonoRequest: makes('hono:Request') },
    'hono/tiny': { Hono: create },
    'hono/quick': { Hono: create },
    '@hono/zod-openapi': { OpenAPIHono: create, createRoute: returns({ arg: 0 }) },
    '@hono/standard-validator': { sValidator: zValidator },
    '@hono/valibot-validator': { vValidator: zValidator },
    '@hono/typebox-validator': { tbValidator: zValidator },
    'hono-openapi': { 'describeRoute validator resolver': returns(UNKNOWN) },
    '@hono/node-server': { serve, createAdaptorServer: returns('http:Server') },
    '@hono/node-server/serve-static': { serveStatic: returns(UNKNOWN) },
    '@hono/node-server/vercel': { handle: returns(UNKNOWN) },
    '@hono/node-ws': { createNodeWebSocket: returns({ object: { upgradeWebSocket: 'hono:UpgradeWebSocket', injectWebSocket: UNKNOWN } }) },
    'hono/factory': {
      createMiddleware: wrapper('middleware', exchange),
      createFactory: returns('hono:Factory'),
      createApp: create,
    },
    'hono/streaming': { 'stream streamText streamSSE': streaming },
    'hono/validator': {
      validator: runs('loop', 1, { entry: { kind: 'middleware', name: 'validator {0}' }, params: [UNKNOWN, 'hono:Context'] }),
    },
    '@hono/zod-validator': {
      zValidator,
    },
    'hono/ws': { upgradeWebSocket: upgrade },
    'hono/bun': { upgradeWebSocket: upgrade, serveStatic: returns(UNKNOWN) },
    'hono/deno': { upgradeWebSocket: upgrade, serveStatic: returns(UNKNOWN) },
    'hono/bearer-auth': { bearerAuth: runs('loop', 0, { entry: { kind: 'middleware', name: 'bearerAuth' } }) },
    'hono/basic-auth': { basicAuth: runs('loop', 0, { entry: { kind: 'middleware', name: 'basicAuth' } }) },
    'hono/combine': { 'some every except': handlers(0, { kind: 'middleware', name: '{name}' }, exchange, UNKNOWN) },
  },
  types: {
    'hono:Hono': { members: app },
    'hono:Context': {
      members: {
        req: property('hono:Request'),
        env: property('hono:Env'),
        var: property(self),
        set: { intrinsic: 'map-set' },
        get: { intrinsic: 'map-get' },
        json: returns('web:Response', { intrinsic: 'to-json' }),
        'text html body redirect notFound newResponse render': returns('web:Response'),
        'header status setRenderer setLayout': returns(UNKNOWN),
        res: property('web:Response'),
        error: property('Error'),
        executionCtx: property('hono:ExecutionContext'),
      },
    },
    'hono:Request': {
      members: {
        param: outsideResult('params'),
        'query queries': outsideResult('query'),
        header: headerResult,
        'json parseBody formData': outsideResult('body'),
        valid: returns(
          partNamed(
            'query',
            { data: 'query', checked: true },
            partNamed(
              'param',
              { data: 'params', checked: true },
              partNamed('header', { data: 'headers', checked: true }, { data: 'body', checked: true }),
            ),
          ),
        ),
        text: outsideResult('body', 'text'),
        arrayBuffer: returns('buffer:Buffer'),
        blob: returns('web:Blob'),
        'url path': urlProperty,
        method: property('string'),
        raw: property('web:Request'),
      },
    },
    'hono:Env': {},
    'hono:ExecutionContext': { members: { waitUntil: returns(UNKNOWN) } },
    'hono:Stream': {
      members: {
        'write writeln writeSSE sleep pipe close': returns(UNKNOWN),
        onAbort: runs('loop', 0, { entry: { kind: 'event', name: 'abort' } }),
      },
    },
    'hono:UpgradeWebSocket': { call: upgrade },
    'hono:Factory': {
      members: {
        createMiddleware: wrapper('middleware', exchange),
        createHandlers: handlers(0, { kind: 'route', name: 'createHandlers' }, exchange, UNKNOWN),
        createApp: returns('hono:Hono'),
      },
    },
  },
};
