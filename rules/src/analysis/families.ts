/** Methods that override each other, and what else a call may run in their place: they change together or not at all. */

import type { MemberFacts } from '../facts/facts.js';
import { membersOf } from './classes.js';
import type { ClassNode, FunctionNode } from './program.js';
import { isPython } from './program.js';
import type { Solver } from './solver.js';

export interface Family {
  readonly functions: ReadonlySet<FunctionNode>;
  /** Members without a body: of interfaces, and abstract ones of JavaScript. */
  readonly signatures: readonly { readonly file: string; readonly at: number }[];
  /** Why not all of the family can be known or changed. */
  readonly why: string | null;
}

/** Bases of libraries that run none of the methods of their subclasses by a name of the program’s own. */
const NEUTRAL = /^(?:ABC|Protocol|Generic|object|type|\w*(?:Error|Exception)|EventEmitter|Object|BaseModel|Enum|NamedTuple|TypedDict)$/;

/** Class by class, what it derives from and what derives from it. */
interface Hierarchy {
  readonly above: ReadonlyMap<ClassNode, ReadonlySet<ClassNode>>;
  readonly below: ReadonlyMap<ClassNode, ReadonlySet<ClassNode>>;
  /** Bases that are no classes of the program, as they are named. */
  readonly foreign: ReadonlyMap<ClassNode, readonly string[]>;
  /** Classes in functions that never run: of these only the names of their bases are known. */
  readonly unmade: readonly ClassNode[];
  /** `typing.Protocol`s, and interfaces that no class names: classes stand for them by what they have. */
  readonly structural: readonly ClassNode[];
}

const MAX_FAMILY = 40;

/** Gives the family of a function; `togetherWith` says what else the calls of one function may run. */
export function familiesIn(solver: Solver, togetherWith: (fn: FunctionNode) => Iterable<FunctionNode>): (fn: FunctionNode) => Family {
  let hierarchy: Hierarchy | undefined;
  return (fn) => {
    hierarchy ??= readHierarchy(solver);
    const functions = new Set([fn]);
    const signatures = new Map<MemberFacts, { readonly file: string; readonly at: number }>();
    let why: string | null = null;
    for (const each of functions) {
      if (functions.size > MAX_FAMILY) return { functions, signatures: [], why: 'too many functions stand for one another' };
      for (const other of togetherWith(each)) functions.add(other);
      for (const other of sameOverloads(each)) functions.add(other);
      const owner = each.facts.cls < 0 ? undefined : each.module.classes[each.facts.cls];
      if (!owner) continue;
      const member = owner.facts.members.find((one) => one.fn === each.facts.index);
      const related = relatives(hierarchy, owner, each.facts.name);
      for (const cls of hierarchy.unmade)
        if (membersOf(cls).has(each.facts.name) && [...related].some((one) => namesAsBase(cls, one.facts.name)))
          why ??= `${cls.facts.name} may override it, and what that is is not known`;
      for (const cls of related) {
        why ??= whyUnknown(hierarchy, cls, related.size > 1);
        for (const one of membersOf(cls).get(each.facts.name) ?? []) {
          if (member && one.static !== member.static) continue;
          const body = one.fn >= 0 ? cls.module.functions[one.fn] : fieldFunction(cls, one);
          if (body) functions.add(body);
          else if (one.kind === 'method' || cls.facts.kind === 'interface') signatures.set(one, { file: cls.module.file.path, at: one.at });
          else why ??= `\`${one.name}\` is a field in ${cls.facts.name}`;
        }
      }
    }
    return { functions, signatures: [...signatures.values()], why };
  };
}

/** `@overload` before the function itself. */
const sameOverloads = ({ module, facts }: FunctionNode): readonly FunctionNode[] =>
  isPython(module)
    ? module.functions.filter(
        ({ facts: each }) => each.abstract && each.name === facts.name && each.parent === facts.parent && each.cls === facts.cls,
      )
    : [];

