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

const vault = Vault.shared();
const app = express();
app.get('/handle', vault.handle);
app.get('/open', (req, res) => res.send(Vault.open(req.query.name))); // expect no-blocking-call: open > fs.readFileSync
app.get('/shared', async (req, res) => res.json(await Vault.shared().keep('x'))); // ok: made at start-up; keep awaits
app.listen(3000);
