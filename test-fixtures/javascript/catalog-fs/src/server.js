/** node:fs: what waits, what does not, and file descriptors. */
import express from 'express';
import fs, { promises } from 'node:fs';
import { open } from 'node:fs/promises';
import * as fsp from 'fs/promises';

const app = express();
app.get('/metadata', (req, res) => {
  fs.statSync('a'); // expect no-blocking-call: fs.statSync
  fs.lstatSync('a'); // expect no-blocking-call: fs.lstatSync
  fs.realpathSync.native('a'); // expect no-blocking-call: fs.realpathSync.native
  fs.readlinkSync('a'); // expect no-blocking-call: fs.readlinkSync
  fs.opendirSync('a'); // expect no-blocking-call: fs.opendirSync
  fs.globSync('*.txt'); // expect no-blocking-call: fs.globSync
  res.end();
});
app.get('/descriptor', (req, res) => {
  const fd = fs.openSync('a', 'r'); // expect no-blocking-call: fs.openSync
  const buffer = Buffer.alloc(10); // ok: memory
  fs.readSync(fd, buffer); // ok: goes on with what openSync opened
  fs.closeSync(fd); // ok: goes on with what openSync opened
  res.send(buffer);
});
app.get('/handle', async (req, res) => {
  const handle = await open('a'); // ok: promise
  const { buffer } = await handle.read(); // ok: promise
  await handle.close(); // ok: promise
  res.send(buffer);
});
app.get('/promises', async (req, res) => {
  await promises.stat('a'); // ok: promise
  await fsp.readFile('a'); // ok: promise
  for await (const entry of await fsp.opendir('.')) res.write(entry.name); // ok: promises
  res.end();
});
app.get('/callback', (req, res) => {
  fs.readFile('a', (error, data) => res.send(data)); // ok: calls back
  fs.access('a', (error) => error && fs.mkdirSync('a')); // expect no-blocking-call: fs.mkdirSync
});
app.get('/descriptor', (req, res) => {
  fs.statSync('a'); // expect no-blocking-call: fs.statSync
  fs.readFileSync('a'); // expect no-blocking-call: fs.readFileSync
  fs.readSync(3, Buffer.alloc(9)); // expect no-blocking-call: fs.readSync
  const opened = fs.openSync('a'); // expect no-blocking-call: fs.openSync
  fs.readSync(opened, Buffer.alloc(9)); // ok: goes on with what is opened above
  fs.closeSync(opened); // ok: the same
  res.end();
});
app.get('/stream', (req, res) => {
  fs.createReadStream('a').pipe(res); // ok: streams
});
app.get('/read', async (req, res) => {
  const file = new URL('./a', import.meta.url); // ok: text
  res.send(fs.readFileSync(file).toString('utf8').split('\n')[0]); // expect no-blocking-call: fs.readFileSync
});
app.listen(3000);
