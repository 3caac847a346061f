/** CommonJS server: requires ES modules, chains of module.exports, conditional and destructured requires. */
const Koa = require('koa');
const { saveReport: save, ...rest } = require('./lib/reports.mjs');
const defaultOf = require('./lib/thumbnail.mjs').default;
const paths = require('./lib/paths');
const storage = process.env.S3 ? require('./lib/s3') : require('./lib/disk');

let templates;
try {
  templates = require('./lib/templates');
} catch {
  templates = require('./lib/no-templates');
}

const app = new Koa();
app.use(async (ctx) => {
  if (ctx.path === paths.report) save(ctx.query.name); // expect no-blocking-call: saveReport > fs.writeFileSync
  if (ctx.path === '/reports') ctx.body = rest.listReports(); // expect no-blocking-call: listReports > fs.readdirSync
  if (ctx.path === '/thumb') ctx.body = defaultOf(ctx.query.name); // expect no-blocking-call: thumbnail > fs.readFileSync
  if (ctx.path === '/upload') storage.put(ctx.query.name, 'x'); // expect no-blocking-call: put > fs.writeFileSync
  if (ctx.path === '/page') ctx.body = templates.load('page'); // expect no-blocking-call: load > fs.readFileSync
});
app.listen(3000);
