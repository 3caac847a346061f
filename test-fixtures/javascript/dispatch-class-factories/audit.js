const Class = require('pixl-class');
const fs = require('fs');

module.exports = Class.create({
  audit: function (key) {
    fs.appendFileSync('audit.log', key);
  },
  rotate: function () {
    fs.renameSync('audit.log', 'audit.1'); // ok: no caller
  },
});
