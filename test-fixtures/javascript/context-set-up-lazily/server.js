/** An object that is made when it is first asked for lives on: what start-up has set in it is set. */
const express = require('express');
const { getSettings, newUpload } = require('./settings');

const app = express();
app.set('key', getSettings().main.apiKey); // ok: start-up
app.set('folder', newUpload().folder); // ok: start-up

app.get('/key', (req, res) => res.send(getSettings().main.apiKey)); // ok: start-up has set it
app.get('/id', (req, res) => res.send(getSettings().clientId)); // expect no-blocking-call: clientId > save > fs.writeFileSync
app.post('/settings', (req, res) => {
  getSettings().save(); // expect no-blocking-call: save > fs.writeFileSync
  res.end();
});
app.post('/upload', (req, res) => res.send(newUpload().folder)); // expect no-blocking-call: folder > fs.mkdirSync
app.listen(3000);
