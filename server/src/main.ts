/** The process: `server.js --stdio` or `server.js --node-ipc`. */

import { createConnection } from 'vscode-languageserver/node';
import { serve } from './server.js';

const connection = createConnection();

// The editor keeps its diagnostics through any failure: it is written to the log, and the next request is answered.
process.on('uncaughtException', (error) => connection.console.error(`Unblock: ${error.stack ?? error.message}`));
process.on('unhandledRejection', (reason) => connection.console.error(`Unblock: ${String(reason)}`));

serve(connection);
