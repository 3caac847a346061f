import { makes, property, returns, runs } from '../define.js';
import type { Library, Model, Result } from '../model.js';
import { callsBack, chains, listeners, UNKNOWN } from './forms.js';

const exchange: readonly Result[] = ['http2:Request', 'http2:Response'];
const createServer: Model = runs('loop', 'last', { entry: { kind: 'route', name: 'request' }, params: exchange, returns: 'http2:Server' });

export const http2: Library = {
  name: 'node:http2',
  language: 'javascript',
  source: 'https://nodejs.org/api/http2.html (v26)',
  modules: {
    http2: {
      'createServer createSecureServer': createServer,
      connect: runs('loop', 'last', { entry: { kind: 'event', name: 'connect' }, returns: 'http2:Session' }),
      Http2ServerRequest: makes('http2:Request'),
      Http2ServerResponse: makes('http2:Response'),
      'constants sensitiveHeaders': property(UNKNOWN),
      'getDefaultSettings getPackedSettings getUnpackedSettings performServerHandshake': returns(UNKNOWN),
    },
  },
  types: {
    'http2:Server': {
      extends: ['http:Server'],
      members: listeners(
        {
          'request checkContinue': exchange,
          stream: ['http2:Stream', UNKNOWN, 'number'],
          session: ['http2:Session'],
          sessionError: ['Error'],
        },
        'listening close error',
      ),
    },
    'http2:Request': {
      extends: ['http:ServerRequest'],
      members: { stream: property('http2:Stream'), 'authority scheme': property('string') },
    },
    'http2:Response': {
      extends: ['http:ServerResponse'],
      members: { stream: property('http2:Stream'), createPushResponse: callsBack(['Error', 'http2:Response']) },
    },
    'http2:Stream': {
      extends: ['stream:Duplex'],
      members: {
        'respond respondWithFD respondWithFile additionalHeaders close priority': chains,
        pushStream: callsBack(['Error', 'http2:Stream']),
        session: property('http2:Session'),
      },
    },
    'http2:Session': {
      members: {
        ...listeners({ stream: ['http2:Stream', UNKNOWN], error: ['Error'] }),
        request: returns('http2:Stream'),
        'close destroy goaway ref unref settings setTimeout': returns(UNKNOWN),
        ping: callsBack(['Error']),
      },
    },
  },
};
