/** What one request leaves is there for the next one, where it is kept as long as the process lives. */

import express from 'express';
import { Rooms } from './rooms.js';
import { secrets } from './secrets.js';

const PAIR = /^([a-z]+ ?)+:/;
const app = express();
const rooms = new Rooms();
const settings = { theme: 'dark', filter: '' };
const greetings = new Map([['en', 'hello: you']]);
const numbers = new Map();
let latest = '';
let shown = '';
app.use(express.json());

app.put('/secrets/:name', (req, res) => {
  if (req.body.hint.length > 20) return res.sendStatus(400);
  secrets.set(req.params.name, req.body.value, req.body.hint);
  res.end();
});
app.get('/secrets/access', (req, res) => {
  res.json(isPair(secrets.get('access'))); // expect no-slow-regex: isPair > /^([a-z]+ ?)+:/
});
app.get('/secrets/hint', (req, res) => {
  res.json(PAIR.test(secrets.hint('access'))); // ok: hints are short
});
app.get('/greeting', (req, res) => {
  res.json(isPair(greetings.get('en'))); // ok: the program's own
});

const isPair = (text) => PAIR.test(text);

app.put('/latest', (req, res) => {
  latest = req.body.text;
  shown = req.body.text.slice(0, 20);
  res.end();
});
app.get('/latest', (req, res) => {
  res.json(PAIR.test(latest)); // expect no-slow-regex: /^([a-z]+ ?)+:/
});
app.get('/shown', (req, res) => {
  res.json(PAIR.test(shown)); // ok: 20 characters are not enough
});

app.put('/settings', (req, res) => {
  settings.filter = req.body.filter;
  res.end();
});
app.get('/settings/filter', (req, res) => {
  res.json(PAIR.exec(settings.filter)); // expect no-slow-regex: /^([a-z]+ ?)+:/
});
app.get('/settings/theme', (req, res) => {
  res.json(PAIR.exec(settings.theme)); // ok: nobody changes it
});

app.post('/rooms/:id', (req, res) => {
  rooms.open(req.params.id, req.body.title, Number(req.body.size));
  rooms.say(req.params.id, req.body.message);
  res.end();
});
app.get('/rooms/:id/title', (req, res) => {
  res.json(PAIR.test(rooms.find(req.params.id).title)); // expect no-slow-regex: /^([a-z]+ ?)+:/
});
app.get('/rooms/:id/messages', (req, res) => {
  res.json(rooms.find(req.params.id).messages.filter(isPair)); // expect no-slow-regex: isPair > /^([a-z]+ ?)+:/
});
app.get('/rooms/:id/seats', (req, res) => {
  const { size } = rooms.find(req.params.id);
  let seats = 0;
  for (let i = 0; i < size; i += 1) seats += i % 2; // expect no-heavy-loop: for
  res.json(seats);
});
app.put('/numbers/:id', (req, res) => {
  numbers.set(req.params.id, Math.min(Number(req.body.value), 100));
  res.end();
});
app.get('/numbers/:id', (req, res) => {
  let sum = 0;
  for (let i = 0; i < numbers.get(req.params.id); i += 1) sum += i; // ok: a hundred at the most
  res.json(sum);
});

class Draft {
  constructor(text) {
    this.text = text;
  }

  isPair() {
    return PAIR.test(this.text);
  }
}

app.post('/draft', (req, res) => {
  res.json(new Draft(req.body.text).isPair()); // expect no-slow-regex: isPair > /^([a-z]+ ?)+:/
});
app.get('/draft', (req, res) => {
  res.json(new Draft('an example: text').isPair()); // ok: another request brings what is long
});

app.listen(Number(process.env.PORT ?? 3000));
