/** `FILE:LINE` arguments: only the findings of one line. The line is followed while edits move it. */

import fs from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../analysis/finding.js';
import type { TextEdit } from '../../fixes/fix.js';
import { projectPath } from '../../project/paths.js';
import { positionOf } from '../../position.js';
import type { Lines } from '../../report/locate.js';

interface LineTarget {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** `path` is what to look for on the disk, `line` what was asked for in it. */
export interface PathArgument {
  readonly path: string;
  readonly line: number | null;
}

export function parsePath(argument: string, folder: string): PathArgument {
  const match = /^(?<file>.+):(?<line>[1-9]\d*)$/.exec(argument);
  const { file, line } = match?.groups ?? {};
  if (file === undefined || line === undefined || fs.existsSync(path.resolve(folder, argument))) return { path: argument, line: null };
  return { path: file, line: Number(line) };
}

export interface LineTargets {
  includes(finding: Finding, lines: Lines): boolean;
  /** To be told before the edits are made. */
  follow(edits: readonly TextEdit[], lines: Lines, text: (file: string) => string): void;
}

/** A whole file or folder beside lines takes in everything below it. */
export function lineTargets(given: readonly PathArgument[], root: string, folder: string): LineTargets {
  const project = (one: PathArgument): string => projectPath(root, path.resolve(folder, one.path));
  const whole = given.filter((one) => one.line === null).map(project);
  let targets = given.flatMap((one): LineTarget[] => (one.line === null ? [] : [{ file: project(one), line: one.line }]));
  const isWhole = (file: string): boolean => whole.some((one) => one === '' || one === file || file.startsWith(`${one}/`));
  return {
    includes: ({ place, primitive }, lines) =>
      isWhole(place.file) ||
      [place, primitive].some(({ file, at }) => {
        const { line } = positionOf(at, lines.lineStarts(file));
        return targets.some((target) => target.file === file && target.line === line);
      }),
    follow(edits, lines, text) {
      targets = targets.map(({ file, line }) => {
        const start = lines.lineStarts(file)[line - 1] ?? 0;
        const before = edits.filter((edit) => edit.file === file && edit.end <= start);
        const moved = before.map((edit) => lineBreaks(edit.text) - lineBreaks(text(file).slice(edit.at, edit.end)));
        return { file, line: moved.reduce((sum, lines) => sum + lines, line) };
      });
    },
  };
}

const lineBreaks = (text: string): number => text.split('\n').length - 1;
