const { once } = require('node:events');
const express = require('express');
const { nearest } = require('./nearest');
const { pool } = require('./pool');
const { primes } = require('./primes');

const app = express();
app.use(express.json());

app.get('/primes/:limit', async (req, res) => {
  const found = primes(Number(req.params.limit));
  res.json({ count: found.length });
});

app.post('/nearest', async (req, res, next) => {
  try {
    res.json(nearest(req.body.query, req.body.names));
  } catch (error) {
    if (error instanceof RangeError) res.status(400).json({ error: error.message });
    else next(error);
  }
});

app.get('/scaled', async (req, res) => {
  res.json({ width: await pool.run({ width: 500, most: 100 }) });
});

exports.start = async () => {
  const server = app.listen(0);
  await once(server, 'listening');
  return server.address().port;
};
