import { once } from 'node:events';
import fs from 'node:fs';
import express from 'express';

const app = express();

app.get('/a', async (req, res) => {
  res.json({ there: fs.existsSync('package.json'), size: fs.readFileSync('package.json').length > 0 });
});

app.get('/b', async (req, res) => {
  const there =
    fs.existsSync('none');
  res.json({ there });
});

export async function start() {
  const server = app.listen(0);
  await once(server, 'listening');
  return server.address().port;
}
