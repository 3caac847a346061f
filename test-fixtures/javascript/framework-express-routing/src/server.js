/** Routers, route chains, parameters, error handlers, arrays of handlers, sub-applications, render engines. */
import express, { Router } from 'express';
import fs from 'node:fs';
import { files } from './files.js';
import { mount } from './table.js';

const app = express();
const api = express();
const router = Router({ mergeParams: true });
const keep = (name) => fs.writeFileSync(name, '');
const forget = (name) => fs.unlinkSync(name); // ok: only at shutdown

const authenticate = (req, res, next) => {
  if (!fs.existsSync('sessions')) return next(new Error('no sessions')); // expect no-blocking-call: fs.existsSync
  next();
};

app.engine('txt', (file, options, callback) => {
  callback(null, fs.readFileSync(file, 'utf8')); // expect no-blocking-call: fs.readFileSync
});
app.use(express.static('public')); // ok: streams
app.use('/files', files);
mount(app);
app.use('/api', authenticate, api);
app.param('id', (req, res, next, id) => {
  keep(id); // expect no-blocking-call: keep > fs.writeFileSync
  next();
});
router
  .route('/books/:id')
  .all((req, res, next) => next()) // ok: nothing blocks
  .get((req, res) => res.send(fs.readFileSync(req.params.id))) // expect no-blocking-call: fs.readFileSync
  .post([authenticate, (req, res) => keep('b')]); // expect no-blocking-call: keep > fs.writeFileSync
api.use(router);
app.get('/render', (req, res) => res.render('page')); // ok: the engine is the boundary
app.get('/file', (req, res) => res.sendFile('/tmp/file')); // ok: streams
app.use((req, res) => {
  res.status(404).send(fs.readFileSync('404.html')); // expect no-blocking-call: fs.readFileSync
});
app.use((error, req, res, next) => {
  fs.appendFileSync('errors.log', error.message); // expect no-blocking-call: fs.appendFileSync
  res.status(500).end();
});

const server = app.listen(3000, () => keep('started')); // ok: once
server.on('close', () => forget('started')); // ok: at shutdown
process.on('SIGTERM', () => {
  forget('started'); // ok: at shutdown
  server.close(() => process.exit(0)); // ok: at shutdown
});

express()
  .get('/a', (req, res) => res.send(fs.readFileSync('a'))) // expect no-blocking-call: fs.readFileSync
  .get('/b', (req, res) => res.send('b')) // ok: text
  .get('/c', (req, res) => res.send(fs.readFileSync('c'))); // expect no-blocking-call: fs.readFileSync
