import express from 'express';
import { routes } from './route.js';
import './albums.js';

const app = express();
for (const route of routes) {
  const controller = new route.target.constructor(); // ok: makes it at start
  app.get(route.path, async (_req, res) => {
    res.json(await controller[route.method]()); // expect no-blocking-call: list > fs.readdirSync
  });
}
app.listen(3000);
