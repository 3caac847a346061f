import { readFileSync } from 'node:fs';

export const load = () => ({ team: readFileSync('team.md', 'utf8') }); // ok: a layout above says that pages are built
