// Compares our findings with the test cases of eslint-plugin-n's rule `no-sync` (tests/lib/rules/no-sync.js), which goes by the suffix.
// node scripts/evaluate-no-sync.mjs PATH-TO-CHECKOUT [--list]
// `fs.fooSync` does not exist, so each case is also read with `fs.readFileSync` in its place. A case agrees when both report or
// both are silent; where they differ, the reason follows from what the analysis says of the case. A difference without a reason
// fails. Needs a build (`npx tsc -b`).

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { openSession } from '../rules/dist/engine.js';

/** The cases that a test file of ESLint rules hands to its rule tester. */
function casesOf(file) {
  const cases = [];
  const collect = (kind, each) =>
    cases.push(typeof each === 'string' ? { kind, code: each } : { kind, code: each.code, options: each.options });
  const run = (_name, _rule, { valid, invalid }) => {
    for (const each of valid) collect('valid', each);
    for (const each of invalid) collect('invalid', each);
  };
  class RuleTester {
    run = run;
  }
  // `new (TsRuleTester(…).run)(…)` constructs what `run` is.
  const TsRuleTester = () => ({
    run: function (...args) {
      run(...args);
    },
  });
  const whole = readFileSync(file, 'utf8');
  const text = whole.slice(whole.indexOf('new RuleTester(')).replaceAll('import.meta.url', '""');
  const suite = (_name, body) => body.call({ timeout: () => undefined });
  runInNewContext(text, {
    RuleTester,
    TsRuleTester,
    rule: null,
    Module: class {},
    describe: suite,
    it: () => undefined,
    afterEach: () => undefined,
  });
  return cases;
}

const withRealNames = (code) =>
  /\bfooSync\b/.test(code) && !/declare function|from "aaa"/.test(code)
    ? `const fs = require('fs');\nconst { readFileSync } = fs;\n${code.replaceAll('fooSync', 'readFileSync')}`
    : code;

async function reports(code, includeStartup) {
  const folder = mkdtempSync(join(tmpdir(), 'no-sync-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "name": "case" }');
    writeFileSync(join(folder, 'case.ts'), code);
    const session = await openSession(folder, { cache: false, includeStartup });
    return session.report().findings.length > 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Why we are silent where the suffix is reported; null when nothing explains it. */
async function reasonFor(code) {
  if (/declare function/.test(code)) return 'the function is only declared: a name says nothing about what it does';
  if (/from "aaa"/.test(code)) return 'the package is not in the catalog: what is unknown is silent';
  if (/replaceSync/.test(code)) return 'works in memory: only its name looks blocking';
  const real = withRealNames(code);
  if (await reports(real, true)) return 'runs once, at start: reported with includeStartup';
  return (await reports(whenCalled(real), false)) ? 'nobody calls the function: reported as soon as a timer does' : null;
}

/** The case with a timer that runs its function. */
function whenCalled(code) {
  const [, name] = /(?:^|\n)(?:var (\w+) = )?function \w+/.exec(code) ?? [];
  if (name !== undefined) return `${code}\nsetInterval(${name}, 9);`;
  return /function someFunction/.test(code)
    ? `${code}\nsetInterval(someFunction, 9);`
    : code.replace(/^\(\) => .*$/m, (arrow) => `setInterval(${arrow.replace(/;$/, '')}, 9);`);
}

const [checkout] = process.argv.slice(2).filter((each) => each !== '--list');
const file = checkout === undefined ? '' : resolve(checkout, 'tests/lib/rules/no-sync.js');
if (!existsSync(file)) {
  console.error('usage: node scripts/evaluate-no-sync.mjs PATH-TO-CHECKOUT [--list]   (a checkout of eslint-community/eslint-plugin-n)');
  process.exit(2);
}
const tally = { agree: 0, differ: 0, unexplained: 0 };
for (const { kind, code, options } of casesOf(file)) {
  const reported = await reports(withRealNames(code), false);
  const agrees = reported === (kind === 'invalid');
  const reason = agrees ? 'agrees' : reported ? null : await reasonFor(code);
  tally[agrees ? 'agree' : reason === null ? 'unexplained' : 'differ']++;
  if (process.argv.includes('--list') || reason === null)
    console.log(
      `${kind.padEnd(8)}${JSON.stringify(code.trim())} ${options ? JSON.stringify(options) : ''}\n        ${reason ?? 'no reason known'}`,
    );
}
console.log(`${tally.agree} agree, ${tally.differ} differ for a reason, ${tally.unexplained} without one`);
process.exit(tally.unexplained === 0 ? 0 : 1);
