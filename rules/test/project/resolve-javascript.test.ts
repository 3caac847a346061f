import assert from 'node:assert/strict';
import { createPackages } from '../../src/project/package-folders.js';
import { createJavaScriptResolver, type JavaScriptResolver } from '../../src/project/resolve/resolve-javascript.js';

interface Layout {
  readonly files: string;
  readonly manifests?: Readonly<Record<string, string>>;
}

function resolver({ files, manifests = {} }: Layout): JavaScriptResolver {
  const known = new Map(Object.entries(manifests));
  return createJavaScriptResolver('/project', new Set(files.split(' ')), known, createPackages(known));
}

/** `from specifier -> path`, or `-> (module)` for a library. */
function check(layout: Layout, expectations: readonly string[]): void {
  const { resolve } = resolver(layout);
  for (const expectation of expectations) {
    const [from = '', specifier = '', , expected] = expectation.split(' ');
    const found = resolve(from, specifier);
    assert.equal(found.kind === 'library' ? `(${found.module})` : found.path, expected, expectation);
  }
}

describe('JavaScript module names', () => {
  it('relative: extensions, index files, main, and TypeScript under the names it is built to', () => {
    check(
      {
        files:
          'src/a.ts src/b.tsx src/c.mts src/d.cts src/e/index.js src/f.js src/f.ts src/g/lib/main.js src/e.service.ts src/h.jsx index.ts',
        manifests: { 'src/g/package.json': '{"main":"./lib/main"}' },
      },
      [
        'src/a.ts ./b -> src/b.tsx',
        'src/a.ts ./b.js -> src/b.tsx',
        'src/a.ts ./c.mjs -> src/c.mts',
        'src/a.ts ./d.cjs -> src/d.cts',
        'src/a.ts ./e -> src/e/index.js',
        'src/a.ts ./e/ -> src/e/index.js',
        'src/a.ts ./f.js -> src/f.ts',
        'src/e/index.js ../f.js -> src/f.js',
        'src/a.ts ./g -> src/g/lib/main.js',
        'src/a.ts ./e.service -> src/e.service.ts',
        'src/a.ts ./h -> src/h.jsx',
        'src/e/index.js . -> src/e/index.js',
        'src/a.ts .. -> index.ts',
        'src/a.ts ./missing -> (./missing)',
        'src/a.ts ../../../x -> (../../../x)',
      ],
    );
  });

  it('folders that the compiler or a build makes stand for their sources', () => {
    check(
      {
        files: 'index.js lib/app.ts lib/util/log.ts scripts/tool.ts src/cli/main.js bin/run.js tools/gen.js',
        manifests: {
          'tsconfig.json': '{"compilerOptions":{"outDir":"compiled","rootDir":"lib"}}',
          'scripts/tsconfig.json': '{"compilerOptions":{"outDir":"../made"},"include":["*.ts"]}',
        },
      },
      [
        'index.js ./compiled/app -> lib/app.ts',
        'index.js ./compiled/util/log.js -> lib/util/log.ts',
        'index.js ./made/tool -> scripts/tool.ts',
        'bin/run.js ../lib/cli/main -> src/cli/main.js',
        'index.js ./compiled/none -> (./compiled/none)',
        'tools/gen.js ./missing -> (./missing)',
      ],
    );
  });

  it('libraries: builtins, packages, what a bundler makes', () => {
    check({ files: 'src/a.ts src/fs.ts src/data.js src/worker.ts' }, [
      'src/a.ts node:fs/promises -> (fs/promises)',
      'src/a.ts fs -> (fs)',
      'src/a.ts @nestjs/common -> (@nestjs/common)',
      'src/a.ts lodash/get -> (lodash/get)',
      'src/a.ts ./worker?worker -> (./worker?worker)',
      'src/a.ts raw-loader!./data.js -> (raw-loader!./data.js)',
      'src/a.ts ./data.json -> (./data.json)',
    ]);
  });

  it('tsconfig paths, baseUrl and extends, from the nearest configuration', () => {
    const paths = '"@/*": ["./src/*"], "@/svc/*": ["src/services/*"], "@shared": ["shared"],';
    check(
      {
        files: 'src/app.ts src/utils/x.ts src/services/db.ts shared/index.ts api/main.ts api/lib/y.ts generated/z.ts',
        manifests: {
          'tsconfig.base.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@shared": ["shared"], "@gen/*": ["generated/*"] } } }',
          'tsconfig.json': `{ // all of it\n "extends": "./tsconfig.base", "compilerOptions": { "paths": { ${paths} }, } }`,
          'api/tsconfig.json': '{ "extends": ["../tsconfig.base.json"], "compilerOptions": { "baseUrl": "." } }',
        },
      },
      [
        'src/app.ts @/utils/x -> src/utils/x.ts',
        'src/app.ts @/utils/x.js -> src/utils/x.ts',
        'src/app.ts @/svc/db -> src/services/db.ts',
        'src/app.ts @shared -> shared/index.ts',
        'src/app.ts src/utils/x -> src/utils/x.ts',
        'src/app.ts @gen/z -> (@gen/z)',
        'api/main.ts lib/y -> api/lib/y.ts',
        'api/main.ts @gen/z -> generated/z.ts',
        'api/main.ts express -> (express)',
      ],
    );
  });

  it('configurations that a solution refers to, jsconfig.json and rootDirs', () => {
    check(
      {
        files: 'web/src/a.ts web/src/b.ts js/a.js js/lib/b.js src/views/a.ts generated/views/b.ts',
        manifests: {
          'web/tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "./tsconfig.node.json" }] }',
          'web/tsconfig.app.json': '{ "compilerOptions": { "paths": { "#/*": ["./src/*"] } } }',
          'js/jsconfig.json': '{ "compilerOptions": { "baseUrl": "lib" } }',
          'tsconfig.json': '{ "compilerOptions": { "rootDirs": ["src", "generated"] } }',
        },
      },
      ['web/src/a.ts #/b -> web/src/b.ts', 'js/a.js b -> js/lib/b.js', 'src/views/a.ts ./b -> generated/views/b.ts'],
    );
  });

  it('workspace packages are their sources, built or not', () => {
    const exportsOfB = '{".":{"browser":"./src/browser.ts","types":"./dist/server/index.d.ts","import":"./dist/server/index.js"}}';
    check(
      {
        files:
          'apps/api/main.ts packages/a/src/index.ts packages/a/src/db.ts packages/b/src/server/index.ts packages/b/src/browser.ts packages/c/index.js packages/d/source/x.ts packages/e/src/util/hash.ts',
        manifests: {
          'package.json': '{"workspaces":["packages/*","apps/*"]}',
          'apps/api/package.json': '{"name":"api"}',
          'packages/a/package.json': '{"name":"@acme/a","main":"dist/index.js","types":"dist/index.d.ts"}',
          'packages/b/package.json': `{"name":"@acme/b","exports":${exportsOfB}}`,
          'packages/c/package.json': '{"name":"c"}',
          'packages/d/package.json': '{"name":"d","exports":{"./*":{"@acme/source":"./source/*.ts","default":"./dist/*.js"}}}',
          'packages/e/package.json': '{"name":"e"}',
        },
      },
      [
        'apps/api/main.ts @acme/a -> packages/a/src/index.ts',
        'apps/api/main.ts @acme/a/dist/db -> packages/a/src/db.ts',
        'apps/api/main.ts @acme/a/db -> packages/a/src/db.ts',
        'apps/api/main.ts @acme/b -> packages/b/src/server/index.ts',
        'apps/api/main.ts c -> packages/c/index.js',
        'apps/api/main.ts d/x -> packages/d/source/x.ts',
        'apps/api/main.ts e/util/hash -> packages/e/src/util/hash.ts',
        'packages/a/src/db.ts @acme/a -> packages/a/src/index.ts',
        'apps/api/main.ts @acme/none -> (@acme/none)',
      ],
    );
  });

  it('imports of a package.json', () => {
    check(
      {
        files: 'src/a.js src/db/pg.js src/db/fake.js',
        manifests: {
          'package.json': '{"imports":{"#db":{"test":"./src/db/fake.js","node":"./src/db/pg.js"},"#lib/*":"./dist/*.js","#pg":"pg"}}',
        },
      },
      ['src/a.js #db -> src/db/pg.js', 'src/a.js #lib/db/pg -> src/db/pg.js', 'src/a.js #pg -> (pg)'],
    );
  });

  it('aliases that frameworks and bundlers know', () => {
    check(
      {
        files: 'src/a.js src/utils/b.js src/lib/c.ts server/d.ts root/x.js',
        manifests: { 'package.json': '{"_moduleAliases":{"@root":"root"}}' },
      },
      [
        'src/a.js @/utils/b -> src/utils/b.js',
        'src/a.js ~/server/d -> server/d.ts',
        'src/a.js $lib/c -> src/lib/c.ts',
        'src/a.js @root/x -> root/x.js',
        'src/a.js @/none -> (@/none)',
      ],
    );
  });

  it('a node_modules folder of the sources', () => {
    check({ files: 'src/api/a.js src/node_modules/utils/index.js src/node_modules/db.js other/b.js' }, [
      'src/api/a.js utils -> src/node_modules/utils/index.js',
      'src/api/a.js db -> src/node_modules/db.js',
      'src/node_modules/utils/index.js db -> src/node_modules/db.js',
      'other/b.js utils -> (utils)',
    ]);
  });

  it('absolute names', () => {
    check({ files: 'web/src/main.ts web/index.ts src/x.ts', manifests: { 'web/package.json': '{}' } }, [
      'web/index.ts /src/main.ts -> web/src/main.ts',
      'web/index.ts /project/src/x -> src/x.ts',
    ]);
  });

  it('paths of files: sources for what is built from them', () => {
    const { fileAt } = resolver({ files: 'src/workers/hash.ts packages/a/src/w.ts lib/x.js' });
    assert.equal(fileAt('src/workers/hash.js'), 'src/workers/hash.ts');
    assert.equal(fileAt('dist/workers/hash.js'), 'src/workers/hash.ts');
    assert.equal(fileAt('./dist/workers/hash'), 'src/workers/hash.ts');
    assert.equal(fileAt('packages/a/lib/w.js'), 'packages/a/src/w.ts');
    assert.equal(fileAt('lib/x.js'), 'lib/x.js');
    assert.equal(fileAt('dist/none.js'), null);
  });
});
