const express = require('express');
const bcrypt = require('./lib/bcryptjs');
const fse = require('./lib/fsExtra');
const { invoice } = require('./ee/billing');

const app = express();
const users = fse.readJsonSync('users.json'); // ok: module top level

app.post('/login', async (req, res) => {
  const right = await bcrypt.compare('secret', users[0].hash); // expect no-cpu-bound-call: bcryptjs.compare
  res.json({ right, limits: await fse.readJson('limits.json') }); // ok: asynchronous
});
app.get('/users', (req, res) => {
  res.json(fse.readJsonSync('users.json')); // expect no-blocking-call: fs-extra.readJsonSync
});
app.get('/invoices/:id', (req, res) => {
  res.end(invoice(req.params.id)); // expect no-blocking-call: invoice > fs.readFileSync
});
app.listen(3000);
