/** bind, call, apply, Reflect.apply, partial application and extracted methods. */
const express = require('express');
const fs = require('fs');
const { execSync } = require('child_process');

class Shelf {
  constructor(folder) {
    this.folder = folder;
    this.boundList = this.list.bind(this);
  }
  list() {
    return fs.readdirSync(this.folder);
  }
  read(name) {
    return fs.readFileSync(`${this.folder}/${name}`);
  }
  size(names) {
    return names.length; // ok: a property
  }
}

const shelf = new Shelf('shelf');
const read = shelf.read.bind(shelf);
const readCover = fs.readFileSync.bind(fs, 'cover.jpg');
const run = Function.prototype.call.bind(execSync);
const stat = fs.statSync;

const app = express();
app.get('/a', (req, res) => res.json(shelf.boundList())); // expect no-blocking-call: list > fs.readdirSync
app.get('/b', (req, res) => res.send(read(req.query.name))); // expect no-blocking-call: read > fs.readFileSync
app.get('/c', (req, res) => res.send(readCover())); // expect no-blocking-call: fs.readFileSync
app.get('/d', (req, res) => res.send(shelf.read.call(shelf, 'd'))); // expect no-blocking-call: read > fs.readFileSync
app.get('/e', (req, res) => res.send(shelf.read.apply(shelf, ['e']))); // expect no-blocking-call: read > fs.readFileSync
app.get('/f', (req, res) => res.json(Reflect.apply(shelf.list, shelf, []))); // expect no-blocking-call: list > fs.readdirSync
app.get('/g', (req, res) => res.json(fs.existsSync.call(fs, 'g'))); // expect no-blocking-call: fs.existsSync
app.get('/h', (req, res) => res.json(stat('h').size)); // expect no-blocking-call: fs.statSync
app.get('/i', (req, res) => res.json(shelf.size.call(shelf, ['i']))); // ok: a property
app.get('/j', (req, res) => res.json((0, fs.readdirSync)('j'))); // expect no-blocking-call: fs.readdirSync
app.get('/k', (req, res) => res.json(['a', 'b'].map(fs.readFileSync))); // expect no-blocking-call: fs.readFileSync
app.get('/l', (req, res) => {
  const later = shelf.read.bind(shelf, 'l'); // ok: binds only
  res.json({ waiting: typeof later });
});
app.get('/m', (req, res) => res.send(run(null, 'date'))); // expect no-blocking-call: child_process.execSync
app.listen(3000);
