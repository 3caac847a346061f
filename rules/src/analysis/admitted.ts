/**
 * How large bodies can be that get into the program. Frameworks have a limit of their own; an option of the application, or of a
 * body parser that stands before all routes, lets more through.
 */

import type { Model } from '../catalog/model.js';
import type { CallSite } from './call-site.js';
import { Cell } from './cell.js';
import type { Frame } from './frame.js';
import { argumentValues } from './results.js';
import type { Solver } from './solver.js';
import type { Values } from './value.js';

function cellOf(s: Solver, gate: string): Cell {
  let cell = s.admitted.get(gate);
  if (!cell) s.admitted.set(gate, (cell = new Cell()));
  return cell;
}

/** So many bytes get through, wherever the gate stands. */
export const admit = (s: Solver, gate: string, bytes: number): void => {
  s.write(cellOf(s, gate), [s.values.number(bytes)]);
};

/** Notes what an option of this call lets through. */
export function noteAdmitted(s: Solver, site: CallSite, { admits }: Model): void {
  if (!admits) return;
  for (const option of admits.by) {
    const bytes = mostBytes(argumentValues(s, site, option) ?? []);
    if (bytes !== null) admit(s, admits.gate, bytes);
  }
}

/** What gets through: the usual limit, or the largest that the program sets. */
export function admitted(s: Solver, frame: Frame, gate: string, usual: number): number {
  const set = s.read(frame, cellOf(s, gate)).flatMap((value) => (value.kind === 'number' ? [value.value] : []));
  return Math.max(usual, ...set);
}

/** `1024`, `'50mb'`: the largest of some values. */
export function mostBytes(values: Values): number | null {
  const all = values.flatMap((value) => {
    const bytes = value.kind === 'number' ? value.value : value.kind === 'string' ? bytesOf(value.value) : null;
    return bytes === null ? [] : [bytes];
  });
  return all.length > 0 ? Math.max(...all) : null;
}

const UNITS: Readonly<Record<string, number>> = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/** `'50mb'` as the package `bytes` reads it. */
function bytesOf(text: string): number | null {
  const [, amount, unit = 'b'] = /^([\d.]+) *(b|kb|mb|gb)?$/i.exec(text.trim()) ?? [];
  return amount === undefined ? null : Number(amount) * (UNITS[unit.toLowerCase()] ?? 1);
}
