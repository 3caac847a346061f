const fs = require('fs');

exports.cleanUp = () => fs.rmSync('uploads', { recursive: true });
