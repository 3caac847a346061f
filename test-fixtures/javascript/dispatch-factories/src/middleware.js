import fs from 'node:fs';

export const requireFile = (name) => (req, res, next) => {
  if (fs.existsSync(name)) return res.status(503).end(); // expect no-blocking-call: fs.existsSync
  next();
};
