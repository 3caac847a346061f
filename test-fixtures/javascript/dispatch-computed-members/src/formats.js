import fs from 'node:fs';

export const formats = {
  json: (row) => JSON.stringify(row), // ok: JSON only
  csv(row) {
    return fs.readFileSync('header.csv', 'utf8') + Object.values(row).join(); // reached by name
  },
};
