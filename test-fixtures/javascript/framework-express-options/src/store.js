import session from 'express-session';
import fs from 'node:fs';

export class DiskStore extends session.Store {
  constructor() {
    super();
    fs.mkdirSync('sessions', { recursive: true }); // ok: made at start-up
  }
  get(id, done) {
    done(null, JSON.parse(fs.readFileSync(id, 'utf8'))); // expect no-blocking-call: fs.readFileSync
  }
  set(id, data, done) {
    fs.writeFile(id, JSON.stringify(data), done); // ok: calls back
  }
  migrate() {
    fs.renameSync('sessions', 'old'); // ok: no caller
  }
}
