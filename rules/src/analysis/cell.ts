/** A cell holds what a variable, field, parameter or return value can denote. It only grows; who has read it runs again when it does. */

import type { Frame } from './frame.js';
import type { Keeper } from './kept.js';
import { NONE, type ObjectValue, type Value, type Values } from './value.js';

/** A cell with more values than this says little; what comes later is dropped. */
const MAX_VALUES = 48;
export const MAX_CONSTANTS = 8;
const MAX_DATA = 12;

const isConstant = (value: Value): boolean => value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean';

/** Tables that a program writes out hold more: functions by name, routes in an array, commands in a Map. */
export const MAX_TABLE = 400;

const isMember = (value: Value): boolean => value.kind === 'function' || value.kind === 'object' || value.kind === 'class';

/**
 * Objects past the usual number are of a table if modules make them at their top (commands, a file each), or if one frame has made so
 * many of those here: what functions everywhere have made and what has come together on the way says little.
 */
const OF_A_TABLE = 16;

/** The frame that makes an object stands first in where. */
const makerOf = ({ site }: ObjectValue): string => /\d+/.exec(site)?.[0] ?? site;

/** No limit: for cells that hold what others hold. */
export const UNLIMITED = Infinity;

export class Cell {
  values: Values = NONE;
  /** Who has read it, and in which of their runs. */
  readers: Map<Frame, number> | null = null;
  latestReader: Frame | null = null;
  latestRun = 0;
  /** Cells that hold what this one holds, among other things. */
  into: Set<Cell> | null = null;
  /** Some values were dropped. */
  full = false;
  /** Name of the field, where it is one that is seldom there, see `protocols.ts`. */
  rare: string | null = null;
  /** What is written is kept for other requests, see `kept.ts`. */
  keeper: Keeper | null = null;
  /** How many objects each frame has made of those that it holds. */
  private makers: Map<string, number> | null = null;
  private constants = 0;
  private data = 0;

  /** `members`: how many functions, classes and objects it holds. */
  constructor(
    private readonly limit = MAX_VALUES,
    private members = limit,
  ) {}

  /** Adds values; true when some were new. */
  add(values: Values): boolean {
    let out: Value[] | null = null;
    // What comes in one piece is a table that somebody reads.
    if (values.length > this.members && values.length <= MAX_TABLE && values.every(isMember)) this.members = MAX_TABLE;
    for (const value of values) {
      if ((out ?? this.values).includes(value)) continue;
      if ((value.kind === 'data' || value.kind === 'short') && ++this.data > MAX_DATA && this.limit !== UNLIMITED) continue;
      if (
        (isConstant(value) && ++this.constants > MAX_CONSTANTS && this.limit !== UNLIMITED) ||
        (out ?? this.values).length >= this.limitFor(value)
      ) {
        this.full = true;
        continue;
      }
      out ??= [...this.values];
      out.push(value);
      if (value.kind === 'object' && !value.atTop && this.limit !== UNLIMITED) this.count(makerOf(value));
    }
    if (!out) return false;
    this.values = out;
    return true;
  }

  private limitFor(value: Value): number {
    if (!isMember(value)) return this.limit;
    if (value.kind !== 'object' || value.atTop) return this.members;
    return (this.makers?.get(makerOf(value)) ?? 0) >= OF_A_TABLE ? this.members : this.limit;
  }

  private count(maker: string): void {
    this.makers ??= new Map<string, number>();
    this.makers.set(maker, (this.makers.get(maker) ?? 0) + 1);
  }
}
