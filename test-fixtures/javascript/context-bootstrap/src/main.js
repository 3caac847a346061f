/** Everything that only happens while the process comes up or goes down. */
import express from 'express';
import fs from 'node:fs';
import { once } from 'node:events';
import { connect } from './database.js';
import { loadPlugins } from './plugins.js';

async function migrate() {
  const files = fs.readdirSync('migrations'); // ok: before anything is served
  for (const file of files) await apply(file);
}
async function apply(file) {
  const sql = fs.readFileSync(file, 'utf8'); // ok: before anything is served
  await connect().query(sql);
}
function shutdown() {
  fs.unlinkSync('server.pid'); // ok: at shutdown
  process.exit(0);
}

async function main() {
  await migrate(); // ok: start-up
  const app = express();
  await loadPlugins(app);
  app.get('/', (req, res) => res.send(fs.readFileSync('index.html'))); // expect no-blocking-call: fs.readFileSync
  const server = app.listen(3000);
  await once(server, 'listening');
  fs.writeFileSync('server.pid', String(process.pid)); // ok: start-up
  setInterval(() => fs.utimesSync('alive', 1, 1), 1000); // expect no-blocking-call: fs.utimesSync
}

process.on('SIGTERM', shutdown); // ok: signal handler
process.once('SIGINT', () => shutdown()); // ok: signal handler
process.on('exit', () => fs.rmSync('tmp', { recursive: true, force: true })); // ok: exit handler
process.on('beforeExit', () => fs.rmSync('tmp', { recursive: true, force: true })); // ok: exit handler
process.on('uncaughtException', (error) => {
  fs.appendFileSync('crash.log', String(error)); // ok: the process is going down
  process.exit(1);
});

main().catch((error) => {
  fs.writeFileSync('failed', String(error)); // ok: start-up failed
  process.exit(1);
});
