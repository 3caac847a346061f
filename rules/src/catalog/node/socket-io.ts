import { makes, property, returns, runs } from '../define.js';
import type { Library, Members, Model, Result } from '../model.js';
import { MIB, sent } from '../from-outside.js';
import { UNKNOWN, self, chains, callable, select } from './forms.js';
import { on } from './websocket-words.js';

const middleware = (params: readonly Result[]): Model =>
  runs('loop', 0, { entry: { kind: 'middleware', name: 'use' }, params, returns: self });

/** What a client emits; an acknowledgement may come last. */
const SENT: Result = sent('message', 'any', MIB);

const SOCKET: Result = 'socket.io:Socket';

/** A server and a namespace. */
const namespace: Members = {
  'on once addListener': select({ 'connection connect': on('{0}', [SOCKET]), '*': on('{0}', []) }),
  use: middleware([SOCKET, UNKNOWN]),
  'to in except emit send write compress volatile local timeout': chains,
  'emitWithAck fetchSockets socketsJoin socketsLeave disconnectSockets serverSideEmit allSockets': returns(UNKNOWN),
  of: runs('loop', 1, { entry: { kind: 'websocket', name: 'connection' }, params: [SOCKET], returns: 'socket.io:Namespace' }),
  sockets: property('socket.io:Namespace'),
  'off removeListener removeAllListeners': chains,
};

const create = makes('socket.io:Server');

export const socketIo: Library = {
  name: 'socket.io',
  language: 'javascript',
  source: 'https://socket.io/docs/v4/server-api/ (4.8)',
  modules: {
    'socket.io': callable(create, { Server: create, Socket: makes('socket.io:Socket'), Namespace: makes('socket.io:Namespace') }),
    'socket.io-client': callable(returns('socket.io:Socket'), { 'io connect Manager': returns('socket.io:Socket') }),
  },
  types: {
    'socket.io:Server': {
      extends: ['socket.io:Namespace'],
      members: { 'attach listen close adapter bind onconnection engine': chains, httpServer: property('http:Server') },
    },
    'socket.io:Namespace': { members: namespace },
    'socket.io:Socket': {
      connection: true,
      members: {
        'on once addListener prependListener': on('{0}', [SENT, SENT, SENT]),
        'onAny onAnyOutgoing prependAny': runs('loop', 0, { entry: { kind: 'websocket', name: 'any event' }, returns: self }),
        use: middleware([UNKNOWN, UNKNOWN]),
        emit: runs('loop', 'last', { entry: { kind: 'callback', name: 'acknowledgement of {0}' }, returns: self }),
        'to in except broadcast volatile timeout compress local send write join leave disconnect off removeListener removeAllListeners':
          chains,
        emitWithAck: returns(UNKNOWN),
        data: property('socket.io:SocketData'),
        id: property('string'),
        nsp: property('socket.io:Namespace'),
        server: property('socket.io:Server'),
        request: property('http:IncomingMessage'),
        'conn client handshake rooms connected auth': property(UNKNOWN),
      },
    },
    'socket.io:SocketData': {},
  },
};
