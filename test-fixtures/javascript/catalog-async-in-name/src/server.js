import crypto from 'node:crypto';
import fs from 'node:fs';
import { promisify } from 'node:util';
import { compile } from '@mdx-js/mdx';
import bcryptjs from 'bcryptjs';
import * as bip39 from 'bip39';
import { parse } from 'csv-parse';
import ejs from 'ejs';
import express from 'express';
import { PDFDocument } from 'pdf-lib';
import * as xml2js from 'xml2js';

const parseXml = promisify(xml2js.parseString);
const compare = promisify(bcryptjs.compare);
const randomBytes = promisify(crypto.randomBytes);
const generateKeyPair = promisify(crypto.generateKeyPair);
const parseCsv = promisify(parse);
const readFile = promisify(fs.readFile);

const app = express();
app.post('/feeds', async (req, res) => {
  const feed = await parseXml(req.body); // expect no-cpu-bound-call: xml2js.parseString
  const parser = new xml2js.Parser();
  parser.parseString(req.body, (error, parsed) => res.json({ feed, parsed })); // expect no-cpu-bound-call: xml2js:Parser.parseString
});
app.post('/login', async (req, res) => {
  res.json(await compare(req.body.password, 'stored')); // expect no-cpu-bound-call: bcryptjs.compare
});
app.post('/keys', async (req, res) => {
  await bip39.mnemonicToSeed(req.body.words); // expect no-cpu-bound-call: bip39.mnemonicToSeed
  await randomBytes(1_000_000); // ok: with the callback that promisify adds it works in the thread pool
  res.json(await generateKeyPair('rsa', { modulusLength: 4096 })); // ok: thread pool
});
app.post('/rows', async (req, res) => {
  await parseCsv(req.body, { columns: true }); // expect no-cpu-bound-call: csv-parse.parse
  parse(req.body, { columns: true }, (error, rows) => res.json(rows)); // expect no-cpu-bound-call: csv-parse.parse
});
app.post('/upload', (req, res) => {
  req.pipe(parse({ columns: true })).pipe(res); // ok: a stream, in pieces
  req.pipe(parse({ columns: true }, (error, rows) => res.json(rows))); // ok: the same, collected
});
app.get('/pages/:name', async (req, res) => {
  const text = await readFile('page.mdx', 'utf8'); // ok: thread pool
  await compile(text); // expect no-cpu-bound-call: @mdx-js/mdx.compile
  res.send(await ejs.renderFile('page.ejs', { text })); // expect no-blocking-call: ejs.renderFile
});
app.get('/labels', async (req, res) => {
  const pdf = await PDFDocument.create(); // ok: an empty document
  const logo = await readFile('logo.png'); // ok: thread pool
  await pdf.embedPng(logo); // expect no-cpu-bound-call: pdf-lib:PDFDocument.embedPng
  pdf.addPage(); // ok: nothing is written yet
  res.end();
});
app.listen(3000);
