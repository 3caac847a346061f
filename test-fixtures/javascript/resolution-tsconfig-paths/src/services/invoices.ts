import { readFileSync } from 'node:fs';

export const invoices = {
  find: (id: string) => JSON.parse(readFileSync(`invoices/${id}.json`, 'utf8')),
  all: () => readFileSync('invoices.json'), // ok: no caller
};
