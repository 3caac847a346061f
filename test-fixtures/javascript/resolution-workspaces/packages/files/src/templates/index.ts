import { readFileSync } from 'node:fs';

const layout = readFileSync('layout.html', 'utf8'); // ok: module top level
export const readTemplate = (name: string): string => layout + readFileSync(`${name}.html`, 'utf8');
