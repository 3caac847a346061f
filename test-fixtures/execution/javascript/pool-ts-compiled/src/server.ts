import Fastify from 'fastify';
import { nearest, type Match } from './nearest.js';
import { primes } from './primes.js';

const app = Fastify();

app.get<{ Params: { limit: string } }>('/primes/:limit', async (request) => {
  const found = primes(Number(request.params.limit));
  return { count: found.length };
});

app.post<{ Body: { query: string; names: string[] } }>('/nearest', async (request, reply) => {
  const { query, names } = request.body;
  let matches: Match[];
  try {
    matches = nearest(query, names);
  } catch (error) {
    if (error instanceof RangeError) return reply.code(400).send({ error: error.message });
    throw error;
  }
  return matches;
});

export async function start(): Promise<number> {
  return Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
}
