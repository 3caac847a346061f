import { makes, property, returns, runs } from '../define.js';
import { ANY_SIZE, headerResult, KIB_16, outsideResult } from '../from-outside.js';
import type { Callback, Entry, Library, Members, Model, Result } from '../model.js';
import { select, UNKNOWN } from './forms.js';
import { serves } from './file-router-words.js';

const h3Event: Result = 'h3:Event';

const handler = (kind: Entry['kind'], arg: Callback['arg'] = 0): Model =>
  runs('loop', arg, {
    entry: { kind, name: '{name}' },
    params: [h3Event],
    methods: ['handler', 'onRequest', 'onBeforeResponse', 'open', 'message', 'close', 'upgrade', 'error'],
    returns: { arg: 0 },
  });

const h3Names: Members = {
  'defineEventHandler eventHandler defineHandler defineCachedEventHandler cachedEventHandler': handler('route'),
  defineWebSocketHandler: handler('websocket'),
  defineMiddleware: handler('middleware'),
  'defineLazyEventHandler lazyEventHandler': runs('startup', 0, { returns: { resultOf: 0 } }),
  'defineCachedFunction cachedFunction': returns({ arg: 0 }),
  defineTask: runs('loop', 0, { entry: { kind: 'job', name: 'task' }, methods: ['run'] }),
  defineNitroPlugin: runs('startup', 0, { params: ['nitro:App'], returns: { arg: 0 } }),
  'createApp H3': makes('h3:App'),
  createRouter: makes('h3:App'),
  'toNodeListener toNodeHandler fromNodeMiddleware': returns(UNKNOWN),
  'readBody readFormData readMultipartFormData': outsideResult('body', 'any', ANY_SIZE),
  readRawBody: outsideResult('body', 'text', ANY_SIZE),
  getQuery: outsideResult('query'),
  getRouterParams: outsideResult('params'),
  getRouterParam: outsideResult('params', 'text', KIB_16),
  getHeader: headerResult,
  getHeaders: outsideResult('headers', 'any', KIB_16),
  'readValidatedBody getValidatedQuery setHeader sendRedirect createError setResponseStatus getCookie setCookie sendStream sendError':
    returns(UNKNOWN),
  H3Event: makes('h3:Event'),
};

export const nuxt: Library = {
  name: 'Nuxt, Nitro and h3',
  language: 'javascript',
  source: 'https://nuxt.com/docs/guide/directory-structure/server (v4), https://h3.dev',
  modules: {
    h3: h3Names,
    nitropack: h3Names,
    'nitropack/runtime': h3Names,
    nitro: h3Names,
    'nitro/runtime': h3Names,
    '#imports': h3Names,
    '#nitro': h3Names,
  },
  types: {
    'nitro:App': { members: { hooks: property('nitro:Hooks'), router: property('h3:App') } },
    'nitro:Hooks': {
      members: {
        'hook hookOnce': select({
          '*': runs('loop', 1, { entry: { kind: 'hook', name: '{0}' }, params: [h3Event] }),
          close: runs('startup', 1),
        }),
      },
    },
    'h3:Event': {
      members: {
        node: property({ object: { req: 'http:ServerRequest', res: 'http:ServerResponse' } }),
        context: property('h3:Context'),
        'path method': property('string'),
        'waitUntil respondWith': returns(UNKNOWN),
        req: property('web:Request'),
      },
    },
    'h3:Context': {},
    'h3:App': {
      members: {
        'get post put patch delete head options all': runs(
          'loop',
          { from: 1 },
          { entry: { kind: 'route', name: '{name} {0}' }, params: [h3Event], returns: { self: true } },
        ),
        use: runs('loop', 'all', { entry: { kind: 'middleware', name: 'use {0}' }, params: [h3Event], returns: { self: true } }),
        on: runs('loop', 2, { entry: { kind: 'route', name: '{0} {1}' }, params: [h3Event], returns: { self: true } }),
      },
    },
  },
  conventions: [
    {
      files: [
        'server/{api,routes,middleware}/**/*.{js,ts,mjs}',
        'src/server/{api,routes,middleware}/**/*.{js,ts,mjs}',
        'layers/*/server/{api,routes,middleware}/**/*.{js,ts,mjs}',
      ],
      dependency: ['nuxt', 'nitropack', 'nitro', 'h3'],
      exports: { default: serves('route', 'handler', [h3Event]) },
    },
    {
      files: [
        'server/utils/**/*.{js,ts,mjs}',
        'src/server/utils/**/*.{js,ts,mjs}',
        'layers/*/server/utils/**/*.{js,ts,mjs}',
        'shared/utils/*.{js,ts,mjs}',
      ],
      dependency: ['nuxt', 'nitropack', 'nitro'],
      exports: {},
      global: true,
    },
    { files: ['utils/**/*.{js,ts,mjs}'], dependency: ['nitropack', 'nitro'], exports: {}, global: true },
    { files: ['server/plugins/**/*.{js,ts,mjs}'], dependency: ['nuxt', 'nitropack', 'nitro'], exports: { default: { runs: 'startup' } } },
    {
      files: ['nuxt.config.{js,ts,mjs}', 'nitro.config.{js,ts,mjs}'],
      dependency: ['nuxt', 'nitropack', 'nitro'],
      exports: {},
      module: 'cli',
    },
  ],
};

/** Nuxt and Nitro import these by themselves. */
export const autoImported: Members = Object.fromEntries(
  Object.entries(h3Names).filter(([names]) => /^(?:define|eventHandler)/.test(names)),
);
