const express = require('express');
const { Store, Derived, Old, literal } = require('./store');

const store = new Store('store.json');
const legacy = {};
legacy.__defineGetter__('list', () => literal.list());
legacy.__defineGetter__('unread', () => literal.list()); // ok: nobody reads it
const app = express();
app.post('/save', (req, res) => {
  store.emit('save');
  store.emit('other'); // ok: nobody listens
  res.end();
});
app.get('/derived', (req, res) => res.send(new Derived().load())); // expect no-blocking-call: load > fs.readFileSync
app.get('/old', (req, res) => res.send(new Old().load())); // expect no-blocking-call: load > fs.readFileSync
app.get('/literal', (req, res) => res.json(literal.list())); // expect no-blocking-call: list > fs.readdirSync
app.get('/own', (req, res) => res.json(literal.own())); // ok: a number
app.get('/legacy', (req, res) => res.json(legacy.list)); // expect no-blocking-call: legacy.list > list > fs.readdirSync
app.listen(3000);
