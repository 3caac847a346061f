import Fastify from 'fastify';
import { Hono } from 'hono';
import fs from 'node:fs';
import { WebSocketServer } from 'ws';

class Store {
  read() {
    return fs.readFileSync('store');
  }
}

class Plugins {
  private static loaded = false;
  static load() {
    if (this.loaded) return;
    fs.readdirSync('plugins'); // ok: the start has loaded them
    this.loaded = true;
  }
}
Plugins.load();

const hono = new Hono<{ Variables: { store: Store } }>();
hono.use(async (c, next) => {
  Plugins.load(); // ok: loaded at start
  c.set('store', new Store());
  await next();
});
hono.get('/', (c) => c.body(c.var.store.read())); // expect no-blocking-call: read > fs.readFileSync
export default hono;

const app = Fastify();
app.decorateRequest('size', { getter: () => fs.statSync('size').size });
app.setValidatorCompiler(({ url }) => {
  const known = fs.readFileSync(`${url}.json`); // ok: once for each route, at start
  return () => fs.existsSync(String(known)); // expect no-blocking-call: fs.existsSync
});
app.get('/size', async (request: any) => request.size); // expect no-blocking-call: getter > fs.statSync
await app.listen({ port: 3001 });

export const sockets = new WebSocketServer({ port: 3002, verifyClient: () => fs.existsSync('open') }); // expect no-blocking-call: fs.existsSync
