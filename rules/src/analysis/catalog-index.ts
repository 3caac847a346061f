/** The catalog, ready to be asked by name. */

import type { Callback, FileConvention, Library, Members, Model, Result, TypeModel } from '../catalog/model.js';
import type { Language } from '../facts/facts.js';

type MemberMap = ReadonlyMap<string, Model>;

interface TypeLevel {
  readonly name: string;
  readonly model: TypeModel;
}

interface TypeMember {
  readonly owner: string;
  readonly model: Model;
}

/** A type with what was asked of it before. */
interface ResolvedType {
  readonly lineage: readonly TypeLevel[];
  readonly members: Map<string, TypeMember | null>;
}

export class CatalogIndex {
  private readonly modules = new Map<string, Map<string, Model>>();
  private readonly types = new Map<string, TypeModel[]>();
  private readonly expanded = new WeakMap<Members, MemberMap>();
  private readonly endings = new WeakMap<MemberMap, readonly string[]>();
  private readonly resolved: Record<Language, Map<string, ResolvedType>> = { javascript: new Map(), python: new Map() };
  readonly conventions: FileConvention[] = [];

  constructor(libraries: readonly Library[]) {
    for (const library of libraries) {
      for (const [module, members] of Object.entries(library.modules)) {
        const key = `${library.language}:${module}`;
        const known = this.modules.get(key) ?? new Map<string, Model>();
        for (const [name, model] of this.expand(members)) known.set(name, model);
        this.modules.set(key, known);
        if (library.language === 'python') this.addPackages(module);
      }
      for (const [names, type] of Object.entries(library.types ?? {}))
        for (const name of names.split(' ')) {
          const key = `${library.language}:${name}`;
          this.types.set(key, [...(this.types.get(key) ?? []), type]);
        }
      this.conventions.push(...(library.conventions ?? []));
    }
  }

  /** `import xml.dom.minidom` binds `xml`, of which the catalog says nothing by itself. */
  private addPackages(module: string): void {
    for (let end = module.lastIndexOf('.'); end > 0; end = module.lastIndexOf('.', end - 1)) {
      const key = `python:${module.slice(0, end)}`;
      if (!this.modules.has(key)) this.modules.set(key, new Map());
    }
  }

  /** `'get post'` stands for two members. */
  expand(members: Members): MemberMap {
    let map = this.expanded.get(members);
    if (!map) {
      const out = new Map<string, Model>();
      for (const [names, model] of Object.entries(members)) for (const name of names.split(' ')) out.set(name, model);
      this.expanded.set(members, (map = out));
    }
    return map;
  }

  /** What stands for names that are not written out: `'*_async'` for those that end so, `'*'` for all. */
  private anyOf(members: MemberMap, name: string): Model | null {
    let endings = this.endings.get(members);
    if (!endings) this.endings.set(members, (endings = [...members.keys()].filter((key) => key.length > 1 && key.startsWith('*'))));
    const ending = endings.find((key) => name.endsWith(key.slice(1)));
    return members.get(ending ?? '*') ?? null;
  }

  hasModule(language: Language, module: string): boolean {
    return this.modules.has(`${language}:${module}`);
  }

  /** A name that a module exports. */
  exported(language: Language, module: string, name: string): Model | null {
    return this.modules.get(`${language}:${module}`)?.get(name) ?? null;
  }

  /** A name under a model: static method, namespace member, or what its default export has. */
  memberOf(model: Model, name: string): Model | null {
    if (!model.members) return null;
    const members = this.expand(model.members);
    return members.get(name) ?? this.anyOf(members, name);
  }

  hasType(language: Language, type: string): boolean {
    return this.types.has(`${language}:${type}`);
  }

  /** Own and inherited models of a type, nearest first. */
  lineage(language: Language, type: string): readonly TypeLevel[] {
    return this.type(language, type).lineage;
  }

