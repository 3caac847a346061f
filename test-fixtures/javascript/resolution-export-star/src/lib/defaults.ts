import { readFileSync } from 'node:fs';

const defaults = {
  banner: (): string => readFileSync('banner.txt', 'utf8'),
  motd: (): string => readFileSync('motd.txt', 'utf8'), // ok: no caller
};

export default defaults;
