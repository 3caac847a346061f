import fs from 'node:fs';

const cache = new Map();

export const tools = {
  disk: {
    load: (name) => fs.readFileSync(name, 'utf8'),
    save: (name) => fs.writeFileSync(name, ''),
    list: () => fs.readdirSync('.'),
    drop: (name) => fs.unlinkSync(name), // ok: no caller
  },
  memory: {
    load: (name) => cache.get(name), // ok: a map
  },
};
