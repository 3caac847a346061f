/** Tables, markup and text. */

import { promisify } from 'node:util';
import * as cheerio from 'cheerio';
import { parse as parseCsvLater } from 'csv-parse';
import { parse as parseCsv } from 'csv-parse/sync';
import { stringify as csvNow } from 'csv-stringify/sync';
import DOMPurify from 'dompurify';
import ExcelJS from 'exceljs';
import express from 'express';
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import hljs from 'highlight.js';
import yaml from 'js-yaml';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { parse as parseHtml } from 'node-html-parser';
import Prism from 'prismjs';
import XLSX from 'xlsx';
import xml2js from 'xml2js';
import YAML from 'yaml';

const csvLater = promisify(parseCsvLater);
const xmlLater = promisify(xml2js.parseString);
const parser = new XMLParser(); // ok: only settings
const builder = new XMLBuilder({ format: true }); // ok: only settings
const markdown = new MarkdownIt({ html: false }); // ok: only settings
const purifier = DOMPurify(new JSDOM('').window); // ok: module top level
const many = Array.from({ length: 20_000 }, (_, id) => ({ id, name: `row ${id}`, price: id / 3 }));
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.json_to_sheet(many)); // ok: module top level
XLSX.writeFile(book, 'book.xlsx'); // ok: module top level

const app = express();
app.use(express.text({ limit: '50mb' }));
app.use(express.json({ limit: '50mb' }));
app.get('/xlsx', (req, res) => res.json(XLSX.readFile('book.xlsx').SheetNames)); // expect no-cpu-bound-call: xlsx.readFile
app.get('/xlsx/rows', (req, res) => res.json(XLSX.utils.sheet_to_json(book.Sheets.Sheet1).length)); // expect no-cpu-bound-call: xlsx.utils.sheet_to_json
app.post('/exceljs', async (req, res) => {
  const made = new ExcelJS.Workbook(); // ok: an empty book
  made.addWorksheet('Report').addRows(req.body); // ok: kept until it is written
  res.json((await made.xlsx.writeBuffer()).length); // expect no-cpu-bound-call: exceljs:Xlsx.writeBuffer
});
app.post('/csv', (req, res) => res.json(parseCsv(req.body).length)); // expect no-cpu-bound-call: csv-parse/sync.parse
app.post('/csv/later', async (req, res) => res.json((await csvLater(req.body, {})).length)); // expect no-cpu-bound-call: csv-parse.parse
app.post('/csv/write', (req, res) => res.json(csvNow(req.body).length)); // expect no-cpu-bound-call: csv-stringify/sync.stringify
app.post('/xml', (req, res) => res.json(Object.keys(parser.parse(req.body)))); // expect no-cpu-bound-call: xml:Parser.parse
app.post('/xml/write', (req, res) => res.json(builder.build({ rows: { row: req.body } }).length)); // expect no-cpu-bound-call: xml:Builder.build
app.post('/xml2js', async (req, res) => res.json(Object.keys(await xml2js.parseStringPromise(req.body)))); // expect no-cpu-bound-call: xml2js.parseStringPromise
app.post('/xml2js/later', async (req, res) => res.json(Object.keys(await xmlLater(req.body)))); // expect no-cpu-bound-call: xml2js.parseString
app.post('/xml2js/parser', (req, res) => {
  new xml2js.Parser().parseString(req.body, (error, parsed) => res.json(Object.keys(parsed))); // expect no-cpu-bound-call: xml2js:Parser.parseString
});
app.post('/js-yaml', (req, res) => res.json(yaml.load(req.body).length)); // expect no-cpu-bound-call: js-yaml.load
app.post('/yaml', (req, res) => res.json(YAML.parse(req.body).length)); // expect no-cpu-bound-call: yaml.parse
app.post('/yaml/document', (req, res) => res.json(YAML.isMap(YAML.parseDocument(req.body).contents))); // expect no-cpu-bound-call: yaml.parseDocument
app.post('/jsdom', (req, res) => res.send(new JSDOM(req.body).window.document.title)); // expect no-cpu-bound-call: jsdom.JSDOM
app.post('/cheerio', (req, res) => res.send(cheerio.load(req.body)('title').text())); // expect no-cpu-bound-call: cheerio.load
app.post('/purify', (req, res) => res.send(purifier.sanitize(req.body))); // expect no-cpu-bound-call: dompurify:DOMPurify.sanitize
app.post('/purify/windowless', (req, res) => res.send(DOMPurify.isSupported ? DOMPurify.sanitize(req.body) : '')); // ok: without a window it does nothing
app.post('/html', (req, res) => res.json(parseHtml(req.body).childNodes.length)); // expect no-cpu-bound-call: node-html-parser.parse
app.post('/marked', (req, res) => res.send(marked.parse(req.body))); // expect no-cpu-bound-call: marked.marked.parse
app.post('/markdown', (req, res) => res.send(markdown.render(req.body))); // expect no-cpu-bound-call: markdown-it:MarkdownIt.render
app.post('/highlight', (req, res) => res.send(hljs.highlight(req.body, { language: 'js' }).value)); // expect no-cpu-bound-call: highlight.js.highlight
app.get('/highlight/language', (req, res) => res.json(hljs.getLanguage('js').name)); // ok: looks up a name
app.post('/prism', (req, res) => res.send(Prism.highlight(req.body, Prism.languages.javascript, 'javascript'))); // expect no-cpu-bound-call: prismjs.highlight
app.listen(3000);
