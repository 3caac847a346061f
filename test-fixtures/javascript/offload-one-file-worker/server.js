const express = require('express');
const hash = require('./hash');

const app = express();
app.post('/hash', async (req, res) => res.json(await hash(req.body.password))); // ok: a thread
app.listen(3000);
