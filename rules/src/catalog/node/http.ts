import { makes, property, returns, runs } from '../define.js';
import type { Library, Members, Model, Result } from '../model.js';
import { chunkOfBody, headersProperty, urlProperty } from '../from-outside.js';
import { chains, listeners, UNKNOWN } from './forms.js';

const CHUNK: Result = { any: ['buffer:Buffer', chunkOfBody] };

/** What a client sends; the answers of other servers are messages as well. */
const SENT = 'http:ServerRequest';
const exchange: readonly Result[] = [SENT, 'http:ServerResponse'];

/** `http.createServer(options?, listener?)`. */
const createServer: Model = runs('loop', 'last', { entry: { kind: 'route', name: 'request' }, params: exchange, returns: 'http:Server' });

const request: Model = runs('loop', 'last', {
  entry: { kind: 'callback', name: '{name}' },
  params: ['http:IncomingMessage'],
  returns: 'http:ClientRequest',
});

const members: Members = {
  createServer,
  Server: { ...createServer, instance: 'http:Server' },
  'request get': request,
  IncomingMessage: makes('http:IncomingMessage'),
  ServerResponse: makes('http:ServerResponse'),
  OutgoingMessage: makes('http:ServerResponse'),
  ClientRequest: makes('http:ClientRequest'),
  Agent: makes('http:Agent'),
  globalAgent: property('http:Agent'),
  'METHODS STATUS_CODES': property(UNKNOWN),
};

/** `server.listen(…, callback)` calls back once, when the server is up. */
export const listen: Model = runs('startup', 'last', { entry: { kind: 'lifespan', name: 'listen' }, returns: { self: true } });
export const closes: Model = runs('startup', 'last', { entry: { kind: 'lifespan', name: 'close' }, returns: { self: true } });

export const http: Library = {
  name: 'node:http',
  language: 'javascript',
  source: 'https://nodejs.org/api/http.html and https.html (v26)',
  modules: { http: members, https: members },
  types: {
    'http:Server': {
      extends: ['net:Server'],
      members: {
        ...listeners(
          {
            'request checkContinue checkExpectation': exchange,
            'upgrade connect': [SENT, 'net:Socket', 'buffer:Buffer'],
            clientError: ['Error', 'net:Socket'],
            connection: ['net:Socket'],
          },
          'listening close error',
        ),
        'closeAllConnections closeIdleConnections': returns(UNKNOWN),
        setTimeout: runs('loop', 1, { entry: { kind: 'event', name: 'timeout' }, params: ['net:Socket'], returns: { self: true } }),
      },
    },
    'http:IncomingMessage': {
      extends: ['stream:Readable'],
      members: {
        url: urlProperty,
        'method httpVersion statusMessage': property('string'),
        statusCode: property('number'),
        headers: headersProperty,
        'headersDistinct rawHeaders trailers': property(UNKNOWN),
        'socket connection': property('net:Socket'),
      },
    },
    [SENT]: {
      extends: ['http:IncomingMessage'],
      element: CHUNK,
      members: { ...listeners({ data: [CHUNK], error: ['Error'] }) },
    },
    'http:ServerResponse': {
      connection: true,
      extends: ['stream:Writable'],
      members: {
        'writeHead setHeader appendHeader setHeaders flushHeaders removeHeader writeContinue writeProcessing writeEarlyHints': chains,
        'getHeader getHeaders getHeaderNames hasHeader': returns(UNKNOWN),
        'statusCode statusMessage headersSent': property(UNKNOWN),
        'socket connection': property('net:Socket'),
        req: property('http:IncomingMessage'),
      },
    },
    'http:ClientRequest': {
      extends: ['stream:Writable'],
      members: {
        ...listeners({
          response: ['http:IncomingMessage'],
          socket: ['net:Socket'],
          error: ['Error'],
          'upgrade connect': ['http:IncomingMessage', 'net:Socket', 'buffer:Buffer'],
        }),
        'abort setHeader setNoDelay setSocketKeepAlive flushHeaders': returns(UNKNOWN),
        setTimeout: runs('loop', 1, { entry: { kind: 'event', name: 'timeout' }, returns: { self: true } }),
      },
    },
    'http:Agent': { members: { 'destroy getName': returns(UNKNOWN) } },
  },
};
