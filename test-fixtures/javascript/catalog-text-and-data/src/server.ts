import express from 'express';
import Ajv from 'ajv';
import nlp from 'compromise';
import Fuse from 'fuse.js';
import natural from 'natural';
import { produce } from 'immer';

const ajv = new Ajv(); // ok: only settings
const validate = ajv.compile({ type: 'object' }); // ok: module top level
const classifier = new natural.BayesClassifier(); // ok: an empty classifier
classifier.addDocument('cheap watches', 'spam'); // ok: module top level
classifier.train(); // ok: module top level
const books = new Fuse(['a', 'b']); // ok: module top level

const app = express();
app.post('/items', (req, res) => {
  if (!validate(req.body)) res.status(400).end(); // ok: a compiled check
  const other = ajv.compile(req.body.schema); // expect no-cpu-bound-call: ajv:Ajv.compile
  res.json(other(req.body)); // ok: a compiled check
});
app.get('/search', (req, res) => {
  res.json(books.search(String(req.query.q))); // expect no-cpu-bound-call: fuse:Fuse.search
});
app.post('/moderate', (req, res) => {
  const label = classifier.classify(req.body.text); // expect no-cpu-bound-call: natural:Classifier.classify
  classifier.addDocument(req.body.text, label); // ok: adds one
  classifier.train(); // expect no-cpu-bound-call: natural:Classifier.train
  res.json(label);
});
app.post('/tag', (req, res) => {
  const doc = nlp(req.body.text); // expect no-cpu-bound-call: compromise
  res.json(doc.people().json()); // ok: a part of what is parsed
});
app.post('/draft', (req, res) => {
  res.json(produce({ a: 1 }, (draft) => { draft.a = 2; })); // ok: a small change
});
app.listen(3000);
