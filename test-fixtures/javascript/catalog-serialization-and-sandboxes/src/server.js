import traverse from '@babel/traverse';
import bcrypt from 'bcrypt-ts';
import express from 'express';
import { bcrypt as wasmBcrypt, sha256 } from 'hash-wasm';
import importFresh from 'import-fresh';
import ivm from 'isolated-vm';
import _ from 'lodash';
import { machineId, machineIdSync } from 'node-machine-id';
import PizZip from 'pizzip';
import superjson from 'superjson';
import { VM } from 'vm2';

const settings = { theme: 'dark' };
const isolate = new ivm.Isolate({ memoryLimit: 128 });

const app = express();
const large = express.json({ limit: '50mb' });
app.post('/import', large, (req, res) => {
  const draft = _.cloneDeep(req.body); // expect no-cpu-bound-call: lodash.cloneDeep
  const own = _.cloneDeep(settings); // ok: an object of one property
  res.json(superjson.stringify({ own }) + draft.name); // ok: small as well
});
app.post('/state', large, (req, res) => {
  res.json(superjson.deserialize(req.body)); // expect no-cpu-bound-call: superjson.deserialize
});
app.post('/run', async (req, res) => {
  const vm = new VM({ timeout: 1000 });
  vm.freeze(settings, 'settings'); // ok: runs nothing
  const result = vm.run(req.body.code); // expect no-blocking-call: vm2:VM.run
  const context = await isolate.createContext(); // ok: another thread
  await context.eval(req.body.code); // ok: another thread
  res.json([result, context.evalSync(req.body.code)]); // expect no-blocking-call: isolated-vm:Context.evalSync
});
app.post('/login', async (req, res) => {
  await bcrypt.hash(req.body.password, 12); // expect no-cpu-bound-call: bcrypt-ts.hash
  await wasmBcrypt({ password: req.body.password, costFactor: 12, salt: req.body.salt }); // expect no-cpu-bound-call: hash-wasm.bcrypt
  res.json(await sha256(req.body.password)); // ok: microseconds
});
app.get('/machine', async (req, res) => {
  const id = machineIdSync(); // expect no-blocking-call: node-machine-id.machineIdSync
  res.json([id, await machineId()]); // ok: runs the program asynchronously
});
app.post('/build', (req, res) => {
  const plugin = importFresh('./plugin.js'); // expect no-blocking-call: import-fresh
  traverse(req.body.tree, plugin); // expect no-cpu-bound-call: @babel/traverse
  res.end();
});
app.post('/document', (req, res) => {
  const zip = new PizZip();
  zip.file('word/document.xml', '<xml/>'); // ok: kept until it is written
  res.end(zip.generate({ type: 'nodebuffer' })); // expect no-cpu-bound-call: pizzip:PizZip.generate
});
app.listen(3000);
