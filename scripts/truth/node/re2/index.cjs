/** The engine of the package `re2` without its native build: `re2-wasm` wants the flag `u`, which changes nothing here. */
const { RE2 } = require('re2-wasm');

module.exports = class extends RE2 {
  constructor(pattern, flags = '') {
    super(pattern, flags.includes('u') ? flags : `${flags}u`);
  }
};
