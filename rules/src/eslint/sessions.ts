/**
 * One session for each project root of this process, kept in step with the disk and with the text ESLint lints.
 *
 * Editors lint for days in one process, so nothing is trusted for long: the disk is looked at again when the last look
 * was not a moment ago, and a text that is not the disk's is given back as soon as another file is linted.
 */

import path from 'node:path';
import type { Finding } from '../analysis/finding.js';
import { openSessionSync } from '../engine.js';
import { projectPath } from '../project/paths.js';
import type { Session } from '../session.js';

interface Project {
  readonly session: Session;
  /** File whose text is ESLint's and not the disk's. */
  unsaved: string | null;
  /** When the disk may be looked at again; ms since the epoch. */
  refreshDue: number;
  /** By file, for the state of the session with this fingerprint. */
  findings: { readonly fingerprint: string; readonly byFile: ReadonlyMap<string, readonly Finding[]> } | null;
}

const projects = new Map<string, Project>();

/** At least so long between two looks at the disk, and so many times as long as a look takes: a run over many files stays a run over files. */
const REFRESH_EVERY_MS = 500;
const REFRESH_SHARE = 20;

export interface FileFindings {
  readonly session: Session;
  /** Relative to the session's root. */
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** What the engine finds in `file` (absolute) when its text is `text`, and the rest is as the disk has it. */
export function findingsOf(root: string, file: string, text: string): FileFindings {
  const project = openProject(root);
  const { session } = project;
  const relative = projectPath(session.root, file);
  if (project.unsaved !== null && project.unsaved !== relative) giveBack(project);
  refreshIfDue(project);
  if (session.text(relative) !== text && !path.isAbsolute(relative)) {
    if (project.unsaved === null) session.refresh([relative]);
    if (session.text(relative) !== text) {
      session.setText(relative, text);
      project.unsaved = relative;
    }
  }
  return { session, file: relative, findings: byFile(project).get(relative) ?? [] };
}

/** Changes whenever findings of the project may have changed. */
export function fingerprintOf(root: string): string {
  const project = openProject(root);
  refreshIfDue(project);
  return project.session.fingerprint;
}

function openProject(root: string): Project {
  const known = projects.get(root);
  if (known) return known;
  const project: Project = { session: openSession(root), unsaved: null, refreshDue: Date.now() + REFRESH_EVERY_MS, findings: null };
  projects.set(root, project);
  return project;
}

/** ESLint prints the stack of what rules throw, which says nothing to the user of a wrong configuration. */
function openSession(root: string): Session {
  try {
    // Rules leave out start and shutdown one by one, by their options.
    return openSessionSync(root, { includeStartup: true });
  } catch (error) {
    if (error instanceof Error) error.stack = `unblock: ${error.message}`;
    throw error;
  }
}

function giveBack(project: Project): void {
  if (project.unsaved !== null) project.session.setText(project.unsaved, null);
  project.unsaved = null;
}

function refreshIfDue(project: Project): void {
  const start = Date.now();
  if (start < project.refreshDue) return;
  project.session.refresh();
  const end = Date.now();
  project.refreshDue = end + Math.max(REFRESH_EVERY_MS, REFRESH_SHARE * (end - start));
}

function byFile(project: Project): ReadonlyMap<string, readonly Finding[]> {
  const { session } = project;
  if (project.findings?.fingerprint === session.fingerprint) return project.findings.byFile;
  const files = new Map<string, Finding[]>();
  for (const finding of session.report().findings) {
    const known = files.get(finding.place.file);
    if (known) known.push(finding);
    else files.set(finding.place.file, [finding]);
  }
  project.findings = { fingerprint: session.fingerprint, byFile: files };
  return files;
}
