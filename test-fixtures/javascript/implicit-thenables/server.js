import Fastify from 'fastify';
import { lazyQuery, Query } from './query.js';

const app = Fastify();

app.get('/users', async () => await new Query('users').where({ active: true })); // expect no-blocking-call: then > fs.readFileSync
app.get('/plan', async () => {
  const query = new Query('users').where({ active: true }); // ok: not awaited
  return typeof query;
});
app.get('/orders', async () => await lazyQuery('orders')); // ok: asynchronous

await app.listen({ port: 3000 });
