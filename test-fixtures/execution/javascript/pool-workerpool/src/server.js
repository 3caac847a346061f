const Fastify = require('fastify');
const { pool } = require('./pool');
const { primes } = require('./primes');

const app = Fastify();

app.get('/primes/:limit', async (request) => {
  const found = primes(Number(request.params.limit));
  return { count: found.length };
});
app.get('/last/:limit', async (request) => ({ last: primes(Number(request.params.limit)).at(-1) ?? null }));
app.get('/shout', async () => ({ text: await pool.exec('shout', ['hello']) }));

exports.start = async () => Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
