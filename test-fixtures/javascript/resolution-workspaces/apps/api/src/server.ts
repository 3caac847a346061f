/** Packages of the workspace resolve to their sources: nothing has been built. */
import Fastify from 'fastify';
import { saveUpload } from '@shop/files';
import { readTemplate } from '@shop/files/templates';
import { hash } from '@shop/files/crypto/hash.js';
import { slug } from '@shop/text';
import { cleanUp } from '@shop/plain/lib/clean';

const app = Fastify();

app.post('/uploads/:name', async (request) => {
  const { name } = request.params as { name: string };
  saveUpload(slug(name)); // expect no-blocking-call: saveUpload > fs.writeFileSync
  return { hash: hash(name) }; // expect no-cpu-bound-call: hash > crypto.scryptSync
});
app.get('/mail', async () => readTemplate('mail')); // expect no-blocking-call: readTemplate > fs.readFileSync
app.delete('/uploads', async () => cleanUp()); // expect no-blocking-call: cleanUp > fs.rmSync

await app.listen({ port: 3000 });
