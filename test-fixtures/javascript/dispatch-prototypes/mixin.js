const fs = require('fs');

module.exports = {
  save(name) {
    fs.writeFileSync(name, '');
  },
  load(name) {
    return fs.readFileSync(name); // ok: overwritten where it is mixed in
  },
};
