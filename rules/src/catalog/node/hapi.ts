import { makes, property, returns, runs } from '../define.js';
import type { Library, Result } from '../model.js';
import { UNKNOWN, chains, listeners, select } from './forms.js';

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
        ext: select({
          '*': runs('loop', 'all', { entry: { kind: 'hook', name: '{0}' }, params: hapiHandler }),
          'onPreStart onPostStart onPreStop onPostStop': runs('startup', 1, { params: ['hapi:Server'] }),
        }),
        method: runs('loop', 1, { entry: { kind: 'callback', name: 'server method {0}' } }),
        decorate: { intrinsic: 'store-property' },
        register: runs('startup', 0, { methods: ['register', 'plugin'], params: ['hapi:Server'] }),
        events: property('hapi:Events'),
        auth: property('hapi:Auth'),
        app: property('hapi:App'),
        'start stop initialize inject views state cache log': returns(UNKNOWN),
        info: property(UNKNOWN),
        listener: property('http:Server'),
      },
    },
    'hapi:Auth': {
      members: {
        scheme: runs('startup', 1, {
          params: ['hapi:Server', UNKNOWN],
          returned: {
            runs: 'loop',
            entry: { kind: 'strategy', name: '{0}' },
            params: hapiHandler,
            methods: ['authenticate', 'payload', 'response', 'verify'],
          },
        }),
        strategy: runs('loop', 2, { entry: { kind: 'strategy', name: '{0}' } }),
        default: returns(UNKNOWN),
      },
    },
    /** https://hapi.dev/api/#server.events: these come when it starts and stops, and as routes are added. */
    'hapi:Events': { members: listeners({}, 'start stop closing route') },
    'hapi:App': {},
    'hapi:Request': {
      members: {
        server: property('hapi:Server'),
        raw: property({ object: { req: 'http:ServerRequest', res: 'http:ServerResponse' } }),
        'payload params query headers auth app state': property(UNKNOWN),
      },
    },
    'hapi:Toolkit': { members: { 'response redirect view file continue authenticated unauthenticated': returns('hapi:Response') } },
    'hapi:Response': { members: { 'code type header takeover state bytes etag': chains } },
  },
};
