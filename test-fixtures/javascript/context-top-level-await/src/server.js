import Fastify from 'fastify';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { execSync } from 'node:child_process';

const build = async () => {
  execSync('npm run build'); // ok: awaited at module top level
};
const retry = async (work) => {
  try {
    return await work();
  } catch {
    await sleep(10);
    return work();
  }
};

await build();
await retry(async () => fs.readFileSync('config.json')); // ok: awaited at module top level
const hosts = await Promise.all(['a', 'b'].map(async (name) => fs.readFileSync(name, 'utf8'))); // ok: awaited at module top level

const app = Fastify();
app.get('/', async () => hosts); // ok: in memory
app.get('/retry', async () => retry(async () => fs.readFileSync('r'))); // expect no-blocking-call: fs.readFileSync
await app.listen({ port: 3000 });
fs.writeFileSync('up', ''); // ok: module top level
