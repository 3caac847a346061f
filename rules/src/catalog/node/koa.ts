import { makes, property, returns, runs } from '../define.js';
import { headerResult, headersProperty, MIB, outsideProperty, urlProperty } from '../from-outside.js';
import type { ArgRef, Entry, Library, Members, Model, Result } from '../model.js';
import { callable, chains, handlers, listeners, self, UNKNOWN, verbs } from './forms.js';
import { listen } from './http.js';

const exchange: readonly Result[] = ['koa:Context', UNKNOWN];
const route = (entry: Entry): Model => handlers(0, entry, exchange, self, {});

const router: Members = {
  ...verbs('get post put patch delete del head options link unlink all', route),
  use: route({ kind: 'middleware', name: 'use {0}' }),
  register: route({ kind: 'route', name: '{0}' }),
  param: runs('loop', 1, {
    entry: { kind: 'middleware', name: 'param {0}' },
    params: ['string', 'koa:Context', UNKNOWN],
    returns: { self: true },
  }),
  'prefix redirect': chains,
  'routes middleware allowedMethods': returns(UNKNOWN),
  url: returns('string'),
};

const GATE = 'koa body parser';
const option = (name: string): ArgRef => ({ option: name, of: 0 });
/** koa-bodyparser 4, @koa/bodyparser 6, koa-body 7. */
const bodyParser: Model = {
  returns: UNKNOWN,
  admits: { by: [option('jsonLimit'), option('textLimit'), option('formLimit')], gate: GATE },
};

const createRouter = makes('koa:Router');
const routerModule = callable(createRouter, { Router: createRouter, RouterContext: makes('koa:Context') });

export const koa: Library = {
  name: 'Koa',
  language: 'javascript',
  source: 'https://koajs.com (v3.3), @koa/router 15',
  modules: {
    koa: callable(makes('koa:Application'), {
      Application: makes('koa:Application'),
      'Context ParameterizedContext DefaultContext': makes('koa:Context'),
    }),
    '@koa/router': routerModule,
    'koa-router': routerModule,
    'koa-route': verbs('get post put patch delete del head options all', (entry) => runs('loop', 1, { entry, params: exchange })),
    'koa-bodyparser': callable(bodyParser),
    '@koa/bodyparser': { bodyParser },
    'koa-body': callable(bodyParser, { koaBody: bodyParser }),
    'koa-compose': callable(runs('loop', 0, { entry: { kind: 'middleware', name: 'compose' }, params: exchange })),
    'koa-mount': callable(runs('loop', 'all', { entry: { kind: 'middleware', name: 'mount {0}' }, params: exchange })),
  },
  types: {
    'koa:Application': {
      members: {
        use: route({ kind: 'middleware', name: 'use' }),
        listen: { ...listen, returns: 'http:Server' },
        callback: returns(UNKNOWN),
        context: property('koa:Context'),
        request: property('koa:Request'),
        response: property('koa:Response'),
        ...listeners({ error: ['Error', 'koa:Context'] }),
        'env proxy keys silent': property(UNKNOWN),
        ws: property(UNKNOWN),
      },
    },
    'koa:Router': { members: router },
    'koa:Context': {
      members: {
        app: property('koa:Application'),
        req: property('http:ServerRequest'),
        res: property('http:ServerResponse'),
        request: property('koa:Request'),
        response: property('koa:Response'),
        state: property('koa:State'),
        'url path originalUrl href host hostname querystring': urlProperty,
        'method ip type': property('string'),
        'headers header': headersProperty,
        get: headerResult,
        'accepts is': returns('string'),
        'set append remove redirect attachment flushHeaders onerror': returns(UNKNOWN),
        throw: { throws: 'always' },
        assert: { throws: { unless: 0 } },
        cookies: property('koa:Cookies'),
        render: returns(UNKNOWN),
        query: outsideProperty('query'),
        params: outsideProperty('params'),
      },
    },
    'koa:Request': {
      members: {
        query: outsideProperty('query'),
        body: outsideProperty('body', 'any', MIB, GATE),
        ctx: property('koa:Context'),
        req: property('http:ServerRequest'),
        get: headerResult,
        'headers header': headersProperty,
        'url path host': urlProperty,
        method: property('string'),
      },
    },
    'koa:Response': {
      members: { ctx: property('koa:Context'), res: property('http:ServerResponse'), 'set append redirect': returns(UNKNOWN) },
    },
    'koa:State': {},
    'koa:Cookies': { members: { get: returns('string'), set: chains } },
  },
};
