import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../src/analysis/finding.js';
import { loadConfiguration } from '../../src/project/configuration/load-configuration.js';
import { FactsStore } from '../../src/project/facts-store.js';
import { Project } from '../../src/project/project.js';
import type { ProjectIndex } from '../../src/project/project-index.js';
import { loadExtractors } from '../../src/project/sources/extract-facts.js';
import { runToEnd } from '../../src/project/sources/run-steps.js';
import { type Engine, ProjectSession } from '../../src/project-session.js';
import type { Session } from '../../src/session.js';
import { removeTemporaryProjects, temporaryProject } from '../temporary-project.js';

interface Opened {
  readonly root: string;
  readonly session: Session;
  /** What the analysis was given each time. */
  readonly indexes: ProjectIndex[];
}

/** A session whose analysis finds one thing in each file that says `block`. */
function open(root: string, cache = false): Opened {
  const configuration = loadConfiguration(root);
  const store = new FactsStore(root, { cache });
  const project = new Project(root, configuration, store);
  runToEnd(store.read(store.outdated(project.discovered)));
  project.takeUp();
  store.save();
  const indexes: ProjectIndex[] = [];
  const engine: Engine = {
    libraries: [],
    fixesFor: () => [],
    refusalsFor: () => [],
    furtherFindings: () => [],
    analyze: (index) => {
      indexes.push(index);
      const blocking = [...index.files.values()].filter(({ facts }) => facts.functions.some(({ name }) => name === 'block'));
      return { findings: blocking.map(({ path: file }) => finding(file)), functions: 0, exhaustedIn: null, callsOf: () => null };
    },
  };
  return { root, indexes, session: new ProjectSession({ project, store, configuration, started: performance.now() }, engine) };
}

function finding(file: string): Finding {
  const place = { file, at: 0, end: 1 };
  return {
    rule: 'no-blocking-call',
    severity: 'error',
    kind: 'sleep',
    place,
    primitive: { ...place, api: 'time.sleep' },
    chain: [],
    entry: null,
    stall: { class: 'unbounded', estimateMs: 20 },
    context: 'loop',
  };
}

const BLOCK = 'function block() {}\n';
const found = ({ session }: Opened): string =>
  session
    .report()
    .findings.map(({ place }) => place.file)
    .join(' ');
const write = ({ root }: Opened, file: string, text: string): void => fs.writeFileSync(path.join(root, file), text);

