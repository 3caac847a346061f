import { readFileSync } from 'node:fs';

export default async () => ({ define: { version: readFileSync('VERSION', 'utf8') } }); // ok: configuration
