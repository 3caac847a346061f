/** A small project with a helper behind two handlers, and a trivial call. */

import type { Fix } from '../../src/fixes/fix.js';
import type { FakeProject } from '../fake-session.js';
import { finding, placeOf } from '../fake-session.js';

const settings = `import fs from 'node:fs';

export function readSettings() {
  return fs.readFileSync('settings.json', 'utf8');
}
`;
const routes = `app.get('/users/:id', (req, res) => {
  res.json(readSettings());
});
app.get('/teams', (req, res) => {
  if (fs.existsSync('teams.json')) res.json(readSettings());
});
`;

const primitive = { name: 'fs.readFileSync', ...placeOf(`fs.readFileSync('settings.json', 'utf8')`, 'src/settings.ts', settings) };
const call = (nth: number) => ({ name: 'readSettings', ...placeOf('readSettings()', 'src/routes.ts', routes, nth) });
const users = { kind: 'route', name: 'GET /users/:id', ...placeOf(`app.get('/users/:id'`, 'src/routes.ts', routes) } as const;
const teams = { kind: 'route', name: 'GET /teams', ...placeOf(`app.get('/teams'`, 'src/routes.ts', routes) } as const;

const light = { kind: 'file', severity: 'warning', stall: { class: 'light', estimateMs: null } } as const;

const exists = { name: 'fs.existsSync', ...placeOf(`fs.existsSync('teams.json')`, 'src/routes.ts', routes) };

const preferred: Fix = { kind: 'async-chain', title: 'Make readSettings async and await it', preferred: true, edits: [] };
const ignore: Fix = { kind: 'ignore', title: 'Ignore no-blocking-call here', preferred: false, edits: [] };

export const sample: FakeProject = {
  files: { 'src/settings.ts': settings, 'src/routes.ts': routes },
  findings: () => [
    finding([call(0), primitive], { ...light, entry: users }),
    finding([exists], { kind: 'fsmeta', severity: 'info', stall: { class: 'trivial', estimateMs: null }, entry: teams }),
    finding([call(1), primitive], { ...light, entry: teams }),
  ],
  fixes: ({ kind }) => (kind === 'file' ? [preferred, ignore] : [ignore]),
};
