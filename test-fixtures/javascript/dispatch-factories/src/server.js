import express from 'express';
import { fileController } from './controller.js';
import { createLogger } from './logger.js';
import { requireFile } from './middleware.js';
import { createApp } from './create-app.js';

const controller = fileController({ folder: 'files' });
const logger = createLogger('server');

const app = createApp();
app.use(requireFile('maintenance'));
app.get('/files', controller.list);
app.get('/files/:name', controller.show());
app.post('/files/:name', (req, res) => {
  logger.audit(req.params.name); // expect no-blocking-call: audit > append > fs.appendFileSync
  logger.debug(req.params.name); // ok: the console
  res.end();
});
app.listen(3000);
