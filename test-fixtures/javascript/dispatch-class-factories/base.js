const fs = require('fs');

function Base() {
  if (this.initialize) this.initialize();
}
Base.extend = function (methods) {
  const Parent = this;
  function Child() {
    Parent.apply(this, arguments);
  }
  Child.prototype = Object.create(Parent.prototype);
  Object.assign(Child.prototype, methods);
  Child.extend = Parent.extend;
  return Child;
};
Base.prototype.log = function (text) {
  fs.appendFileSync('base.log', text);
};
Base.prototype.clear = function () {
  fs.truncateSync('base.log'); // ok: no caller
};

module.exports = Base;
