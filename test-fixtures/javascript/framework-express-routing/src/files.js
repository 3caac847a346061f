import { Router } from 'express';
import fs from 'node:fs';

export const files = Router();

files.get('/', async (req, res, next) => {
  try {
    res.json(await fs.promises.readdir('files')); // ok: promise
  } catch (error) {
    next(error);
  }
});
files.delete('/:name', (req, res) => {
  fs.rmSync(req.params.name); // expect no-blocking-call: fs.rmSync
  res.end();
});
files.use('/admin', (req, res, next) => next()); // ok: nothing blocks
