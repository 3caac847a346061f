import { makes, property, returns, runs } from '../define.js';
import type { ArgRef, Entry, Library, Model, Result } from '../model.js';
import { chains, self, UNKNOWN } from './forms.js';

/** Procedures get what `createContext` returns and what middlewares add to it. */
const CALL: Result = {
  object: { ctx: 'trpc:Context', next: 'trpc:Next', input: { data: 'input', checked: true }, path: 'string', type: 'string' },
};
const procedure = (name: string): Model => runs('loop', 0, { entry: { kind: 'procedure', name }, params: [CALL], returns: self });
const MIDDLEWARE: Entry = { kind: 'middleware', name: 'middleware' };
const contextOf = (option: ArgRef): Model =>
  runs('loop', option, {
    entry: { kind: 'hook', name: 'createContext' },
    returns: UNKNOWN,
    fills: { 'trpc:Context': { resultOf: option } },
  });
const createContext = contextOf({ option: 'createContext', of: 0 });

export const trpc: Library = {
  name: 'tRPC and oRPC',
  language: 'javascript',
  source: 'https://trpc.io/docs/server/procedures (v11), https://orpc.unnoq.com (v1)',
  modules: {
    '@trpc/server': {
      initTRPC: property('trpc:Init'),
      TRPCError: makes('Error'),
      'experimental_standaloneMiddleware experimental_trpcMiddleware': returns('trpc:Standalone'),
    },
    '@trpc/server/adapters/standalone': { 'createHTTPServer createHTTPHandler': createContext },
    '@trpc/server/adapters/express': { createExpressMiddleware: createContext },
    '@trpc/server/adapters/fastify': { fastifyTRPCPlugin: returns(UNKNOWN) },
    '@trpc/server/adapters/fetch': { fetchRequestHandler: createContext },
    '@trpc/server/adapters/next': { createNextApiHandler: createContext },
    '@trpc/server/adapters/node-http': { 'nodeHTTPRequestHandler createHTTPHandler': createContext },
    '@trpc/server/adapters/ws': { applyWSSHandler: createContext },
    '@hono/trpc-server': { trpcServer: createContext },
    '@orpc/server': { os: property('trpc:Procedure'), implement: returns('trpc:Procedure'), ORPCError: makes('Error') },
  },
  types: {
    'trpc:Context': {},
    'trpc:Next': { call: { fills: { 'trpc:Context': { arg: { option: 'ctx', of: 0 } } }, returns: UNKNOWN } },
    'trpc:Init': {
      members: {
        context: returns(self, { fills: { 'trpc:Context': { typeArg: 0 } } }),
        meta: returns(self),
        create: runs(
          'loop',
          { option: 'errorFormatter', of: 0 },
          { entry: { kind: 'exception-handler', name: 'errorFormatter' }, returns: 'trpc:Root' },
        ),
      },
    },
    'trpc:Standalone': {
      members: { create: runs('loop', 0, { entry: MIDDLEWARE, params: [CALL], returns: 'trpc:Middleware' }) },
    },
    'trpc:Root': {
      members: {
        procedure: property('trpc:Procedure'),
        router: returns({ arg: 0 }),
        mergeRouters: returns(UNKNOWN),
        middleware: runs('loop', 0, { entry: MIDDLEWARE, params: [CALL], returns: 'trpc:Middleware' }),
        createCallerFactory: { gives: returns(UNKNOWN) },
      },
    },
    'trpc:Middleware': { members: { unstable_pipe: runs('loop', 0, { entry: MIDDLEWARE, params: [CALL], returns: self }) } },
    'trpc:Procedure': {
      members: {
        input: { intrinsic: 'procedure-input' },
        'output meta concat errors route prefix tag $context $config': chains,
        'use unstable_concat': runs('loop', 0, { entry: MIDDLEWARE, params: [CALL], returns: self }),
        query: procedure('query'),
        mutation: procedure('mutation'),
        subscription: procedure('subscription'),
        handler: procedure('procedure'),
        router: returns({ arg: 0 }),
      },
    },
  },
};
