const cluster = require('cluster');
const fs = require('fs');
const express = require('express');

if (cluster.isPrimary) {
  fs.writeFileSync('primary.pid', String(process.pid)); // ok: start-up of the primary
  cluster.fork();
  cluster.on('exit', (worker) => {
    fs.appendFileSync('exits.log', ''); // ok: workers that come and go
    cluster.fork(); // ok: nothing blocks
  });
} else {
  const app = express();
  app.get('/', (req, res) => res.send(fs.readFileSync('index.html'))); // expect no-blocking-call: fs.readFileSync
  app.listen(3000, () => fs.appendFileSync('workers.log', '')); // ok: once
}
