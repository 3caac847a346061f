const fs = require('fs');

module.exports = (app) => {
  fs.mkdirSync('uploads'); // ok: while routes are registered
  app.get('/users', (req, res) => res.send(fs.readFileSync('users.json'))); // expect no-blocking-call: fs.readFileSync
};
