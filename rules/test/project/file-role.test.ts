import assert from 'node:assert/strict';
import { createLayout } from '../../src/project/build-index.js';
import { createPackages } from '../../src/project/package-folders.js';
import type { FileRole } from '../../src/project/project-index.js';

function roleIn(files: readonly string[], manifests: Readonly<Record<string, string>>): (file: string) => FileRole {
  const known = new Map(Object.entries(manifests));
  return createLayout('/project', new Set(files), known, createPackages(known), () => null).role;
}

function all(expected: FileRole, files: readonly string[]): void {
  const role = roleIn(files, { 'package.json': '{}', 'packages/api/package.json': '{}' });
  for (const file of files) assert.equal(role(file), expected, file);
}

describe('the role of a file', () => {
  it('tests, their helpers and their fixtures', () => {
    all('test', [
      'test/helpers/server.js',
      'src/__tests__/a.ts',
      'src/a.spec.ts',
      'a.test.mjs',
      'conftest.py',
      'app/tests/factory.py',
      'test_main.py',
    ]);
    all('test', ['app/db_test.py', 'e2e/x.ts', 'cypress/support/e2e.ts', 'src/__mocks__/fs.js', 'a.stories.tsx', 'bench/hash.js']);
    all('test', ['packages/api/test/app.service.ts', 'vitest.setup.ts', 'jest.global-setup.js']);
    all('test', ['packages/e2e_tests/setup/start.ts', 'packages/api/testUtils.ts', 'src/test-helpers.js']);
  });

  it('scripts, migrations and configuration', () => {
    all('cli', [
      'scripts/build.js',
      'remix.init/index.mjs',
      'src/scripts/seed.ts',
      'vite.config.ts',
      'packages/api/next.config.mjs',
      '.eslintrc.cjs',
      'gulpfile.js',
      'setup.py',
    ]);
    all('cli', ['noxfile.py', 'manage.py', 'alembic/env.py', 'db/migrations/001.js', 'prisma/seed.ts', 'tools/release.py', 'knexfile.js']);
    all('cli', ['shop/management/commands/import.py', 'webpack/webpack.prod.js']);
  });

  it('source, although the name looks otherwise', () => {
    all('source', [
      'app/services/cli.py',
      'src/tests/tests.controller.ts',
      'src/app/api/test/route.ts',
      'pages/api/spec/schema.ts',
      'index.js',
    ]);
    all('source', [
      'src/config/database.config.ts',
      'src/tools/search.ts',
      'src/testing.ts',
      'src/latest-utils.ts',
      'latest.js',
      'contest.py',
      'attest_user.py',
    ]);
    all('source', ['src/migrations/migrations.service.ts']);
  });

  it('what package.json starts to serve is source, wherever it lies', () => {
    const scripts = { start: 'node ./bin/www.js', dev: 'nodemon --exec tsx scripts/server.ts', check: 'node scripts/check.js' };
    const role = roleIn(['bin/www.js', 'scripts/server.ts', 'scripts/check.js', 'bin/admin.js'], {
      'package.json': JSON.stringify({ scripts, bin: 'bin/admin.js' }),
    });
    assert.equal(role('bin/www.js'), 'source');
    assert.equal(role('scripts/server.ts'), 'source');
    assert.equal(role('scripts/check.js'), 'cli');
    assert.equal(role('bin/admin.js'), 'cli');
  });

  it('what package.json runs by hand is a tool, also under the name of what it is built to', () => {
    const scripts = {
      start: 'node dist/index.js',
      'reset-password': 'tsx src/reset.ts',
      worker: 'node dist/worker.js',
      'seed:dev': 'tsx src/reset.ts',
    };
    const role = roleIn(['src/reset.ts', 'src/cli.ts', 'src/index.ts', 'src/worker.ts'], {
      'package.json': JSON.stringify({ main: 'dist/index.js', bin: { acme: './dist/cli.js' }, scripts }),
    });
    assert.equal(role('src/reset.ts'), 'cli');
    assert.equal(role('src/cli.ts'), 'cli');
    assert.equal(role('src/index.ts'), 'source');
    assert.equal(role('src/worker.ts'), 'source');
  });
});
