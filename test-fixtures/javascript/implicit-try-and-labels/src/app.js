/** Every path of a handler counts: catch, finally, loops, labels, nested functions, optional calls. */
import Koa from 'koa';
import fs from 'node:fs';

const recover = () => fs.readFileSync('backup.json');
const release = () => fs.unlinkSync('lock');
const check = (name) => fs.existsSync(name);
const unused = () => fs.unlinkSync('unused'); // ok: no caller

const app = new Koa();
app.use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    ctx.body = recover(); // expect no-blocking-call: recover > fs.readFileSync
  } finally {
    release(); // expect no-blocking-call: release > fs.unlinkSync
  }
  outer: for (const name of ['a', 'b']) {
    do {
      if (check(name)) continue outer; // expect no-blocking-call: check > fs.existsSync
    } while (ctx.query.again);
    if (!ctx.body) break outer;
  }
  const inner = () => {
    ctx.body = recover(); // expect no-blocking-call: recover > fs.readFileSync
  };
  inner();
  (function immediately() { // expect no-blocking-call: immediately > release > fs.unlinkSync
    release();
  })();
  ctx.state.hook?.(); // ok: unknown
  if (false) unused(); // ok: never runs
  return check; // ok: not called
});
app.listen(3000);
