'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.version = void 0;
const fs_1 = require('fs');
function compiled() {
  return fs_1.readFileSync('compiled.txt', 'utf8');
}
exports.default = compiled;
const version = () => 'v1'; // ok: returns a constant
exports.version = version;
