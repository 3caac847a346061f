import { makes, property, returns, runs } from '../define.js';
import type { Library, Result } from '../model.js';
import { UNKNOWN, assignedListeners, callable, select } from './forms.js';
import { sent } from '../from-outside.js';
import { on } from './websocket-words.js';

/** Text or bytes, whatever a client sends. */
const message: Result = { any: ['buffer:Buffer', sent('message', 'text')] };

const wsOn = select({
  message: on('message', [message, 'boolean']),
  connection: on('connection', ['ws:WebSocket', 'http:IncomingMessage']),
  'listening close': on('{0}', [], 'startup'),
  '*': on('{0}', []),
});

const wsServer = makes(
  'ws:WebSocketServer',
  runs('loop', 0, { entry: { kind: 'websocket', name: 'handshake' }, methods: ['verifyClient', 'handleProtocols'] }),
);

const socket = makes('ws:WebSocket');

export const ws: Library = {
  name: 'ws',
  language: 'javascript',
  source: 'https://github.com/websockets/ws/blob/master/doc/ws.md (8.18)',
  modules: {
    ws: callable(socket, { WebSocket: socket, 'WebSocketServer Server': wsServer, createWebSocketStream: returns('stream:Duplex') }),
    '@fastify/websocket': { WebSocket: socket },
  },
  types: {
    'ws:WebSocketServer': {
      members: {
        'on once addListener': wsOn,
        handleUpgrade: runs('loop', 3, {
          entry: { kind: 'websocket', name: 'connection' },
          params: ['ws:WebSocket', 'http:IncomingMessage'],
        }),
        clients: property({ list: 'ws:WebSocket' }),
        'close emit shouldHandle address off': returns(UNKNOWN),
      },
    },
    'ws:WebSocket': {
      connection: true,
      members: {
        'on once addListener': select({ message: on('message', [message, 'boolean']), '*': on('{0}', []) }),
        addEventListener: on('{0}', []),
        ...assignedListeners('loop'),
        send: runs('loop', 'last', { entry: { kind: 'callback', name: 'send' } }),
        'close ping pong terminate pause resume off removeListener removeAllListeners': returns(UNKNOWN),
        'readyState bufferedAmount protocol url': property(UNKNOWN),
      },
    },
  },
};
