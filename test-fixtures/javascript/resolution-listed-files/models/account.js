const fs = require('fs');

module.exports = () =>
  class Account {
    static avatar() {
      return fs.readFileSync('avatar.png');
    }
    static unused() {
      return fs.readFileSync('unused.png'); // ok: nobody calls it
    }
  };
