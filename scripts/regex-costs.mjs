/**
 * Holds what `no-slow-regex` says of expressions against the engines: `node scripts/regex-costs.mjs`, after a build.
 *
 * For each slow expression below, the attack that the analysis found is run at the length that it says takes 20 ms; for each
 * that it takes for fast, texts of 16 KiB made of many pumps are. Node runs JavaScript's, `python3` runs Python's.
 * The costs in `rules/src/backtracking/run.ts` come from this table: predicted and measured should be within a factor of three.
 */

import { spawnSync } from 'node:child_process';
import { backtrackingOf } from '../rules/dist/backtracking/backtracking.js';

/** Dialect, manner, pattern, flags. */
const SLOW = [
  ['javascript', 'search', String.raw`^(\w+\s?)*$`, ''],
  ['javascript', 'search', String.raw`^([a-zA-Z0-9]+\.?)+@`, ''],
  ['javascript', 'search', String.raw`(\/.+)+$`, ''],
  ['javascript', 'search', String.raw`^(a|aa)+$`, ''],
  ['javascript', 'search', String.raw`^(?=((?:[a-z]+)+)$)`, ''],
  ['javascript', 'search', String.raw`\s+$`, ''],
  ['javascript', 'all', String.raw`\[([^\]]*)\]\(([^)]*)\)`, 'g'],
  ['javascript', 'all', String.raw`<!--[\s\S]*?-->`, 'g'],
  ['javascript', 'all', String.raw`\{\{\s*(.*?)\s*\}\}`, 'g'],
  ['javascript', 'search', String.raw`^.*\/\/.*:.*@.*$`, ''],
  ['python', 'first', String.raw`^(\w+\s?)*$`, ''],
  ['python', 'first', String.raw`^(?:[a-z0-9]+-?)*$`, ''],
  ['python', 'first', String.raw`^(a+)+$`, ''],
  ['python', 'first', String.raw`^([a-z]+|[a-z]+\d)*$`, 'i'],
  ['python', 'whole', String.raw`(\+?\d+[ -]?)+`, ''],
  ['python', 'search', String.raw`\s+$`, ''],
  ['python', 'search', String.raw`(x+x+)+y`, ''],
  ['python', 'all', String.raw`\[([^\]]*)\]\(([^)]*)\)`, ''],
  ['python', 'first', String.raw`^\s*(.*?)\s*$`, ''],
  ['python', 'search', String.raw`(\d+)x`, ''],
];

const FAST = [
  ['javascript', 'search', String.raw`^[^\s@]+@[^\s@]+$`, ''],
  ['javascript', 'search', String.raw`^\w+(\s\w+)*\s?$`, ''],
  ['javascript', 'search', String.raw`^(?=.*[a-z])(?=.*\d)[A-Za-z\d]{8,}$`, ''],
  ['javascript', 'search', String.raw`^(\d{1,3}\.){3}\d{1,3}$`, ''],
  ['javascript', 'all', String.raw`<[^<>]{0,100}>`, 'g'],
  ['javascript', 'all', String.raw`\s+`, 'g'],
  ['javascript', 'search', String.raw`(a{1,5}){1,5}$`, ''],
  ['python', 'first', String.raw`^(?>[a-z]+-?)+$`, ''],
  ['python', 'first', String.raw`^(?:[a-z]++-?)++$`, ''],
  ['python', 'whole', String.raw`[a-z0-9]+(?:-[a-z0-9]+)*`, ''],
  ['python', 'all', String.raw`^(#{1,6})[ \t]+(\S.*)$`, 'm'],
  ['python', 'first', String.raw`^(?:\d+[dhms])+$`, ''],
];

const PUMPS = ['a', '1', ' ', '\n', 'a ', '1.', 'a-', 'a.', '<', '[', '[](', '/', '@', 'a@', '#', '# ', '<a', 'aA1', '-'];
const LONG = 16 * 1024;

/** Milliseconds of the processor for each job, whatever else wants it: the best of three runs. */
function measure(dialect, jobs) {
  return dialect === 'javascript' ? jobs.map(inNode) : inPython(jobs);
}

function inNode({ pattern, flags, manner, text }) {
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const expression = new RegExp(pattern, flags);
    const start = process.cpuUsage();
    if (manner === 'all') text.replace(expression, '');
    else expression.test(text);
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}

const PYTHON = `
import json, re, sys, time
out = []
for job in json.load(sys.stdin):
    flags = 0
    for letter in job["flags"]:
        flags |= getattr(re, letter.upper())
    expression = re.compile(job["pattern"], flags)
    run = {"first": expression.match, "whole": expression.fullmatch, "search": expression.search, "all": expression.findall}[job["manner"]]
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        run(job["text"])
        best = min(best, (time.process_time() - start) * 1000)
    out.append(best)
json.dump(out, sys.stdout)
`;

function inPython(jobs) {
  const { stdout, status, stderr } = spawnSync('python3', ['-c', PYTHON], { input: JSON.stringify(jobs), encoding: 'utf8' });
  if (status !== 0) throw new Error(`python3 3.11 or newer is needed: ${stderr}`);
  return JSON.parse(stdout);
}

function textOf({ prefix, pump, suffix }, length) {
  const times = Math.max(1, Math.ceil((length - prefix.length - suffix.length) / pump.length));
  return prefix + pump.repeat(times) + suffix;
}

let wrong = 0;
for (const dialect of ['javascript', 'python']) {
  const slow = SLOW.filter(([of]) => of === dialect).map(([, manner, pattern, flags]) => {
    const found = backtrackingOf({ pattern, flags, dialect }, manner);
    if (!found) throw new Error(`${pattern} should be slow`);
    const text = textOf(found.attack, found.lengthFor(20));
    return { pattern, flags, manner, text, growth: found.growth };
  });
  for (const [i, ms] of measure(dialect, slow).entries()) {
    const { pattern, growth, text } = slow[i];
    console.log(`${dialect} ${pattern}: ${growth}, ${text.length} characters, said 20 ms, took ${ms.toFixed(1)} ms`);
    if (ms < 20 / 3 || ms > 20 * 3) wrong++;
  }
  for (const [, manner, pattern, flags] of FAST.filter(([of]) => of === dialect)) {
    if (backtrackingOf({ pattern, flags, dialect }, manner)) throw new Error(`${pattern} should be fast`);
    const jobs = PUMPS.flatMap((pump) =>
      ['', '!', '\n!'].map((suffix) => ({ pattern, flags, manner, text: textOf({ prefix: '', pump, suffix }, LONG) })),
    );
    const worst = Math.max(...measure(dialect, jobs));
    console.log(`${dialect} ${pattern}: fast, at most ${worst.toFixed(1)} ms for ${LONG} characters`);
    if (worst > 20) wrong++;
  }
}
console.log(wrong === 0 ? 'all within a factor of three' : `${wrong} beyond a factor of three`);
