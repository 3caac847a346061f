/** Further HTTP frameworks: hapi, restify, Elysia, Feathers, routing-controllers, tsoa, uWebSockets, micro. */

import { decorator, makes, property, returns, runs } from '../define.js';
import type { Entry, Library, Members, Model, Result } from '../model.js';
import { callable, chains, each, handlers, listeners, self, UNKNOWN, verbs } from './forms.js';
import { listen } from './http.js';

const hapiHandler: readonly Result[] = ['hapi:Request', 'hapi:Toolkit'];

export const hapi: Library = {
  name: 'hapi',
  language: 'javascript',
  source: 'https://hapi.dev/api/ (v21)',
  modules: { '@hapi/hapi': { 'server Server': makes('hapi:Server') }, '@hapi/boom': {} },
  types: {
    'hapi:Server': {
      members: {
        route: runs('loop', 0, { entry: { kind: 'route', name: 'route' }, params: hapiHandler }),
        ext: runs('loop', 'all', { entry: { kind: 'hook', name: '{0}' }, params: hapiHandler }),
        method: runs('loop', 1, { entry: { kind: 'callback', name: 'server method {0}' } }),
        decorate: { intrinsic: 'store-property' },
        register: runs('startup', 0, { methods: ['register'], params: ['hapi:Server'] }),
        events: property('hapi:Events'),
        auth: property('hapi:Auth'),
        app: property('hapi:App'),
        'start stop initialize inject views state cache log': returns(UNKNOWN),
        info: property(UNKNOWN),
        listener: property('http:Server'),
      },
    },
    'hapi:Auth': { members: { scheme: runs('loop', 1, { entry: { kind: 'strategy', name: '{0}' } }), strategy: runs('loop', 2, { entry: { kind: 'strategy', name: '{0}' } }), default: returns(UNKNOWN) } },
    'hapi:Events': { members: listeners() },
    'hapi:App': {},
    'hapi:Request': { members: { server: property('hapi:Server'), raw: property({ object: { req: 'http:IncomingMessage', res: 'http:ServerResponse' } }), 'payload params query headers auth app state': property(UNKNOWN) } },
    'hapi:Toolkit': { members: { 'response redirect view file continue authenticated unauthenticated': returns('hapi:Response') } },
    'hapi:Response': { members: { 'code type header takeover state bytes etag': chains } },
  },
};

const exchange: readonly Result[] = ['express:Request', 'express:Response', UNKNOWN];
const route = (entry: Entry): Model => handlers(0, entry, exchange);
const VERBS = 'get post put patch del delete head opts options any all';

export const restify: Library = {
  name: 'restify, uWebSockets and micro',
  language: 'javascript',
  source: 'restify 11, find-my-way 9, uWebSockets.js 20, micro 10, connect 3, server 1, sirv 3',
  modules: {
    restify: { createServer: returns('restify:Server'), plugins: property(UNKNOWN) },
    'find-my-way': callable(returns('restify:Server')),
    'uWebSockets.js': { 'App SSLApp': returns('uws:App') },
    'hyper-express': { Server: makes('restify:Server'), Router: makes('restify:Server') },
    micro: callable(runs('loop', 0, { entry: { kind: 'route', name: 'micro' }, params: exchange }), { serve: runs('loop', 0, { entry: { kind: 'route', name: 'micro' }, params: exchange }), 'send json text buffer createError': returns(UNKNOWN) }),
    connect: callable(returns('restify:Server')),
  },
  types: {
    'restify:Server': {
      members: {
        ...verbs(VERBS, route),
        'use pre param': handlers(0, { kind: 'middleware', name: '{name}' }, exchange),
        on: runs('loop', { from: 1 }, { entry: { kind: 'route', name: '{0} {1}' }, params: exchange, returns: self }),
        listen,
        close: returns(UNKNOWN),
        set_error_handler: runs('loop', 0, { entry: { kind: 'exception-handler', name: 'error' }, params: exchange }),
        server: property('http:Server'),
      },
    },
    'uws:App': {
      members: {
        ...verbs('get post put patch del options head any connect trace', (entry) => handlers(1, entry, [UNKNOWN, UNKNOWN])),
        ws: runs('loop', 1, { entry: { kind: 'websocket', name: 'WS {0}' }, methods: ['upgrade', 'open', 'message', 'close', 'drain', 'ping', 'pong', 'subscription'], returns: self }),
        listen: runs('startup', 'last', { returns: self }),
        'publish numSubscribers': returns(UNKNOWN),
      },
    },
  },
};

