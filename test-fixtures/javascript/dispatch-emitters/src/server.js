/** Listeners run where `emit` is called: while serving, at start, or never. */
import express from 'express';
import { EventEmitter, once } from 'node:events';
import fs from 'node:fs';
import { Mailbox } from './mailbox.js';

const bus = new EventEmitter();
const mailbox = new Mailbox();

bus.on('order', (id) => fs.appendFileSync('orders.log', id)); // expect no-blocking-call: fs.appendFileSync
bus.once('first', () => fs.writeFileSync('first.txt', '')); // expect no-blocking-call: fs.writeFileSync
bus.on('boot', () => fs.readFileSync('boot.txt')); // ok: emitted at start only
bus.on('never', () => fs.readFileSync('never.txt')); // ok: never emitted
bus.prependListener('order', async (id) => {
  await fs.promises.appendFile('orders.log', id); // ok: promise
});
mailbox.on('mail', (mail) => mail.store()); // expect no-blocking-call: store > fs.writeFileSync

bus.emit('boot'); // ok: module top level

const app = express();
app.post('/orders/:id', (req, res) => {
  bus.emit('order', req.params.id); // ok: the listener is the boundary
  bus.emit('first'); // ok: the listener is the boundary
  mailbox.receive(req.params.id); // ok: the listener is the boundary
  res.end();
});
app.get('/wait', async (req, res) => {
  const [value] = await once(bus, 'order'); // ok: awaited
  res.send(value);
});
app.listen(3000);
