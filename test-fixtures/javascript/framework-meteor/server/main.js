import fs from 'node:fs';
import { Meteor } from 'meteor/meteor';
import { WebApp } from 'meteor/webapp';

const read = Meteor.wrapAsync((name) => fs.readFileSync(name));

Meteor.startup(async () => {
  fs.mkdirSync('data'); // ok: while the server starts
  read('settings.json'); // ok: while the server starts
  Meteor.setInterval(() => fs.rmSync('data/old'), 1000); // expect no-blocking-call: fs.rmSync
});
Meteor.methods({
  load: (name) => read(name), // expect no-blocking-call: read > fs.readFileSync
  async store(name) {
    fs.writeFileSync(name, ''); // expect no-blocking-call: fs.writeFileSync
    await fs.promises.writeFile(name, ''); // ok: a promise
  },
});
Meteor.publish('files', () => fs.readdirSync('data')); // expect no-blocking-call: fs.readdirSync
WebApp.handlers.use('/file', (req, res) => res.end(fs.statSync(req.url))); // expect no-blocking-call: fs.statSync
