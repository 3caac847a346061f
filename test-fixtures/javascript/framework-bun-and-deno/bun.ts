import { Database } from 'bun:sqlite';
import fs from 'node:fs';

class Row {
  id = 0;
}
class Report {
  toJSON() {
    return { size: fs.statSync('report').size };
  }
}
class Unsent {
  toJSON() {
    return fs.readFileSync('unsent'); // ok: nobody makes text of it
  }
}

const db = new Database('app.db'); // ok: while the program starts
Bun.serve({
  async fetch() {
    await Bun.password.hash('secret'); // ok: in another thread
    return new Response(Bun.password.hashSync('secret')); // expect no-cpu-bound-call: Bun.password.hashSync
  },
  routes: {
    '/rows': () => Response.json(db.query('select 1').all()), // expect no-blocking-call: better-sqlite3:Statement.all
    '/named': () => Response.json(db.query('select 1').as(Row).all()), // expect no-blocking-call: better-sqlite3:Statement.all
    '/report': () => Response.json(new Report()), // expect no-blocking-call: toJSON > fs.statSync
    '/unsent': () => Response.json(typeof new Unsent()), // ok: text already
    '/file': () => new Response(Bun.file('page.html')), // ok: read later
    '/zip': { GET: () => new Response(Bun.gzipSync('text')) }, // expect no-cpu-bound-call: Bun.gzipSync
  },
  websocket: {
    message() {
      Bun.spawnSync(['date']); // expect no-blocking-call: Bun.spawnSync
    },
  },
});
