/** Runs a program on a text and adds up what the matcher of a language would need for it. */

import type { Program, Step } from './program.js';
import type { Assertion, Dialect } from './syntax.js';

/** `first`: where the text starts. `search`: at the first place that matches. `all`: everywhere. `whole`: from end to end. */
export type Manner = 'first' | 'search' | 'all' | 'whole';

/**
 * Nanoseconds of single steps, from the expressions of `scripts/regex-costs.mjs` on Node 20 and CPython 3.11 (2 vCPU).
 * V8 compiles expressions; CPython interprets them, runs of one character in a loop of C.
 */
interface Costs {
  /** Each step. */
  readonly step: number;
  /** Each character of a run. */
  readonly scan: number;
  /** Each place of a run that is given up because another character than the next one stands there. */
  readonly refuse: number;
  /** Each turn of a loop over a group. */
  readonly turn: number;
  /** Gives up where fewer characters are left than a match needs. */
  readonly counts: boolean;
}

export const COSTS: Readonly<Record<Dialect, Costs>> = {
  javascript: { step: 1.2, scan: 0.8, refuse: 1.2, turn: 2, counts: true },
  python: { step: 10, scan: 1.5, refuse: 1.2, turn: 30, counts: false },
};

/** Letters of the alphabet by position, and the characters they stand for. */
export interface Text {
  readonly letters: Uint8Array;
  readonly codes: readonly number[];
}

export class Budget {
  spent = 0;
  constructor(readonly limit: number) {}
  get isExhausted(): boolean {
    return this.spent > this.limit;
  }
}

/** Kinds of what is on the stack of choices. */
const AGAIN = 0;
const GIVE_BACK = 1;
const TAKE_MORE = 2;
const RESTORE = 3;

const FAILED = -1;

/** Nanoseconds in `budget.spent`; stops when it is used up. */
export function match(program: Program, text: Text, manner: Manner, costs: Costs, budget: Budget): void {
  const registers = new Int32Array(program.registers);
  const once = manner === 'first' || manner === 'whole';
  for (let start = 0; start <= text.letters.length && !budget.isExhausted;) {
    registers.fill(-1);
    const end = runFrom(program, text, 0, start, registers, costs, budget, manner === 'whole' ? text.letters.length : null);
    if (once || (end !== FAILED && manner === 'search')) return;
    start = end === FAILED ? start + 1 : Math.max(end, start + 1);
  }
}

