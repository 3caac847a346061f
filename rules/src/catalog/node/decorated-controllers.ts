import { decorator, makes, returns, runs } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { UNKNOWN, self, chains, each, verbs, handlers } from './forms.js';
import { exchange } from './exchange.js';

const marker: Model = { gives: returns({ arg: 0 }) };

const routeDecorators: Members = each('Get Post Put Patch Delete Head Options All', (name) =>
  decorator('loop', { kind: 'route', name: `${name.toUpperCase()} {outer.0}` }),
);

export const decoratedControllers: Library = {
  name: 'routing-controllers and tsoa',
  language: 'javascript',
  source: 'routing-controllers 0.11, tsoa 6, @overnightjs/core 1.7, inversify-express-utils 6, @tsed/common 8, @loopback/rest 15',
  modules: {
    'routing-controllers': {
      ...routeDecorators,
      'Controller JsonController UseBefore UseAfter UseInterceptor Body Param QueryParam QueryParams Req Res HeaderParam CurrentUser Authorized HttpCode Middleware Interceptor Params BodyParam':
        marker,
      ExpressMiddlewareInterface: makes('routing-controllers:Middleware'),
      KoaMiddlewareInterface: makes('routing-controllers:Middleware'),
      InterceptorInterface: makes('routing-controllers:Interceptor'),
      'createExpressServer useExpressServer': returns('express:Application', {
        calls: [
          { arg: 'all', runs: 'loop', entry: { kind: 'hook', name: 'option' }, methods: ['authorizationChecker', 'currentUserChecker'] },
        ],
      }),
      createKoaServer: returns('koa:Application'),
    },
    tsoa: {
      ...routeDecorators,
      'Route Tags Security Response SuccessResponse Body Path Query Header Request Inject Example Middlewares': marker,
      Controller: makes(UNKNOWN),
    },
    '@tsoa/runtime': { ...routeDecorators, 'Route Tags Security Body Path Query Header Request': marker, Controller: makes(UNKNOWN) },
    '@overnightjs/core': { ...routeDecorators, 'Controller Middleware ClassMiddleware Wrapper': marker, Server: makes(UNKNOWN) },
    'inversify-express-utils': {
      'httpGet httpPost httpPut httpPatch httpDelete httpHead all': decorator('loop', { kind: 'route', name: '{name} {outer.0}' }),
      'controller requestParam queryParam requestBody request response next': marker,
      BaseMiddleware: makes('inversify:BaseMiddleware'),
      BaseHttpController: makes(UNKNOWN),
    },
    '@tsed/schema': { ...routeDecorators, 'Returns Summary Description': marker },
    '@tsed/common': {
      ...routeDecorators,
      'Controller Middleware UseBefore UseAfter BodyParams PathParams QueryParams Req Res Injectable': marker,
    },
    '@loopback/rest': {
      'get post put patch del operation': decorator('loop', { kind: 'route', name: '{name} {outer.0}' }),
      'param requestBody response': marker,
    },
    '@midwayjs/core': { ...routeDecorators, 'Controller Provide Inject Query Body Param Headers': marker },
    '@adonisjs/core/services/router': { default: { is: 'adonis:Router' } },
  },
  types: {
    'routing-controllers:Middleware': {
      overrides: {
        use: { runs: 'loop', entry: { kind: 'middleware', name: 'use' }, params: exchange },
        error: { runs: 'loop', entry: { kind: 'exception-handler', name: 'error' } },
      },
    },
    'routing-controllers:Interceptor': { overrides: { intercept: { runs: 'loop', entry: { kind: 'middleware', name: 'interceptor' } } } },
    'inversify:BaseMiddleware': {
      overrides: { handler: { runs: 'loop', entry: { kind: 'middleware', name: 'middleware' }, params: exchange } },
    },
    'adonis:Router': {
      members: {
        ...verbs('get post put patch delete any', (entry) => handlers(1, entry, [UNKNOWN])),
        group: runs('here', 0, { returns: self }),
        'use prefix as where middleware domain resource apiOnly only except': chains,
      },
    },
  },
};
