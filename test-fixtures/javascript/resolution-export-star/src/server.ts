import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import defaults, { files, publish, read, remove, type Stored } from './lib/index.js';
import * as lib from './lib/index.js';

const app = new Hono();

app.get('/a', (c) => c.text(read('a'))); // expect no-blocking-call: read > fs.readFileSync
app.get('/b', (c) => c.text(lib.files.peek('b'))); // expect no-blocking-call: peek > fs.readFileSync
app.get('/c', (c) => c.text(String(files.listing().length))); // expect no-blocking-call: listing > fs.readdirSync
app.get('/d', (c) => c.text(defaults.banner())); // expect no-blocking-call: banner > fs.readFileSync
app.delete('/e', (c) => {
  remove('e'); // ok: the local export hides the one of the star
  return c.body(null);
});
app.post('/f', (c) => {
  publish({ name: 'f' } satisfies Stored); // expect no-blocking-call: publish > fs.writeFileSync
  return c.body(null);
});
serve(app);
