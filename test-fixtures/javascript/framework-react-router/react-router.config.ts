import { readFileSync } from 'node:fs';

export default { ssr: true, basename: readFileSync('BASE', 'utf8').trim() }; // ok: configuration
