const fs = require('fs');

exports.listen = (app) => app.post('/saved', () => fs.writeFileSync('saved', '')); // expect no-blocking-call: fs.writeFileSync
