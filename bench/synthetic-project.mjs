// A project that is there on any machine: the test fixtures, repeated under new names until there is enough.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../test-fixtures', import.meta.url));
const FILES_OF_EACH = 500;
const LANGUAGES = [
  ['javascript', /\.(?:[cm]?[jt]s|[jt]sx)$/],
  ['python', /\.py$/],
];

export function makeProject(root) {
  for (const [language, sources] of LANGUAGES) {
    const applications = fs.readdirSync(path.join(fixtures, language)).sort();
    for (let made = 0, copy = 0; made < FILES_OF_EACH; copy++)
      for (const application of applications) {
        if (made >= FILES_OF_EACH) break;
        const from = path.join(fixtures, language, application);
        fs.cpSync(from, path.join(root, language, `copy-${copy}`, application), { recursive: true });
        made += fs.readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((file) => sources.test(file)).length;
      }
  }
  return root;
}
