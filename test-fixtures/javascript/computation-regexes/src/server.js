import express from 'express';
import { find, findText } from './search.js';
import { isCut, isHost, isName, isSafeUser, isShortName, isSlug, isUser, isWord, Template } from './validate.js';

const app = express();
const titles = [];
const template = new Template();
const startsAs = /^(\w+\s?)*$/.test(process.argv[2] ?? ''); // ok: runs once, on what the operator wrote

app.post('/users', express.json(), (req, res) => {
  const { email, name } = req.body;
  if (!isUser(email)) return res.sendStatus(400); // expect no-slow-regex: isUser > /^([a-zA-Z0-9]+\.?)+@/
  if (!isSafeUser(email)) return res.sendStatus(400); // ok: linear
  if (!isShortName(name) || !isCut(name) || !isWord(name)) return res.sendStatus(400); // ok: short, or linear
  res.json({ startsAs });
});
app.post('/names', express.json(), (req, res) => {
  res.json(isName(req.body.name)); // expect no-slow-regex: isName > /^([a-zA-Z0-9]+\.?)+@/
});
app.post('/hosts', express.json(), (req, res) => {
  res.json(isHost(req.body.host)); // expect no-slow-regex: isHost > /^([a-z0-9]+-*)+\.example\.com$/
});
app.post('/hosts/short', express.json(), (req, res) => {
  if (req.body.host.length > 36) return res.sendStatus(400);
  res.json(isHost(req.body.host)); // expect no-slow-regex: isHost > /^([a-z0-9]+-*)+\.example\.com$/
});
app.post('/hosts/shorter', express.json(), (req, res) => {
  if (req.body.host.length > 24) return res.sendStatus(400);
  res.json(isHost(req.body.host)); // ok: 24 characters are not enough, twelve of which have to be the end
});
app.get('/posts/:slug', (req, res) => {
  res.json(isSlug(req.params.slug)); // expect no-slow-regex: isSlug > /^([a-z0-9]+-?)*$/i
});
app.post('/mails', express.text(), (req, res) => {
  const trimmed = req.body.replace(/\s+$/, ''); // expect no-slow-regex: /\s+$/
  const stripped = req.body.trimEnd().replace(/^\s+/, ''); // ok: starts where the text starts
  const lines = req.body.split(/\r?\n/); // ok: nothing to try in two ways
  const rows = req.body.split('\n').map((row) => row.slice(0, 1000).replace(/\s+$/, '')); // ok: short rows
  res.json({ mail: template.fill(trimmed), lines, rows, stripped }); // expect no-slow-regex: fill > /\{\{\s*(.*?)\s*\}\}/g
});
app.get('/welcome', (req, res) => {
  res.send(template.fillKnown()); // ok: the program's own text
});
app.get('/search', (req, res) => {
  res.json(find(titles, String(req.query.q))); // expect no-slow-regex: find > titles.filter > RegExp
});
app.get('/search/text', (req, res) => {
  res.json(findText(titles, String(req.query.q))); // ok: escaped
});
app.get('/tags', (req, res) => {
  if (!/^[a-z]{1,20}(,[a-z]{1,20}){0,9}$/.test(req.query.tags)) return res.sendStatus(400); // ok: linear
  res.json(req.query.tags.split(/,/)); // ok: linear
});

app.post('/links', express.text(), (req, res) => {
  const link = /^(https?:\/\/\S+)$/.exec(req.body)?.[1] ?? '';
  const shown = /^https?:\/\/share\/(.*)\/(.*)$/.exec(link); // ok: what has matched has no line end, at which this would fail
  const raw = /^https?:\/\/share\/(.*)\/(.*)$/.exec(req.body); // expect no-slow-regex: /^https?:\/\/share\/(.*)\/(.*)$/
  const words = req.body.match(/[a-z ]+/g) ?? [];
  res.json({ shown, raw, trimmed: words.map((each) => each.replace(/ +$/, '')) }); // expect no-slow-regex: / +$/
});

app.listen(3000);