  /** A method or property of a type, with the type that has it. */
  typeMember(language: Language, type: string, name: string): TypeMember | null {
    const { lineage, members } = this.type(language, type);
    let found = members.get(name);
    if (found === undefined) members.set(name, (found = this.findMember(lineage, name)));
    return found;
  }

  /** The methods and properties that a type itself has. */
  *membersOf(language: Language, type: string): Iterable<readonly [string, Model]> {
    for (const { members } of this.types.get(`${language}:${type}`) ?? []) if (members) yield* this.expand(members);
  }

  private findMember(lineage: readonly TypeLevel[], name: string): TypeMember | null {
    let any: TypeMember | null = null;
    for (const { name: owner, model } of lineage) {
      if (!model.members) continue;
      const members = this.expand(model.members);
      const found = members.get(name);
      if (found) return { owner, model: found };
      const star: Model | null = any || name.startsWith('__') ? null : this.anyOf(members, name);
      if (star) any = { owner, model: star };
    }
    return any;
  }

  private type(language: Language, type: string): ResolvedType {
    const known = this.resolved[language].get(type);
    if (known) return known;
    const resolved = { lineage: [...this.levels(language, type, new Set())], members: new Map<string, TypeMember | null>() };
    this.resolved[language].set(type, resolved);
    return resolved;
  }

  private *levels(language: Language, type: string, seen: Set<string>): Iterable<TypeLevel> {
    if (seen.has(type)) return;
    seen.add(type);
    const models = this.types.get(`${language}:${type}`) ?? [];
    if (models.length === 0) yield { name: type, model: {} };
    for (const model of models) yield { name: type, model };
    for (const model of models) for (const base of model.extends ?? []) yield* this.levels(language, base, seen);
  }

  hasIdentity(language: Language, type: string): boolean {
    for (const { model } of this.lineage(language, type)) if (model.identity) return true;
    return false;
  }

  isConnection(language: Language, type: string): boolean {
    for (const { model } of this.lineage(language, type)) if (model.connection) return true;
    return false;
  }

  decides(language: Language, type: string): boolean {
    return (this.types.get(`${language}:${type}`) ?? []).some((model) => model.decides);
  }

  /** The type itself asks for identity, not only one it extends. */
  ownsIdentity(language: Language, type: string): boolean {
    return (this.types.get(`${language}:${type}`) ?? []).some((model) => model.identity);
  }

  enumerates(language: Language, type: string): boolean {
    for (const { model } of this.lineage(language, type)) if (model.enumerates) return true;
    return false;
  }

  /** Methods that making an instance runs. */
  constructs(language: Language, type: string): readonly string[] {
    return this.lineage(language, type).flatMap(({ model }) => model.constructs ?? []);
  }

  isEndless(language: Language, type: string): boolean {
    return (this.types.get(`${language}:${type}`) ?? []).some((model) => model.endless);
  }

  /** Its first type argument says what an instance holds. */
  holds(language: Language, type: string): boolean {
    return (this.types.get(`${language}:${type}`) ?? []).some((model) => model.holds);
  }

  /** When a library runs what an instance of the type was given, where the instance stands in the annotation of a model's field. */
  hookOf(language: Language, type: string): TypeModel['hook'] {
    return this.types.get(`${language}:${type}`)?.find((model) => model.hook)?.hook;
  }

  elementOf(language: Language, type: string): Result | null {
    for (const { model } of this.lineage(language, type)) if (model.element !== undefined) return model.element;
    return null;
  }

  callOf(language: Language, type: string): Model | null {
    for (const { model } of this.lineage(language, type)) if (model.call) return model.call;
    return null;
  }

  /** Methods of a program's class with this type among its bases that the library calls. */
  overrides(language: Language, type: string): ReadonlyMap<string, Omit<Callback, 'arg'>> {
    const out = new Map<string, Omit<Callback, 'arg'>>();
    for (const { model } of this.lineage(language, type))
      for (const [names, callback] of Object.entries(model.overrides ?? {}))
        for (const name of names.split(' ')) if (!out.has(name)) out.set(name, callback);
    return out;
  }
}
