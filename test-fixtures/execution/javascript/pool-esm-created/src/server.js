import Fastify from 'fastify';
import { nearest } from './nearest.js';
import { primes } from './primes.js';

const app = Fastify();

app.get('/primes/:limit', async (request) => ({ count: primes(Number(request.params.limit)).length }));

app.post('/nearest', async (request, reply) => {
  try {
    return nearest(request.body.query, request.body.names);
  } catch (error) {
    if (error instanceof RangeError) return reply.code(400).send({ error: error.message });
    throw error;
  }
});

export async function start() {
  return Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
}
