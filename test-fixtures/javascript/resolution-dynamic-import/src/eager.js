import fs from 'node:fs';

const table = fs.readFileSync('table.json', 'utf8'); // ok: loaded at start-up

export const answer = () => table.length;
