/** What a context function returns, and what middlewares add to it, is what procedures get. */
import { initTRPC } from '@trpc/server';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import express from 'express';
import fs from 'node:fs';

class Disk {
  read() {
    return fs.readFileSync('disk');
  }
  size() {
    return fs.statSync('disk').size;
  }
  name() {
    return 'disk'; // ok: a constant
  }
}

const createContext = async () => {
  fs.accessSync('sessions'); // expect no-blocking-call: fs.accessSync
  return { disk: new Disk() };
};

const t = initTRPC.context<Awaited<ReturnType<typeof createContext>>>().create({
  errorFormatter({ shape }) {
    fs.appendFileSync('errors.log', shape.message); // expect no-blocking-call: fs.appendFileSync
    return shape;
  },
});
const measured = t.middleware(({ next }) => next({ ctx: { meter: new Disk() } }));

export const router = t.router({
  read: t.procedure.query(({ ctx }) => ctx.disk.read()), // expect no-blocking-call: read > fs.readFileSync
  name: t.procedure.query(({ ctx }) => ctx.disk.name()), // ok: a constant
  size: t.procedure.use(measured).query(async ({ ctx }) => ctx.meter.size()), // expect no-blocking-call: size > fs.statSync
});

express().use('/trpc', createExpressMiddleware({ router, createContext })).listen(3000);
