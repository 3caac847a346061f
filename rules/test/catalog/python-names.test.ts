/** Every name of the standard library in the catalog exists in Python. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { Members } from '../../src/catalog/model.js';
import { pythonLibraries } from '../../src/catalog/python/index.js';

/** Modules that newer Pythons no longer have. */
const REMOVED_MODULES = new Set(['telnetlib', 'nntplib', 'crypt']);

/** Names that older Pythons do not have yet, or newer ones no longer, with the versions that have them. */
const VERSIONS: Readonly<Record<string, { readonly since?: number; readonly until?: number }>> = {
  'asyncio.iscoroutinefunction': { until: 15 },
  'datetime.date.strptime': { since: 14 },
  'asyncio.AbstractEventLoop.sock_recvfrom': { since: 11 },
  'asyncio.AbstractEventLoop.sock_sendto': { since: 11 },
  'asyncio.StreamWriter.start_tls': { since: 11 },
  'asyncio.timeout': { since: 11 },
  'asyncio.timeout_at': { since: 11 },
  'asyncio.TaskGroup': { since: 11 },
  'asyncio.Runner': { since: 11 },
  'asyncio.Barrier': { since: 11 },
  'asyncio.Queue.shutdown': { since: 13 },
  'asyncio.Task.cancelling': { since: 11 },
  'asyncio.Task.uncancel': { since: 11 },
  'asyncio.Timeout': { since: 11 },
  'concurrent.futures.InterpreterPoolExecutor': { since: 14 },
  'copy.replace': { since: 13 },
  'configparser.SafeConfigParser': { until: 11 },
  'enum.verify': { since: 11 },
  'enum.property': { since: 11 },
  'glob.translate': { since: 13 },
  'hashlib.file_digest': { since: 11 },
  'importlib.resources.contents': { until: 12 },
  'itertools.batched': { since: 12 },
  'itertools.pairwise': { since: 10 },
  'os.path.isjunction': { since: 12 },
  'os.path.splitroot': { since: 12 },
  'os.DirEntry.is_junction': { since: 12 },
  'pathlib.Path.walk': { since: 12 },
  'pathlib.Path.is_junction': { since: 12 },
  'pathlib.Path.link_to': { until: 11 },
  'pathlib.Path.copy': { since: 14 },
  'pathlib.Path.copy_into': { since: 14 },
  'pathlib.Path.move': { since: 14 },
  'pathlib.Path.move_into': { since: 14 },
  'pathlib.PurePath.with_segments': { since: 12 },
  'pathlib.PurePath.full_match': { since: 13 },
  'pathlib.PurePath.is_reserved': { until: 14 },
  'posixpath.isjunction': { since: 12 },
  'posixpath.splitroot': { since: 12 },
  'queue.Queue.shutdown': { since: 13 },
  'sqlite3.Connection.blobopen': { since: 11 },
  'tempfile.SpooledTemporaryFile.__next__': { since: 11 },
  'typing.override': { since: 12 },
  'typing.dataclass_transform': { since: 11 },
  'typing.assert_type': { since: 11 },
  'warnings.deprecated': { since: 13 },
  'zipfile.ZipFile.mkdir': { since: 11 },
};

/** Set by constructors, so that the class itself does not have them. */
const INSTANCE_ATTRIBUTES = new Set([
  'http.client.HTTPConnection.sock',
  'importlib.machinery.ModuleSpec.loader',
  'shelve.Shelf.name',
  'socketserver.BaseRequestHandler.request',
  'subprocess.Popen.stdin',
  'subprocess.Popen.stdout',
  'subprocess.Popen.stderr',
  'asyncio.subprocess.Process.stdin',
  'asyncio.subprocess.Process.stdout',
  'asyncio.subprocess.Process.stderr',
  'tempfile.TemporaryDirectory.name',
]);

/** Reads `{modules: [module, names][], types: [type, members][]}`; says what does not exist. */
const SCRIPT = `
import importlib, json, sys
asked = json.load(sys.stdin)
standard = set(getattr(sys, 'stdlib_module_names', ())) | {'builtins'}
out = {'version': sys.version_info[1], 'known': bool(getattr(sys, 'stdlib_module_names', None)), 'checked': 0, 'modules': [], 'names': []}

def load(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        return None

for name, names in asked['modules']:
    if name.split('.')[0] not in standard:
        continue
    module = load(name)
    if module is None:
        out['modules'].append(name)
        continue
    for path in names:
        out['checked'] += 1
        found = module
        for part in path.split('.'):
            found = getattr(found, part, None)
        if found is None and path != 'None':
            out['names'].append(name + '.' + path)

for name, members in asked['types']:
    if name.split('.')[0] not in standard:
        continue
    parts = name.split('.')
    owner = None
    for end in range(len(parts) - 1, 0, -1):
        owner = load('.'.join(parts[:end]))
        if owner is not None:
            break
    for part in parts[end:]:
        owner = getattr(owner, part, None)
    if not isinstance(owner, type):
        continue
    for member in members:
        out['checked'] += 1
        if not hasattr(owner, member):
            out['names'].append(name + '.' + member)

print(json.dumps(out))
`;

interface Answer {
  readonly version: number;
  readonly known: boolean;
  readonly checked: number;
  readonly modules: readonly string[];
  readonly names: readonly string[];
}

const split = (members: Members): readonly string[] =>
  Object.keys(members)
    .flatMap((key) => key.split(' '))
    .filter((name) => name !== '*');

function paths(members: Members): readonly string[] {
  return Object.entries(members).flatMap(([key, model]) =>
    key
      .split(' ')
      .filter((name) => name !== '*')
      .flatMap((name) => [
        name,
        ...(model.members && model.intrinsic === undefined ? paths(model.members).map((below) => `${name}.${below}`) : []),
      ]),
  );
}

const question = {
  modules: pythonLibraries.flatMap((library) => Object.entries(library.modules).map(([module, members]) => [module, paths(members)])),
  types: pythonLibraries.flatMap((library) =>
    Object.entries(library.types ?? {}).map(([type, model]) => [type, split(model.members ?? {})]),
  ),
};

describe('names of the standard library of Python', () => {
  it('exist', function () {
    const python = spawnSync('python3', ['-W', 'ignore', '-c', SCRIPT], { input: JSON.stringify(question), encoding: 'utf8' });
    if (python.error) {
      console.log('      python3 was not found: the names are not checked');
      this.skip();
    }
    assert.equal(python.status, 0, python.stderr);
    const answer = JSON.parse(python.stdout) as Answer;
    if (!answer.known) {
      console.log('      python3 is older than 3.10: the names are not checked');
      this.skip();
    }
    const outOfRange = (name: string): boolean => {
      const { since = 0, until = Number.MAX_SAFE_INTEGER } = VERSIONS[name] ?? {};
      return answer.version < since || answer.version > until;
    };
    assert.ok(answer.checked > 500, `only ${answer.checked} names were checked`);
    assert.deepEqual(
      answer.modules.filter((module) => !REMOVED_MODULES.has(module)),
      [],
    );
    assert.deepEqual(
      answer.names.filter((name) => !outOfRange(name) && !INSTANCE_ATTRIBUTES.has(name)),
      [],
    );
  });
});
