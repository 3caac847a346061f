const express = require('express');
const hooks = require('./hooks');

const app = express();
app.post('/pads', async (req, res) => {
  await hooks.callAll('padCreated', req.body);
  res.end();
});

async function start() {
  await hooks.callAll('serverStarting', { app });
  app.listen(3000);
}
process.on('SIGTERM', () => hooks.callAll('serverClosing'));
start();
