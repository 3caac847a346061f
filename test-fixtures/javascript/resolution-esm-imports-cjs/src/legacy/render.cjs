const { readFileSync } = require('node:fs');

function render(name) {
  return readFileSync(`views/${name}.html`, 'utf8');
}

module.exports = render;
module.exports.partial = (name) => readFileSync(`partials/${name}.html`, 'utf8');
module.exports.layout = (name) => readFileSync(`layouts/${name}.html`, 'utf8'); // ok: no caller
