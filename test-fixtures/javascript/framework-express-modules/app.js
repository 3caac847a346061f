/** Routes registered by functions that get the application, by folder, and on a class. */
const express = require('express');
const path = require('path');
const Server = require('./server-class');

const app = express();
require('./routes/users')(app);
require('./routes/health').register(app);
['./routes/books', './routes/authors'].forEach((file) => app.use(require(file)));
app.use('/late', (req, res, next) => require('./routes/late')(req, res, next)); // expect no-blocking-call: routes/late.js > fs.readdirSync

new Server(app).start();
module.exports = app;
