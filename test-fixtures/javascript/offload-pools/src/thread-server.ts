/** Pools of poolifier. */
import express from 'express';
import { FixedThreadPool } from 'poolifier';
import { strong } from './strong.js';

const pool = new FixedThreadPool<string, string>(2, './src/thread-worker.js'); // ok: threads

const app = express();
app.get('/strong/:text', async (req, res) => {
  res.send(await pool.execute(req.params.text, 'both')); // ok: a thread
});
app.get('/here/:text', (req, res) => res.send(strong(req.params.text))); // expect no-cpu-bound-call: strong > crypto.scryptSync
app.listen(3001);