describe('a session', () => {
  before(() => loadExtractors(['javascript', 'python']));
  afterEach(removeTemporaryProjects);

  it('analyzes again only when something has changed', () => {
    const opened = open(temporaryProject({ 'a.js': BLOCK, 'b.py': 'def block(): pass\n' }));
    assert.equal(found(opened), 'a.js b.py');
    assert.equal(found(opened), 'a.js b.py');
    opened.session.setText('a.js', BLOCK);
    assert.equal(found(opened), 'a.js b.py');
    assert.equal(opened.indexes.length, 1);
  });

  it('does not analyze again when the disk says what it said', () => {
    const opened = open(temporaryProject({ 'a.js': BLOCK, 'b.py': '', 'package.json': '{}', 'unblock.config.json': '{}' }));
    const { session } = opened;
    const { fingerprint } = session;
    found(opened);
    session.refresh();
    write(opened, 'a.js', BLOCK);
    session.refresh(['a.js', 'b.py', 'unblock.config.json', 'package.json']);
    session.refresh();
    assert.equal(found(opened), 'a.js');
    assert.equal(opened.indexes.length, 1);
    assert.equal(session.fingerprint, fingerprint);
  });

  it('analyzes again when a file takes the text of another one', () => {
    const opened = open(temporaryProject({ 'a.js': BLOCK, 'b.js': '' }));
    assert.equal(found(opened), 'a.js');
    write(opened, 'b.js', BLOCK);
    opened.session.refresh();
    assert.equal(found(opened), 'a.js b.js');
  });

  it('gives the text of manifests, which fixes edit', () => {
    const opened = open(temporaryProject({ 'a.js': '', 'package.json': '{ "name": "a" }', 'api/pyproject.toml': '' }));
    const { session } = opened;
    assert.equal(session.text('api/pyproject.toml'), '');
    assert.equal(session.text('setup.cfg'), null);
    found(opened);
    session.setText('package.json', '{ "name": "b" }');
    assert.equal(session.text('package.json'), '{ "name": "b" }');
    found(opened);
    assert.equal(opened.indexes.at(-1)?.files.get('a.js')?.package.name, 'b');
    session.refresh();
    assert.equal(session.text('package.json'), '{ "name": "b" }');
    session.setText('package.json', null);
    assert.equal(session.text('package.json'), '{ "name": "a" }');
    assert.deepEqual(session.files(), ['a.js']);
  });

  it('takes the text of the editor, and gives it back to the disk', () => {
    const opened = open(temporaryProject({ 'a.js': BLOCK, 'b.js': BLOCK }));
    const { session } = opened;
    const before = session.fingerprint;
    session.setText('a.js', 'function harmless() {}');
    assert.equal(session.text('a.js'), 'function harmless() {}');
    assert.equal(found(opened), 'b.js');
    assert.notEqual(session.fingerprint, before);
    session.setText('a.js', null);
    assert.equal(found(opened), 'a.js b.js');
    assert.equal(session.fingerprint, before);
  });

  it('keeps what it knows about files that have not changed', () => {
    const opened = open(temporaryProject({ 'a.js': BLOCK, 'b.js': BLOCK, 'c.py': '' }));
    found(opened);
    opened.session.setText('a.js', '');
    write(opened, 'c.py', 'import os\n');
    opened.session.refresh(['c.py']);
    found(opened);
    const [before, after] = opened.indexes;
    assert.equal(before?.files.get('b.js'), after?.files.get('b.js'));
    assert.notEqual(before?.files.get('a.js'), after?.files.get('a.js'));
    assert.notEqual(before?.files.get('c.py'), after?.files.get('c.py'));
  });

  it('takes up files that are new, changed or gone', () => {
    const opened = open(temporaryProject({ 'a.js': BLOCK, 'b.js': '', '.gitignore': 'ignored.js' }));
    write(opened, 'c.js', BLOCK);
    write(opened, 'ignored.js', BLOCK);
    write(opened, 'b.js', BLOCK);
    fs.rmSync(path.join(opened.root, 'a.js'));
    opened.session.refresh(['a.js', 'b.js', 'c.js', 'ignored.js']);
    assert.equal(found(opened), 'b.js c.js');
    write(opened, 'd.js', BLOCK);
    opened.session.refresh();
    assert.equal(found(opened), 'b.js c.js d.js');
    fs.mkdirSync(path.join(opened.root, 'sub'));
    write(opened, 'sub/e.js', BLOCK);
    opened.session.refresh(['sub']);
    assert.equal(found(opened), 'b.js c.js d.js sub/e.js');
    fs.rmSync(path.join(opened.root, 'sub'), { recursive: true });
    opened.session.refresh(['sub', 'notes.txt']);
    assert.equal(found(opened), 'b.js c.js d.js');
  });

  it('knows a file that is not saved yet, unless it would be left out', () => {
    const opened = open(temporaryProject({ 'a.js': '', 'package.json': '{}' }));
    opened.session.setText('src/new.js', BLOCK);
    opened.session.setText('new.js', BLOCK);
    opened.session.setText('node_modules/x/index.js', BLOCK);
    opened.session.setText('notes.txt', 'x');
    assert.equal(found(opened), 'new.js');
    assert.deepEqual(opened.session.files(), ['a.js', 'new.js']);
    assert.equal(opened.session.text('notes.txt'), null);
  });

  it('does not give a text that the offsets of the last report do not fit', () => {
    const opened = open(temporaryProject({ 'a.js': BLOCK }));
    write(opened, 'a.js', `\n${BLOCK}`);
    assert.equal(opened.session.text('a.js'), null);
    opened.session.refresh(['a.js']);
    assert.equal(opened.session.text('a.js'), `\n${BLOCK}`);
  });

  it('names what it cannot analyze and goes on', () => {
    const root = temporaryProject({
      'a.js': BLOCK,
      'big.js': `${BLOCK}// ${'words and words\n// '.repeat(150_000)}`,
      'made.js': '// @generated\n',
    });
    fs.writeFileSync(path.join(root, 'latin.py'), Buffer.from('x = "é"\n', 'latin1'));
    const opened = open(root);
    assert.equal(found(opened), 'a.js');
    assert.deepEqual(opened.session.report().problems, [
      { file: 'big.js', line: null, message: 'This file is larger than 2 MB and was not analyzed.' },
      { file: 'latin.py', line: null, message: 'This file is not UTF-8; it was read as Latin-1.' },
    ]);
    assert.deepEqual(opened.session.files(), ['a.js', 'latin.py']);
  });

  it('follows the configuration, and keeps the last good one while it is being typed', () => {
    const opened = open(temporaryProject({ 'a.js': BLOCK, 'legacy/b.js': BLOCK, 'unblock.config.json': '{ "exclude": ["legacy"] }' }));
    assert.equal(found(opened), 'a.js');
    write(opened, 'unblock.config.json', '{ "rules": { "no-blocking-call": "warning" } }');
    opened.session.refresh(['unblock.config.json']);
    assert.deepEqual(
      opened.session.report().findings.map(({ place, severity }) => `${place.file} ${severity}`),
      ['a.js warning', 'legacy/b.js warning'],
    );
    write(opened, 'unblock.config.json', '{ "minEstimateMs": 21 }');
    opened.session.refresh(['unblock.config.json']);
    const informed = (): readonly string[] => opened.session.report().findings.map(({ severity, stall }) => `${severity} ${stall.class}`);
    assert.deepEqual(informed(), ['info trivial', 'info trivial']);
    write(opened, 'unblock.config.json', '{ "rules": ');
    opened.session.refresh(['unblock.config.json']);
    assert.deepEqual(informed(), ['info trivial', 'info trivial']);
    assert.deepEqual(opened.session.report().problems, [
      { file: 'unblock.config.json', line: 1, message: 'not valid JSON: value expected' },
    ]);
  });
});

