/** A plugin that is registered as the promise of its module. */
import type { FastifyPluginAsync } from 'fastify';
import { openSync, readdirSync, unlinkSync } from 'node:fs';

const albums: FastifyPluginAsync = async (app) => {
  const known = readdirSync('albums'); // ok: plugins are registered at start
  app.route({
    method: 'DELETE',
    url: '/:id',
    handler: async (req: any) => unlinkSync(req.params.id), // expect no-blocking-call: fs.unlinkSync
    onSend: (_req, _reply, payload, done) => {
      openSync('audit.log', 'a'); // expect no-blocking-call: fs.openSync
      done(null, payload);
    },
  });
  app.get('/', async () => known); // ok: in memory
};
export default albums;
