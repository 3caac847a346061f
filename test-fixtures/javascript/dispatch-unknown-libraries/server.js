/** Libraries that the catalog does not know. */
const express = require('express');
const fs = require('fs');
const { connect, Widget, each } = require('some-bus');

const bus = connect('bus://');
bus.on('ready', () => fs.writeFileSync('ready', '')); // ok: once, when the program starts
bus.on('order', (order) => {
  fs.appendFileSync('orders.log', order); // expect no-blocking-call: fs.appendFileSync
});
each(['a', 'b'], (folder) => fs.mkdirSync(folder)); // ok: runs while the module loads
const options = { shutdown: () => fs.unlinkSync('lock') }; // ok: who calls it, and when, is not known

const provider = connect({
  template: () => fs.readFileSync('template', 'utf8'), // ok: taken for something that runs while the module loads
  async send(mail) {
    fs.writeFileSync('mail', mail.text); // expect no-blocking-call: fs.writeFileSync
  },
  async check(mail) {
    await fs.promises.access(mail.to); // ok: awaited
  },
});

const app = express();
app.get('/widget', (req, res) => {
  new Widget({ // expect no-blocking-call: onData > fs.appendFileSync
    name: 'w',
    onData(data) {
      fs.appendFileSync('widget.log', data);
    },
    hooks: { done: () => fs.rmSync('widget.log') }, // expect no-blocking-call: fs.rmSync
  });
  new Widget(options); // ok: nothing is written here
  each(req.query.names, (name) => fs.statSync(name)); // expect no-blocking-call: fs.statSync
  res.end();
});
app.listen(3000);
