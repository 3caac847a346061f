import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { RULES } from '../../src/analysis/finding.js';
import { initEngine, openSessionSync } from '../../src/engine.js';
import { summaryOf } from '../../src/report/rules.js';
import { itWithPython } from '../needs-python.js';
import { removeTemporaryProjects, temporaryProject } from '../temporary-project.js';
import { readPage, type Example } from './examples.js';

const manifest = '{ "type": "module", "dependencies": { "express": "5", "piscina": "5" } }';

function rulesReportedIn({ language, code }: Example): readonly string[] {
  const folder = temporaryProject({ 'package.json': manifest, [`app.${language}`]: code });
  const { findings } = openSessionSync(folder, { cache: false }).report();
  return findings.map((finding) => finding.rule);
}

describe('pages of the rules', () => {
  before(() => initEngine());
  afterEach(removeTemporaryProjects);

  for (const rule of RULES) {
    const { text, examples, reserved } = readPage(rule);

    it(`${rule} begins with what the rule is for`, () => {
      assert.ok(text.startsWith(`# ${rule}\n`));
      assert.ok(text.includes(`\n${summaryOf[rule]}.\n`), `the page should say: ${summaryOf[rule]}.`);
      assert.deepEqual(text.match(/^## .*/gm), ['## Examples', '## Options', '## Possible fixes']);
    });

    for (const example of examples) {
      const silent = example.correct || reserved;
      it(`${rule}.md:${example.line} is ${silent ? 'not reported' : 'reported'}`, () => {
        const reported = rulesReportedIn(example);
        assert.equal(reported.includes(rule), !silent);
        if (example.correct) assert.deepEqual(reported, []);
      });
      if (example.language === 'py') {
        itWithPython(`${rule}.md:${example.line} is valid Python`, (python) => {
          const { status, stderr } = spawnSync(python, ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], {
            input: example.code,
            encoding: 'utf8',
          });
          assert.equal(status, 0, stderr);
        });
      }
    }
  }
});
