import { readFileSync } from 'node:fs';

export default { appConfig: { version: readFileSync('VERSION', 'utf8') } }; // ok: configuration
