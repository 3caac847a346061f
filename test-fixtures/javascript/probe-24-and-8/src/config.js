import fs from 'node:fs';

export const loadConfig = () => fs.readFileSync('config.json', 'utf8');
