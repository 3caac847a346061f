import { serve } from '@hono/node-server';
import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { streamText } from 'hono/streaming';
import { validator } from 'hono/validator';
import { readFileSync, readdirSync, existsSync, appendFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

type Variables = { reader: { read(name: string): string } };
const app = new Hono<{ Variables: Variables }>().basePath('/v1');
const books = new Hono<{ Variables: Variables }>();

const withReader = createMiddleware<{ Variables: Variables }>(async (c, next) => {
  c.set('reader', { read: (name) => readFileSync(name, 'utf8') }); // expect no-blocking-call: fs.readFileSync
  await next();
});

app.use('*', withReader);
app.use(async (c, next) => {
  await next();
  appendFileSync('access.log', c.req.path); // expect no-blocking-call: fs.appendFileSync
});
books.get('/', (c) => c.json(readdirSync('books'))); // expect no-blocking-call: fs.readdirSync
books.get('/:name', (c) => c.text(c.get('reader').read(c.req.param('name')))); // ok: the function in the middleware is the boundary
books.post('/', zValidator('json', z.object({})), async (c) => c.json(await c.req.json())); // ok: awaited
books.put(
  '/',
  validator('query', (value, c) => (existsSync('locked') ? c.text('locked') : value)), // expect no-blocking-call: fs.existsSync
  (c) => c.body(null), // ok: nothing blocks
);
app.route('/books', books);
app.get('/stream', (c) =>
  streamText(c, async (stream) => {
    await stream.write(readFileSync('poem.txt', 'utf8')); // expect no-blocking-call: fs.readFileSync
  }),
);
app.onError((error, c) => {
  appendFileSync('errors.log', error.message); // expect no-blocking-call: fs.appendFileSync
  return c.text('error', 500);
});
app.notFound((c) => c.text('not found', 404)); // ok: nothing blocks
app.on(['GET', 'POST'], '/both', (c) => c.text(readFileSync('both', 'utf8'))); // expect no-blocking-call: fs.readFileSync

serve({ fetch: app.fetch, port: 3000 }, () => writeFileSync('started', '')); // ok: once
