const fs = require('fs');

module.exports = function (runtime) {
  const state = fs.readFileSync('state', 'utf8'); // ok: set up once
  function Watch(options) {
    const node = this;
    runtime.types.createNode(node, options);
    fs.mkdirSync(options.dir); // ok: who makes one, and when, is not known
    node.on('input', (message) => {
      fs.appendFileSync(options.file, state + message.text); // expect no-blocking-call: fs.appendFileSync
    });
    node.interval = setInterval(() => fs.statSync(options.file), 1000); // expect no-blocking-call: fs.statSync
  }
  runtime.types.register('watch', Watch);
};
