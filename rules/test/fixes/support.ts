/** A fixture is a small project; ⟦ ⟧ marks what is called, from the boundary (first) down to the primitive (last). */

import { strict as assert } from 'node:assert';
import type { Finding, Place } from '../../src/analysis/finding.js';
import type { FileFacts } from '../../src/facts/facts.js';
import { extractJavaScript } from '../../src/facts/javascript/index.js';
import { extractPython } from '../../src/facts/python/index.js';
import type { FixContext } from '../../src/fixes/context.js';
import { fixesFor } from '../../src/fixes/fixes-for.js';
import type { Fix, FixKind } from '../../src/fixes/fix.js';
import { applyEdits } from '../../src/fixes/text/edits.js';

export interface Fixture {
  readonly api: string;
  readonly kind?: Finding['kind'];
  readonly dependencies?: readonly string[];
  readonly esm?: boolean;
  /** Of dependencies, by name. */
  readonly ranges?: Readonly<Record<string, string>>;
  readonly entry?: Finding['entry'];
  /** Path -> text. A boundary's mark stands before those of what it calls; files are read in order. */
  readonly files: Readonly<Record<string, string>>;
  readonly callsOf?: FixContext['callsOf'];
}

interface Marked {
  readonly texts: ReadonlyMap<string, string>;
  readonly marks: readonly Place[];
}

function readMarks(files: Fixture['files']): Marked {
  const texts = new Map<string, string>();
  const marks: Place[] = [];
  for (const [file, marked] of Object.entries(files)) {
    let text = '';
    const open: number[] = [];
    for (const part of marked.split(/([⟦⟧])/)) {
      if (part === '⟦') open.push(text.length);
      else if (part === '⟧') marks.push({ file, at: open.pop() ?? assert.fail('⟧ without ⟦'), end: text.length });
      else text += part;
    }
    texts.set(file, text);
  }
  return { texts, marks };
}

interface OpenFixture {
  readonly finding: Finding;
  readonly context: FixContext;
  readonly texts: ReadonlyMap<string, string>;
}

export function fixesIn(fixture: Fixture): { readonly fixes: readonly Fix[]; readonly texts: ReadonlyMap<string, string> } {
  const { finding, context, texts } = openFixture(fixture);
  return { fixes: fixesFor(finding, context), texts };
}

export function openFixture(fixture: Fixture): OpenFixture {
  const { texts, marks } = readMarks(fixture.files);
  const [boundary] = marks;
  const primitive = marks.at(-1);
  assert.ok(boundary && primitive, 'mark the boundary with ⟦ ⟧');
  const finding: Finding = {
    rule: 'no-blocking-call',
    severity: 'warning',
    kind: fixture.kind ?? 'file',
    place: boundary,
    primitive: { ...primitive, api: fixture.api },
    chain: marks.map((mark, i) => ({
      ...mark,
      name:
        i === marks.length - 1
          ? fixture.api
          : (/^[\w.]+/
              .exec(texts.get(mark.file)?.slice(mark.at, mark.end) ?? '')?.[0]
              .split('.')
              .at(-1) ?? ''),
    })),
    entry: fixture.entry ?? null,
    stall: { class: 'light', estimateMs: null },
    context: 'loop',
  };
  const facts = new Map<string, FileFacts>();
  const context: FixContext = {
    text: (file) => texts.get(file) ?? null,
    facts: (file) => {
      const text = texts.get(file);
      if (text === undefined) return null;
      const known = facts.get(file) ?? (file.endsWith('.py') ? extractPython(text) : extractJavaScript(text, file));
      facts.set(file, known);
      return known;
    },
    package: () => ({
      folder: '',
      name: null,
      dependencies: new Set(fixture.dependencies ?? []),
      esm: fixture.esm ?? false,
      ranges: new Map(Object.entries(fixture.ranges ?? {})),
    }),
    files: () => [...texts.keys()],
    role: (file) => (file.startsWith('test') ? 'test' : 'source'),
    ...(fixture.callsOf && { callsOf: fixture.callsOf }),
  };
  return { finding, context, texts };
}

const kindsIn = (fixture: Fixture): readonly FixKind[] => fixesIn(fixture).fixes.map(({ kind }) => kind);

/** Texts of all files after the fix of this kind, created ones included. */
function fixed(fixture: Fixture, kind: FixKind): Readonly<Record<string, string>> {
  const { fixes, texts } = fixesIn(fixture);
  const fix =
    fixes.find((each) => each.kind === kind) ?? assert.fail(`${kind} is not offered, but ${fixes.map((each) => each.kind).join(', ')}`);
  const out: Record<string, string> = {};
  for (const [file, text] of texts)
    out[file] = applyEdits(
      text,
      fix.edits.filter((edit) => edit.file === file),
    );
  for (const { file, text } of fix.creates ?? []) out[file] = text;
  return out;
}

export function assertFixed(fixture: Fixture, kind: FixKind, expected: Readonly<Record<string, string>>): void {
  const after = fixed(fixture, kind);
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((file) => [file, after[file]])), expected);
}

export function assertRefused(fixture: Fixture, kind: FixKind): void {
  assert.ok(!kindsIn(fixture).includes(kind), `${kind} is offered`);
}
