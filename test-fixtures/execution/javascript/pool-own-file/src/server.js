import bcrypt from 'bcryptjs';
import Fastify from 'fastify';

const STEPS = [(n) => n / 2, (n) => 3 * n + 1];

/** How long the sequence that begins with `n` is. */
function length(n) {
  let count = 0;
  for (let m = n; m !== 1; count++) m = STEPS[m % 2](m);
  return count;
}

function longest(limit) {
  if (!(limit > 1)) throw new RangeError('nothing to look at');
  let best = { n: 1, length: 0 };
  for (let n = 2; n < limit; n++) if (length(n) > best.length) best = { n, length: length(n) };
  return best;
}

const app = Fastify();

app.get('/longest/:limit', async (request, reply) => {
  try {
    return { ...longest(Number(request.params.limit)), of27: length(27) };
  } catch (error) {
    if (error instanceof RangeError) return reply.code(400).send({ error: error.message });
    throw error;
  }
});

app.post('/pairs', async (request) => {
  const { numbers } = request.body;
  const pairs = [];
  let tried = 0;
  for (const [i, a] of numbers.entries())
    for (const b of numbers.slice(i + 1)) {
      tried++;
      if (a + b === request.body.sum) pairs.push([a, b]);
    }
  return { count: pairs.length, first: pairs[0] ?? null, tried };
});

app.post('/check', async (request) => {
  const { password, hash } = request.body;
  return { right: bcrypt.compareSync(password, hash), wrong: await bcrypt.compare(`${password}!`, hash) };
});

export const start = async () => Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
