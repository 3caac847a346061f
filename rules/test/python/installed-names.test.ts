/** Names of libraries that are installed for the claims: what the catalog says of a package exists in it. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pythonLibraries } from '../../src/catalog/python/index.js';
import { pythonEnvironment } from './environment.js';
import { CLAIMS } from './run-claims.js';

/** Only in other versions than the one that is installed. */
const OTHER_VERSIONS = new Set(['redis.create_redis_pool', 'stripe.UsageRecord']);

/** Modules that name the same things share a list in the catalog: a name counts if one of the package's modules has it. */
const SCRIPT = `
import importlib, json, sys
standard = set(sys.stdlib_module_names) | {'builtins'}
modules, wanted, missing = {}, {}, []

def load(name):
    try:
        return importlib.import_module(name)
    except Exception:
        return None

for name, names in json.load(sys.stdin):
    package = name.split('.')[0]
    if package in standard or load(package) is None:
        continue
    module = load(name)
    if module is None:
        missing.append(name)
        continue
    modules.setdefault(package, []).append(module)
    wanted.setdefault(package, set()).update(names)

for package, names in wanted.items():
    for name in sorted(names):
        if not any(hasattr(each, name) or load(each.__name__ + '.' + name) for each in modules[package]):
            missing.append(package + '.' + name)

print(json.dumps({'checked': sum(map(len, wanted.values())), 'missing': missing}))
`;

interface Answer {
  readonly checked: number;
  readonly missing: readonly string[];
}

const question = pythonLibraries.flatMap(({ modules }) =>
  Object.entries(modules).map(([module, members]) => [
    module,
    Object.keys(members)
      .flatMap((key) => key.split(' '))
      .filter((name) => name !== '*'),
  ]),
);

describe('names of installed libraries of Python', () => {
  it('exist', async function () {
    this.timeout(300_000);
    const python = await pythonEnvironment(join(CLAIMS, 'requirements.txt'));
    if (python === undefined) {
      console.log('      the packages cannot be installed: the names are not checked');
      this.skip();
    }
    const run = spawnSync(python, ['-W', 'ignore', '-c', SCRIPT], { input: JSON.stringify(question), encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    const { checked, missing } = JSON.parse(run.stdout) as Answer;
    assert.ok(checked > 200, `only ${checked} names were checked`);
    assert.deepEqual(
      missing.filter((name) => !OTHER_VERSIONS.has(name)),
      [],
    );
  });
});
