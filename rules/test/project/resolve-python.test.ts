import assert from 'node:assert/strict';
import { createPackages } from '../../src/project/package-folders.js';
import { createPythonResolver, type PythonResolver } from '../../src/project/resolve/resolve-python.js';

interface Layout {
  readonly files: string;
  readonly requirements?: string;
  /** Path of another manifest. */
  readonly manifest?: string;
  /** File -> top-level module it imports. */
  readonly imports?: Readonly<Record<string, string>>;
}

function resolver({ files, requirements, manifest, imports = {} }: Layout): PythonResolver {
  const manifests = new Map(requirements === undefined ? [] : [['requirements.txt', requirements.replaceAll(' ', '\n')]]);
  if (manifest !== undefined) manifests.set(manifest, '[project]\nname = "inner"\n');
  return createPythonResolver(new Set(files.split(' ')), createPackages(manifests), (file, module) => imports[file] === module);
}

/** `from name -> path`, `-> path/` for a namespace, `-> (module)` for a library; dots before the name are the level. */
function check(layout: Layout, expectations: readonly string[]): void {
  const { resolve } = resolver(layout);
  for (const expectation of expectations) {
    const [from = '', name = '', , expected] = expectation.split(' ');
    const level = /^\.*/.exec(name)?.[0].length ?? 0;
    const found = resolve(from, name.slice(level), level);
    assert.equal(
      found.kind === 'library' ? `(${found.module})` : found.kind === 'namespace' ? `${found.path}/` : found.path,
      expected,
      expectation,
    );
  }
}

describe('Python module names', () => {
  it('relative', () => {
    check({ files: 'app/__init__.py app/main.py app/db/__init__.py app/db/models.py' }, [
      'app/main.py .db -> app/db/__init__.py',
      'app/db/models.py ..main -> app/main.py',
      'app/db/models.py . -> app/db/__init__.py',
      'app/main.py .none -> (.none)',
      'app/main.py ...x -> (...x)',
    ]);
  });

  it('a program of its own in a package of another', () => {
    const files =
      'acme/__init__.py acme/storage/__init__.py paid/__init__.py paid/storage/__init__.py paid/storage/database.py paid/storage/users.py paid/routes/__init__.py paid/routes/users.py';
    check({ files, manifest: 'paid/pyproject.toml' }, [
      'paid/routes/users.py storage.database -> paid/storage/database.py',
      'paid/routes/users.py acme.storage -> acme/storage/__init__.py',
      'paid/storage/users.py storage.database -> paid/storage/database.py',
      'acme/storage/__init__.py database -> (database)',
    ]);
    check({ files }, ['paid/routes/users.py storage.database -> (storage.database)']);
  });

  it('packages, modules, and folders without __init__.py', () => {
    check({ files: 'main.py app/__init__.py app/db.py app/db/__init__.py ns/part/mod.py util.py util/x.py' }, [
      'main.py app -> app/__init__.py',
      'main.py app.db -> app/db/__init__.py',
      'main.py ns.part.mod -> ns/part/mod.py',
      'main.py ns.part -> ns/part/',
      'main.py util -> util.py',
      'main.py app.db.Model -> (app.db.Model)',
      'app/db.py app -> app/__init__.py',
    ]);
  });

  it('a src layout, seen from the tests', () => {
    check({ files: 'src/acme/__init__.py src/acme/core.py tests/test_core.py src/acme/sub/__init__.py' }, [
      'tests/test_core.py acme.core -> src/acme/core.py',
      'src/acme/sub/__init__.py acme.core -> src/acme/core.py',
    ]);
  });

  it('a monorepo: each program in its own folder, the nearest module first', () => {
    check({ files: 'backend/app/main.py backend/app/db.py worker/app/main.py worker/app/db.py libs/common/common/__init__.py' }, [
      'backend/app/main.py app.db -> backend/app/db.py',
      'worker/app/main.py app.db -> worker/app/db.py',
      'worker/app/main.py common -> libs/common/common/__init__.py',
    ]);
  });

  it('a package that is started in its own folder', () => {
    check({ files: 'backend/__init__.py backend/main.py backend/database.py backend/routers/__init__.py backend/routers/users.py' }, [
      'backend/main.py database -> backend/database.py',
      'backend/main.py routers.users -> backend/routers/users.py',
      'backend/routers/users.py database -> backend/database.py',
    ]);
  });

  it('the standard library comes before deep modules', () => {
    check(
      {
        files:
          'app/__init__.py app/utils/__init__.py app/utils/json.py app/utils/x.py app/main.py app/queue.py routers/queue.py routers/users.py',
      },
      [
        'app/utils/x.py json -> (json)',
        'app/main.py queue -> (queue)',
        'routers/users.py queue -> (queue)',
        'app/main.py os.path -> (os.path)',
      ],
    );
  });

  it('a script has its neighbours before the standard library, except for what is loaded already', () => {
    check({ files: 'main.py platform.py time.py logging.py', imports: { 'logging.py': 'logging' } }, [
      'main.py platform -> platform.py',
      'main.py time -> (time)',
      'main.py logging -> (logging)',
    ]);
  });

  it('a library comes before modules and folders that have its name', () => {
    check(
      {
        files: 'app/main.py app/redis.py docker/health.py main.py app/stripe.py',
        requirements: 'redis docker',
        imports: { 'app/stripe.py': 'stripe' },
      },
      ['app/main.py redis -> (redis)', 'main.py docker -> (docker)', 'main.py app.redis -> app/redis.py', 'app/main.py stripe -> (stripe)'],
    );
  });

  it('inside a package the name of a library is the library', () => {
    check({ files: 'khoj/__init__.py khoj/llm/__init__.py khoj/llm/google/__init__.py khoj/llm/google/chat.py khoj/main.py' }, [
      'khoj/llm/google/chat.py google -> (google)',
      'khoj/llm/google/chat.py google.cloud.storage -> (google.cloud.storage)',
    ]);
  });

  it('submodules', () => {
    const { submodule } = resolver({ files: 'app/__init__.py app/db.py ns/part/mod.py' });
    assert.deepEqual(submodule('app/__init__.py', 'db'), { kind: 'file', path: 'app/db.py' });
    assert.deepEqual(submodule('ns', 'part'), { kind: 'namespace', path: 'ns/part' });
    assert.equal(submodule('app/db.py', 'x'), null);
    assert.equal(submodule('app/__init__.py', 'none'), null);
  });
});
