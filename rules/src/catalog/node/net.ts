import { makes, returns, runs } from '../define.js';
import type { Library, Model } from '../model.js';
import { listeners, UNKNOWN } from './forms.js';
import { closes, listen } from './http.js';

const createServer: Model = runs('loop', 'last', {
  entry: { kind: 'event', name: 'connection' },
  params: ['net:Socket'],
  returns: 'net:Server',
});
const connect: Model = runs('loop', 'last', { entry: { kind: 'event', name: 'connect' }, returns: 'net:Socket' });

export const net: Library = {
  name: 'node:net and node:tls',
  language: 'javascript',
  source: 'https://nodejs.org/api/net.html and tls.html (v26)',
  modules: {
    net: {
      createServer,
      Server: { ...createServer, instance: 'net:Server' },
      'connect createConnection': connect,
      Socket: makes('net:Socket'),
      Stream: makes('net:Socket'),
      BlockList: makes('net:BlockList'),
      isIP: returns('number'),
      'isIPv4 isIPv6': returns('boolean'),
    },
    tls: {
      createServer,
      Server: { ...createServer, instance: 'net:Server' },
      connect,
      TLSSocket: makes('net:Socket'),
      'createSecureContext checkServerIdentity getCiphers rootCertificates': returns(UNKNOWN),
    },
  },
  types: {
    'net:Server': {
      members: {
        ...listeners({ 'connection secureConnection': ['net:Socket'], drop: [UNKNOWN] }, 'listening close error'),
        listen,
        close: closes,
        getConnections: runs('loop', 0, { entry: { kind: 'callback', name: 'getConnections' } }),
        'address ref unref': returns(UNKNOWN),
      },
    },
    'net:Socket': {
      connection: true,
      extends: ['stream:Duplex'],
      members: {
        connect,
        'setEncoding setKeepAlive setNoDelay ref unref pause resume': returns({ self: true }),
        setTimeout: runs('loop', 1, { entry: { kind: 'event', name: 'timeout' }, returns: { self: true } }),
        'remoteAddress remotePort localAddress localPort': { is: 'string' },
      },
    },
    'net:BlockList': { members: { 'addAddress addRange addSubnet': returns(UNKNOWN), check: returns('boolean') } },
  },
};
