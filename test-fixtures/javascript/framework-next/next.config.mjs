import { readFileSync } from 'node:fs';

export default { env: { VERSION: readFileSync('VERSION', 'utf8') } }; // ok: configuration
