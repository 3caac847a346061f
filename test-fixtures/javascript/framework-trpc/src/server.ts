import express from 'express';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import { existsSync } from 'node:fs';
import { appRouter } from './router.js';

const app = express();
app.use(
  '/trpc',
  createExpressMiddleware({
    router: appRouter,
    createContext: () => ({ admin: existsSync('admin') }), // expect no-blocking-call: fs.existsSync
  }),
);
app.listen(3000);
