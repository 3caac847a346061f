import express from 'express';
import { execSync } from 'node:child_process';

const app = express();
app.get('/', (req, res) => res.send(execSync('date'))); // ok: a server for tests
export async function startServer() {
  execSync('sleep 1'); // ok: for tests
  return app.listen(0);
}
