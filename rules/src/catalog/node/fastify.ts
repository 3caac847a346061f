import { makes, property, returns, runs } from '../define.js';
import { headersProperty, MIB, outsideProperty, urlProperty } from '../from-outside.js';
import type { Awaits, Callback, Entry, Library, Members, Model, Result } from '../model.js';
import { callable, chains, select, self, UNKNOWN, verbs } from './forms.js';

const exchange: readonly Result[] = ['fastify:Request', 'fastify:Reply', UNKNOWN];

const HOOKS = 'onRequest preParsing preValidation preHandler preSerialization onSend onResponse onTimeout onError onRequestAbort'.split(
  ' ',
);
const OPTIONS = [...HOOKS, 'handler', 'errorHandler', 'wsHandler', 'validatorCompiler', 'serializerCompiler'];

/** https://fastify.dev/docs/latest/Reference/Routes/#async-await: what an asynchronous handler gives is the answer; with a third parameter it is told by a callback. */
const awaits: Awaits = { parameters: 2, answers: true };

/** `get(path, options?, handler?)`: the options may hold the handler and hooks of the route. */
const route = (entry: Entry, arg: Callback['arg'] = { from: 1 }): Model =>
  runs('loop', arg, {
    entry,
    params: exchange,
    checkedBy: 'schema',
    receiver: 'fastify:Instance',
    methods: OPTIONS,
    awaits,
    returns: self,
  });

const hook = runs('loop', 1, { entry: { kind: 'hook', name: '{0}' }, params: exchange, receiver: 'fastify:Instance', returns: self });
const lifecycle = runs('startup', 1, { entry: { kind: 'lifespan', name: '{0}' }, params: ['fastify:Instance'], returns: self });

const instance: Members = {
  ...verbs('get post put patch delete head options all trace propfind proppatch mkcol copy move lock unlock search', (entry) =>
    route(entry),
  ),
  route: route({ kind: 'route', name: 'route' }, 0),
  addHook: select({
    '*': hook,
    'onReady onClose preClose onListen onRegister onRoute': lifecycle,
  }),
  register: runs('startup', 0, { params: ['fastify:Instance', { arg: 1 }, UNKNOWN], returns: self }),
  after: runs('startup', 0, { returns: self }),
  ready: runs('startup', 0, { returns: self }),
  decorate: { intrinsic: 'store-property', returns: self },
  decorateRequest: { intrinsic: 'store-property:fastify:Request', returns: self },
  decorateReply: { intrinsic: 'store-property:fastify:Reply', returns: self },
  setErrorHandler: runs('loop', 0, {
    entry: { kind: 'exception-handler', name: 'setErrorHandler' },
    params: ['Error', 'fastify:Request', 'fastify:Reply'],
    receiver: 'fastify:Instance',
    returns: self,
  }),
  setNotFoundHandler: runs('loop', 'all', {
    entry: { kind: 'route', name: 'not found' },
    params: exchange,
    receiver: 'fastify:Instance',
    methods: OPTIONS,
    returns: self,
  }),
  'setSchemaErrorFormatter setReplySerializer setGenReqId': runs('loop', 0, { entry: { kind: 'hook', name: '{name}' }, returns: self }),
  'setValidatorCompiler setSerializerCompiler setSchemaController': runs('startup', 0, {
    returned: { runs: 'loop', entry: { kind: 'hook', name: 'compiled schema' } },
    returns: self,
  }),
  addContentTypeParser: runs('loop', 'all', {
    entry: { kind: 'hook', name: 'content type {0}' },
    params: ['fastify:Request', UNKNOWN],
    returns: self,
  }),
  addConstraintStrategy: runs('loop', 0, { entry: { kind: 'hook', name: 'constraint' } }),
  listen: runs('startup', 'last', { returns: 'string' }),
  close: runs('startup', 0),
  'addSchema withTypeProvider': chains,
  'hasDecorator hasRoute hasPlugin': returns('boolean'),
  inject: returns(UNKNOWN),
  server: property('http:Server'),
  log: property('fastify:Logger'),
  websocketServer: property('ws:WebSocketServer'),
  cron: property(UNKNOWN),
};

const GATE = 'fastify bodyLimit';

const create: Model = {
  calls: [
    {
      arg: 0,
      runs: 'loop',
      entry: { kind: 'hook', name: 'server option' },
      params: ['http:ServerRequest'],
      methods: ['genReqId', 'rewriteUrl', 'clientErrorHandler', 'querystringParser'],
    },
    {
      arg: 0,
      runs: 'loop',
      entry: { kind: 'exception-handler', name: 'frameworkErrors' },
      params: ['Error', 'fastify:Request', 'fastify:Reply'],
      methods: ['frameworkErrors'],
    },
    { arg: 0, runs: 'startup', params: [UNKNOWN], methods: ['serverFactory'] },
  ],
  returns: 'fastify:Instance',
  admits: { by: [{ option: 'bodyLimit', of: 0 }], gate: GATE },
};

export const fastify: Library = {
  name: 'Fastify',
  language: 'javascript',
  source: 'https://fastify.dev/docs/latest/Reference/ (v5.12)',
  modules: {
    fastify: callable(create, {
      fastify: create,
      FastifyInstance: makes('fastify:Instance'),
      FastifyRequest: makes('fastify:Request'),
      FastifyReply: makes('fastify:Reply'),
    }),
    'fastify-plugin': callable(returns({ arg: 0 }), { fastifyPlugin: returns({ arg: 0 }) }),
  },
  types: {
    'fastify:Instance': { members: instance },
    'fastify:Request': {
      members: {
        server: property('fastify:Instance'),
        raw: property('http:ServerRequest'),
        socket: property('net:Socket'),
        log: property('fastify:Logger'),
        'url originalUrl hostname host': urlProperty,
        'headers cookies': headersProperty,
        'method ip protocol id': property('string'),
        query: outsideProperty('query'),
        params: outsideProperty('params'),
        body: outsideProperty('body', 'any', MIB, GATE),
        file: returns('fastify:MultipartFile'),
        'files parts': returns({ list: 'fastify:MultipartFile' }),
        saveRequestFiles: returns({ list: 'fastify:MultipartFile' }),
      },
    },
    'fastify:Reply': {
      members: {
        'code status header headers type redirect removeHeader serializer hijack setCookie clearCookie trailer': chains,
        send: { ...chains, intrinsic: 'to-json' },
        'sendFile view viewAsync download': chains,
        server: property('fastify:Instance'),
        request: property('fastify:Request'),
        raw: property('http:ServerResponse'),
        log: property('fastify:Logger'),
        statusCode: property('number'),
        'getHeader getHeaders hasHeader': returns(UNKNOWN),
        sent: property('boolean'),
      },
    },
    'fastify:MultipartFile': {
      members: {
        file: property('stream:Readable'),
        toBuffer: returns('buffer:Buffer'),
        'filename fieldname mimetype encoding filepath': property('string'),
      },
    },
    'fastify:Logger': { members: { 'fatal error warn info debug trace': returns(UNKNOWN), child: returns('fastify:Logger') } },
  },
  conventions: [
    {
      files: ['**/{routes,plugins}/**/*.{js,ts,mjs,cjs,mts}'],
      dependency: ['@fastify/autoload', 'fastify-autoload'],
      exports: { default: { runs: 'startup', params: ['fastify:Instance'] } },
    },
  ],
};
