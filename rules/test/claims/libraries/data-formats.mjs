/** CSV, spreadsheets, YAML and XML. */

import { parse as parseCsvLater } from 'csv-parse';
import { parse as parseCsv } from 'csv-parse/sync';
import { stringify as stringifyCsvLater } from 'csv-stringify';
import { stringify as stringifyCsv } from 'csv-stringify/sync';
import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import matter from 'gray-matter';
import * as jsYaml from 'js-yaml';
import Papa from 'papaparse';
import { promisify } from 'node:util';
import xlsx from 'xlsx';
import xml2js from 'xml2js';
import YAML from 'yaml';
import { csv, file, fresh, markdown, rows, text, xml } from '../inputs.mjs';

const sheet = xlsx.utils.json_to_sheet(rows);
const book = { SheetNames: ['a'], Sheets: { a: sheet } };
const bookFile = fresh('.xlsx');
const bookBytes = xlsx.write(book, { type: 'buffer', bookType: 'xlsx' });
xlsx.writeFile(book, bookFile);
const yaml = jsYaml.dump(rows.slice(0, 500));
const parser = new XMLParser();
const builder = new XMLBuilder();
const object = parser.parse(xml);

export const blocking = {
  'parse csv-parse/sync.parse': async () => parseCsv(csv),
  'parse csv-stringify/sync.stringify': async () => stringifyCsv(rows),
  'parse csv-parse.parse': async () => await promisify(parseCsvLater)(csv, {}),
  'parse csv-stringify.stringify': async () => await promisify(stringifyCsvLater)(rows, {}),
  'parse papaparse.parse': async () => Papa.parse(csv),
  'parse papaparse.unparse': async () => Papa.unparse(rows),
  'parse xlsx.read': async () => xlsx.read(bookBytes),
  'parse xlsx.readFile': async () => xlsx.readFile(bookFile),
  'parse xlsx.write': async () => xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }),
  'parse xlsx.writeFile': async () => xlsx.writeFile(book, fresh('.xlsx')),
  'parse xlsx.utils.json_to_sheet': async () => xlsx.utils.json_to_sheet(rows),
  'parse xlsx.utils.sheet_to_json': async () => xlsx.utils.sheet_to_json(sheet),
  'parse xlsx.utils.sheet_to_csv': async () => xlsx.utils.sheet_to_csv(sheet),
  'parse js-yaml.load': async () => jsYaml.load(yaml),
  'parse js-yaml.dump': async () => jsYaml.dump(rows),
  'parse yaml.parse': async () => YAML.parse(yaml),
  'parse yaml.parseDocument': async () => YAML.parseDocument(yaml),
  'parse yaml.stringify': async () => YAML.stringify(rows),
  'parse xml:Parser.parse': async () => parser.parse(xml),
  'parse xml:Builder.build': async () => builder.build(object),
  'parse fast-xml-parser.XMLValidator.validate': async () => XMLValidator.validate(xml),
  'parse xml2js.parseString': async () => await promisify(xml2js.parseString)(xml),
  'parse xml2js.parseStringPromise': async () => await xml2js.parseStringPromise(xml),
  'parse xml2js:Parser.parseStringPromise': async () => await new xml2js.Parser().parseStringPromise(xml),
  'parse xml2js:Builder.buildObject': async () => new xml2js.Builder().buildObject({ list: { row: rows } }),
  'parse gray-matter': async () => matter(`---\n${yaml}\n---\n${markdown}`),
};
