import express from 'express';
import { commands } from './commands.js';
import { dispatch } from './registry.js';
import { routes } from './routes.js';
import { copies, parts } from './turns.js';

const app = express();
app.post('/commands/:name', (req, res) => {
  const command = commands[req.params.name];
  res.json(command?.(req.query.file)); // expect no-blocking-call: last > fs.unlinkSync
});
app.post('/handlers/:name', (req, res) => res.json(dispatch(req.params.name))); // expect no-blocking-call: dispatch > handlers.get > fs.renameSync
for (const { path, run } of routes) app.get(path, run);
app.get('/disk', (req, res) => res.json(parts.disk.run())); // expect no-blocking-call: run > fs.statSync
app.get('/copy', (req, res) => res.json(copies.diskCopy.run())); // expect no-blocking-call: run > fs.statSync
app.listen(3000);
