/** Plugins, encapsulation, hooks, route options, decorators, schemas and lifecycle. */
import Fastify from 'fastify';
import fp from 'fastify-plugin';
import fs from 'node:fs';
import { users } from './users.js';

const app = Fastify({ logger: true, genReqId: () => String(fs.statSync('ids').size) }); // expect no-blocking-call: fs.statSync

const store = fp(async (instance, options) => {
  fs.mkdirSync(options.folder, { recursive: true }); // ok: plugins load at start
  instance.decorate('store', {
    read: (name) => fs.readFileSync(`${options.folder}/${name}`),
    list: () => fs.promises.readdir(options.folder), // ok: promise
  });
  instance.decorateRequest('audit', function () {
    fs.appendFileSync('audit.log', this.url);
  });
});

await app.register(store, { folder: 'store' });
app.register(users, { prefix: '/users' });

app.addHook('onRequest', async (request) => {
  request.audit(); // expect no-blocking-call: request.audit > fs.appendFileSync
});
app.addHook('preHandler', (request, reply, done) => {
  fs.accessSync('open'); // expect no-blocking-call: fs.accessSync
  done();
});
app.addHook('onReady', async () => fs.writeFileSync('ready', '')); // ok: at start
app.addHook('onClose', async () => fs.unlinkSync('ready')); // ok: at shutdown
app.addHook('onRoute', (route) => fs.appendFileSync('routes.txt', route.url)); // ok: when routes are added

app.get('/a', async (request, reply) => app.store.read('a')); // expect no-blocking-call: read > fs.readFileSync
app.get('/b', { preHandler: [async () => fs.existsSync('b')] }, async () => 'b'); // expect no-blocking-call: fs.existsSync
app.route({
  method: 'POST',
  url: '/c',
  schema: { body: { type: 'object' } },
  preValidation: (request, reply, done) => done(), // ok: nothing blocks
  handler(request, reply) {
    reply.send(this.store.read('c')); // expect no-blocking-call: read > fs.readFileSync
  },
});
app.get('/d', async (request) => request.server.store.list()); // ok: promise
app.setErrorHandler((error, request, reply) => {
  fs.appendFileSync('errors.log', error.message); // expect no-blocking-call: fs.appendFileSync
  reply.send(error);
});
app.setNotFoundHandler((request, reply) => reply.send(fs.readFileSync('404.html'))); // expect no-blocking-call: fs.readFileSync
app.addContentTypeParser('text/csv', { parseAs: 'string' }, (request, body, done) => {
  done(null, fs.readFileSync('header.csv') + body); // expect no-blocking-call: fs.readFileSync
});

await app.listen({ port: 3000 }, () => fs.writeFileSync('pid', '')); // ok: once
