/** What comes later in an object wins. */
import express from 'express';
import fs from 'node:fs';

const disk = { load: (name) => fs.readFileSync(name), list: () => fs.readdirSync('.') };
const memory = { load: (name) => name.length }; // ok: a property
const cached = { ...disk, load: (name) => name.length }; // ok: a property
const replaced = { ...disk, ...memory };
const restored = { load: () => '', ...disk };
const assigned = Object.assign({}, disk, memory);
const frozen = Object.freeze({ ...memory, ...disk });

const app = express();
app.get('/a', (req, res) => res.json(cached.load('a'))); // ok: overwritten
app.get('/b', (req, res) => res.json(replaced.load('b'))); // ok: overwritten
app.get('/c', (req, res) => res.send(restored.load('c'))); // expect no-blocking-call: load > fs.readFileSync
app.get('/d', (req, res) => res.json(assigned.load('d'))); // ok: overwritten
app.get('/e', (req, res) => res.send(frozen.load('e'))); // expect no-blocking-call: load > fs.readFileSync
app.get('/f', (req, res) => res.json(replaced.list())); // expect no-blocking-call: list > fs.readdirSync
app.get('/g', (req, res) => res.json(assigned.list())); // expect no-blocking-call: list > fs.readdirSync
app.listen(3000);
