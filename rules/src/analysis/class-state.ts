/** What the analysis keeps about a class as it exists in one environment. */

import type { MemberFacts } from '../facts/facts.js';
import { Cell, UNLIMITED } from './cell.js';
import type { Frame } from './frame.js';
import type { ClassValue, InstanceValue, Values } from './value.js';

/** Where members of a class are looked for, as far as its bases are known. */
export interface MemberOrder {
  /** Null until it is asked for, and after bases have changed. */
  values: Values | null;
  /** Grows when the order changes, for those who have read it. */
  readonly members: Cell;
  /** Classes whose order holds this one. */
  readonly heirs: Set<ClassValue>;
  /** Declared members that were looked for in this order, by name. */
  readonly found: Map<string, readonly FoundMember[]>;
}

export type ModelHook = 'validator' | 'serializer';

export interface FoundMember {
  readonly owner: ClassValue;
  readonly member: MemberFacts;
}

/** What the analysis keeps about a class as it exists in one environment. */
export interface ClassState {
  readonly bases: Cell;
  readonly order: MemberOrder;
  readonly subclasses: Cell;
  readonly metaclasses: Cell;
  readonly attributes: Map<string, Cell>;
  /** Places that make instances which are told apart. */
  readonly sites: Set<string>;
  /** Instances that are told apart: any instance of the class may be one of them. */
  readonly instances: Set<InstanceValue>;
  /** Methods that a library runs when an instance is made, and when it is written out. */
  readonly hooks: Readonly<Record<ModelHook, Set<string>>>;
  /** Where its class-level variables live (Python) and its static initializers run. */
  body: Frame | null;
}

export const newClassState = (): ClassState => ({
  bases: new Cell(),
  order: { values: null, members: new Cell(UNLIMITED), heirs: new Set(), found: new Map() },
  subclasses: new Cell(),
  metaclasses: new Cell(),
  attributes: new Map(),
  sites: new Set(),
  instances: new Set(),
  hooks: { validator: new Set(), serializer: new Set() },
  body: null,
});
