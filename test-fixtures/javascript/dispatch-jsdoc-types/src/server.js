import express from 'express';
import { Importer } from './importer.js';
import { handle } from './handle.js';

const app = express();
const importer = new Importer();
app.post('/import', (req, res) => res.json(handle(importer, req.body))); // expect no-blocking-call: handle > run > fs.readFileSync
app.listen(3000);
