import { execSync } from 'node:child_process';

export const now = () => execSync('date').toString();
