import fs from 'node:fs';

export const own = () => fs.readFileSync('own.txt', 'utf8');
