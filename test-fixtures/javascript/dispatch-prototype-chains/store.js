const { EventEmitter } = require('events');
const fs = require('fs');
const util = require('util');

function Store(file) {
  EventEmitter.call(this);
  this.file = file;
  this.on('save', this.write);
  this.on('close', this.remove);
}
util.inherits(Store, EventEmitter);
Store.prototype.write = function () {
  fs.writeFileSync(this.file, ''); // expect no-blocking-call: fs.writeFileSync
};
Store.prototype.remove = function () {
  fs.unlinkSync(this.file); // ok: nobody emits it
};
Store.prototype.__defineGetter__('size', function () {
  return fs.statSync(this.file).size; // ok: the reader is the boundary
});

function Base() {}
Base.prototype.load = function () {
  return fs.readFileSync('base');
};
function Derived() {}
Object.setPrototypeOf(Derived.prototype, Base.prototype);
function Old() {}
Old.prototype.__proto__ = Base.prototype;
const literal = { __proto__: { list: () => fs.readdirSync('.') }, own: () => 1 };

module.exports = { Store, Derived, Old, literal };
