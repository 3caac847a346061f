import express from 'express';
import fs from 'node:fs';
import { promisify, callbackify } from 'node:util';
import { exec } from 'node:child_process';

const run = promisify(exec);
const parse = (text) => JSON.parse(text) && fs.readFileSync('schema.json');
const persist = (row) => fs.writeFileSync('row.json', row);
const failed = (error) => fs.appendFileSync('errors.log', error.message);
const loadRow = async (id) => {
  const text = await fs.promises.readFile(id, 'utf8'); // ok: promise
  return persist(text); // expect no-blocking-call: persist > fs.writeFileSync
};

const app = express();
app.get('/then', (req, res) => {
  fs.promises
    .readFile('a')
    .then((text) => parse(text)) // expect no-blocking-call: parse > fs.readFileSync
    .catch((error) => failed(error)) // expect no-blocking-call: failed > fs.appendFileSync
    .finally(() => persist('')); // expect no-blocking-call: persist > fs.writeFileSync
  res.end();
});
app.get('/all', async (req, res) => {
  await Promise.all(['a', 'b'].map(async (id) => {
    await run(`touch ${id}`); // ok: promise
    persist(id); // expect no-blocking-call: persist > fs.writeFileSync
  }));
  res.end();
});
app.get('/new', (req, res) => {
  new Promise((resolve) => {
    resolve(fs.readFileSync('n')); // expect no-blocking-call: fs.readFileSync
  }).then(() => res.end());
});
app.get('/row', async (req, res) => {
  res.json(await loadRow(req.query.id)); // ok: loadRow is asynchronous itself
});
app.get('/callback', (req, res) => {
  callbackify(loadRow)('x', () => res.end()); // ok: loadRow is asynchronous itself
});
app.get('/race', async (req, res) => {
  await Promise.race([run('date'), new Promise((resolve) => setTimeout(resolve, 10))]); // ok: promises
  res.end();
});
app.get('/old', (req, res) => {
  fs.readFile('a', (error, data) => {
    if (error) return failed(error); // expect no-blocking-call: failed > fs.appendFileSync
    res.send(data);
  });
});
app.listen(3000);
