/** JUnit's XML, as CI servers read it: a suite for each file, a failed case for each finding. */

import type { Checked } from '../checked.js';
import type { Finding } from '../../analysis/finding.js';
import { locate } from '../locate.js';
import { messageOf } from '../message.js';
import type { Format } from './format.js';

export const junit: Format = (checked) => {
  const files = groupByFile(checked.findings);
  const suites = [...files].map(([file, findings]) => suite(file, findings, checked));
  const total = checked.findings.length;
  const body =
    suites.length > 0
      ? suites
      : ['  <testsuite name="unblock" tests="1" failures="0"><testcase name="nothing blocks the event loop"/></testsuite>'];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="unblock" tests="${Math.max(total, 1)}" failures="${total}">`,
    ...body,
    '</testsuites>',
    '',
  ].join('\n');
};

function suite(file: string, findings: readonly Finding[], checked: Checked): string {
  const cases = findings.map((finding) => {
    const { line, column } = locate(finding.place, checked);
    const message = messageOf(finding);
    return [
      `    <testcase classname="${escape(file)}" name="${escape(`${finding.rule} ${line}:${column}`)}" file="${escape(file)}" line="${line}">`,
      `      <failure type="${finding.severity}" message="${escape(message)}">${escape(`${file}:${line}:${column} ${message}`)}</failure>`,
      '    </testcase>',
    ].join('\n');
  });
  return [`  <testsuite name="${escape(file)}" tests="${findings.length}" failures="${findings.length}">`, ...cases, '  </testsuite>'].join(
    '\n',
  );
}

function groupByFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = files.get(finding.place.file);
    if (known) known.push(finding);
    else files.set(finding.place.file, [finding]);
  }
  return files;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Control characters, which XML has no way to write, are left out. */
const escape = (value: string): string =>
  value
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
