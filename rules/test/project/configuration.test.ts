import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { type Configuration, ConfigurationError, DEFAULT_CONFIGURATION } from '../../src/project/configuration.js';
import { loadConfiguration } from '../../src/project/configuration/load-configuration.js';
import { configurationSchema } from '../../src/project/configuration/schema.js';
import { removeTemporaryProjects, temporaryProject } from '../temporary-project.js';

const load = (files: Readonly<Record<string, string>>, configFile?: string): Configuration =>
  loadConfiguration(temporaryProject(files), configFile);

function fails(files: Readonly<Record<string, string>>, message: string, configFile?: string): void {
  assert.throws(
    () => load(files, configFile),
    (error) => {
      assert.ok(error instanceof ConfigurationError);
      assert.equal(error.message, message);
      return true;
    },
  );
}

const broken = (text: string, message: string): void => fails({ 'unblock.config.json': text }, `unblock.config.json:${message}`);

describe('the configuration', () => {
  afterEach(removeTemporaryProjects);

  it('is not needed', () => {
    assert.deepEqual(load({ 'package.json': '{}', 'pyproject.toml': '[project]\nname = "x"' }), DEFAULT_CONFIGURATION);
  });

  it('is a file with comments', () => {
    const text =
      '{\n  // generated clients\n  "exclude": ["src/client/**"],\n  "rules": { "no-slow-regex": "off", },\n  "pool": "piscina",\n}';
    const { exclude, rules, pool, failOn } = load({ 'unblock.config.json': text, 'package.json': '{"unblock":{"failOn":"info"}}' });
    assert.deepEqual(
      { exclude, rules, pool, failOn },
      { exclude: ['src/client/**'], rules: { 'no-slow-regex': 'off' }, pool: 'piscina', failOn: 'warning' },
    );
  });

  it('is a part of package.json or of pyproject.toml', () => {
    assert.equal(load({ 'package.json': '{"unblock":{"failOn":"error"}}' }).failOn, 'error');
    const toml = '[tool.unblock]\nincludeStartup = true\npool = { module = "pool.py" }\n[tool.unblock.rules]\nno-heavy-loop = "info"\n';
    const { includeStartup, rules, pool } = load({ 'package.json': '{}', 'pyproject.toml': toml });
    assert.deepEqual(
      { includeStartup, rules, pool },
      { includeStartup: true, rules: { 'no-heavy-loop': 'info' }, pool: { module: 'pool.py' } },
    );
  });

  it('is the file that is named', () => {
    assert.equal(load({ 'ci/strict.json': '{"failOn":"info"}', 'unblock.config.json': '{}' }, 'ci/strict.json').failOn, 'info');
    fails({}, 'none.json: no such file; --config names a file with the configuration', 'none.json');
  });

  it('adds libraries in the form of the catalog', () => {
    const library = {
      name: 'acme',
      language: 'python',
      modules: {
        acme: { 'get put': { blocks: { kind: 'http' }, returns: 'acme.Response' }, call: { calls: [{ arg: { from: 1 }, runs: 'pool' }] } },
      },
      types: { 'acme.Response': { members: { json: { returns: { list: { arg: [0, 'x'] } } } } } },
    };
    assert.deepEqual(load({ 'unblock.config.json': JSON.stringify({ libraries: [library] }) }).libraries, [
      { ...library, source: 'configuration' },
    ]);
  });

  it('says where a value is wrong, and what would be right', () => {
    broken(
      '{\n  "rules": {\n\n    "no-blocking-call": "loud"\n  }\n}',
      '4:25: "rules.no-blocking-call" must be one of error, warning, info, off',
    );
    broken('{ "include": "src" }', '1:14: "include" must be a list');
    broken('{ "exclude": ["a", 1] }', '1:20: "exclude[1]" must be a string');
    broken('{ "includeStartup": 1 }', '1:21: "includeStartup" must be true or false');
    broken('{ "minEstimateMs": -1 }', '1:20: "minEstimateMs" must not be less than 0');
    broken('{ "pool": "threads" }', '1:11: "pool" must be one of piscina, tinypool, workerpool, or an object with a "module"');
    broken('{ "pool": {} }', '1:11: "pool" needs "module"');
    broken('[]', '1:1: the configuration must be an object');
    broken(
      '{ "libraries": [{ "name": "a", "language": "ruby", "modules": {} }] }',
      '1:44: "libraries[0].language" must be one of javascript, python',
    );
    const model = '{ "blocks": { "kind": "disk" } }';
    broken(
      `{ "libraries": [{ "name": "a", "language": "python", "modules": { "a.b": { "f": ${model} } } }] }`,
      '1:103: "libraries[0].modules.a.b.f.blocks.kind" must be one of sleep, http, net, process, file, fsmeta, db, lock, input, other, kdf, crypto, archive, image, ml, parse',
    );
  });

  it('says which key was probably meant', () => {
    broken('{ "rulse": {} }', '1:3: "rulse" is not a known key; did you mean "rules"?');
    broken(
      '{\n "rules": { "no-blocking-calls": "off" } }',
      '2:13: "rules.no-blocking-calls" is not a known key; did you mean "no-blocking-call"?',
    );
    broken('{ "severity": "error" }', '1:3: "severity" is not a known key');
  });

  it('says where the text is broken', () => {
    broken('{\n  "include": [\n}', '3:1: not valid JSON: value expected');
    broken('', '1:1: not valid JSON: value expected');
    fails(
      { 'pyproject.toml': '[tool.unblock]\nfailOn = "never"\n' },
      'pyproject.toml:2:1: "tool.unblock.failOn" must be one of error, warning, info',
    );
    fails(
      { 'package.json': '{\n "unblock": { "failon": "error" } }' },
      'package.json:2:15: "unblock.failon" is not a known key; did you mean "failOn"?',
    );
  });

  it('has the schema that is shipped', () => {
    const file = path.join(import.meta.dirname, '../../schema/unblock.config.schema.json');
    const text = `${JSON.stringify(configurationSchema, null, 2)}\n`;
    if (process.env.UPDATE_SCHEMA !== undefined) fs.writeFileSync(file, text);
    assert.equal(fs.readFileSync(file, 'utf8'), text, 'Run the tests with UPDATE_SCHEMA=1 to write it anew.');
  });
});
