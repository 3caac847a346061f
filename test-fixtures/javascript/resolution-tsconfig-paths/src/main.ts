import express from 'express';
import { settings } from 'config';
import { invoices } from '@services/invoices';
import { ledger } from '@services/ledger';
import { upper } from '@app/util/text';
import { stamp } from 'util/stamp';
import { receipts } from '~/services/receipts';

const app = express();
const boot = settings(); // ok: module top level

app.get('/invoices/:id', (req, res) => {
  res.json(invoices.find(req.params.id)); // expect no-blocking-call: find > fs.readFileSync
});
app.get('/ledger', (_req, res) => {
  res.send(upper(ledger.dump())); // expect no-blocking-call: dump > fs.readFileSync
});
app.get('/stamp', (_req, res) => {
  res.send(stamp()); // expect no-blocking-call: stamp > fs.statSync
});
app.get('/receipts', async (_req, res) => {
  res.json(await receipts.all()); // ok: asynchronous
});
app.listen(boot.port);
