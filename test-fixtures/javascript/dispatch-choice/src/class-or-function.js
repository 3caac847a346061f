/** One name for a class and for functions: without `new` the class is not meant. */
import express from 'express';
import fs from 'node:fs';

class Mirror {
  constructor(dir) {
    fs.mkdirSync(dir, { recursive: true }); // ok: made at start-up
  }
  copy(name) {
    fs.copyFileSync(name, 'mirror');
  }
}
class Session {
  constructor(id) {
    this.text = fs.readFileSync(`sessions/${id}`, 'utf8');
  }
}
const parts = {};
for (const [name, part] of [
  ['mirror', Mirror],
  ['session', Session],
  ['archive', (name) => fs.renameSync(name, `${name}.old`)],
])
  parts[name] = part;

const mirror = new Mirror('mirror');
const app = express();
app.get('/archive', (req, res) => {
  parts.archive(req.query.name); // expect no-blocking-call: parts.archive > fs.renameSync
  mirror.copy(req.query.name); // expect no-blocking-call: copy > fs.copyFileSync
  res.end();
});
app.get('/session', (req, res) => {
  res.send(new Session(req.query.id).text); // expect no-blocking-call: Session > fs.readFileSync
});
app.listen(3000);
