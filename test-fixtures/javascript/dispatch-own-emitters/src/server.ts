/** The program's own signals and channels: each runs what it was given, and not what its sisters were. */
import Fastify from 'fastify';
import * as R from 'ramda';
import fs from 'node:fs';
import { Document } from './document.js';
import { History } from './history.js';
import { logs, saved, started } from './signals.js';
import './listeners.js';

const history = new History(saved);
history.watch();
started.send('now'); // ok: module top level

const size = R.pipe((name: string) => fs.statSync(name), R.prop('size'));
const shout = R.compose(R.toUpper, R.trim); // ok: text
const first = R.once(() => fs.readdirSync('notes')); // ok: nobody calls it
first.name; // ok: a name

const app = Fastify();
app.put('/:name', async () => {
  saved.send('name'); // expect no-blocking-call: send > run > fs.copyFileSync // expect no-blocking-call: send > run > fs.utimesSync
  logs.send('saved'); // expect no-blocking-call: send > listeners.forEach > listener > fs.appendFileSync
  await history.replay(); // ok: the boundary is in it
  return 'saved'; // ok: text
});
app.get('/:name', async () => [size('name'), shout(' a ')]); // expect no-blocking-call: size > fs.statSync
const cached = R.memoizeWith(String, (name: string) => fs.realpathSync(name)); // ok: called once, below
cached('notes'); // ok: module top level
const document = new Document();
document.closed.send('now'); // ok: module top level
app.get('/open/:name', async () => {
  document.opened.send('name'); // expect no-blocking-call: send > run > fs.symlinkSync
  document.renamed.send('name'); // expect no-blocking-call: send > listeners.forEach > listener > fs.renameSync
  return 'opened'; // ok: text
});
await app.listen({ port: 3000 });
