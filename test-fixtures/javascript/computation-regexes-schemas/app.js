/** Expressions in schemas meet what clients send when data is put through them. Some libraries stop at the first test that fails, others run all. */

import express from 'express';
import { body } from 'express-validator';
import Fastify from 'fastify';
import Joi from 'joi';
import * as v from 'valibot';
import * as yup from 'yup';
import { z } from 'zod';

const SLUG = /^([a-z]+-?)+$/;
const SAFE = /^[a-z]+(?:-[a-z]+)*$/;
const app = express();
app.use(express.json());

const Post = z.object({ slug: z.string().regex(SLUG) });
const LimitedPost = z.object({ slug: z.string().max(15).regex(SLUG) });
const SafePost = z.object({ slug: z.string().max(100).regex(SAFE), code: z.string().refine((code) => SAFE.test(code)) });
const Coded = z.object({ code: z.string().refine((code) => SLUG.test(code)) }); // expect no-slow-regex: /^([a-z]+-?)+$/

app.post('/zod', (req, res) => {
  res.json(Post.safeParse(req.body).success); // expect no-slow-regex: /^([a-z]+-?)+$/
});
app.post('/zod/limited', (req, res) => {
  res.json(LimitedPost.safeParse(req.body).success); // expect no-slow-regex: /^([a-z]+-?)+$/
});
app.post('/zod/safe', (req, res) => {
  res.json(SafePost.safeParse(req.body).success); // ok: linear
});
app.post('/zod/refined', (req, res) => {
  res.json(Coded.safeParse(req.body).success);
});
app.get('/zod/constant', (req, res) => {
  res.json(Post.safeParse({ slug: 'a-b' }).success); // ok: the program's own
});

const joiPost = Joi.object({ slug: Joi.string().pattern(SLUG) });
const joiLimited = Joi.object({ slug: Joi.string().max(15).pattern(SLUG) });
app.post('/joi', (req, res) => {
  res.json(joiPost.validate(req.body).error === undefined); // expect no-slow-regex: /^([a-z]+-?)+$/
});
app.post('/joi/limited', (req, res) => {
  res.json(joiLimited.validate(req.body).error === undefined); // ok: stops at the first test that fails
});

const yupPost = yup.object({ slug: yup.string().matches(SLUG) });
const yupLimited = yup.object({ slug: yup.string().max(15).matches(SLUG) });
app.post('/yup', (req, res) => {
  res.json(yupPost.isValidSync(req.body)); // expect no-slow-regex: /^([a-z]+-?)+$/
});
app.post('/yup/limited', (req, res) => {
  res.json(yupLimited.isValidSync(req.body)); // ok: stops at the first test that fails
});

const valibotPost = v.object({ slug: v.pipe(v.string(), v.maxLength(15), v.regex(SLUG)) });
const valibotSafe = v.object({ slug: v.pipe(v.string(), v.regex(SAFE)) });
app.post('/valibot', (req, res) => {
  res.json(v.safeParse(valibotPost, req.body).success); // expect no-slow-regex: /^([a-z]+-?)+$/
});
app.post('/valibot/safe', (req, res) => {
  res.json(v.safeParse(valibotSafe, req.body).success); // ok: linear
});

app.post('/chain', body('slug').isLength({ max: 15 }).matches(SLUG), (req, res) => { // expect no-slow-regex: /^([a-z]+-?)+$/
  res.json('any');
});
app.post('/chain/bail', body('slug').isLength({ max: 15 }).bail().matches(SLUG), (req, res) => { // ok: goes no further
  res.json('short');
});

app.get(/^\/files\/([a-z]+\/?)+$/, (req, res) => { // expect no-slow-regex: /^\/files\/([a-z]+\/?)+$/
  res.json('file');
});
app.get(/^\/docs\/[a-z]+$/, (req, res) => { // ok: linear
  res.json('document');
});

app.listen(Number(process.env.PORT ?? 3000));

const fastify = Fastify();
const anySlug = { body: { type: 'object', properties: { slug: { type: 'string', pattern: '^([a-z]+-?)+$' } } } };
const shortSlug = { body: { type: 'object', properties: { slug: { type: 'string', maxLength: 15, pattern: '^([a-z]+-?)+$' } } } };
fastify.post('/any', { schema: anySlug }, async (request) => request.body.slug); // expect no-slow-regex: /^([a-z]+-?)+$/
fastify.post('/limited', { schema: shortSlug }, async (request) => request.body.slug); // ok: stops at the first test that fails
fastify.listen({ port: 3001 });
