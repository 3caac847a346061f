/** Files that are loaded because a folder or a pattern lists them. */
const express = require('express');
const fs = require('fs');
const path = require('path');
const { globSync } = require('glob');
const { Account } = require('./models');

const app = express();
fs.readdirSync(path.join(__dirname, 'routes')) // ok: while the module loads
  .filter((file) => file.endsWith('.js'))
  .forEach((file) => require(path.join(__dirname, 'routes', file))(app));
for (const file of globSync('api/**/*.js')) require(path.resolve(file)).register(app);
for (const entry of fs.readdirSync('./events', { withFileTypes: true })) require(`./events/${entry.name}`).listen(app);
for (const name of fs.readdirSync(process.env.PLUGINS)) require(path.join(process.env.PLUGINS, name))(app); // ok: nobody knows which
app.get('/account', (req, res) => res.send(Account.avatar())); // expect no-blocking-call: avatar > fs.readFileSync
app.listen(3000);
