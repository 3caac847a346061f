/** Classes that functions make of objects of methods: those of a library nobody knows, and the program's own. */
const express = require('express');
const fs = require('fs');
const Class = require('pixl-class');
const Base = require('./base');

const Store = Class.create({
  __mixins: [require('./audit')],
  folder: 'data',
  __construct: function (folder) {
    this.folder = folder;
    this.load();
  },
  load: function () {
    this.index = fs.readFileSync(this.folder + '/index'); // ok: made at module top level
  },
  save: function (key) {
    fs.writeFileSync(key, '');
    this.audit(key);
  },
  drop: function () {
    fs.rmSync(this.folder); // ok: no caller
  },
});

const Files = Base.extend({
  initialize() {
    fs.mkdirSync('files'); // ok: made at module top level
  },
  put(key) {
    fs.copyFileSync('template', key);
    this.log(key);
  },
  drop(key) {
    fs.rmSync(key); // ok: no caller
  },
});

const store = new Store('data');
const files = new Files();

const app = express();
app.put('/store/:key', (req, res) => res.json(store.save(req.params.key))); // expect no-blocking-call: save > fs.writeFileSync // expect no-blocking-call: save > audit > fs.appendFileSync
app.put('/files/:key', (req, res) => res.json(files.put(req.params.key))); // expect no-blocking-call: put > fs.copyFileSync // expect no-blocking-call: put > log > fs.appendFileSync
app.get('/folder', (req, res) => res.json(store.folder)); // ok: a property
app.listen(3000);
