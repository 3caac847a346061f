import Koa from 'koa';
import Router from '@koa/router';
import fs from 'node:fs';

const app = new Koa();
const router = new Router({ prefix: '/api' });

const timing = async (ctx, next) => {
  await next();
  fs.appendFileSync('timing.log', ctx.path); // expect no-blocking-call: fs.appendFileSync
};
app.context.files = { list: () => fs.readdirSync('files') };

router
  .param('id', (id, ctx, next) => {
    ctx.file = fs.statSync(id); // expect no-blocking-call: fs.statSync
    return next();
  })
  .get('/files', (ctx) => {
    ctx.body = ctx.files.list(); // expect no-blocking-call: list > fs.readdirSync
  })
  .get('file', '/files/:id', async (ctx) => {
    ctx.body = fs.createReadStream(ctx.params.id); // ok: streams
  })
  .put('/files/:id', (ctx, next) => next(), (ctx) => {
    fs.writeFileSync(ctx.params.id, ''); // expect no-blocking-call: fs.writeFileSync
  });
router.use(async (ctx, next) => next()); // ok: nothing blocks

app.use(timing).use(router.routes()).use(router.allowedMethods());
app.on('error', (error) => {
  fs.appendFileSync('errors.log', error.message); // expect no-blocking-call: fs.appendFileSync
});
app.listen(3000, () => fs.writeFileSync('pid', '')); // ok: once