describe('the facts cache', () => {
  before(() => loadExtractors(['javascript', 'python']));
  afterEach(removeTemporaryProjects);

  const settle = (root: string, file: string): void => fs.utimesSync(path.join(root, file), new Date(1e12), new Date(1e12));
  const cacheOf = (root: string): string => path.join(root, 'node_modules/.cache/unblock/facts.bin');
  const project = (): string => temporaryProject({ 'a.js': BLOCK, 'b.py': 'def block(): pass\n', 'node_modules/.keep': '' });

  it('gives the same answers', () => {
    const root = project();
    const first = found(open(root, true));
    assert.ok(fs.existsSync(cacheOf(root)));
    assert.equal(found(open(root, true)), first);
  });

  it('sees a change that leaves size and modification time alone', () => {
    const root = project();
    settle(root, 'a.js');
    assert.equal(found(open(root, true)), 'a.js b.py');
    fs.writeFileSync(path.join(root, 'a.js'), BLOCK.replace('block', 'blick'));
    settle(root, 'a.js');
    assert.equal(found(open(root, true)), 'b.py');
  });

  it('is ignored when it is broken', () => {
    const root = project();
    open(root, true);
    const bytes = fs.readFileSync(cacheOf(root));
    for (const broken of [
      Buffer.alloc(0),
      Buffer.from('nonsense'),
      bytes.subarray(0, bytes.length - 10),
      Buffer.from([255, 255, 255, 255, 1]),
    ]) {
      fs.writeFileSync(cacheOf(root), broken);
      assert.equal(found(open(root, true)), 'a.js b.py');
    }
  });

  it('writes nothing else into the project', () => {
    const home = temporaryProject({});
    const { XDG_CACHE_HOME } = process.env;
    process.env.XDG_CACHE_HOME = home;
    try {
      const root = temporaryProject({ 'a.js': BLOCK });
      open(root, true);
      assert.deepEqual(fs.readdirSync(root), ['a.js']);
    } finally {
      if (XDG_CACHE_HOME === undefined) delete process.env.XDG_CACHE_HOME;
      else process.env.XDG_CACHE_HOME = XDG_CACHE_HOME;
    }
  });
});
