/** Traps that run without a member being read or a call being written. */
const express = require('express');
const fs = require('fs');

const flags = new Proxy(
  {},
  {
    has: (target, key) => fs.existsSync(`flags/${key}`),
    deleteProperty(target, key) {
      fs.unlinkSync(`flags/${key}`);
      return true;
    },
    ownKeys: () => fs.readdirSync('flags'),
    defineProperty(target, key) {
      fs.writeFileSync(`flags/${key}`, '');
      return true;
    },
    getPrototypeOf: () => JSON.parse(fs.readFileSync('prototype.json', 'utf8')), // ok: nobody asks
  },
);
const quiet = new Proxy({}, { has: (target, key) => key === 'on', deleteProperty: () => true, ownKeys: () => [] });

class Known {
  static [Symbol.hasInstance](value) {
    return fs.existsSync(`types/${value}`);
  }
}
class Unasked {
  static [Symbol.hasInstance](value) {
    return fs.existsSync(`types/${value}`); // ok: nobody asks
  }
}

/** A proxy of itself. */
let around = { level: 0 };
function deeper() {
  around = new Proxy(around, { set: () => true });
}
deeper();

const app = express();
app.get('/has', (req, res) => res.json('beta' in flags)); // expect no-blocking-call: has > fs.existsSync
app.delete('/flag', (req, res) => {
  delete flags.beta; // expect no-blocking-call: deleteProperty > fs.unlinkSync
  delete quiet.beta; // ok: deletes nothing
  res.end();
});
app.get('/all', (req, res) => res.json(Object.keys(flags))); // expect no-blocking-call: ownKeys > fs.readdirSync
app.get('/each', (req, res) => {
  for (const name in flags) res.write(name); // expect no-blocking-call: ownKeys > fs.readdirSync
  res.end();
});
app.get('/copy', (req, res) => res.json({ ...flags })); // expect no-blocking-call: ownKeys > fs.readdirSync
app.put('/flag', (req, res) => {
  Object.defineProperty(flags, 'beta', { value: true }); // expect no-blocking-call: defineProperty > fs.writeFileSync
  res.end();
});
app.get('/reflected', (req, res) => res.json(Reflect.has(flags, 'beta'))); // expect no-blocking-call: has > fs.existsSync
app.get('/quiet', (req, res) => res.json(['on' in quiet, Object.keys(quiet), new Unasked() instanceof Object])); // ok: nothing is read
app.get('/type', (req, res) => res.json(req.query.name instanceof Known)); // expect no-blocking-call: [Symbol.hasInstance] > fs.existsSync
app.get('/around', (req, res) => {
  deeper();
  around.level = 1; // ok: the trap does nothing
  res.json(around.level);
});
app.listen(3000);
