import { readdirSync, writeFileSync, readFileSync } from 'node:fs';

export const saveReport = (name) => writeFileSync(`reports/${name}`, '');
export function listReports() {
  return readdirSync('reports');
}
export function readReport(name) {
  return readFileSync(name); // ok: no caller
}