const namesAsBase = ({ facts: { bases, implements: types } }: ClassNode, name: string): boolean =>
  JSON.stringify([bases, types]).includes(`"name":"${name}"`);

/** `load = () => …` as a field. */
const fieldFunction = (cls: ClassNode, member: MemberFacts): FunctionNode | undefined =>
  member.value?.kind === 'function' ? cls.module.functions[member.value.fn] : undefined;

function whyUnknown({ foreign }: Hierarchy, cls: ClassNode, overrides: boolean): string | null {
  const others = overrides ? foreign.get(cls)?.filter((each) => !NEUTRAL.test(each)) : [];
  return others?.[0] === undefined
    ? null
    : `${cls.facts.name} derives from \`${others[0]}\`, which is not the program’s own and may run it`;
}

/** The class, and all others that have a member of the name which one of them overrides or implements. */
function relatives({ above, below, structural }: Hierarchy, start: ClassNode, name: string): ReadonlySet<ClassNode> {
  const found = new Set([start]);
  const has = (cls: ClassNode): boolean => membersOf(cls).has(name);
  for (const cls of found) {
    for (const heir of [cls, ...(below.get(cls) ?? [])]) {
      if (has(heir)) found.add(heir);
      for (const base of above.get(heir) ?? []) if (has(base)) found.add(base);
      for (const type of structural) if (has(type) && type !== heir && hasAll(above, heir, type)) found.add(type);
    }
    if (!structural.includes(cls)) continue;
    for (const heir of above.keys())
      if (heir !== cls && hasAll(above, heir, cls)) for (const each of [heir, ...(above.get(heir) ?? [])]) if (has(each)) found.add(each);
  }
  return found;
}

/** Has the class, or what it derives from, every method of the type? */
function hasAll(above: Hierarchy['above'], cls: ClassNode, type: ClassNode): boolean {
  const wanted = type.facts.members.filter((each) => each.kind === 'method' && !each.name.startsWith('__'));
  const own = [cls, ...(above.get(cls) ?? [])];
  return wanted.length > 0 && wanted.every(({ name }) => own.some((each) => each !== type && membersOf(each).has(name)));
}

function readHierarchy(solver: Solver): Hierarchy {
  const direct = new Map<ClassNode, Set<ClassNode>>();
  const foreign = new Map<ClassNode, string[]>();
  const protocols = new Set<ClassNode>();
  for (const [{ cls }, { bases }] of solver.classStates()) {
    const own = direct.get(cls) ?? new Set<ClassNode>();
    direct.set(cls, own);
    const names: string[] = [];
    for (const base of bases.values) {
      if (base.kind === 'class') own.add(base.cls);
      else names.push(base.kind === 'symbol' ? (base.path.split('.').at(-1) ?? base.path) : '…');
      if (base.kind === 'symbol' && base.path === 'Protocol') protocols.add(cls);
    }
    if (bases.values.length === 0 && cls.facts.bases.length > 0) names.push('a class that is not known');
    foreign.set(cls, [...(foreign.get(cls) ?? []), ...names]);
  }
  const above = new Map([...direct.keys()].map((cls) => [cls, closure(direct, cls)] as const));
  const below = new Map<ClassNode, Set<ClassNode>>();
  for (const [cls, bases] of above)
    for (const base of bases) {
      const heirs = below.get(base);
      if (heirs) heirs.add(cls);
      else below.set(base, new Set([cls]));
    }
  const unmade = [...solver.modules.values()].flatMap(({ classes }) => classes.filter((cls) => !above.has(cls)));
  const structural = [...above.keys()].filter((cls) => protocols.has(cls) || (cls.facts.kind === 'interface' && !below.has(cls)));
  return { above, below, foreign, unmade, structural };
}

function closure(direct: ReadonlyMap<ClassNode, ReadonlySet<ClassNode>>, cls: ClassNode): ReadonlySet<ClassNode> {
  const found = new Set(direct.get(cls));
  for (const each of found) for (const base of direct.get(each) ?? []) found.add(base);
  found.delete(cls);
  return found;
}
