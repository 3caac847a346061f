import { makes, property, returns, runs } from '../define.js';
import type { Entry, Library, Model } from '../model.js';
import { UNKNOWN, self, callable, verbs, handlers } from './forms.js';
import { listen } from './http.js';
import { exchange } from './exchange.js';

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
    micro: callable(runs('loop', 0, { entry: { kind: 'route', name: 'micro' }, params: exchange }), {
      serve: runs('loop', 0, { entry: { kind: 'route', name: 'micro' }, params: exchange }),
      'send json text buffer createError': returns(UNKNOWN),
    }),
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
        ws: runs('loop', 1, {
          entry: { kind: 'websocket', name: 'WS {0}' },
          methods: ['upgrade', 'open', 'message', 'close', 'drain', 'ping', 'pong', 'subscription'],
          returns: self,
        }),
        listen: runs('startup', 'last', { returns: self }),
        'publish numSubscribers': returns(UNKNOWN),
      },
    },
  },
};
