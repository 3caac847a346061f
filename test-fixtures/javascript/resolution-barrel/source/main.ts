import express from 'express';
import fs from 'node:fs';
import { lastOfAll, part01 } from './index.js';

export function start() {
  fs.mkdirSync('data'); // ok: while the server starts
  const app = express();
  app.get('/', (req, res) => res.json([lastOfAll(), part01])); // expect no-blocking-call: lastOfAll > fs.readFileSync
  app.listen(3000);
}
