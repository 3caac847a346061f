import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { discoverFiles } from '../../src/project/discover-files.js';
import { createSelection } from '../../src/project/selection.js';
import { removeTemporaryProjects, temporaryProject } from '../temporary-project.js';

/** Files by name, separated by spaces; and files with a text that matters. */
const layout = (files: string, texts: Readonly<Record<string, string>> = {}): string =>
  temporaryProject({ ...Object.fromEntries(files.split(' ').map((file) => [file, 'export {};\n'])), ...texts });
const found = (root: string): string => discoverFiles(root).files.join(' ');

describe('which files there are', () => {
  afterEach(removeTemporaryProjects);

  it('every JavaScript and Python dialect, sorted, without declarations', () => {
    const root = layout('b.tsx a.ts a.d.ts c.cjs d.py e.mts f.txt g.pyi sub/h.jsx i.d.mts');
    assert.equal(found(root), 'a.ts b.tsx c.cjs d.py e.mts sub/h.jsx');
  });

  it('no dependencies', () => {
    const root = layout(
      'app.js node_modules/x/index.js packages/a/node_modules/y/index.js bower_components/z.js .tox/t.py __pypackages__/p.py',
      {
        'package.json': '{}',
        'packages/a/package.json': '{}',
        'myenv/pyvenv.cfg': '',
        'myenv/lib/site.py': '',
      },
    );
    assert.equal(found(root), 'app.js');
  });

  it('a node_modules folder of the sources is source', () => {
    const root = layout('src/node_modules/utils/index.js src/app.js node_modules/x/index.js', { 'package.json': '{}' });
    assert.equal(found(root), 'src/app.js src/node_modules/utils/index.js');
  });

  it('a node_modules folder of the sources that was added in spite of .gitignore is source', () => {
    const root = layout('src/node_modules/utils/deep/index.js src/app.js', { 'package.json': '{}', '.gitignore': 'node_modules/\n' });
    execFileSync('git', ['init', '-q'], { cwd: root });
    assert.equal(found(root), 'src/app.js');
    execFileSync('git', ['add', '-f', 'src/node_modules'], { cwd: root });
    assert.equal(found(root), 'src/app.js src/node_modules/utils/deep/index.js');
  });

  it('a node_modules folder that something was installed in is not', () => {
    assert.equal(found(layout('src/node_modules/x/index.js src/app.js', { 'src/node_modules/.package-lock.json': '{}' })), 'src/app.js');
  });

  it('build output only where a package builds', () => {
    const root = layout('dist/app.js src/build/plan.ts src/out/mail.ts lib/app.js server/generated/app.js', {
      'package.json': '{}',
      'tsconfig.json': '{ "compilerOptions": { "outDir": "lib" /* built */ } }',
      'server/tsconfig.json': '{ "compilerOptions": { "outDir": "./generated" } }',
    });
    assert.equal(found(root), 'src/build/plan.ts src/out/mail.ts');
  });

  it('a tracked build folder that package.json does not name is source', () => {
    const root = layout('build/pipeline.js dist/app.js', {
      'package.json': '{ "main": "dist/app.js", "scripts": { "build": "npm run build" } }',
    });
    execFileSync('git', ['init', '-q'], { cwd: root });
    execFileSync('git', ['add', '.'], { cwd: root });
    assert.equal(found(root), 'build/pipeline.js');
  });

  it('nested .gitignore files, the deepest deciding', () => {
    const root = layout('a.gen.js keep/a.gen.js keep/b.gen.js tmp/x.js sub/tmp/y.js', {
      '.gitignore': '*.gen.js\n/tmp\n',
      'keep/.gitignore': '!a.gen.js\n',
    });
    assert.equal(found(root), 'keep/a.gen.js sub/tmp/y.js');
  });

  it('.gitignore files above the root, up to the repository, and .git/info/exclude', () => {
    const root = layout('app/secret.js app/local.js app/a.js', { '.gitignore': 'secret.js\n' });
    fs.mkdirSync(path.join(root, '.git/info'), { recursive: true });
    fs.writeFileSync(path.join(root, '.git/info/exclude'), 'app/local.js\n');
    assert.equal(found(path.join(root, 'app')), 'a.js');
  });

  it('an ignored folder that is itself the root', () => {
    const root = layout('tmp/app.js', { '.gitignore': 'tmp\n' });
    fs.mkdirSync(path.join(root, '.git'));
    assert.equal(found(path.join(root, 'tmp')), 'app.js');
  });

  it('no vendored code, but a shop has vendors', () => {
    const root = layout('vendor/jquery.js third_party/x.py src/vendor/vendor.controller.ts src/lib/vendor/moment.js');
    assert.equal(found(root), 'src/vendor/vendor.controller.ts');
  });

  it('no library that was copied in with its license; an edition for customers and a package are the project’s own', () => {
    const mit = 'MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy';
    const root = layout('src/app.js src/libs/cron/task.js src/libs/own.js src/ee/billing.js packages/kit/index.js', {
      LICENSE: mit,
      'src/libs/cron/LICENSE': mit,
      'src/ee/LICENSE': 'This part may be used in production with a subscription only.',
      'packages/kit/LICENSE.md': mit,
      'packages/kit/package.json': '{ "name": "kit" }',
    });
    assert.equal(found(root), 'packages/kit/index.js src/app.js src/ee/billing.js src/libs/own.js');
  });

  it('no scripts for browsers, but routes may be public', () => {
    const root = layout('public/app.js app/static/main.js app/main.py src/routes/public/users.js src/web/public/x.js src/web/public/y.ts', {
      'src/web/public/index.html': '',
    });
    assert.equal(found(root), 'app/main.py src/routes/public/users.js src/web/public/y.ts');
  });

  it('no minified and no generated names', () => {
    assert.equal(found(layout('a.min.js b.bundle.js c_pb2.py admin.js')), 'admin.js');
  });

  it('links to folders are not followed', () => {
    const root = layout('a/x.js');
    fs.symlinkSync(root, path.join(root, 'a/loop'));
    fs.symlinkSync(path.join(root, 'a/x.js'), path.join(root, 'a/y.js'));
    assert.equal(found(root), 'a/x.js');
  });

  it('include and exclude', () => {
    const root = layout('server/a.js server/legacy/b.js web/c.js dist/server/d.js server/x.gen.js node_modules/p/i.js', {
      'package.json': '{}',
    });
    const selected = (include: string[], exclude: string[]): string =>
      discoverFiles(root, createSelection(include, exclude)).files.join(' ');
    assert.equal(selected(['server/**'], ['legacy', '*.gen.js']), 'server/a.js');
    assert.equal(selected(['**/*.js'], ['web/']), 'server/a.js server/legacy/b.js server/x.gen.js');
    assert.equal(selected(['dist/server/**', 'server/*.js'], []), 'dist/server/d.js server/a.js server/x.gen.js');
  });
});
