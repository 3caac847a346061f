import express from 'express';
import _ from 'lodash';
import debounce from 'lodash/debounce.js';
import { memoize } from 'lodash-es';
import fs from 'node:fs';
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
