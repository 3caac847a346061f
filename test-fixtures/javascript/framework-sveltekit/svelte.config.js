import { readFileSync } from 'node:fs';

export default { kit: { version: { name: readFileSync('VERSION', 'utf8') } } }; // ok: configuration
