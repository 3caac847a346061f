/** Functions chosen by conditions, logical operators, switch and early returns. */
import Koa from 'koa';
import fs from 'node:fs';
import { gzipSync, gzip } from 'node:zlib';
import { promisify } from 'node:util';

const readFast = process.env.CACHE ? (name) => name : (name) => fs.readFileSync(name);
const compress = process.env.SYNC === '1' ? gzipSync : promisify(gzip);
const warn = console.warn || (() => fs.appendFileSync('warnings.log', ''));
let reader = null;
reader ||= (name) => fs.readFileSync(name);
let writer;
writer ??= (name) => fs.writeFileSync(name, '');

function store(kind) {
  switch (kind) {
    case 'file':
      return (name) => fs.statSync(name);
    case 'memory':
      return (name) => name.length;
    default:
      throw new Error(kind);
  }
}

const size = store('memory');

const app = new Koa();
app.use(async (ctx) => {
  readFast('a'); // expect no-blocking-call: readFast > fs.readFileSync
  await compress('b'); // expect no-cpu-bound-call: zlib.gzipSync
  reader('c'); // expect no-blocking-call: reader > fs.readFileSync
  writer('d'); // expect no-blocking-call: writer > fs.writeFileSync
  store(ctx.query.kind)('e'); // expect no-blocking-call: store > fs.statSync
  ctx.body = (ctx.query.deep ? deep : shallow)(ctx.path); // expect no-blocking-call: deep > fs.readdirSync
});
app.listen(3000);

function deep(folder) {
  return fs.readdirSync(folder, { recursive: true });
}
function shallow(folder) {
  return [folder]; // ok: no primitive
}
