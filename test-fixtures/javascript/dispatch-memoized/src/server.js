import express from 'express';
import _ from 'lodash';
import debounce from 'lodash/debounce.js';
import { memoize } from 'lodash-es';
import fs from 'node:fs';
import memoizee from 'memoizee';
import { memo } from './memo.js';

const country = memoize((ip) => fs.readFileSync(`geo/${ip}`));
const flush = debounce(() => fs.writeFileSync('state.json', '{}'), 100); // expect no-blocking-call: fs.writeFileSync
const own = memo((name) => fs.readFileSync(name));
const warmed = memo(() => fs.readFileSync('warm.json'));
warmed(); // ok: module top level

const app = express();
app.get('/country', (req, res) => res.send(country(req.ip))); // expect no-blocking-call: country > fs.readFileSync
app.get('/flush', (req, res) => {
  flush(); // ok: a timer runs it
  res.end();
});
app.get('/own', (req, res) => res.send(own(req.query.name))); // expect no-blocking-call: own > fn > fs.readFileSync
app.get('/each', (req, res) => {
  _.forEach(['a'], (name) => res.write(fs.readFileSync(name))); // expect no-blocking-call: fs.readFileSync
  _(['a']).map((name) => name.length).value(); // ok: a property
  res.json(_.mapValues({ a: 1 }, (value, name) => fs.statSync(name))); // expect no-blocking-call: fs.statSync
});
app.get('/sorted', (req, res) => res.json(_.sortBy(['a'], (name) => name.length))); // ok: a property
app.listen(3000);

const settings = _.once(() => fs.readFileSync('settings.json'));
settings();
app.get('/settings', (req, res) => res.send(settings())); // ok: read at start

const terms = _.once((language) => fs.readFileSync(`terms/${language}`));
app.get('/terms', (req, res) => res.send(terms('en'))); // expect no-blocking-call: terms > fs.readFileSync

const hosts = memoizee(() => fs.readFileSync('hosts'));
hosts();
app.get('/hosts', (req, res) => res.send(hosts())); // ok: kept from start

const shout = _.flow([(name) => name.trim(), (name) => fs.readFileSync(name)]);
app.get('/shout', (req, res) => res.send(shout('a'))); // expect no-blocking-call: shout > fs.readFileSync
const whisper = _.flow([(name) => fs.readFileSync(name)]); // ok: nothing calls it

const once = (load) => {
  let done = false;
  let value;
  return () => {
    if (!done) {
      value = load();
      done = true;
    }
    return value;
  };
};
const keys = once(() => fs.readFileSync('keys'));
const late = once(() => fs.readFileSync('late'));
keys();
app.get('/keys', (req, res) => res.send(keys())); // ok: read at start
app.get('/late', (req, res) => res.send(late())); // expect no-blocking-call: late > load > fs.readFileSync

class Pages {
  load() {
    if (!this.all) this.all = fs.readdirSync('pages');
    return this.all;
  }
  reload() {
    if (!this.fresh) this.fresh = fs.readdirSync('pages');
    return this.fresh;
  }
}
const pages = new Pages();
pages.load();
app.get('/pages', (req, res) => res.json(pages.load())); // ok: read at start
app.get('/fresh', (req, res) => res.json(pages.reload())); // expect no-blocking-call: reload > fs.readdirSync