export const elysia: Library = {
  name: 'Elysia',
  language: 'javascript',
  source: 'https://elysiajs.com/essential/route.html (1.4)',
  modules: { elysia: { Elysia: makes('elysia:Elysia'), default: makes('elysia:Elysia'), t: property(UNKNOWN), 'status error redirect': returns(UNKNOWN) } },
  types: {
    'elysia:Elysia': {
      members: {
        ...verbs('get post put patch delete options head all connect', (entry) => handlers(1, entry, [UNKNOWN])),
        route: handlers(2, { kind: 'route', name: '{0} {1}' }, [UNKNOWN]),
        ws: runs('loop', 1, { entry: { kind: 'websocket', name: 'WS {0}' }, methods: ['open', 'message', 'close', 'drain', 'upgrade', 'beforeHandle'], returns: self }),
        'onRequest onParse onTransform onBeforeHandle onAfterHandle onAfterResponse onError mapResponse derive resolve on trace macro': runs('loop', 'all', { entry: { kind: 'hook', name: '{name}' }, returns: self }),
        'onStart onStop': runs('startup', 0, { returns: self }),
        'group guard': runs('here', 'all', { params: ['elysia:Elysia'], returns: self }),
        decorate: { intrinsic: 'store-property', returns: self },
        'use state model prefix listen as compile mount': chains,
        handle: returns('web:Response'),
        server: property(UNKNOWN),
      },
    },
  },
};

const marker: Model = { gives: returns({ arg: 0 }) };
const routeDecorators: Members = each('Get Post Put Patch Delete Head Options All', (name) => decorator('loop', { kind: 'route', name: `${name.toUpperCase()} {outer.0}` }));

export const decoratedControllers: Library = {
  name: 'routing-controllers and tsoa',
  language: 'javascript',
  source: 'routing-controllers 0.11, tsoa 6, @overnightjs/core 1.7, inversify-express-utils 6, @tsed/common 8, @loopback/rest 15',
  modules: {
    'routing-controllers': {
      ...routeDecorators,
      'Controller JsonController UseBefore UseAfter UseInterceptor Body Param QueryParam QueryParams Req Res HeaderParam CurrentUser Authorized HttpCode Middleware Interceptor Params BodyParam': marker,
      ExpressMiddlewareInterface: makes('routing-controllers:Middleware'),
      KoaMiddlewareInterface: makes('routing-controllers:Middleware'),
      InterceptorInterface: makes('routing-controllers:Interceptor'),
      'createExpressServer useExpressServer': returns('express:Application', { calls: [{ arg: 'all', runs: 'loop', entry: { kind: 'hook', name: 'option' }, methods: ['authorizationChecker', 'currentUserChecker'] }] }),
      createKoaServer: returns('koa:Application'),
    },
    tsoa: { ...routeDecorators, 'Route Tags Security Response SuccessResponse Body Path Query Header Request Inject Example Middlewares': marker, Controller: makes(UNKNOWN) },
    '@tsoa/runtime': { ...routeDecorators, 'Route Tags Security Body Path Query Header Request': marker, Controller: makes(UNKNOWN) },
    '@overnightjs/core': { ...routeDecorators, 'Controller Middleware ClassMiddleware Wrapper': marker, Server: makes(UNKNOWN) },
    'inversify-express-utils': {
      'httpGet httpPost httpPut httpPatch httpDelete httpHead all': decorator('loop', { kind: 'route', name: '{name} {outer.0}' }),
      'controller requestParam queryParam requestBody request response next': marker,
      BaseMiddleware: makes('inversify:BaseMiddleware'),
      BaseHttpController: makes(UNKNOWN),
    },
    '@tsed/schema': { ...routeDecorators, 'Returns Summary Description': marker },
    '@tsed/common': { ...routeDecorators, 'Controller Middleware UseBefore UseAfter BodyParams PathParams QueryParams Req Res Injectable': marker },
    '@loopback/rest': { 'get post put patch del operation': decorator('loop', { kind: 'route', name: '{name} {outer.0}' }), 'param requestBody response': marker },
    '@midwayjs/core': { ...routeDecorators, 'Controller Provide Inject Query Body Param Headers': marker },
    '@adonisjs/core/services/router': { default: { is: 'adonis:Router' } },
  },
  types: {
    'routing-controllers:Middleware': { overrides: { use: { runs: 'loop', entry: { kind: 'middleware', name: 'use' }, params: exchange }, error: { runs: 'loop', entry: { kind: 'exception-handler', name: 'error' } } } },
    'routing-controllers:Interceptor': { overrides: { intercept: { runs: 'loop', entry: { kind: 'middleware', name: 'interceptor' } } } },
    'inversify:BaseMiddleware': { overrides: { handler: { runs: 'loop', entry: { kind: 'middleware', name: 'middleware' }, params: exchange } } },
    'adonis:Router': {
      members: {
        ...verbs('get post put patch delete any', (entry) => handlers(1, entry, [UNKNOWN])),
        group: runs('here', 0, { returns: self }),
        'use prefix as where middleware domain resource apiOnly only except': chains,
      },
    },
  },
};

