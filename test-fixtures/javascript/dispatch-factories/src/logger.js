import fs from 'node:fs';

export const createLogger = (name) => {
  const file = `${name}.log`;
  const append = (line) => fs.appendFileSync(file, line);
  append('started'); // ok: when the logger is made
  return {
    audit: (what) => append(`audit ${what}`),
    debug: (what) => console.log(what), // ok: the console
  };
};
