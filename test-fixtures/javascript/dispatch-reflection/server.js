/** Members by names that are values: Reflect, property descriptors, proxies' traps, Lodash's paths, loaded classes, mixins. */
const express = require('express');
const fs = require('fs');
const _ = require('lodash');
const { Account } = require('./account');

class Job {
  constructor(folder) {
    this.folder = folder;
  }
  run() {
    return fs.mkdtempSync(this.folder);
  }
}
Object.assign(Job.prototype, {
  pause() {
    return fs.renameSync(this.folder, 'paused');
  },
  stop() {
    fs.rmSync(this.folder); // ok: no caller
  },
});

const shelf = { load: () => fs.readFileSync('shelf'), title: () => 'shelf' };
const settings = Object.defineProperties(
  {},
  { theme: { get: () => fs.readFileSync('theme') }, size: { value: () => fs.statSync('theme').size }, name: { get: () => 'settings' } },
);
const derived = Object.create(shelf, { stamp: { get: () => fs.lstatSync('stamp') } });
const services = { mail: { templates: { list: () => fs.readdirSync('mail') } } };
_.set(services, 'files.open', () => fs.openSync('file'));

const audited = new Proxy(shelf, {
  get(target, key) {
    const value = Reflect.get(target, key);
    return (...args) => {
      if (key === 'load') fs.appendFileSync('audit.log', String(key));
      return value.apply(target, args);
    };
  },
  set(target, key, value) {
    fs.writeFileSync(`shelf/${String(key)}`, value);
    return Reflect.set(target, key, value);
  },
});
const traced = new Proxy(() => fs.accessSync('traced'), { apply: (target, self, args) => target(...args) });

const app = express();
app.locals.journal = { write: (line) => fs.appendFileSync('journal', line) };
app.get('/construct', (req, res) => res.send(Reflect.construct(Job, ['jobs']).run())); // expect no-blocking-call: run > fs.mkdtempSync
app.get('/get', (req, res) => res.send(Reflect.get(shelf, 'load')())); // expect no-blocking-call: load > fs.readFileSync
app.get('/title', (req, res) => res.send(Reflect.get(shelf, 'title')())); // ok: a constant
app.get('/theme', (req, res) => res.send(settings.theme)); // expect no-blocking-call: get > fs.readFileSync
app.get('/size', (req, res) => res.send(settings.size())); // expect no-blocking-call: value > fs.statSync
app.get('/name', (req, res) => res.send(settings.name)); // ok: a constant
app.get('/stamp', (req, res) => res.send(derived.stamp)); // expect no-blocking-call: get > fs.lstatSync
app.get('/path', (req, res) => res.send(_.get(services, 'mail.templates.list')())); // expect no-blocking-call: list > fs.readdirSync
app.get('/invoke', (req, res) => res.send(_.invoke(services, 'mail.templates.list'))); // expect no-blocking-call: list > fs.readdirSync
app.get('/set', (req, res) => res.send(services.files.open())); // expect no-blocking-call: open > fs.openSync
app.get('/missing', (req, res) => res.send(_.get(services, 'mail.senders.list', () => [])())); // ok: not there
app.post('/pause', (req, res) => res.send(new Job('jobs').pause())); // expect no-blocking-call: pause > fs.renameSync
app.put('/shelf', (req, res) => {
  audited.title = req.query.title; // expect no-blocking-call: set > fs.writeFileSync
  res.end();
});
app.get('/traced', (req, res) => res.send(traced())); // expect no-blocking-call: apply > target > fs.accessSync
app.get('/account', async (req, res) => {
  const account = await Account.findById(req.query.id);
  res.send(account.statement()); // expect no-blocking-call: statement > fs.readFileSync
});
app.get('/accounts', (req, res) => res.send(Account.export())); // expect no-blocking-call: export > fs.writeFileSync
app.use((error, req, res, next) => {
  req.app.locals.journal.write(error.message); // expect no-blocking-call: write > fs.appendFileSync
  next(error);
});
app.listen(3000);
