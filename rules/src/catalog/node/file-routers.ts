/** Frameworks that serve files where they lie: Remix, React Router, SvelteKit, Astro, Nuxt, SolidStart. */

import { makes, property, returns, runs } from '../define.js';
import type { Callback, Entry, Library, Members, Model, Result } from '../model.js';
import { UNKNOWN } from './forms.js';

const SCRIPT = '{js,jsx,ts,tsx,mjs,mts}';
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

type Exported = Omit<Callback, 'arg'>;
const serves = (kind: Entry['kind'], name: string, params: readonly Result[] = []): Exported => ({ runs: 'loop', entry: { kind, name }, params });
const builds: Exported = { runs: 'cli' };
const methods = (params: readonly Result[]): Record<string, Exported> => Object.fromEntries(METHODS.map((name) => [name, serves('route', name, params)]));

const loaderEvent: Result = { object: { request: 'web:Request', params: UNKNOWN, context: UNKNOWN } };
const remixExports = { loader: serves('route', 'loader', [loaderEvent]), action: serves('action', 'action', [loaderEvent]), headers: serves('route', 'headers'), middleware: serves('middleware', 'middleware', [loaderEvent]) };

export const remix: Library = {
  name: 'Remix and React Router',
  language: 'javascript',
  source: 'https://reactrouter.com/start/framework/route-module (v7), https://v2.remix.run/docs',
  modules: {
    'react-router': { 'data json redirect replace createCookie createCookieSessionStorage createSessionStorage': returns(UNKNOWN) },
    '@remix-run/node': { 'json redirect defer data createCookie createCookieSessionStorage createSessionStorage createFileSessionStorage unstable_parseMultipartFormData': returns(UNKNOWN) },
  },
  conventions: [
    { files: [`app/routes/**/*.${SCRIPT}`, `app/{root,routes}.${SCRIPT}`], dependency: ['@remix-run/node', '@remix-run/react', '@remix-run/server-runtime', '@react-router/node', '@react-router/dev'], exports: remixExports },
    {
      files: [`app/entry.server.${SCRIPT}`],
      dependency: ['@remix-run/node', '@remix-run/react', '@react-router/node', '@react-router/dev'],
      exports: { default: serves('render', 'entry.server', ['web:Request']), handleDataRequest: serves('route', 'handleDataRequest'), handleError: serves('exception-handler', 'handleError') },
    },
  ],
};

const svelteEvent: Result = 'sveltekit:RequestEvent';

export const svelteKit: Library = {
  name: 'SvelteKit',
  language: 'javascript',
  source: 'https://svelte.dev/docs/kit/routing (v2)',
  modules: {
    '@sveltejs/kit': { 'json text error redirect fail': returns('web:Response'), 'RequestEvent ServerLoadEvent': makes('sveltekit:RequestEvent') },
    '@sveltejs/kit/hooks': { sequence: runs('loop', 'all', { entry: { kind: 'middleware', name: 'sequence' } }) },
    '$app/server': { 'query form command prerender': runs('loop', 'all', { entry: { kind: 'procedure', name: '{name}' } }), getRequestEvent: returns(svelteEvent) },
  },
  types: {
    'sveltekit:RequestEvent': { members: { request: property('web:Request'), locals: property('sveltekit:Locals'), url: property('URL'), 'params cookies platform': property(UNKNOWN), fetch: returns('web:Response'), 'setHeaders getClientAddress': returns(UNKNOWN) } },
    'sveltekit:Locals': {},
  },
  conventions: [
    { files: [`src/routes/**/+server.${SCRIPT}`], dependency: ['@sveltejs/kit'], exports: { ...methods([svelteEvent]), fallback: serves('route', 'fallback', [svelteEvent]) } },
    {
      files: [`src/routes/**/+{page,layout}.server.${SCRIPT}`, `src/routes/**/+{page,layout}.${SCRIPT}`],
      dependency: ['@sveltejs/kit'],
      exports: { load: serves('route', 'load', [svelteEvent]), actions: serves('action', 'actions', [svelteEvent]), entries: builds },
    },
    { files: [`src/hooks.server.${SCRIPT}`, `src/hooks.${SCRIPT}`], dependency: ['@sveltejs/kit'], exports: { handle: serves('middleware', 'handle'), handleFetch: serves('middleware', 'handleFetch'), handleError: serves('exception-handler', 'handleError'), init: { runs: 'startup' } } },
    { files: ['svelte.config.{js,ts,mjs}'], dependency: ['@sveltejs/kit', 'svelte'], exports: {}, module: 'cli' },
  ],
};

export const astro: Library = {
  name: 'Astro',
  language: 'javascript',
  source: 'https://docs.astro.build/en/guides/endpoints/ (v5)',
  modules: {
    'astro:middleware': { defineMiddleware: runs('loop', 0, { entry: { kind: 'middleware', name: 'defineMiddleware' }, returns: { arg: 0 } }), sequence: runs('loop', 'all', { entry: { kind: 'middleware', name: 'sequence' } }) },
    'astro:actions': { defineAction: runs('loop', 0, { entry: { kind: 'action', name: 'defineAction' }, methods: ['handler'], returns: { arg: 0 } }) },
  },
  conventions: [
    { files: ['src/pages/**/*.{js,ts,mjs}'], dependency: ['astro'], exports: { ...methods([]), ALL: serves('route', 'ALL'), getStaticPaths: builds } },
    { files: [`src/middleware.{js,ts}`, 'src/middleware/index.{js,ts}'], dependency: ['astro'], exports: { onRequest: serves('middleware', 'onRequest') } },
    { files: ['astro.config.{js,mjs,ts,mts}'], dependency: ['astro'], exports: {}, module: 'cli' },
  ],
};

