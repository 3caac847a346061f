/**
 * The computing units of Node and of npm packages: name -> milliseconds of processor time.
 * A unit is the smallest piece a price is made of: an iteration, a step of bcrypt, a megabyte.
 */

import crypto from 'node:crypto';
import zlib from 'node:zlib';
import rsBcrypt from '@node-rs/bcrypt';
import bcrypt from 'bcrypt';
import bcryptjs from 'bcryptjs';
import * as cheerio from 'cheerio';
import CryptoJS from 'crypto-js';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import * as fflate from 'fflate';
import hljs from 'highlight.js';
import jsYaml from 'js-yaml';
import { JSDOM } from 'jsdom';
import LZString from 'lz-string';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import forge from 'node-forge';
import { parse as parseHtml } from 'node-html-parser';
import pako from 'pako';
import Papa from 'papaparse';
import sanitizeHtml from 'sanitize-html';
import * as sass from 'sass';
import ts from 'typescript';
import XLSX from 'xlsx';
import YAML from 'yaml';
import * as inputs from './inputs.mjs';
import { millisecondsOf } from './timing.mjs';

const MEGABYTE = 1_000_000;

/** A call that goes through an input: its time for a megabyte of it. */
const perMegabyte = (input, call) => millisecondsOf(() => call(input)) / (input.length / MEGABYTE);

const text = Buffer.from(inputs.text(MEGABYTE));
const csv = inputs.csv(MEGABYTE);
const html = inputs.html(200_000);
const xml = inputs.xml(MEGABYTE);
const yaml = inputs.yaml(200_000);
const markdown = inputs.markdown(60_000);
const source = inputs.source(200_000);
const json = inputs.json(8000);

function sheet() {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(Papa.parse(csv.slice(0, 200_000)).data));
  return book;
}

const pbkdf2 = (digest) => () => millisecondsOf(() => crypto.pbkdf2Sync('password', 'salt', 50_000, 16, digest)) / 50_000;

export const units = {
  'node pbkdf2 sha1 iteration': pbkdf2('sha1'),
  'node pbkdf2 sha256 iteration': pbkdf2('sha256'),
  'node pbkdf2 sha512 iteration': pbkdf2('sha512'),
  'node scrypt N·r·p': () => millisecondsOf(() => crypto.scryptSync('password', 'salt', 32)) / (16384 * 8),
  'node rsa key of 2048 bits': () => millisecondsOf(() => crypto.generateKeyPairSync('rsa', { modulusLength: 2048 }), { chance: true }),
  'node dsa key of 2048 bits': () =>
    millisecondsOf(() => crypto.generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 }), { chance: true }),
  'node prime of 1024 bits': () => millisecondsOf(() => crypto.generatePrimeSync(1024), { chance: true }),
  'node p256 key': () => millisecondsOf(() => crypto.generateKeyPairSync('ec', { namedCurve: 'prime256v1' })),
  'node x25519 key': () => millisecondsOf(() => crypto.generateKeyPairSync('x25519')),
  'node hmac key': () => millisecondsOf(() => crypto.generateKeySync('hmac', { length: 256 })),
  'node hkdf': () => millisecondsOf(() => crypto.hkdfSync('sha256', 'password', 'salt', 'info', 32)),
  'node gzip megabyte': () => perMegabyte(text, zlib.gzipSync),
  'node gunzip megabyte': () => perMegabyte(text, () => zlib.gunzipSync(gzipped)) * (text.length / gzipped.length),
  'node brotli megabyte': () => perMegabyte(text, zlib.brotliCompressSync),
  'node brotli decompress megabyte': () => perMegabyte(text, () => zlib.brotliDecompressSync(brotlied)) * (text.length / brotlied.length),
  'node JSON.parse megabyte': () => perMegabyte(json, JSON.parse),
  'bcrypt 2^10 steps': () => millisecondsOf(() => bcrypt.hashSync('password', 10)),
  '@node-rs/bcrypt 2^10 steps': () => millisecondsOf(() => rsBcrypt.hashSync('password', 10)),
  'bcryptjs 2^10 steps': () => millisecondsOf(() => bcryptjs.hashSync('password', 10)),
  'crypto-js pbkdf2 iteration': () => millisecondsOf(() => CryptoJS.PBKDF2('password', 'salt', { keySize: 4, iterations: 2000 })) / 2000,
  'node-forge rsa key of 1024 bits': () => millisecondsOf(() => forge.pki.rsa.generateKeyPair({ bits: 1024 }), { chance: true }),
  'pako gzip megabyte': () => perMegabyte(text, (input) => pako.gzip(input)),
  'pako gunzip megabyte': () => perMegabyte(gzipped, (input) => pako.ungzip(input)),
  'fflate gzip megabyte': () => perMegabyte(text, (input) => fflate.gzipSync(input)),
  'fflate gunzip megabyte': () => perMegabyte(gzipped, (input) => fflate.gunzipSync(input)),
  'lz-string compress megabyte': () => perMegabyte(inputs.text(200_000), LZString.compress),
  'csv-parse megabyte': () => perMegabyte(csv, (input) => parseCsv(input)),
  'papaparse megabyte': () => perMegabyte(csv.slice(0, 300_000), (input) => Papa.parse(input)),
  'xlsx read megabyte': () => perMegabyte(XLSX.write(sheet(), { type: 'buffer', bookType: 'xlsx' }), (input) => XLSX.read(input)),
  'js-yaml load megabyte': () => perMegabyte(yaml, jsYaml.load),
  'yaml parse megabyte': () => perMegabyte(yaml.slice(0, yaml.indexOf('- id', 50_000)), (input) => YAML.parse(input)),
  'fast-xml-parser megabyte': () => perMegabyte(xml, (input) => new XMLParser().parse(input)),
  'cheerio load megabyte': () => perMegabyte(html, (input) => cheerio.load(input)),
  'jsdom megabyte': () => perMegabyte(html, (input) => new JSDOM(input)),
  'node-html-parser megabyte': () => perMegabyte(html, (input) => parseHtml(input)),
  'sanitize-html megabyte': () => perMegabyte(html, (input) => sanitizeHtml(input)),
  'marked megabyte': () => perMegabyte(markdown, (input) => marked.parse(input)),
  'markdown-it megabyte': () => perMegabyte(markdown, (input) => new MarkdownIt().render(input)),
  'highlight.js megabyte': () => perMegabyte(source, (input) => hljs.highlight(input, { language: 'typescript' })),
  'typescript transpile megabyte': () => perMegabyte(source, (input) => ts.transpileModule(input, {})),
  'sass megabyte': () => perMegabyte(inputs.scss(20_000), (input) => sass.compileString(input)),
};

const gzipped = zlib.gzipSync(text);
const brotlied = zlib.brotliCompressSync(text);
