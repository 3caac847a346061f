const path = require('node:path');
const workerpool = require('workerpool');

const pool = workerpool.pool(path.join(__dirname, 'tasks.js'));

module.exports = { pool };