const h3Event: Result = 'h3:Event';
const handler = (kind: Entry['kind'], arg: Callback['arg'] = 0): Model => runs('loop', arg, { entry: { kind, name: '{name}' }, params: [h3Event], methods: ['handler', 'onRequest', 'onBeforeResponse', 'open', 'message', 'close', 'upgrade', 'error'], returns: { arg: 0 } });

const h3Names: Members = {
  'defineEventHandler eventHandler defineHandler defineCachedEventHandler cachedEventHandler': handler('route'),
  'defineWebSocketHandler': handler('websocket'),
  'defineMiddleware': handler('middleware'),
  'defineLazyEventHandler lazyEventHandler': runs('startup', 0, { returns: { resultOf: 0 } }),
  'defineCachedFunction cachedFunction': returns({ arg: 0 }),
  'defineTask': runs('loop', 0, { entry: { kind: 'job', name: 'task' }, methods: ['run'] }),
  'defineNitroPlugin': runs('startup', 0),
  'createApp H3': makes('h3:App'),
  createRouter: makes('h3:App'),
  'toNodeListener toNodeHandler fromNodeMiddleware': returns(UNKNOWN),
  'readBody readValidatedBody getQuery getRouterParam getRouterParams getValidatedQuery getHeader getHeaders setHeader sendRedirect createError setResponseStatus getCookie setCookie readRawBody readMultipartFormData readFormData sendStream sendError':
    returns(UNKNOWN),
  H3Event: makes('h3:Event'),
};

export const nuxt: Library = {
  name: 'Nuxt, Nitro and h3',
  language: 'javascript',
  source: 'https://nuxt.com/docs/guide/directory-structure/server (v4), https://h3.dev',
  modules: { h3: h3Names, nitropack: h3Names, 'nitropack/runtime': h3Names, nitro: h3Names, 'nitro/runtime': h3Names, '#imports': h3Names, '#nitro': h3Names },
  types: {
    'h3:Event': { members: { node: property({ object: { req: 'http:IncomingMessage', res: 'http:ServerResponse' } }), context: property('h3:Context'), 'path method': property('string'), 'waitUntil respondWith': returns(UNKNOWN), req: property('web:Request') } },
    'h3:Context': {},
    'h3:App': { members: { 'get post put patch delete head options all': runs('loop', { from: 1 }, { entry: { kind: 'route', name: '{name} {0}' }, params: [h3Event], returns: { self: true } }), use: runs('loop', 'all', { entry: { kind: 'middleware', name: 'use {0}' }, params: [h3Event], returns: { self: true } }), on: runs('loop', 2, { entry: { kind: 'route', name: '{0} {1}' }, params: [h3Event], returns: { self: true } }) } },
  },
  conventions: [
    { files: ['server/{api,routes,middleware}/**/*.{js,ts,mjs}', 'src/server/{api,routes,middleware}/**/*.{js,ts,mjs}', 'layers/*/server/{api,routes,middleware}/**/*.{js,ts,mjs}'], dependency: ['nuxt', 'nitropack', 'nitro', 'h3'], exports: { default: serves('route', 'handler', [h3Event]) } },
    { files: ['server/plugins/**/*.{js,ts,mjs}'], dependency: ['nuxt', 'nitropack', 'nitro'], exports: { default: { runs: 'startup' } } },
    { files: ['nuxt.config.{js,ts,mjs}', 'nitro.config.{js,ts,mjs}'], dependency: ['nuxt', 'nitropack', 'nitro'], exports: {}, module: 'cli' },
  ],
};


/** Nuxt and Nitro import these by themselves. */
export const autoImported: Members = { 'defineEventHandler eventHandler defineCachedEventHandler cachedEventHandler': handler('route'), defineWebSocketHandler: handler('websocket'), defineNitroPlugin: runs('startup', 0) };

const serverFn: Model = returns('start:ServerFn');

export const tanstackStart: Library = {
  name: 'TanStack Start and Router',
  language: 'javascript',
  source: 'https://tanstack.com/start/latest/docs/framework/react/guide/server-functions (v1)',
  modules: {
    '@tanstack/react-start': { createServerFn: serverFn, createMiddleware: serverFn, createServerOnlyFn: returns({ arg: 0 }), json: returns('web:Response') },
    '@tanstack/start': { createServerFn: serverFn, createMiddleware: serverFn },
    '@tanstack/react-router': { createFileRoute: { gives: runs('loop', 0, { entry: { kind: 'route', name: '{outer.0}' }, methods: ['loader', 'beforeLoad'] }) } },
  },
  types: {
    'start:ServerFn': { members: { 'validator inputValidator middleware client type': { returns: { self: true } }, handler: runs('loop', 0, { entry: { kind: 'procedure', name: 'server function' }, returns: { arg: 0 } }), server: runs('loop', 0, { entry: { kind: 'middleware', name: 'server' }, returns: { self: true } }) } },
  },
};
