/** The same helper at start and while serving, with and without a guard. */
const express = require('express');
const fs = require('fs');

const cache = {};
const loadTemplate = (name) => {
  if (cache[name]) return cache[name];
  cache[name] = fs.readFileSync(`templates/${name}`, 'utf8');
  return cache[name];
};
const loadFresh = (name) => fs.readFileSync(`templates/${name}`, 'utf8');

loadTemplate('home'); // ok: module top level
loadFresh('home'); // ok: module top level

const state = { ready: false };
const prepare = () => {
  if (state.ready) return;
  fs.mkdirSync('uploads', { recursive: true });
  state.ready = true;
};

const app = express();
app.get('/fresh', (req, res) => res.send(loadFresh('page'))); // expect no-blocking-call: loadFresh > fs.readFileSync
app.get('/cached/:name', (req, res) => res.send(loadTemplate(req.params.name))); // expect no-blocking-call: loadTemplate > fs.readFileSync
app.post('/uploads', (req, res) => {
  prepare(); // expect no-blocking-call: prepare > fs.mkdirSync
  res.end();
});
app.listen(3000);
