import Router from '@koa/router';
import Koa from 'koa';
import bodyParser from 'koa-bodyparser';

const app = new Koa();
const router = new Router();
app.use(bodyParser({ jsonLimit: '10mb' }));

router.get('/throw', (ctx) => {
  const n = Number(ctx.query.n);
  if (n > 1000) ctx.throw(413);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.sqrt(i); // ok: a thousand at most
  ctx.body = sum;
});

router.get('/assert', (ctx) => {
  const n = Number(ctx.query.n);
  ctx.assert(n <= 1000, 413);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.sqrt(i); // ok: a thousand at most
  ctx.body = sum;
});

router.get('/status', (ctx) => {
  const n = Number(ctx.query.n);
  if (n > 1000) ctx.status = 413;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.sqrt(i); // expect no-heavy-loop: for
  ctx.body = sum;
});

// The callback reads the context of the handler that it is written in.
router.post('/known', (ctx) => {
  ctx.body = ctx.request.body.items.filter((each) => ctx.request.body.known.includes(each)).length; // expect no-heavy-loop: includes
});

app.use(router.routes());
app.listen(3001);
