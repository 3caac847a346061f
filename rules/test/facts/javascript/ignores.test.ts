import assert from 'node:assert/strict';
import { extractJavaScript } from '../../../src/facts/javascript/index.js';

const table: readonly (readonly [text: string, expected: readonly (readonly [line: number | null, rules: string, reason: string])[]])[] = [
  ['// unblock-ignore-next-line rule-a, rule-b -- it is small\nf();', [[1, 'rule-a,rule-b', 'it is small']]],
  ['f(); // unblock-ignore-line', [[0, '', '']]],
  ['f(); /* unblock-ignore-line rule-a */ g();', [[0, 'rule-a', '']]],
  ['/**\n * unblock-ignore-file\n * -- generated\n */', [[null, '', 'generated']]],
  ['/* unblock-ignore-next-line\n rule-a */\nf();', [[2, 'rule-a', '']]],
  ['// eslint-disable-next-line unblock/no-x, no-undef -- why', [[1, 'no-x', 'why']]],
  ['f(); // eslint-disable-line unblock/no-x', [[0, 'no-x', '']]],
  ['/* eslint-disable unblock/no-x */', [[null, 'no-x', '']]],
  ['/* eslint-disable no-undef */ // not unblock', []],
  ['// eslint-disable unblock/no-x', []],
  ['f("// unblock-ignore-line", `\n// unblock-ignore-line ${a}// unblock-ignore-line`, /[/][/]unblock-ignore-line/);', []],
  ['f(`${a /* unblock-ignore-line rule-a */}`);', [[0, 'rule-a', '']]],
  ['<a>// unblock-ignore-line</a>;', []],
  ['<a>{/* unblock-ignore-next-line */}\n{f()}</a>;', [[1, '', '']]],
];

describe('JavaScript facts: ignore comments', () => {
  for (const [text, expected] of table) {
    it(JSON.stringify(text), () => {
      const { ignores } = extractJavaScript(text, 'a.jsx');
      assert.deepEqual(
        ignores.map((each) => [each.line, each.rules.join(), each.reason]),
        expected,
      );
      for (const each of ignores) assert.match(text.slice(each.at), /^\/[/*]/);
    });
  }
});
