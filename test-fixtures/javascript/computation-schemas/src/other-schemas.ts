import express from 'express';
import { body, query, validationResult } from 'express-validator';
import Joi from 'joi';
import * as v from 'valibot';
import * as yup from 'yup';
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { series, squares } from './work.js';

const app = express();
app.use(express.json());

const order = Joi.object({ copies: Joi.number().integer().max(100).required(), pages: Joi.number().required() });

app.post('/joi', (req, res) => {
  const { error, value } = order.validate(req.body);
  if (error) return res.status(400).json(error);
  for (let i = 0; i < value.pages; i++) res.write(String(i)); // expect no-heavy-loop: for
  for (let i = 0; i < value.copies; i++) res.write(String(i)); // ok: at most a hundred
  return res.end();
});

app.post('/joi-in-place', async (req, res) => {
  await order.validateAsync(req.body);
  res.json(squares(req.body.copies)); // ok: at most a hundred
});

const report = yup.object({ rows: yup.number().max(1000).required(), columns: yup.number().required() });

app.post('/yup', async (req, res) => {
  const { rows, columns } = await report.validate(req.body);
  for (let i = 0; i < rows; i++) res.write('-'); // ok: at most a thousand
  for (let i = 0; i < columns; i++) res.write('|'); // expect no-heavy-loop: for
  res.end();
});

const Range = v.object({ few: v.pipe(v.number(), v.integer(), v.maxValue(50)), many: v.pipe(v.number(), v.integer()) });

app.post('/valibot', (req, res) => {
  const { few, many } = v.parse(Range, req.body);
  for (let i = 0; i < few; i++) res.write('-'); // ok: at most fifty
  for (let i = 0; i < many; i++) res.write('|'); // expect no-heavy-loop: for
  res.end();
});

const Grid = Type.Object({ width: Type.Integer({ maximum: 64 }), height: Type.Integer({ minimum: 1 }) });

app.post('/typebox', (req, res) => {
  const { width, height } = Value.Parse(Grid, req.body);
  for (let i = 0; i < width; i++) res.write('-'); // ok: at most 64
  for (let i = 0; i < height; i++) res.write('|'); // expect no-heavy-loop: for
  res.end();
});

app.get('/express-validator', query('n').isInt({ min: 1, max: 365 }).toInt(), (req, res) => {
  if (!validationResult(req).isEmpty()) return res.sendStatus(400);
  return res.json(squares(Number(req.query.n))); // ok: at most 365
});

app.get('/express-validator-open', [query('n').isInt({ min: 1 }).toInt(), body('note').isLength({ max: 20 })], (req, res) => {
  res.json(series(Number(req.query.n))); // expect no-heavy-loop: series > for
});

app.listen(3000);
