import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import express from 'express';

const DOCUMENTS = path.join(import.meta.dirname, '..', 'documents');
const DRAFTS = path.join(import.meta.dirname, '..', 'drafts');

const app = express();
app.use(express.json());

app.get('/documents', async (req, res) => {
  const names = fs.readdirSync(DOCUMENTS).filter((name) => name.endsWith('.md'));
  const locked = [];
  for (const name of names) if (fs.existsSync(path.join(DOCUMENTS, `${name}.lock`))) locked.push(name);
  res.json({ names, locked });
});

// Express 5 takes the rejection of an asynchronous handler for its error handlers.
app.get('/documents/:name', (req, res) => {
  const text = fs.readFileSync(path.join(DOCUMENTS, req.params.name), 'utf8');
  res.type('text').send(text.toUpperCase());
});

app.get('/documents/:name/size', async (req, res) => {
  const { size } = fs.statSync(path.join(DOCUMENTS, req.params.name));
  res.json({ size, kind: fs.lstatSync(DOCUMENTS).isDirectory() ? 'folder' : 'file' });
});

app.put('/drafts/:name', async (req, res) => {
  fs.mkdirSync(DRAFTS, { recursive: true });
  const file = path.join(DRAFTS, req.params.name);
  fs.writeFileSync(file, req.body.text);
  res.json({ stored: true });
});

app.get('/backup{/:name}', async (req, res) => {
  try {
    const source = path.join(DOCUMENTS, `${req.params.name ?? 'a'}.md`);
    const copy = path.join(DOCUMENTS, `.copy-${req.params.name ?? 'a'}`);
    fs.copyFileSync(source, copy);
    fs.rmSync(copy);
    res.json({ copied: true });
  } catch (error) {
    res.status(404).json({ code: error.code });
  }
});

app.use((error, req, res, next) => {
  res.status(error.code === 'ENOENT' ? 404 : 500).json({ code: error.code });
});

export async function start() {
  const server = app.listen(0);
  await once(server, 'listening');
  return server.address().port;
}
