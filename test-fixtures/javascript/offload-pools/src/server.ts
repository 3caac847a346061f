import express from 'express';
import { resolve } from 'node:path';
import Piscina from 'piscina';
import Tinypool from 'tinypool';
import workerpool from 'workerpool';
import { render } from './render.js';

const piscina = new Piscina({ filename: new URL('./piscina-worker.js', import.meta.url).href });
const tinypool = new Tinypool({ filename: resolve(import.meta.dirname, 'tiny-worker.js') });
const pool = workerpool.pool(import.meta.dirname + '/workerpool-worker.js');
const inline = workerpool.pool();

const app = express();
app.get('/piscina', async (_req, res) => res.send(await piscina.run('a'))); // ok: a thread
app.get('/named', async (_req, res) => res.send(await piscina.run('a', { name: 'thumbnail' }))); // ok: a thread
app.get('/tinypool', async (_req, res) => res.send(await tinypool.run('a'))); // ok: a thread
app.get('/workerpool', async (_req, res) => res.send(await pool.exec('pdf', ['a']))); // ok: a thread
app.get('/inline', async (_req, res) => res.send(await inline.exec(render, ['a']))); // ok: a thread
app.get('/argument', async (_req, res) => res.send(await piscina.run(render('a')))); // expect no-blocking-call: render > child_process.execFileSync
app.get('/direct', (_req, res) => res.send(render('a'))); // expect no-blocking-call: render > child_process.execFileSync
app.listen(3000);
