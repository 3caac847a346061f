/** `.js` means `.ts`, folders mean their index, `.json` is data, and `src/node_modules` holds the program's own sources. */
import express from 'express';
import { load } from './loader.js';
import { page } from './view.jsx';
import { storage } from './storage';
import { twin } from './twin.js';
import settings from './settings.json' with { type: 'json' };
import { audit } from 'audit';
import { money } from 'format/money';

const app = express();
app.get('/load', (_req, res) => res.send(load(settings.name))); // expect no-blocking-call: load > fs.readFileSync
app.get('/page', (_req, res) => res.send(page())); // expect no-blocking-call: page > fs.readFileSync
app.get('/storage', (_req, res) => res.json(storage.list())); // expect no-blocking-call: list > fs.readdirSync
app.get('/twin', (_req, res) => res.json(twin())); // ok: the TypeScript file, which computes
app.get('/audit', (_req, res) => res.json(audit('read'))); // expect no-blocking-call: audit > fs.appendFileSync
app.get('/money', (_req, res) => res.json(money(3))); // ok: formats a number
app.listen(settings.port);
