import express from 'express';
import fs from 'node:fs';

class Vault {
  static #instance = null;
  static folder = 'vault';
  static index;
  static {
    Vault.index = fs.readdirSync(Vault.folder); // ok: static block, when the class is defined
  }
  static shared() {
    Vault.#instance ??= new Vault();
    return Vault.#instance;
  }
  static open = (name) => fs.readFileSync(`${Vault.folder}/${name}`);

  rows = fs.readdirSync('rows'); // ok: constructed at start-up
  handle = (req, res) => {
    res.send(fs.readFileSync(this.file)); // expect no-blocking-call: fs.readFileSync
  };
  get file() {
    return 'vault/main';
  }
  async keep(name) {
    await this.#store(name);
    return this.rows.length;
  }
  async #store(name) {
    fs.writeFileSync(name, ''); // expect no-blocking-call: fs.writeFileSync
  }
}

const SIZE = 'size';
const flush = Symbol('flush');
const drop = Symbol('drop');
class Ledger {
  [SIZE]() {
    return fs.statSync('ledger').size;
  }
  async [flush]() {
    fs.writeFileSync('ledger', ''); // expect no-blocking-call: fs.writeFileSync
  }
  [drop]() {
    fs.rmSync('ledger'); // ok: nobody drops it
  }
  static [SIZE]() {
    return fs.lstatSync('ledger').size; // ok: called at start-up only
  }
  *[Symbol.iterator]() {
    yield fs.readFileSync('ledger');
  }
}
const ledger = new Ledger();
ledger.total = Ledger.size();

const vault = Vault.shared();
const app = express();
app.get('/handle', vault.handle);
app.get('/open', (req, res) => res.send(Vault.open(req.query.name))); // expect no-blocking-call: open > fs.readFileSync
app.get('/shared', async (req, res) => res.json(await Vault.shared().keep('x'))); // ok: made at start-up; keep awaits
app.get('/ledger', async (req, res) => {
  ledger[flush]();
  for (const row of ledger) res.write(row); // expect no-blocking-call: [Symbol.iterator] > fs.readFileSync
  res.json(ledger.size()); // expect no-blocking-call: [SIZE] > fs.statSync
});
app.listen(3000);
