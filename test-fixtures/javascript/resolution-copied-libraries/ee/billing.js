const fs = require('fs');

/** A license that allows no copies: this is the project's own. */
exports.invoice = (id) => fs.readFileSync(`invoices/${id}`);
