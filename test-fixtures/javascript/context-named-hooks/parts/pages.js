const fs = require('fs');

exports.serverStarting = async ({ app }) => {
  const page = fs.readFileSync('page.html', 'utf8'); // ok: called by its name while the server starts
  app.get('/page', (req, res) => {
    res.send(page + fs.readFileSync('motd', 'utf8')); // expect no-blocking-call: fs.readFileSync
  });
};
exports.padCreated = async (pad) => {
  fs.writeFileSync(pad.id, ''); // expect no-blocking-call: fs.writeFileSync
};
exports.padRemoved = async (pad) => {
  fs.unlinkSync(pad.id); // expect no-blocking-call: fs.unlinkSync
};
