/** Collections of open connections: they are as large as the number of clients, and whoever sends something to all goes through them. */

import type { Solver } from '../solver.js';
import type { DataSource, DataValue, Value } from '../value.js';

/** More fields than this are no record of one client. */
const MAX_FIELDS = 16;

const known = new WeakMap<Solver, Map<DataSource, boolean>>();

export function holdsConnections(s: Solver, { source }: DataValue): boolean {
  if (source.kind !== 'store') return false;
  const answers = known.get(s) ?? new Map<DataSource, boolean>();
  known.set(s, answers);
  let answer = answers.get(source);
  if (answer === undefined) {
    answer = [...s.stores].some(([value, of]) => of === source && s.field(value, '*').values.some((each) => isConnection(s, each)));
    answers.set(source, answer);
  }
  return answer;
}

/** Is it one, or a record of one: `{ id, socket }`? */
function isConnection(s: Solver, value: Value, isRecord = false): boolean {
  if (value.kind === 'native') return s.catalog.isConnection(value.language, value.type);
  if (isRecord || (value.kind !== 'object' && value.kind !== 'instance')) return false;
  const fields = s.fields.get(value);
  if (!fields || fields.size > MAX_FIELDS) return false;
  return [...fields.values()].some((cell) => cell.values.some((each) => isConnection(s, each, true)));
}
