/** The rest of Node's synchronous names: each in a handler, and its asynchronous twin beside it. */
import { createServer } from 'node:http';
import { backup } from './backups.js';
import { files } from './files.js';
import { keys } from './keys.js';
import { inspect } from './inspection.js';

const routes = { ...files, ...keys, ...backup, ...inspect };

createServer(async (req, res) => {
  const route = routes[req.url];
  res.end(JSON.stringify(await route?.(req)));
}).listen(3000);
