const fs = require('fs');

const models = {};
for (const file of fs.readdirSync(__dirname)) { // ok: while the module loads
  if (file === 'index.js') continue;
  const model = require('./' + file)();
  models[model.name] = model;
}
module.exports = models;
