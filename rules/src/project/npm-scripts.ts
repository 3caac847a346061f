/** Which files the scripts of a package.json start, and whether what they start is the server. */

import { objectOf } from './manifests.js';
import type { PackageJson } from './package-json.js';
import { join } from './paths.js';

export interface StartedFiles {
  /** Started by `start`, `dev`, `worker` …: they serve. Paths without extension are as written. */
  readonly serving: ReadonlySet<string>;
  /** Started by hand or by a build: `bin` entries and all other scripts. */
  readonly tools: ReadonlySet<string>;
}

const SERVING_WORD =
  /^(?:start|dev|serve|server|develop|development|watch|prod|production|live|run|up|listen|worker|workers|web|api|app|backend|cron|scheduler|queue|queues|jobs?|consumer|bot|daemon|debug|preview)$/;
const CHORE_WORD =
  /^(?:build|test|tests|e2e|lint|format|check|types?|typecheck|migrate|migrations?|seed|db|generate|gen|codegen|deploy|release|publish|clean|setup|install|prepare|bench|benchmark|script|scripts|docs)$/;
const SERVING_COMMAND =
  /\b(?:nodemon|pm2|forever|ts-node-dev|tsnd|node-dev|concurrently)\b|\b(?:tsx|node|bun)\s+(?:\S+\s+)*?(?:watch|--watch)\b/;
const SCRIPT_FILE = /(?:^|[\s"'=])((?:\.{0,2}\/)?[\w@.-]+(?:\/[\w@.-]+)*\.[cm]?[jt]sx?|(?:\.\/)?bin\/[\w.-]+)(?=$|[\s"';&|)])/g;

export function startedFiles(folder: string, { json }: PackageJson): StartedFiles {
  const serving = new Set<string>();
  const tools = new Set<string>();
  for (const [name, command] of Object.entries(objectOf(json.scripts))) {
    if (typeof command !== 'string') continue;
    for (const part of command.split(/&&|\|\||;/)) {
      const words = name.split(/[:._-]/);
      const isServing =
        !words.some((word) => CHORE_WORD.test(word)) && (words.some((word) => SERVING_WORD.test(word)) || SERVING_COMMAND.test(part));
      for (const [, file] of part.matchAll(SCRIPT_FILE)) if (file !== undefined) (isServing ? serving : tools).add(join(folder, file));
    }
  }
  const { bin, main } = json;
  for (const file of typeof bin === 'string' ? [bin] : Object.values(objectOf(bin)))
    if (typeof file === 'string') tools.add(join(folder, file));
  if (typeof main === 'string') serving.add(join(folder, main));
  return { serving, tools };
}
