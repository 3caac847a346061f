/** Handler, service, repository: three files, an alias import and a re-export on the way. */
import express from 'express';
import { lookupPrice, warmUp } from './index.js';

const app = express();
const prices = warmUp(); // ok: module top level

app.get('/prices/:sku', (req, res) => {
  const known = prices.get(req.params.sku);
  res.json(known ?? lookupPrice(req.params.sku)); // expect no-blocking-call: priceOf > loadPrice > fs.readFileSync
});

app.listen(3000);
