const fs = require('fs');

const walk = (dir) => fs.readdirSync(dir);
exports.serverStarting = async () => {
  walk('pages'); // ok: called by its name while the server starts
};
exports.serverClosing = async () => {
  fs.rmSync('pid'); // ok: called by its name when the process ends
};
