const teams = require('./teams');
const fs = require('fs');

exports.readRow = function readRow(table, id) {
  return JSON.parse(fs.readFileSync(`${table}/${id}.json`, 'utf8'));
};
exports.find = (id) => exports.readRow('users', id);
exports.teamOf = (id) => teams.read(id);
exports.drop = (id) => fs.rmSync(`users/${id}`); // ok: no caller
