import express from 'express';
import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import fs from 'node:fs';

const storage = new AsyncLocalStorage();
const current = () => storage.getStore();
class RequestContext {
  log(line) {
    fs.appendFileSync('request.log', line);
  }
  get id() {
    return 'id'; // ok: a constant
  }
}

const app = express();
app.use((req, res, next) => storage.run(new RequestContext(), next));
app.get('/a', (req, res) => {
  current().log('a'); // expect no-blocking-call: log > fs.appendFileSync
  res.send(current().id); // ok: a constant
});
app.get('/b', (req, res) => {
  storage.exit(() => fs.readFileSync('b')); // expect no-blocking-call: fs.readFileSync
  const bound = AsyncResource.bind(() => fs.statSync('b')); // expect no-blocking-call: fs.statSync
  bound();
  res.end();
});
storage.run(new RequestContext(), () => fs.mkdirSync('tmp', { recursive: true })); // ok: module top level
app.listen(3000);
