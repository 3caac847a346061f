/** Functions are called by the names that a file of data gives them. */
const parts = require('./plugins.json');

exports.callAll = async (name, context) => {
  for (const part of parts[name] ?? []) await require(part)[name](context);
};
