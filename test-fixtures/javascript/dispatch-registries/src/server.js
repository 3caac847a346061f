/** Handlers and commands kept in objects, maps, arrays and classes of registered things. */
import express from 'express';
import { commands, register, run } from './commands.js';
import { plugins } from './plugins.js';
import './more-commands.js';

const app = express();
app.post('/run/:name', (req, res) => {
  res.json(run(req.params.name, req.body)); // expect no-blocking-call: run > backup > fs.cpSync // expect no-blocking-call: run > restore > fs.rmSync
});
app.get('/commands', (req, res) => res.json([...commands.keys()])); // ok: names only
app.get('/plugins', (req, res) => {
  for (const plugin of plugins) plugin.onRequest?.(req); // expect no-blocking-call: onRequest > fs.appendFileSync
  plugins.find((plugin) => plugin.name === 'clock')?.tick(); // ok: reads the clock
  res.end();
});
for (const plugin of plugins) plugin.setup?.(); // ok: module top level
register('idle', () => {}); // ok: does nothing
app.listen(3000);
