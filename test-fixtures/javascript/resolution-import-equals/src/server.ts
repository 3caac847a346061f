import express = require('express');
import Archive = require('./archive');
import config = require('./config');
import { Storage } from './storage';
import disk = Storage.Disk;

const app = express();
const archive = new Archive('archive');
const port = config.read(); // ok: module top level

app.get('/archive/:name', (req, res) => {
  res.send(archive.open(req.params.name)); // expect no-blocking-call: open > fs.readFileSync
});
app.put('/disk/:name', (req, res) => {
  disk.write(req.params.name); // expect no-blocking-call: write > fs.writeFileSync
  res.end();
});
app.get('/config', (_req, res) => {
  res.json(config.cached); // ok: a property
});
app.listen(port);
