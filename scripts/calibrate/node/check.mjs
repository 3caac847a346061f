/**
 * One call of each modelled primitive, with other arguments than those the units were measured with. The engine reads this
 * file for its estimates (without run-check.mjs, which runs the functions, they are taken for somebody's API). `sizes` are the lengths of the inputs in characters or bytes, where
 * the price goes by the megabyte.
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

const settings = { rounds: 11, scrypt: { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 27 } };

export async function pbkdf2Sha1() {
  crypto.pbkdf2Sync('a longer password', 'some salt', 210_000, 20, 'sha1');
}
export async function pbkdf2Sha256() {
  crypto.pbkdf2Sync('a longer password', 'some salt', 600_000, 32, 'sha256');
}
export async function pbkdf2Sha512TwoBlocks() {
  crypto.pbkdf2Sync('a longer password', 'some salt', 100_000, 128, 'sha512');
}
export async function scrypt() {
  crypto.scryptSync('a longer password', 'some salt', 64, settings.scrypt);
}
export async function scryptDefault() {
  crypto.scryptSync('a longer password', 'some salt', 64);
}
export async function rsaKey3072() {
  crypto.generateKeyPairSync('rsa', { modulusLength: 3072 });
}
export async function dsaKey1024() {
  crypto.generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 });
}
export async function prime768() {
  crypto.generatePrimeSync(768);
}
export async function ed25519Key() {
  crypto.generateKeyPairSync('ed25519');
}
export async function prime256v1Key() {
  crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
}
export async function aesKey() {
  crypto.generateKeySync('aes', { length: 256 });
}
export async function hkdf() {
  crypto.hkdfSync('sha512', 'a longer password', 'some salt', 'some info', 64);
}
export async function bcrypt11() {
  bcrypt.hashSync('a longer password', settings.rounds);
}
export async function bcryptSalt8() {
  bcrypt.hashSync('a longer password', bcrypt.genSaltSync(8));
}
export async function nodeRsBcrypt9() {
  rsBcrypt.hashSync('a longer password', 9);
}
export async function bcryptjs9() {
  bcryptjs.hashSync('a longer password', 9);
}
export async function cryptoJsPbkdf2() {
  CryptoJS.PBKDF2('a longer password', 'some salt', { keySize: 16, iterations: 1500 });
}
export async function forgeRsaKey2048() {
  forge.pki.rsa.generateKeyPair(2048);
}

const text = Buffer.from(inputs.text(300_000));
const gzipped = zlib.gzipSync(text);
const brotlied = zlib.brotliCompressSync(text);
const letters = inputs.text(60_000);
const csv = inputs.csv(300_000);
const html = inputs.html(150_000);
const xml = inputs.xml(300_000);
const manyYaml = inputs.yaml(60_000);
const markdown = inputs.markdown(60_000);
const source = inputs.source(60_000);
const scss = inputs.scss(30_000);
const sheet = (() => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.json_to_sheet(inputs.records(1000).map(({ id, name, total }) => ({ id, name, total }))));
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
})();

export async function gzip() {
  zlib.gzipSync(text);
}
export async function deflate() {
  zlib.deflateSync(text);
}
export async function gunzip() {
  zlib.gunzipSync(gzipped);
}
export async function brotli() {
  zlib.brotliCompressSync(text);
}
export async function brotliDecompress() {
  zlib.brotliDecompressSync(brotlied);
}
export async function pakoGzip() {
  pako.gzip(text);
}
export async function pakoUngzip() {
  pako.ungzip(gzipped);
}
export async function fflateGzip() {
  fflate.gzipSync(text);
}
export async function fflateGunzip() {
  fflate.gunzipSync(gzipped);
}
export async function lzString() {
  LZString.compressToBase64(letters);
}
export async function csvParse() {
  parseCsv(csv);
}
export async function papaparse() {
  Papa.parse(csv);
}
export async function xlsxRead() {
  XLSX.read(sheet);
}
export async function jsYamlLoad() {
  jsYaml.load(manyYaml);
}
export async function yamlParse() {
  YAML.parse(manyYaml);
}
export async function xmlParse() {
  new XMLParser().parse(xml);
}
export async function cheerioLoad() {
  cheerio.load(html);
}
export async function jsdom() {
  new JSDOM(html);
}
export async function nodeHtmlParser() {
  parseHtml(html);
}
export async function sanitize() {
  sanitizeHtml(html);
}
export async function markedParse() {
  marked.parse(markdown);
}
export async function markdownIt() {
  new MarkdownIt().render(markdown);
}
export async function highlight() {
  hljs.highlight(source, { language: 'typescript' });
}
export async function transpile() {
  ts.transpileModule(source, {});
}
export async function compileSass() {
  sass.compileString(scss);
}

export const sizes = {
  ...{ gzip: text, deflate: text, gunzip: gzipped, brotli: text, brotliDecompress: brotlied, pakoGzip: text, pakoUngzip: gzipped },
  ...{ fflateGzip: text, fflateGunzip: gzipped, lzString: letters, csvParse: csv, papaparse: csv, xlsxRead: sheet, jsYamlLoad: manyYaml },
  ...{ yamlParse: manyYaml, xmlParse: xml, cheerioLoad: html, jsdom: html, nodeHtmlParser: html, sanitize: html, markedParse: markdown },
  ...{ markdownIt: markdown, highlight: source, transpile: source, compileSass: scss },
};

/** What chance decides: the search for primes. */
export const byChance = ['rsaKey3072', 'dsaKey1024', 'prime768', 'forgeRsaKey2048'];
