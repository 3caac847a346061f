import { returns, runs } from '../define.js';
import type { Library, Model } from '../model.js';

const serverFn: Model = returns('start:ServerFn');

export const tanstackStart: Library = {
  name: 'TanStack Start and Router',
  language: 'javascript',
  source: 'https://tanstack.com/start/latest/docs/framework/react/guide/server-functions (v1)',
  modules: {
    '@tanstack/react-start': {
      createServerFn: serverFn,
      createMiddleware: serverFn,
      createServerOnlyFn: returns({ arg: 0 }),
      json: returns('web:Response'),
    },
    '@tanstack/start': { createServerFn: serverFn, createMiddleware: serverFn },
    '@tanstack/react-router': {
      createFileRoute: { gives: runs('loop', 0, { entry: { kind: 'route', name: '{outer.0}' }, methods: ['loader', 'beforeLoad'] }) },
    },
  },
  types: {
    'start:ServerFn': {
      members: {
        'validator inputValidator middleware client type': { returns: { self: true } },
        handler: runs('loop', 0, { entry: { kind: 'procedure', name: 'server function' }, returns: { arg: 0 } }),
        server: runs('loop', 0, { entry: { kind: 'middleware', name: 'server' }, returns: { self: true } }),
      },
    },
  },
};
