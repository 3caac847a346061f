/** Datagrams and name resolution. */

import { blocks, harmless, makes, property, returns, runs } from '../define.js';
import type { Library, Members } from '../model.js';
import { callsBack, each, listeners, UNKNOWN } from './forms.js';

const createSocket = runs('loop', 1, {
  entry: { kind: 'message', name: 'message' },
  params: ['buffer:Buffer', UNKNOWN],
  returns: 'dgram:Socket',
});

export const dgram: Library = {
  name: 'node:dgram',
  language: 'javascript',
  source: 'https://nodejs.org/api/dgram.html, @types/node 26.6.6',
  modules: { dgram: { createSocket, Socket: { ...createSocket, instance: 'dgram:Socket' } } },
  types: {
    'dgram:Socket': {
      members: {
        ...listeners({ message: ['buffer:Buffer', UNKNOWN], error: ['Error'] }, 'listening close'),
        bind: runs('startup', 'last', { returns: { self: true } }),
        ...each('bindSync connectSync', () => harmless('sets up the socket, no input or output')),
        'connect close': runs('startup', 'last', { returns: { self: true } }),
        send: callsBack(['Error']),
        'address addMembership dropMembership addSourceSpecificMembership dropSourceSpecificMembership setBroadcast setMulticastInterface setMulticastLoopback setMulticastTTL setTTL ref unref disconnect remoteAddress getRecvBufferSize getSendBufferSize setRecvBufferSize setSendBufferSize':
          returns(UNKNOWN),
      },
    },
  },
};

const RESOLVE =
  'lookup lookupService resolve resolve4 resolve6 resolveAny resolveCaa resolveCname resolveMx resolveNaptr resolveNs resolvePtr resolveSoa resolveSrv resolveTlsa resolveTxt reverse';
const settings: Members = {
  getServers: returns({ list: 'string' }),
  'setServers setDefaultResultOrder getDefaultResultOrder setLocalAddress cancel': returns(UNKNOWN),
};
const promised: Members = { [RESOLVE]: returns(UNKNOWN), ...settings, Resolver: makes('dns:PromiseResolver') };

export const dns: Library = {
  name: 'node:dns',
  language: 'javascript',
  source: 'https://nodejs.org/api/dns.html (v26)',
  modules: {
    dns: {
      [RESOLVE]: callsBack(['Error', UNKNOWN]),
      ...settings,
      Resolver: makes('dns:Resolver'),
      promises: { members: promised },
      ADDRCONFIG: property('number'),
    },
    'dns/promises': promised,
  },
  types: {
    'dns:Resolver': { members: { [RESOLVE]: callsBack(['Error', UNKNOWN]), ...settings } },
    'dns:PromiseResolver': { members: { [RESOLVE]: returns(UNKNOWN), ...settings } },
  },
};

export const ssh: Library = {
  name: 'ssh2',
  language: 'javascript',
  source: 'https://github.com/mscdex/ssh2 (1.17)',
  modules: {
    ssh2: {
      utils: {
        members: {
          generateKeyPairSync: blocks('crypto', { returns: UNKNOWN, alternative: { symbol: 'ssh2#utils.generateKeyPair' } }),
          generateKeyPair: callsBack(['Error', UNKNOWN]),
          parseKey: returns(UNKNOWN),
        },
      },
    },
  },
  types: {},
};
