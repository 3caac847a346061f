exports.readJsonSync = (path) => JSON.parse(require('fs').readFileSync(path)); // ok: not the project's
exports.readJson = async (path) => exports.readJsonSync(path); // ok: not the project's
