import { execFileSync } from 'node:child_process';

export function renderReport(id: string): string {
  return execFileSync('render-report', [id], { encoding: 'utf8' });
}

export function renderOnce(id: string): string {
  return execFileSync('render-report', [id], { encoding: 'utf8' }); // ok: only at start-up
}
