const fs = require('fs');

const table = fs.readFileSync('table.json', 'utf8');
exports.answer = () => table.length; // ok: a property
