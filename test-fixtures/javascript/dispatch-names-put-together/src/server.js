import { execSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import express from 'express';

const app = express();

class Base {
  onClose() {
    writeFileSync('closed.log', 'x');
  }

  dispatch(event) {
    return this['on' + event.type](event);
  }
}

class Hooks extends Base {
  onPush() {
    execSync('git pull');
  }

  push() {
    execSync('git push'); // ok: its name begins otherwise
  }

  onboarding = 'later';

  run(kind) {
    const name = `${kind}Report`;
    return this[name]();
  }

  salesReport() {
    return readFileSync('sales.csv');
  }

  reportOf() {
    return readFileSync('other.csv'); // ok: its name ends otherwise
  }

  any(name) {
    return this[name](); // ok: which one is not known at all
  }
}

const hooks = new Hooks();

app.post('/hook', (req, res) => {
  hooks.dispatch(req.body); // expect no-blocking-call: dispatch > onPush > child_process.execSync // expect no-blocking-call: dispatch > onClose > fs.writeFileSync
  res.send(hooks.run(req.query.kind)); // expect no-blocking-call: run > salesReport > fs.readFileSync
});

app.post('/any', (req, res) => {
  res.send(hooks.any(req.query.name)); // ok: nothing is known of the name
});
