import { execFileSync } from 'node:child_process';

export const render = (name: string): string => execFileSync('render', [name]).toString();
