import express from 'express';
import { hashPassword } from './passwords.js';
import { loadSettings } from './settings.js';
import { convert } from './thumbnails.js';

const app = express();
const { port } = loadSettings();

app.get('/settings', (request, response) => {
  response.json(loadSettings());
});

app.post('/users', (request, response) => {
  response.json({ hash: hashPassword(request.body.password) });
});

app.post('/thumbnails/:name', async (request, response) => {
  await convert(request.params.name);
  response.sendStatus(204);
});

app.listen(port);
