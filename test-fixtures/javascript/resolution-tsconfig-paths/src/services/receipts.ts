import { readFile } from 'node:fs/promises';

export const receipts = { all: () => readFile('receipts.json') }; // ok: promise
