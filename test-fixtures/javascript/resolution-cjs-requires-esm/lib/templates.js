const fs = require('fs');

exports = module.exports = { load };

function load(name) {
  return fs.readFileSync(`templates/${name}`, 'utf8');
}
