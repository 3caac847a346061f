/** What one analysis said, in the protocol's terms. Never changes; the next analysis makes the next one. */

import { createHash } from 'node:crypto';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { Finding } from 'eslint-plugin-unblock/engine';
import { diagnosticOf } from '../convert/diagnostic.js';
import { findingId } from '../convert/finding-id.js';
import { markedSites, markOf } from '../convert/site-marks.js';
import type { Sources } from '../convert/sources.js';

export interface FileDiagnostics {
  /** The same for the same diagnostics. */
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

export interface Snapshot {
  /** By path relative to the root; only files that have any. */
  readonly diagnostics: ReadonlyMap<string, FileDiagnostics>;
  readonly findings: ReadonlyMap<string, Finding>;
}

export const NOTHING: FileDiagnostics = { resultId: 'none', items: [] };
export const EMPTY_SNAPSHOT: Snapshot = { diagnostics: new Map(), findings: new Map() };

/** `owns` leaves out files that another project answers for. */
export function takeSnapshot(findings: readonly Finding[], sources: Sources, owns: (file: string) => boolean): Snapshot {
  const items = new Map<string, Diagnostic[]>();
  const put = (file: string, diagnostic: Diagnostic): void => {
    const known = items.get(file);
    if (known) known.push(diagnostic);
    else items.set(file, [diagnostic]);
  };
  for (const finding of findings) if (owns(finding.place.file)) put(finding.place.file, diagnosticOf(finding, sources));
  for (const site of markedSites(findings)) {
    const { file } = site.worst.primitive;
    if (owns(file)) put(file, markOf(site, sources));
  }
  return {
    diagnostics: new Map([...items].map(([file, diagnostics]) => [file, { resultId: resultIdOf(diagnostics), items: diagnostics }])),
    findings: new Map(findings.map((finding) => [findingId(finding), finding])),
  };
}

export const diagnosticsIn = (snapshot: Snapshot, file: string): FileDiagnostics => snapshot.diagnostics.get(file) ?? NOTHING;

/** Files whose diagnostics differ. */
export function changedFiles(before: Snapshot, after: Snapshot): readonly string[] {
  const files = new Set([...before.diagnostics.keys(), ...after.diagnostics.keys()]);
  return [...files].filter((file) => diagnosticsIn(before, file).resultId !== diagnosticsIn(after, file).resultId);
}

const resultIdOf = (diagnostics: readonly Diagnostic[]): string =>
  createHash('sha1').update(JSON.stringify(diagnostics)).digest('base64url');
