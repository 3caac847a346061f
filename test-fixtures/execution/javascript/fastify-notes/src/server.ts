import { scryptSync, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { NoteStore } from './note-store.js';
import { titles } from './titles.js';

const store = new NoteStore('notes');
const app = Fastify();

app.get<{ Params: { id: string } }>('/notes/:id', async (request, reply) => {
  const note = store.find(request.params.id);
  return note ?? reply.code(404).send({ error: 'no such note' });
});

app.get<{ Params: { tag: string } }>('/tags/:tag', async (request) => ({ count: store.withTag(request.params.tag).length }));

app.get('/titles', async () => ({ titles: titles(store) }));

app.get<{ Params: { id: string } }>('/raw/:id', (request) => {
  return readFileSync(`notes/${request.params.id}.json`, 'utf8');
});

app.post<{ Body: { password: string } }>('/login', async (request, reply) => {
  const expected = Buffer.from('a8a23e8f0ba36c3d', 'hex');
  const granted = timingSafeEqual(expected, scryptSync(request.body.password, 'salt', 8));
  return reply.code(granted ? 200 : 401).send({ granted });
});

export async function start(): Promise<number> {
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return Number(new URL(address).port);
}
