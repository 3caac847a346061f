import express from 'express';
import XLSX from 'xlsx';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseCsvLater } from 'csv-parse';
import * as sass from 'sass';
import pug from 'pug';
import ejs from 'ejs';
import Handlebars from 'handlebars';
import { marked } from 'marked';
import { JSDOM } from 'jsdom';
import * as cheerio from 'cheerio';
import DOMPurify from 'dompurify';
import sharp from 'sharp';
import yaml from 'js-yaml';

const page = pug.compileFile('page.pug'); // ok: module top level
const mail = Handlebars.compile('<p>{{name}}</p>'); // ok: module top level

const app = express();
app.get('/sheets', (req, res) => {
  const book = XLSX.readFile('book.xlsx'); // expect no-cpu-bound-call: xlsx.readFile
  res.json(XLSX.utils.sheet_to_json(book)); // expect no-cpu-bound-call: xlsx.utils.sheet_to_json
});
app.get('/csv', (req, res) => {
  parseCsv(req.body); // expect no-cpu-bound-call: csv-parse/sync.parse
  parseCsvLater(req.body, (error, rows) => res.json(rows)); // ok: calls back
  res.json(yaml.load(req.body)); // expect no-cpu-bound-call: js-yaml.load
});
app.get('/sass', async (req, res) => {
  sass.compile('a.scss'); // expect no-cpu-bound-call: sass.compile
  await sass.compileAsync('a.scss'); // expect no-cpu-bound-call: sass.compileAsync
  res.end();
});
app.get('/templates', async (req, res) => {
  pug.renderFile('page.pug'); // expect no-blocking-call: pug.renderFile
  await ejs.renderFile('page.ejs'); // expect no-blocking-call: ejs.renderFile
  Handlebars.compile('{{a}}'); // expect no-cpu-bound-call: handlebars.compile
  marked.parse('# a'); // expect no-cpu-bound-call: marked.marked.parse
  res.send(mail({ name: 'a' }) + page({ name: 'a' })); // ok: fills in a compiled template
});
app.get('/html', async (req, res) => {
  new JSDOM(req.body); // expect no-cpu-bound-call: jsdom.JSDOM
  const $ = cheerio.load(req.body); // expect no-cpu-bound-call: cheerio.load
  res.send($('a').text()); // ok: a small part of loading it
});
const purifier = DOMPurify(new JSDOM('').window); // ok: module top level
app.post('/comment', async (req, res) => {
  res.send(purifier.sanitize(req.body)); // expect no-cpu-bound-call: dompurify:DOMPurify.sanitize
});
app.post('/preview', async (req, res) => {
  res.send(DOMPurify.isSupported ? DOMPurify.sanitize(req.body) : ''); // ok: without a window it does nothing
});
app.get('/images', async (req, res) => {
  await sharp('a.png').resize(10).toFile('b.png'); // ok: thread pool
  res.send(await sharp('a.png').toBuffer()); // ok: thread pool
});
app.listen(3000);
