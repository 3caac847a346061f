import assert from 'node:assert/strict';
import { createPackages, type Packages } from '../../src/project/package-folders.js';

const packages = (manifests: Readonly<Record<string, string>>): Packages => createPackages(new Map(Object.entries(manifests)));
const dependencies = (manifests: Readonly<Record<string, string>>): string =>
  [...packages(manifests).of('main').dependencies].sort().join(' ');

const PYPROJECT = `
[project]
name = "My_App"
dependencies = ["fastapi>=0.1", "SQLAlchemy [asyncio] ~= 2.0"]
[project.optional-dependencies]
cache = ["redis"]
[dependency-groups]
dev = ["pytest", {include-group = "lint"}]
[tool.poetry.dependencies]
python = "^3.12"
httpx = "*"
[tool.poetry.group.dev.dependencies]
Ruff = "*"
`;

const REQUIREMENTS = `
# web
FastAPI[all]>=0.110 ; python_version > "3.8"
psycopg2_binary==2.9
-r base.txt
git+https://example.org/x.git#egg=My.Tool
httpx @ https://example.org/h.whl
`;

describe('packages', () => {
  it('a file belongs to the nearest manifest', () => {
    const { of } = packages({
      'package.json': '{"name":"root"}',
      'backend/requirements.txt': 'fastapi',
      'web/package.json': '{"name":"web","type":"module"}',
    });
    assert.equal(of('backend/app/main.py').folder, 'backend');
    assert.deepEqual([of('web/src/a.ts').name, of('web/src/a.ts').esm], ['web', true]);
    assert.deepEqual([of('x.js').name, of('x.js').esm], ['root', false]);
  });

  it('npm dependencies of all kinds', () => {
    const text = '{"dependencies":{"a":"1"},"devDependencies":{"b":"1"},"peerDependencies":{"c":"1"},"optionalDependencies":{"d":"1"}}';
    assert.equal(dependencies({ 'package.json': text }), 'a b c d');
  });

  it('requirements files', () => {
    assert.equal(
      dependencies({ 'requirements/prod.txt': REQUIREMENTS, 'dev-requirements.txt': 'pytest' }),
      'fastapi httpx my-tool psycopg2-binary pytest',
    );
  });

  it('pyproject.toml of every kind', () => {
    assert.equal(dependencies({ 'pyproject.toml': PYPROJECT }), 'fastapi httpx pytest redis ruff sqlalchemy');
    assert.equal(packages({ 'pyproject.toml': PYPROJECT }).of('main.py').name, 'my-app');
  });

  it('Pipfile, setup.cfg and setup.py', () => {
    assert.equal(dependencies({ Pipfile: '[packages]\naiohttp = "*"\n[dev-packages]\nblack = "*"\n' }), 'aiohttp black');
    assert.equal(
      dependencies({ 'setup.cfg': '[metadata]\nname = x\n[options]\ninstall_requires =\n    requests>=2\n    PyYAML\n' }),
      'pyyaml requests',
    );
    assert.equal(dependencies({ 'setup.py': 'setup(install_requires=["boto3", \'click>8\'])' }), 'boto3 click');
  });

  it('broken manifests declare nothing', () => {
    assert.equal(dependencies({ 'pyproject.toml': '[project' }), '');
    assert.equal(dependencies({ 'package.json': '[1' }), '');
  });

  const workspaces: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    npm: { 'package.json': '{"workspaces":["packages/*","!packages/old"],"dependencies":{"next":"15"}}' },
    yarn: { 'package.json': '{"workspaces":{"packages":["packages/*","!packages/old"]},"dependencies":{"next":"15"}}' },
    pnpm: {
      'package.json': '{"dependencies":{"next":"15"}}',
      'pnpm-workspace.yaml': "packages:\n  # all\n  - 'packages/*'\n  - '!packages/old'\ncatalog:\n  react: 19\n",
    },
  };
  for (const [manager, manifests] of Object.entries(workspaces)) {
    it(`${manager} workspaces`, () => {
      const members = {
        'packages/api/package.json': '{"name":"@acme/api"}',
        'packages/old/package.json': '{"name":"old"}',
        'other/package.json': '{}',
      };
      const found = packages({ ...manifests, ...members });
      assert.deepEqual([...found.workspaces], [['@acme/api', 'packages/api']]);
      assert.ok(found.of('packages/api/a.ts').dependencies.has('next'));
      assert.ok(!found.of('other/a.ts').dependencies.has('next'));
    });
  }
});
