const fs = require('fs');

fs.writeFileSync('audit.log', ''); // ok: runs when the server starts

exports.record = function record(action) {
  fs.appendFileSync('audit.log', `${action}\n`);
};
exports.recordLater = (action) => fs.promises.appendFile('audit.log', `${action}\n`); // ok: promise
