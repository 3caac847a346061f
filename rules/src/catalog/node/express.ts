import { blocks, makes, property, returns, runs } from '../define.js';
import { headerResult, headersProperty, KB_100, outsideProperty, urlProperty } from '../from-outside.js';
import type { Awaits, Entry, Library, Members, Model, Result } from '../model.js';
import { callable, callsBack, chains, UNKNOWN, verbs } from './forms.js';
import { listen } from './http.js';

/** Also before the handlers of frameworks that are built on Express. */
export const BODY_PARSER = 'express:BodyParser';

const exchange: readonly Result[] = ['express:Request', 'express:Response', UNKNOWN];

/** https://expressjs.com/en/guide/migrating-5.html: a rejection goes to the error handlers. */
const awaits: Awaits = { since: { package: 'express', major: 5 } };

/** A handler of four parameters is an error handler: `(error, req, res, next)`. */
const route = (entry: Entry, from = 0, returned: Result = { self: true }): Model =>
  runs(
    'loop',
    { from },
    { entry, params: exchange, paramsOf: { 4: ['Error', ...exchange] }, limitedBy: BODY_PARSER, awaits, returns: returned },
  );

const VERBS =
  'get post put patch delete head options all m-search copy lock merge mkactivity mkcol move notify propfind proppatch purge report search subscribe trace unlock unsubscribe checkout link unlink query';

/** What an application and a router share. */
const routing: Members = {
  ...verbs(VERBS, route),
  del: route({ kind: 'route', name: 'DELETE {0}' }),
  use: route({ kind: 'middleware', name: 'use {0}' }),
  route: returns('express:Route'),
  param: runs('loop', 1, {
    entry: { kind: 'middleware', name: 'param {0}' },
    params: [...exchange, 'string', 'string'],
    returns: { self: true },
  }),
};

const middleware: Model = { returns: UNKNOWN };
const application = returns('express:Application');
const router = makes('express:Router');

/** https://github.com/expressjs/body-parser#readme (2.2): `verify` and `type` look at each body before it is parsed. */
const bodyParsers: Members = {
  'json urlencoded raw text': {
    ...runs('loop', 0, { entry: { kind: 'middleware', name: 'body parser' }, methods: ['verify', 'type', 'reviver'] }),
    ...makes(BODY_PARSER, { captures: true }),
  },
};

const names: Members = {
  Router: router,
  Route: makes('express:Route'),
  ...bodyParsers,
  static: { ...middleware, ...runs('loop', 1, { entry: { kind: 'hook', name: 'static files' }, methods: ['setHeaders'] }) },
  application: property('express:Application'),
  request: property('express:Request'),
  response: property('express:Response'),
  Request: makes('express:Request'),
  Response: makes('express:Response'),
  'Application Express': makes('express:Application'),
  IRouter: makes('express:Router'),
};

export const express: Library = {
  name: 'Express',
  language: 'javascript',
  source: 'https://expressjs.com/en/5x/api.html (v5.3), @types/express 5',
  modules: {
    express: callable(application, names),
    'body-parser': callable({ returns: UNKNOWN }, bodyParsers),
    'express-serve-static-core': {
      Request: makes('express:Request'),
      Response: makes('express:Response'),
      'Application Express': makes('express:Application'),
      Router: router,
    },
    'express-promise-router': callable(router),
    'express-async-handler': callable(returns({ arg: 0 })),
    router: callable(router),
    'express-ws': callable(returns({ object: { app: { arg: 0 }, getWss: UNKNOWN } })),
    polka: callable(application),
    restana: callable(application),
  },
  types: {
    'express:Routing': { members: routing },
    'express:Application': {
      extends: ['express:Routing'],
      members: {
        /** With one argument, `get` reads a setting. */
        get: { ...route({ kind: 'route', name: 'GET {0}' }, 1), intrinsic: 'setting-get' },
        set: { intrinsic: 'map-set', returns: { self: true } },
        'enable disable': chains,
        'enabled disabled': returns('boolean'),
        engine: runs('loop', 1, { entry: { kind: 'render', name: 'engine {0}' }, returns: { self: true } }),
        listen: { ...listen, returns: 'http:Server' },
        locals: property('express:AppLocals'),
        ws: runs(
          'loop',
          { from: 1 },
          { entry: { kind: 'websocket', name: 'WS {0}' }, params: ['ws:WebSocket', 'express:Request'], returns: { self: true } },
        ),
        render: callsBack(['Error', 'string']),
        on: runs('startup', 1, { returns: { self: true } }),
        'path mountpath': property('string'),
      },
    },
    'express:AppLocals': {},
    'express:Router': {
      extends: ['express:Routing'],
      members: {
        ws: runs('loop', { from: 1 }, { entry: { kind: 'websocket', name: 'WS {0}' }, params: ['ws:WebSocket', 'express:Request'] }),
      },
    },
    'express:Route': { members: verbs(VERBS, (entry) => route({ ...entry, name: entry.name?.replace(' {0}', '') ?? '' })) },
    'express:Request': {
      extends: ['http:ServerRequest'],
      members: {
        app: property('express:Application'),
        res: property('express:Response'),
        'path originalUrl hostname': urlProperty,
        cookies: headersProperty,
        'baseUrl ip protocol': property('string'),
        query: outsideProperty('query'),
        params: outsideProperty('params'),
        body: outsideProperty('body', 'any', KB_100, BODY_PARSER),
        file: property('multer:File'),
        files: property({ list: 'multer:File' }),
        'get header': headerResult,
        'accepts acceptsCharsets acceptsEncodings acceptsLanguages is range param': returns(UNKNOWN),
      },
    },
    'express:Response': {
      extends: ['http:ServerResponse'],
      members: {
        'status type contentType set header append attachment cookie clearCookie vary location links': chains,
        'send json jsonp': { ...chains, intrinsic: 'to-json' },
        'end sendStatus redirect': chains,
        'sendFile sendfile download': callsBack(['Error']),
        render: callsBack(['Error', 'string']),
        format: runs('here', 0),
        get: returns('string'),
        app: property('express:Application'),
        req: property('express:Request'),
        locals: property('express:Locals'),
      },
    },
    [BODY_PARSER]: {},
    'express:Locals': {},
  },
};

export const expressStaticGzip: Library = {
  name: 'express-static-gzip',
  language: 'javascript',
  source: 'https://github.com/tkoenig89/express-static-gzip (3.0): lists the folder when it is created',
  modules: { 'express-static-gzip': callable(blocks('fsmeta'), { expressStaticGzip: blocks('fsmeta') }) },
};
