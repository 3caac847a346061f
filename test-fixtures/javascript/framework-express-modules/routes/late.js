const fs = require('fs');

const names = fs.readdirSync('late');
module.exports = (req, res) => res.json(names);
