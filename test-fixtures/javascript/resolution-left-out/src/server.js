/** Vendored, minified and built files are not the program's own: nothing in them is reported. */
import express from 'express';
import { parse } from './vendor/parser.js';
import { legacy } from './lib/legacy.min.js';
import { own } from './own.js';

const app = express();
app.get('/parse', (req, res) => res.json(parse(req.query.text))); // ok: vendored
app.get('/legacy', (req, res) => res.json(legacy(req.query.text))); // ok: minified
app.get('/own', (req, res) => res.json(own())); // expect no-blocking-call: own > fs.readFileSync
app.listen(3000);