/** Where the match from `start` ends, or `FAILED`. `mustEnd`: the only place where it may. */
function runFrom(
  program: Program,
  text: Text,
  from: number,
  start: number,
  registers: Int32Array,
  costs: Costs,
  budget: Budget,
  mustEnd: number | null,
): number {
  const { steps, needs } = program;
  const { letters } = text;
  const stack: number[] = [];
  let pc = from;
  let pos = start;
  for (;;) {
    const step = steps[pc];
    if (!step || budget.isExhausted) return FAILED;
    budget.spent += costs.step;
    let fits = !costs.counts || pos + (needs[pc] ?? 0) <= letters.length;
    if (fits)
      switch (step.op) {
        case 'letter':
          fits = pos < letters.length && step.held[letters[pos] ?? 0] === 1;
          if (fits) pos++;
          pc++;
          break;
        case 'run': {
          const most = step.mode === 'lazy' ? step.min : step.max;
          const began = pos;
          while (pos - began < most && pos < letters.length && step.held[letters[pos] ?? 0] === 1) pos++;
          budget.spent += (pos - began) * costs.scan;
          fits = pos - began >= step.min;
          if (fits && step.mode === 'lazy' && step.max > step.min) stack.push(TAKE_MORE, pc, pos, step.max - step.min);
          if (fits && step.mode === 'greedy' && pos > began + step.min) stack.push(GIVE_BACK, pc + 1, pos - 1, began + step.min);
          pc++;
          break;
        }
        case 'split':
          stack.push(AGAIN, step.second, pos, 0);
          pc = step.first;
          break;
        case 'jump':
          pc = step.to;
          break;
        case 'save':
        case 'count':
          note(stack, registers, step.register, step.op === 'save' ? pos : 0);
          if (step.op === 'count') note(stack, registers, step.register + 1, -1);
          pc++;
          break;
        case 'assert':
          fits = holds(step.what, text, pos);
          pc++;
          break;
        case 'reference': {
          const began = registers[step.register] ?? -1;
          const length = Math.max(0, (registers[step.register + 1] ?? -1) - began);
          for (let i = 0; began >= 0 && i < length && fits; i++) fits = letters[began + i] === letters[pos + i];
          if (began >= 0) pos += length;
          pc++;
          break;
        }
        case 'look': {
          const saved = registers.slice();
          const end = step.behind
            ? lookBehind(program, text, pc + 1, pos, registers, costs, budget)
            : runFrom(program, text, pc + 1, pos, registers, costs, budget, null);
          if (step.negative || end === FAILED) registers.set(saved);
          fits = (end !== FAILED) !== step.negative;
          pc = step.next;
          break;
        }
        case 'atomic': {
          const end = runFrom(program, text, pc + 1, pos, registers, costs, budget, null);
          fits = end !== FAILED;
          if (fits) pos = end;
          pc = step.next;
          break;
        }
        case 'loop': {
          const count = registers[step.register] ?? 0;
          budget.spent += costs.turn;
          if (registers[step.register + 1] === pos && count > step.min) {
            // A turn that has matched nothing is the last.
            fits = false;
            break;
          }
          if (count < step.min) {
            note(stack, registers, step.register, count + 1);
            note(stack, registers, step.register + 1, pos);
            pc = step.body;
          } else if (count >= step.max) pc = step.next;
          else if (step.mode === 'lazy') {
            stack.push(AGAIN, pc, pos, 1);
            pc = step.next;
          } else {
            stack.push(AGAIN, step.next, pos, 0);
            note(stack, registers, step.register, count + 1);
            note(stack, registers, step.register + 1, pos);
            pc = step.body;
          }
          break;
        }
        case 'done':
          if (mustEnd === null || pos === mustEnd) return pos;
          fits = false;
      }
    if (fits) continue;
    // Back to the last choice.
    for (;;) {
      const low = stack.pop();
      const at = stack.pop() ?? 0;
      const target = stack.pop() ?? 0;
      const kind = stack.pop();
      if (low === undefined || kind === undefined) return FAILED;
      if (kind === RESTORE) {
        registers[target] = at;
        continue;
      }
      pc = target;
      pos = at;
      if (kind === GIVE_BACK) {
        pos = giveBack(steps[pc], letters, at, low, costs, budget);
        if (pos > low) stack.push(GIVE_BACK, pc, pos - 1, low);
        if (pos < low) continue;
      } else if (kind === TAKE_MORE) {
        const run = steps[pc];
        if (run?.op !== 'run' || low <= 0 || pos >= letters.length || run.held[letters[pos] ?? 0] !== 1) continue;
        budget.spent += costs.scan;
        pos++;
        stack.push(TAKE_MORE, pc, pos, low - 1);
        pc++;
      } else if (low === 1) {
        // A lazy loop takes another turn.
        const loop = steps[pc];
        if (loop?.op !== 'loop') continue;
        note(stack, registers, loop.register, (registers[loop.register] ?? 0) + 1);
        note(stack, registers, loop.register + 1, pos);
        pc = loop.body;
      }
      break;
    }
  }
}

/** Sets a register until the matcher goes back before this. */
function note(stack: number[], registers: Int32Array, register: number, value: number): void {
  stack.push(RESTORE, register, registers[register] ?? -1, 0);
  registers[register] = value;
}

/** The last place down to `low` where the next step can go on; below `low` if there is none. */
function giveBack(next: Step | undefined, letters: Uint8Array, at: number, low: number, costs: Costs, budget: Budget): number {
  if (next?.op !== 'letter' || !next.single) return at;
  let pos = at;
  while (pos >= low && !(pos < letters.length && next.held[letters[pos] ?? 0] === 1)) pos--;
  budget.spent += (at - pos) * costs.refuse;
  return pos;
}

/** Longest text that is looked for behind a place. */
const MAX_BEHIND = 40;

function lookBehind(program: Program, text: Text, pc: number, pos: number, registers: Int32Array, costs: Costs, budget: Budget): number {
  for (let start = pos; start >= Math.max(0, pos - MAX_BEHIND); start--)
    if (runFrom(program, text, pc, start, registers, costs, budget, pos) !== FAILED) return pos;
  return FAILED;
}

const NEWLINE = 10;
const isWord = (code: number | undefined): boolean => code !== undefined && /\w/.test(String.fromCodePoint(code));

function codeAt({ letters, codes }: Text, index: number): number | undefined {
  return index < 0 || index >= letters.length ? undefined : codes[letters[index] ?? 0];
}

function holds(what: Assertion, text: Text, pos: number): boolean {
  const { length } = text.letters;
  switch (what) {
    case 'start':
      return pos === 0;
    case 'end':
      return pos === length;
    case 'last-line-end':
      return pos === length || (pos === length - 1 && codeAt(text, pos) === NEWLINE);
    case 'line-start':
      return pos === 0 || codeAt(text, pos - 1) === NEWLINE;
    case 'line-end':
      return pos === length || codeAt(text, pos) === NEWLINE;
    case 'word':
      return isWord(codeAt(text, pos - 1)) !== isWord(codeAt(text, pos));
    case 'not-word':
      return isWord(codeAt(text, pos - 1)) === isWord(codeAt(text, pos));
  }
}
