/** Made once at start, made on first use, and warmed up at start. */
import Fastify from 'fastify';
import fs from 'node:fs';
import { catalog } from './catalog.js';
import { getGeo } from './geo.js';
import { getConfig } from './config.js';
import { once } from './once.js';

const app = Fastify();
getConfig(); // ok: warms the configuration up

const template = once(() => fs.readFileSync('template.html', 'utf8'));

app.get('/config', async () => getConfig()); // ok: read at start
app.get('/geo', async () => getGeo()); // expect no-blocking-call: getGeo > fs.readFileSync
app.get('/catalog', async () => catalog.names); // ok: read in the constructor at start
app.get('/reload', async () => catalog.reload()); // expect no-blocking-call: reload > fs.readdirSync
app.get('/template', async () => template()); // expect no-blocking-call: template > make > fs.readFileSync

await app.listen({ port: 3000 });
