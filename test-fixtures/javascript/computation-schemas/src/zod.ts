import express from 'express';
import { z } from 'zod';
import { series, squares } from './work.js';

const app = express();
app.use(express.json({ limit: '10mb' }));

const Limited = z.object({ n: z.coerce.number().int().min(1).max(500), names: z.array(z.string().max(20)).max(50) });
const Unlimited = z.object({ n: z.coerce.number().int().min(1), names: z.array(z.string()) });
type Input = z.infer<typeof Unlimited>;

app.get('/limited', (req, res) => {
  const { n } = Limited.parse(req.query);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i; // ok: at most 500
  res.json(sum);
});

app.get('/unlimited', (req, res) => {
  const { n } = Unlimited.parse(req.query);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i; // expect no-heavy-loop: for
  res.json(sum);
});

app.get('/number', (req, res) => {
  res.json(series(z.coerce.number().parse(req.query.n))); // expect no-heavy-loop: series > for
});

app.get('/small-number', (req, res) => {
  res.json(squares(z.coerce.number().max(100).parse(req.query.n))); // ok: at most 100
});

app.post('/safe', (req, res) => {
  const parsed = Unlimited.safeParse(req.body);
  if (!parsed.success) return res.sendStatus(400);
  const input: Input = parsed.data;
  return res.json(input.names.filter((name, i) => input.names.indexOf(name) === i)); // expect no-heavy-loop: indexOf
});

app.post('/safe-limited', async (req, res) => {
  const parsed = await Limited.safeParseAsync(req.body);
  if (!parsed.success) return res.sendStatus(400);
  const { names } = parsed.data;
  return res.json(names.filter((name, i) => names.indexOf(name) === i)); // ok: at most fifty names
});

app.post('/checked-in-place', (req, res) => {
  Limited.parse(req.body);
  const { names } = req.body;
  res.json(names.filter((name: string) => names.includes(name))); // ok: the body has been checked
});

const Base = z.object({ page: z.number() });
const Extended = Base.extend({ size: z.number().max(100).default(20) }).partial();

app.post('/extended', (req, res) => {
  const { page, size } = Extended.parse(req.body);
  let sum = 0;
  for (let i = 0; i < size; i++) sum += i; // ok: at most a hundred
  for (let i = 0; i < page; i++) sum += i; // expect no-heavy-loop: for
  res.json(sum);
});

const Kind = z.union([z.object({ count: z.number().max(10) }), z.object({ count: z.enum(['few', 'many']) })]);
const Digits = z
  .string()
  .transform((text) => Number(text))
  .pipe(z.number().max(1000));
const Cut = z.string().transform((text) => Math.min(Number(text), 50));
const Read = z.string().transform((text) => Number(text));

app.post('/kinds', (req, res) => {
  let sum = 0;
  const { count } = Kind.parse(req.body);
  for (let i = 0; i < Number(count); i++) sum += i; // ok: at most ten
  for (let i = 0; i < Digits.parse(req.query.n); i++) sum += i; // ok: at most a thousand
  for (let i = 0; i < Cut.parse(req.query.n); i++) sum += i; // ok: at most fifty
  for (let i = 0; i < Read.parse(req.query.all); i++) sum += i; // expect no-heavy-loop: for
  res.json(sum);
});

const validate = (schema: z.ZodType) => (req: express.Request, res: express.Response, next: express.NextFunction) => {
  const result = schema.safeParse(req.body);
  if (!result.success) return res.status(400).json(result.error);
  req.body = result.data;
  return next();
};

app.post('/by-middleware', validate(z.object({ n: z.number().max(200) })), (req, res) => {
  res.json(squares(req.body.n)); // ok: the middleware lets at most 200 through
});

app.post('/by-open-middleware', validate(z.object({ n: z.number() })), (req, res) => {
  res.json(series(req.body.n)); // expect no-heavy-loop: series > for
});

const Report = z.discriminatedUnion('type', [
  z.object({ type: z.literal('funnel'), steps: z.array(z.string()).max(8) }),
  z.object({ type: z.literal('journey'), steps: z.coerce.number().max(7) }),
]);

app.post('/reports', (req, res) => {
  const { steps } = Report.parse(req.body);
  let sum = 0;
  for (let i = 0; i < Number(steps); i++) sum += i; // ok: either has few
  for (let i = 0; i < (steps as number); i++) sum += i; // ok: either has few
  res.json(sum);
});

app.listen(3000);
