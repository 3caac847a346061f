import express from 'express';
import fs from 'node:fs';

const translations = new Proxy({}, {
  get(target, key) {
    return fs.readFileSync(`locales/${String(key)}.json`, 'utf8');
  },
});
const counted = new Proxy(fs, {
  get: (target, key) => Reflect.get(target, key), // ok: reads a property
});
class Lock {
  constructor(name) {
    this.name = name;
  }
  [Symbol.dispose]() {
    fs.unlinkSync(this.name);
  }
}
class Quiet {
  [Symbol.dispose]() {} // ok: does nothing
}
class Slow {
  async [Symbol.asyncDispose]() {
    await fs.promises.unlink('slow'); // ok: promise
  }
}

const app = express();
app.get('/proxy', (req, res) => {
  res.send(translations.de); // expect no-blocking-call: get > fs.readFileSync
});
app.get('/through', (req, res) => res.send(counted.readFileSync('x'))); // expect no-blocking-call: fs.readFileSync
app.post('/lock', (req, res) => {
  using lock = new Lock('a.lock'); // expect no-blocking-call: [Symbol.dispose] > fs.unlinkSync
  res.send(lock.name);
});
app.post('/quiet', async (req, res) => {
  using quiet = new Quiet(); // ok: does nothing
  await using slow = new Slow(); // ok: asynchronous
  res.end();
});
app.listen(3000);
