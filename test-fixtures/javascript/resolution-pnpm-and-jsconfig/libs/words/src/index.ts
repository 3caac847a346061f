import fs from 'node:fs';

export const words = () => fs.readFileSync('words.txt', 'utf8').split('\n'); // ok: another package of this name may be installed
