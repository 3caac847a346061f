const fs = require('fs');

exports.put = function put(name, data) {
  fs.writeFileSync(name, data);
};
