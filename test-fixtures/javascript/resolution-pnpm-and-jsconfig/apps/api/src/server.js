/** Packages of a pnpm workspace resolve to their sources, names below `baseUrl` to the files there. */
import { Hono } from 'hono';
import store from '@notes/store';
import { put } from '@notes/store/disk';
import { words } from '@notes/words';
import { stamp } from 'services/stamp';

const app = new Hono();
app.get('/notes', (c) => c.json(store.keys())); // expect no-blocking-call: keys > fs.readdirSync
app.put('/notes/:key', async (c) => {
  put(c.req.param('key'), await c.req.text()); // expect no-blocking-call: put > fs.writeFileSync
  return c.text(stamp('notes')); // expect no-blocking-call: stamp > fs.statSync
});
app.get('/words', (c) => c.json(words())); // ok: not a package of the workspace
export default app;
