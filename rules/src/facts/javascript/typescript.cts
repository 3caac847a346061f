/**
 * The TypeScript compiler. `require` loads it in a third of the time: to import CommonJS, Node first parses all of it for
 * exports. This file is CommonJS itself, so that every loader understands it.
 */

import ts = require('typescript');

export = ts;
