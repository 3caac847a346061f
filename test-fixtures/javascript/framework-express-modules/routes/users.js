const fs = require('fs');

module.exports = function (app) {
  const users = JSON.parse(fs.readFileSync('users.json')); // ok: when the routes are registered
  app.get('/users', (req, res) => res.json(users)); // ok: in memory
  app.post('/users', (req, res) => {
    users.push(req.body);
    fs.writeFileSync('users.json', JSON.stringify(users)); // expect no-blocking-call: fs.writeFileSync
    res.end();
  });
};
