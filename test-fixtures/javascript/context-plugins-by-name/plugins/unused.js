const fs = require('fs');

function spare(runtime) {
  runtime.emitter.on('input', () => fs.unlinkSync('spare')); // ok: not what the module exports
}
module.exports = { spare };
