/** Classes from before `class`. */
const express = require('express');
const { Archive, Tape } = require('./archive');
const mixin = require('./mixin');
const { FolderQueue } = require('./queue');

const archive = new Archive('archive');
const tape = new Tape('tape');
const plain = Object.create({ save: mixin.save });
const extended = Object.assign({}, mixin, { load: (name) => name });

const app = express();
app.get('/a', (req, res) => res.send(archive.read('a'))); // expect no-blocking-call: read > fs.readFileSync
app.get('/b', (req, res) => res.send(tape.read('b'))); // expect no-blocking-call: read > fs.readFileSync
app.get('/c', (req, res) => res.json(tape.rewind())); // expect no-blocking-call: rewind > child_process.execSync
app.get('/d', (req, res) => res.json(Archive.list())); // expect no-blocking-call: list > fs.readdirSync
app.get('/e', (req, res) => {
  plain.save('e'); // expect no-blocking-call: save > fs.writeFileSync
  extended.save('e'); // expect no-blocking-call: save > fs.writeFileSync
  extended.load('e'); // ok: overwritten
  res.end();
});
app.get('/f', (req, res) => res.json(archive.name())); // ok: a property
const queue = new FolderQueue('queue');
app.post('/g', (req, res) => res.json(queue.push('g'))); // expect no-blocking-call: push > write > fs.writeFileSync
app.listen(3000);
