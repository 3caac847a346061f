/** Trees to the steps of a backtracking matcher, as V8 and CPython take them. */

import type { Alphabet } from './alphabet.js';
import type { Assertion, RegexNode, Repeat } from './syntax.js';

export type Step =
  | { readonly op: 'letter'; readonly held: Uint8Array; readonly single: boolean }
  /** A repeated single character, matched in one go. */
  | { readonly op: 'run'; readonly held: Uint8Array; readonly min: number; readonly max: number; readonly mode: Repeat['mode'] }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'save'; readonly register: number }
  | { readonly op: 'assert'; readonly what: Assertion }
  /** Runs the steps behind it up to `done` on their own, then goes on at `next`. */
  | { readonly op: 'look'; readonly behind: boolean; readonly negative: boolean; readonly next: number }
  | { readonly op: 'atomic'; readonly next: number }
  | { readonly op: 'reference'; readonly register: number }
  | { readonly op: 'count'; readonly register: number }
  /** Decides whether the body, which ends in a jump to this, is matched once more. `register` counts, the next one holds where a turn began. */
  | {
      readonly op: 'loop';
      readonly register: number;
      readonly min: number;
      readonly max: number;
      readonly mode: Repeat['mode'];
      readonly body: number;
      readonly next: number;
    }
  | { readonly op: 'done' };

export interface Program {
  readonly steps: readonly Step[];
  /** For each step, how many characters a match needs from there on. */
  readonly needs: readonly number[];
  readonly registers: number;
}

/** Copies of what `{2,3}` repeats make no difference to how it is matched, so counters do. */
export function compile(root: RegexNode, captures: number, alphabet: Alphabet): Program {
  const steps: Step[] = [];
  const needs: number[] = [];
  let registers = 2 * (captures + 1);
  // What is needed behind the node that is built.
  let after = 0;
  const emit = (step: Step, own = 0): number => {
    needs.push(own + after);
    return steps.push(step) - 1;
  };
  const before = (needed: number, make: () => void): void => {
    after += needed;
    make();
    after -= needed;
  };
  const replace = (index: number, step: Step): void => {
    steps[index] = step;
  };
  const isolated = (item: RegexNode, make: (next: number) => Step): void => {
    const index = emit({ op: 'done' });
    const behind = after;
    after = 0;
    build(item);
    emit({ op: 'done' });
    after = behind;
    replace(index, make(steps.length));
  };
  const build = (node: RegexNode): void => {
    switch (node.kind) {
      case 'set':
        emit({ op: 'letter', held: alphabet.held(node.set), single: node.set.length === 1 && node.set[0]?.[0] === node.set[0]?.[1] }, 1);
        return;
      case 'sequence':
        node.items.forEach((item, i) => {
          before(leastOf(node.items.slice(i + 1)), () => {
            build(item);
          });
        });
        return;
      case 'choice': {
        const jumps: number[] = [];
        node.items.forEach((item, i) => {
          if (i === node.items.length - 1) {
            build(item);
            return;
          }
          const split = emit({ op: 'done' });
          build(item);
          jumps.push(emit({ op: 'done' }));
          replace(split, { op: 'split', first: split + 1, second: steps.length });
        });
        for (const jump of jumps) replace(jump, { op: 'jump', to: steps.length });
        return;
      }
      case 'repeat':
        repeat(node);
        return;
      case 'capture':
        emit({ op: 'save', register: 2 * node.index });
        build(node.item);
        emit({ op: 'save', register: 2 * node.index + 1 });
        return;
      case 'atomic':
        isolated(node.item, (next) => ({ op: 'atomic', next }));
        return;
      case 'look':
        isolated(node.item, (next) => ({ op: 'look', behind: node.behind, negative: node.negative, next }));
        return;
      case 'assert':
        emit({ op: 'assert', what: node.what });
        return;
      case 'reference':
        emit({ op: 'reference', register: 2 * node.index });
    }
  };
  const repeat = (node: Repeat): void => {
    const { item, min, max, mode } = node;
    if (item.kind === 'set') {
      emit({ op: 'run', held: alphabet.held(item.set), min, max, mode }, min);
      return;
    }
    if (mode === 'possessive') {
      isolated({ ...node, mode: 'greedy' }, (next) => ({ op: 'atomic', next }));
      return;
    }
    if (min === 0 && max === 1) {
      const split = emit({ op: 'done' });
      build(item);
      const [body, next] = [split + 1, steps.length];
      replace(split, { op: 'split', first: mode === 'lazy' ? next : body, second: mode === 'lazy' ? body : next });
      return;
    }
    const register = registers;
    registers += 2;
    emit({ op: 'count', register });
    const loop = emit({ op: 'done' });
    build(item);
    emit({ op: 'jump', to: loop });
    replace(loop, { op: 'loop', register, min, max, mode, body: loop + 1, next: steps.length });
  };
  build(root);
  emit({ op: 'done' });
  return { steps, needs, registers };
}

const leastOf = (nodes: readonly RegexNode[]): number => nodes.reduce((sum, node) => sum + least(node), 0);

/** Characters that a match of it has at least. */
function least(node: RegexNode): number {
  switch (node.kind) {
    case 'set':
      return 1;
    case 'sequence':
      return leastOf(node.items);
    case 'choice':
      return Math.min(...node.items.map(least));
    case 'repeat':
      return node.min * least(node.item);
    case 'capture':
    case 'atomic':
      return least(node.item);
    default:
      return 0;
  }
}
