const express = require('express');
const users = require('./users');

const app = express();
app.get('/users/:id', (req, res) => res.json(users.find(req.params.id))); // expect no-blocking-call: find > readRow > fs.readFileSync
app.get('/teams/:id', (req, res) => res.json(users.teamOf(req.params.id))); // expect no-blocking-call: teamOf > read > readRow > fs.readFileSync
app.listen(3000);
