import fs from 'node:fs';

const audit = {
  name: 'audit',
  setup: () => fs.writeFileSync('audit.log', ''), // ok: start-up only
  onRequest: (req) => fs.appendFileSync('audit.log', req.url),
};
const clock = { name: 'clock', tick: () => Date.now() }; // ok: the clock

export const plugins = [audit, clock];
