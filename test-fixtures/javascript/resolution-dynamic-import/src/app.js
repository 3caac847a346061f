/** Modules loaded while serving: `import()` and `require` with constants, and what their top level does then. */
import Fastify from 'fastify';
import { createRequire } from 'node:module';

const app = Fastify();
const require = createRequire(import.meta.url);
const REPORTS = './reports.js';
const folder = './exporters';

app.get('/pdf', async () => {
  const { renderPdf } = await import('./pdf.js');
  return renderPdf(); // expect no-blocking-call: renderPdf > child_process.execFileSync
});

app.get('/reports', async () => {
  const reports = await import(REPORTS);
  return reports.default('all'); // expect no-blocking-call: collect > fs.readdirSync
});

app.get('/export', async () => {
  const module = await import(`${folder}/csv.js`);
  return module.exportAll(); // expect no-blocking-call: exportAll > fs.readFileSync
});

app.get('/then', (request, reply) => {
  import('./pdf.js')
    .then((pdf) => pdf.cover()) // expect no-blocking-call: cover > fs.readFileSync
    .then((page) => reply.send(page));
});

app.get('/lazy', async () => {
  const { answer } = require('./lazy.cjs'); // expect no-blocking-call: src/lazy.cjs > fs.readFileSync
  return answer();
});

app.get('/eager', async () => {
  const { answer } = await import('./eager.js'); // ok: the module is loaded already
  return answer();
});

await import('./eager.js'); // ok: start-up
await app.listen({ port: 3000 });
