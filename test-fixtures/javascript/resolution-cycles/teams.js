const users = require('./users');

exports.read = (id) => users.readRow('teams', id);
exports.size = (id) => id.length; // ok: a property
