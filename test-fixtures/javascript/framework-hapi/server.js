/** Authentication schemes are made at start and asked for each request. */
import Hapi from '@hapi/hapi';
import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import * as orders from './plugins/orders.js';

const server = Hapi.server({ port: 3000, tls: { key: readFileSync('key.pem') } }); // ok: options, at start

server.auth.scheme('ticket', () => {
  const secret = readFileSync('secret', 'utf8'); // ok: the scheme is made at start
  return {
    authenticate(request, h) {
      if (!existsSync(`tickets/${request.headers.ticket}`)) throw new Error('no ticket'); // expect no-blocking-call: fs.existsSync
      return h.authenticated({ credentials: { secret } });
    },
  };
});
server.auth.strategy('tickets', 'ticket');

server.ext('onPreStart', () => {
  statSync('orders'); // ok: before it listens
});
server.ext('onPreResponse', (request, h) => {
  appendFileSync('access.log', request.path); // expect no-blocking-call: fs.appendFileSync
  return h.continue;
});

server.events.on('start', () => {
  readFileSync('started'); // ok: once, when it starts
});
server.events.on('response', (request) => {
  appendFileSync('responses.log', request.path); // expect no-blocking-call: fs.appendFileSync
});

await server.register(orders);
await server.start();
