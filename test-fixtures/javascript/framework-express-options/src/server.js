/** Functions in options that run for each request, and those that run when the server stops. */
import { createTerminus } from '@godaddy/terminus';
import bodyParser from 'body-parser';
import express from 'express';
import session from 'express-session';
import fs from 'node:fs';
import http from 'node:http';
import { DiskStore } from './store.js';

const app = express();
app.use(session({ secret: fs.readFileSync('secret', 'utf8'), store: new DiskStore() })); // ok: start-up
app.use(
  express.json({
    verify: (req, res, body) => fs.appendFileSync('bodies', body), // expect no-blocking-call: fs.appendFileSync
  }),
);
app.use(bodyParser.text({ type: () => fs.existsSync('text') })); // expect no-blocking-call: fs.existsSync
app.use(bodyParser.raw({ limit: fs.statSync('limit').size })); // ok: start-up

const server = http.createServer(app);
createTerminus(server, {
  healthChecks: { '/live': async () => fs.statSync('live') }, // expect no-blocking-call: fs.statSync
  onSignal: async () => fs.rmSync('live'), // ok: when the process ends
});
server.listen(3000);
