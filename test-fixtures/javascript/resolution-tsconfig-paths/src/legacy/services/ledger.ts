import fs from 'node:fs';

export const ledger = { dump: () => fs.readFileSync('ledger.txt', 'utf8') };
