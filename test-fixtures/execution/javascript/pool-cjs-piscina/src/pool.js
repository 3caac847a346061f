const path = require('node:path');
const { Piscina } = require('piscina');

const pool = new Piscina({ filename: path.resolve(__dirname, 'scale.js'), maxThreads: 2 });

module.exports = { pool };
