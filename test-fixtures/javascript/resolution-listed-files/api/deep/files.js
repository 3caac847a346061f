const fs = require('fs');

exports.register = (app) => {
  app.get('/files', (req, res) => res.json(fs.readdirSync('files'))); // expect no-blocking-call: fs.readdirSync
};
exports.unregister = () => fs.rmSync('files'); // ok: nobody calls it
