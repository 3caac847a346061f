import express from 'express';
import vm from 'node:vm';
import v8 from 'node:v8';
import { receiveMessageOnPort, MessageChannel } from 'node:worker_threads';
import request from 'sync-request';
import deasync from 'deasync';
import readlineSync from 'readline-sync';
import lockfile from 'proper-lockfile';

const cell = new Int32Array(new SharedArrayBuffer(4));
const sleep = (ms) => Atomics.wait(cell, 0, 0, ms);

const app = express();
app.get('/wait', async (req, res) => {
  sleep(100); // expect no-blocking-call: sleep > Atomics.wait
  await Atomics.waitAsync(cell, 0, 0, 100).value; // ok: promise
  deasync.sleep(100); // expect no-blocking-call: deasync.sleep
  request('GET', 'http://example.com'); // expect no-blocking-call: sync-request
  await fetch('http://example.com'); // ok: promise
  readlineSync.question('name? '); // expect no-blocking-call: readline-sync.question
  lockfile.lockSync('a'); // expect no-blocking-call: proper-lockfile.lockSync
  await lockfile.lock('a'); // ok: promise
  res.end();
});
app.get('/v8', (req, res) => {
  v8.writeHeapSnapshot(); // expect no-blocking-call: v8.writeHeapSnapshot
  vm.createContext({}); // ok: an empty context
  receiveMessageOnPort(new MessageChannel().port1); // ok: polls
  structuredClone({ a: 1 }); // ok: a small object
  JSON.stringify({ a: 1 }); // ok: a small object
  res.end();
});
app.listen(3000);
