// Compares our findings with the evaluation files of flake8-async's rules about blocking calls (tests/eval_files/async2*.py).
// node scripts/evaluate-flake8-async.mjs PATH-TO-CHECKOUT [--list]
// A line that they mark and we report is found; one that we do not report is missed; one that we report and they do not
// mark is reported. Differences that are justified one by one (evaluate-flake8-async-differences.mjs) are counted apart.
// Exit code 1 where others are left. Needs a build (`npx tsc -b`).

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { differences } from './evaluate-flake8-async-differences.mjs';

/** Rules about calls that block; the others are about frameworks or are set by their user (ASYNC200). */
const FILES = /^async(210|211|212|22x|23x|232|232_asyncio|240|250|250_multi_library|251|251_multi_library)\.py$/;
const MARK = /# ASYNC2\d\d(_asyncio)?:/;

const [checkout] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const folder = checkout === undefined ? '' : resolve(checkout, 'tests/eval_files');
if (!existsSync(folder)) {
  console.error('usage: evaluate-flake8-async.mjs PATH-TO-CHECKOUT [--list]');
  process.exit(2);
}

/** Their rules go by names; we go by what is imported. The first line of each file is a comment: it makes room. */
const IMPORTS = [
  'import asyncio, httpx, httpx2, io, os, pathlib, requests, subprocess, time, urllib.request, urllib3, urllib3.connectionpool, urllib3.poolmanager',
  'from typing import Any, Optional',
  'from os import P_NOWAIT, P_WAIT',
].join('; ');

function reported(name, text) {
  const work = mkdtempSync(join(tmpdir(), 'unblock-flake8-async-'));
  try {
    mkdirSync(join(work, 'app'));
    writeFileSync(join(work, 'app', name), text.replace(/^.*/, IMPORTS));
    const command = resolve(import.meta.dirname, '../rules/bin/unblock.js');
    const run = spawnSync(process.execPath, [command, 'check', '--format', 'json', '--no-cache', '.'], { cwd: work, encoding: 'utf8' });
    return new Set(JSON.parse(run.stdout).findings.map((finding) => finding.line));
  } finally {
    rmSync(work, { recursive: true });
  }
}

const list = process.argv.includes('--list');
const total = { marked: 0, found: 0, missed: 0, reported: 0, justified: 0 };
for (const name of readdirSync(folder).filter((each) => FILES.test(each))) {
  const text = readFileSync(join(folder, name), 'utf8');
  const lines = text.split('\n');
  const ours = reported(name, text);
  const row = { marked: 0, found: 0, missed: 0, reported: 0, justified: 0 };
  lines.forEach((line, i) => {
    const marked = MARK.test(line) && !line.trimStart().startsWith('#');
    const found = ours.has(i + 1);
    if (marked) row.marked++;
    if (marked && found) row.found++;
    if (marked === found) return;
    const why = differences.find((each) => each.file === name && each.lines.includes(line.replace(/#.*/, '').trim()));
    if (why) row.justified++;
    else row[marked ? 'missed' : 'reported']++;
    if (list && !why) console.log(`${name}:${i + 1} ${marked ? 'missed' : 'reported'}: ${line.trim()}`);
  });
  for (const key of Object.keys(total)) total[key] += row[key];
  console.log(name.padEnd(28), JSON.stringify(row));
}
console.log('all'.padEnd(28), JSON.stringify(total));
process.exit(total.missed + total.reported > 0 ? 1 : 0);
