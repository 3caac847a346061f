/** The chain of `three-file-chain`, reached only while the server starts: no finding. */
import express from 'express';
import { lookupPrice, warmUp } from './index.js';

const app = express();
const prices = warmUp(); // ok: module top level
const first = lookupPrice('first'); // ok: the same helper, at module top level

app.get('/prices/:sku', (req, res) => {
  res.json(prices.get(req.params.sku) ?? first); // ok: from memory
});

app.listen(3000);