export const uploads: Library = {
  name: 'multer, busboy and formidable',
  language: 'javascript',
  source: 'multer 2, busboy 1.6, formidable 3, express-fileupload 1.5, connect-busboy 1',
  modules: {
    multer: callable(runs('loop', 0, { entry: { kind: 'middleware', name: 'multer' }, methods: ['fileFilter'], returns: 'multer:Multer' }), {
      diskStorage: runs('loop', 0, { entry: { kind: 'middleware', name: 'multer storage' }, methods: ['destination', 'filename'] }),
      memoryStorage: returns(UNKNOWN),
      MulterError: makes('Error'),
    }),
    busboy: callable(makes('busboy:Busboy')),
    formidable: callable(runs('loop', 0, { entry: { kind: 'middleware', name: 'formidable' }, methods: ['filter', 'filename'], returns: 'busboy:Formidable' }), { IncomingForm: makes('busboy:Formidable'), formidable: returns('busboy:Formidable') }),
  },
  types: {
    'multer:Multer': { members: { 'single array fields any none': returns(UNKNOWN) } },
    'busboy:Busboy': { extends: ['stream:Writable'], members: listeners({ file: ['string', 'stream:Readable', UNKNOWN], field: ['string', 'string'] }) },
    'busboy:Formidable': { members: { ...listeners(), parse: runs('loop', 'last', { entry: { kind: 'callback', name: 'parse' } }) } },
  },
};

export const proxies: Library = {
  name: 'http-proxy',
  language: 'javascript',
  source: 'http-proxy 1.18, http-proxy-middleware 3, express-rate-limit 8, express-session 1.18',
  modules: {
    'http-proxy': callable(returns('http-proxy:Server'), { createProxyServer: returns('http-proxy:Server') }),
    'http-proxy-middleware': { createProxyMiddleware: runs('loop', 'all', { entry: { kind: 'middleware', name: 'proxy' } }) },
    'express-rate-limit': callable(runs('loop', 0, { entry: { kind: 'middleware', name: 'rate limit' } }), { rateLimit: runs('loop', 0, { entry: { kind: 'middleware', name: 'rate limit' } }) }),
    'express-session': callable(runs('loop', { option: 'genid', of: 0 }, { entry: { kind: 'middleware', name: 'session' } }), { Store: makes('events:EventEmitter') }),
    cors: callable(runs('loop', 0, { entry: { kind: 'middleware', name: 'cors' } })),
    morgan: callable(runs('loop', 0, { entry: { kind: 'middleware', name: 'morgan' } }), { token: runs('loop', 1, { entry: { kind: 'middleware', name: 'morgan {0}' } }) }),
    'express-validator': { 'body param query header cookie check': returns('express-validator:Chain'), checkSchema: runs('loop', 0, { entry: { kind: 'middleware', name: 'checkSchema' } }), validationResult: returns(UNKNOWN) },
  },
  types: {
    'http-proxy:Server': { members: { ...listeners(), 'web ws close listen': returns(UNKNOWN) } },
    'express-validator:Chain': { members: { 'custom customSanitizer': runs('loop', 0, { entry: { kind: 'middleware', name: 'validator' }, returns: self }), 'isEmail isLength notEmpty isString isInt isNumeric exists optional trim escape withMessage bail normalizeEmail toInt matches isIn isURL isUUID isArray isObject if not isBoolean isAlphanumeric isStrongPassword isDate isISO8601 isFloat run': chains } },
  },
};
