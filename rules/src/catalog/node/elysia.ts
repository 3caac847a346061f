import { makes, property, returns, runs } from '../define.js';
import { headersProperty, KIB_16, outsideProperty } from '../from-outside.js';
import type { Entry, Library, Model } from '../model.js';
import { UNKNOWN, self, chains, verbs } from './forms.js';
import { typeboxTypes } from './schema-builders.js';

/** The schemas of the route stand beside its handler: `.post(path, handler, { body: t.Object({ … }) })`. */
const checked = (from: number, entry: Entry): Model =>
  runs('loop', { from }, { entry, params: ['elysia:Context'], checkedBy: '*', returns: self });

export const elysia: Library = {
  name: 'Elysia',
  language: 'javascript',
  source: 'https://elysiajs.com/essential/route.html (1.4)',
  modules: {
    elysia: {
      Elysia: makes('elysia:Elysia'),
      default: makes('elysia:Elysia'),
      t: { members: typeboxTypes },
      'status error redirect': returns(UNKNOWN),
    },
  },
  types: {
    'elysia:Context': {
      members: {
        body: outsideProperty('body'),
        query: outsideProperty('query'),
        params: outsideProperty('params', 'any', KIB_16),
        headers: headersProperty,
        request: property('web:Request'),
        'set cookie store path server': property(UNKNOWN),
        'status redirect error': returns(UNKNOWN),
      },
    },
    'elysia:Elysia': {
      members: {
        ...verbs('get post put patch delete options head all connect', (entry) => checked(1, entry)),
        route: checked(2, { kind: 'route', name: '{0} {1}' }),
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
