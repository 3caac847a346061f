import { makes, property, returns, runs } from '../define.js';
import type { Library } from '../model.js';
import { UNKNOWN, self, chains, verbs, handlers } from './forms.js';

export const elysia: Library = {
  name: 'Elysia',
  language: 'javascript',
  source: 'https://elysiajs.com/essential/route.html (1.4)',
  modules: {
    elysia: {
      Elysia: makes('elysia:Elysia'),
      default: makes('elysia:Elysia'),
      t: property(UNKNOWN),
      'status error redirect': returns(UNKNOWN),
    },
  },
  types: {
    'elysia:Elysia': {
      members: {
        ...verbs('get post put patch delete options head all connect', (entry) => handlers(1, entry, [UNKNOWN])),
        route: handlers(2, { kind: 'route', name: '{0} {1}' }, [UNKNOWN]),
        ws: runs('loop', 1, {
          entry: { kind: 'websocket', name: 'WS {0}' },
          methods: ['open', 'message', 'close', 'drain', 'upgrade', 'beforeHandle'],
          returns: self,
        }),
        'onRequest onParse onTransform onBeforeHandle onAfterHandle onAfterResponse onError mapResponse derive resolve on trace macro':
          runs('loop', 'all', { entry: { kind: 'hook', name: '{name}' }, returns: self }),
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
