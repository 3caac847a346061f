/** Objects, searches, images and papers. */

import { parse } from '@babel/parser';
import traverseModule from '@babel/traverse';
import nlp from 'compromise';
import express from 'express';
import Fuse from 'fuse.js';
import { Jimp } from 'jimp';
import { jsPDF } from 'jspdf';
import _ from 'lodash';
import natural from 'natural';
import { PDFDocument } from 'pdf-lib';
import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import rfdc from 'rfdc';
import superjson from 'superjson';

const settings = { theme: 'dark' };
const books = new Fuse(Array.from({ length: 20_000 }, (_each, n) => `book ${n} of many shelves`)); // ok: module top level
const classifier = new natural.BayesClassifier(); // ok: an empty classifier
for (let n = 0; n < 900; n++) classifier.addDocument(`cheap watch number${n} word${n} other${n}`, `label ${n}`); // ok: module top level
classifier.train(); // ok: module top level
const image = new PNG({ width: 1800, height: 1800 });
for (let n = 0; n < image.data.length; n++) image.data[n] = (n * 7919) % 251;
const png = PNG.sync.write(image); // ok: module top level
const traverse = traverseModule.default;
const tree = parse('let a = [1, 2, 3];\n'.repeat(10_000).replaceAll('let a', 'a')); // ok: module top level

const app = express();
app.use(express.text({ limit: '50mb' }));
app.use(express.json({ limit: '50mb' }));
app.post('/clone', (req, res) => res.json(Object.keys(_.cloneDeep(req.body)).length)); // expect no-cpu-bound-call: lodash.cloneDeep
app.get('/clone/small', (req, res) => res.json(_.cloneDeep(settings))); // ok: an object of one property
app.post('/clone/fast', (req, res) => res.json(Object.keys(rfdc()(req.body)).length)); // expect no-cpu-bound-call: rfdc
app.get('/clone/fast/small', (req, res) => res.json(rfdc()(settings))); // ok: an object of one property
app.post('/superjson', (req, res) => res.json(Object.keys(superjson.deserialize(req.body)).length)); // expect no-cpu-bound-call: superjson.deserialize
app.post('/traverse', (req, res) => {
  traverse(tree, {}); // expect no-cpu-bound-call: @babel/traverse
  res.end();
});
app.get('/search', (req, res) => res.json(books.search(String(req.query.q)).length)); // expect no-cpu-bound-call: fuse:Fuse.search
app.post('/classify', (req, res) => res.json(classifier.classify(req.body))); // expect no-cpu-bound-call: natural:Classifier.classify
app.post('/train', (req, res) => {
  for (const each of req.body) classifier.addDocument(each, each); // ok: adds one
  classifier.train(); // expect no-cpu-bound-call: natural:Classifier.train
  res.end();
});
app.post('/tag', (req, res) => res.json(nlp(req.body).people().length)); // expect no-cpu-bound-call: compromise
app.get('/image', async (req, res) => res.json((await Jimp.read(png)).width)); // expect no-cpu-bound-call: jimp.Jimp.read
app.get('/image/resize', async (req, res) => {
  const made = new Jimp({ width: 1800, height: 1800 });
  res.json(made.resize({ w: 1500 }).width); // expect no-cpu-bound-call: jimp:Image.resize
});
app.get('/image/write', async (req, res) => {
  const made = new Jimp({ width: 1800, height: 1800 });
  res.json((await made.getBuffer('image/png')).length); // expect no-cpu-bound-call: jimp:Image.getBuffer
});
app.get('/pixels', (req, res) => res.json(PNG.sync.read(png).width)); // expect no-cpu-bound-call: pngjs.PNG.sync.read
app.get('/pixels/write', (req, res) => res.json(PNG.sync.write(image).length)); // expect no-cpu-bound-call: pngjs.PNG.sync.write
app.get('/letter', (req, res) => {
  const letter = new jsPDF(); // ok: an empty document
  for (let n = 0; n < 900; n++) letter.addPage().text('Dear reader '.repeat(20), 10, 10);
  res.json(letter.output().length); // expect no-cpu-bound-call: jspdf:Document.output
});
app.post('/code', (req, res) => res.json(QRCode.create(req.body).version)); // expect no-cpu-bound-call: qrcode.create
app.get('/label', async (req, res) => {
  const pdf = await PDFDocument.create(); // ok: an empty document
  await pdf.embedPng(png); // expect no-cpu-bound-call: pdf-lib:PDFDocument.embedPng
  res.end();
});
app.listen(3000);
