const fs = require('fs');
const util = require('util');
const { execSync } = require('child_process');

function Archive(folder) {
  if (!(this instanceof Archive)) return new Archive(folder);
  this.folder = folder;
}
Archive.prototype.read = function read(name) {
  return fs.readFileSync(`${this.folder}/${name}`);
};
Archive.prototype.name = function () {
  return this.folder;
};
Archive.list = () => fs.readdirSync('.');

function Tape(folder) {
  Archive.call(this, folder);
}
util.inherits(Tape, Archive);
Object.assign(Tape.prototype, {
  rewind() {
    return execSync('mt rewind');
  },
  erase() {
    return execSync('mt erase'); // ok: no caller
  },
});

module.exports = { Archive, Tape };
