import { serve } from '@hono/node-server';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import Fastify from 'fastify';
import { Hono } from 'hono';
import { zValidator } from '@hono/zod-validator';
import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { series, squares } from './work.js';

const fastify = Fastify();
const days = { type: 'object', properties: { days: { type: 'integer', maximum: 366 }, rate: { type: 'number' } }, required: ['days'] };

fastify.get('/days', { schema: { querystring: days } }, async (request) => squares(request.query.days)); // ok: at most 366
fastify.get('/rate', { schema: { querystring: days } }, async (request) => series(request.query.rate)); // expect no-heavy-loop: series > for
fastify.post('/body', { schema: { querystring: days } }, async (request) => series(request.body.n)); // expect no-heavy-loop: series > for
fastify.route({
  method: 'POST',
  url: '/seats',
  schema: { body: { type: 'object', properties: { seats: { type: 'array', maxItems: 20, items: { type: 'string' } } } } },
  handler: async (request) => {
    const { seats } = request.body;
    return seats.filter((seat) => seats.includes(seat)); // ok: at most twenty
  },
});

const hono = new Hono();
hono.get('/few', zValidator('query', z.object({ n: z.coerce.number().max(30) })), (c) => c.json(squares(c.req.valid('query').n))); // ok: at most thirty
hono.get('/many', zValidator('query', z.object({ n: z.coerce.number() })), (c) => {
  const { n } = c.req.valid('query');
  return c.json(series(n)); // expect no-heavy-loop: series > for
});

const t = initTRPC.create();
export const router = t.router({
  few: t.procedure.input(z.object({ n: z.number().max(30) })).query(({ input }) => squares(input.n)), // ok: at most thirty
  many: t.procedure.input(z.object({ n: z.number() })).query(({ input }) => series(input.n)), // expect no-heavy-loop: series > for
});

void fastify.listen({ port: 3000 });
serve({ fetch: hono.fetch, port: 3001 });
createHTTPServer({ router }).listen(3002);
