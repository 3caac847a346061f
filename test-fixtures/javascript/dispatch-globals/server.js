/** Services kept on global objects and on the application. */
require('./globals');
const express = require('express');

const app = express();
app.set('store', globalThis.services.store);
app.locals.audit = globalThis.services.audit;

app.get('/a', (req, res) => res.json(services.store.get('a'))); // expect no-blocking-call: get > fs.readFileSync
app.get('/b', (req, res) => res.json(global.services.store.get('b'))); // expect no-blocking-call: get > fs.readFileSync
app.get('/c', (req, res) => res.json(req.app.get('store').get('c'))); // expect no-blocking-call: get > fs.readFileSync
app.get('/d', (req, res) => {
  req.app.locals.audit('d'); // expect no-blocking-call: audit > fs.appendFileSync
  globalThis.services.ping(); // ok: a constant
  res.end();
});
app.use((req, res, next) => {
  req.readSession = () => globalThis.services.store.get('session'); // expect no-blocking-call: get > fs.readFileSync
  res.locals.reader = globalThis.services.store;
  next();
});
app.get('/e', (req, res) => res.json(req.readSession())); // ok: the function written in the middleware is the boundary
app.get('/f', (req, res) => res.json(res.locals.reader.get('f'))); // expect no-blocking-call: get > fs.readFileSync
app.listen(3000);
