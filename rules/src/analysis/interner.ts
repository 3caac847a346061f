/** Makes values, each once. */

import type { DataKind, DataShape, Model } from '../catalog/model.js';
import type { Language } from '../facts/facts.js';
import type { CallSite } from './call-site.js';
import type { Frame } from './frame.js';
import type { ClassNode, FunctionNode, ModuleNode } from './program.js';
import type { Shape } from './schemas/shape.js';
import type {
  ClassValue,
  DataSource,
  DataValue,
  FunctionValue,
  InstanceValue,
  NativeValue,
  ObjectValue,
  ShortValue,
  SymbolValue,
  Value,
} from './value.js';

/** Ids are unique in the process: values of different kinds are compared by them. */
let ids = 0;

/** Values of one kind by what they are made of. */
class Table<T> {
  private readonly known = new Map<string, T>();

  get(key: string, build: (id: number) => T): T {
    let value = this.known.get(key);
    if (value === undefined) this.known.set(key, (value = build(++ids)));
    return value;
  }

  has(key: string): boolean {
    return this.known.has(key);
  }
}

export class Interner {
  private readonly symbols = new Table<SymbolValue>();
  private readonly natives = new Table<NativeValue>();
  private readonly methods = new Table<Value>();
  private readonly givens = new Table<Value>();
  private readonly functions = new Table<FunctionValue>();
  private readonly classes = new Table<ClassValue>();
  private readonly instances = new Table<InstanceValue>();
  private readonly objects = new Table<ObjectValue>();
  private readonly modules = new Table<Value>();
  private readonly namespaces = new Table<Value>();
  private readonly coroutines = new Table<Value>();
  private readonly generators = new Table<Value>();
  private readonly partials = new Table<Value>();
  private readonly supers = new Table<Value>();
  private readonly strings = new Table<Value>();
  private readonly numbers = new Table<Value>();
  private readonly booleans = new Table<Value>();
  private readonly sources = new Table<DataSource>();
  private readonly data = new Table<DataValue>();
  private readonly shorts = new Table<ShortValue>();

  symbol(language: Language, module: string, path: string, model: Model | null): SymbolValue {
    return this.symbols.get(`s${language}|${module}|${path}`, (id) => ({ kind: 'symbol', id, language, module, path, model }));
  }
  native(language: Language, type: string, site: string): NativeValue {
    return this.natives.get(`n${language}|${type}|${site}`, (id) => ({ kind: 'native', id, language, type, site }));
  }
  method(language: Language, type: string, name: string, model: Model, self: Value): Value {
    return this.methods.get(`m${language}|${type}|${name}|${self.id}`, (id) => ({ kind: 'method', id, language, type, name, model, self }));
  }
  given(name: string, model: Model, outer: CallSite): Value {
    return this.givens.get(`g${name}|${outer.key}`, (id) => ({ kind: 'given', id, name, model, outer }));
  }
  fn(fn: FunctionNode, env: Frame | null, self: Value | null = null): FunctionValue {
    return this.functions.get(`f${fn.id}|${env?.id ?? ''}|${self?.id ?? ''}`, (id) => ({ kind: 'function', id, fn, env, self }));
  }
  /** Has the definition of a function run in that frame? */
  isMade(fn: FunctionNode, env: Frame): boolean {
    return this.functions.has(`f${fn.id}|${env.id}|`);
  }
  cls(cls: ClassNode, env: Frame): ClassValue {
    return this.classes.get(`c${cls.id}|${env.id}`, (id) => ({ kind: 'class', id, cls, env }));
  }
  instance(cls: ClassValue, site = ''): InstanceValue {
    return this.instances.get(`i${cls.id}|${site}`, (id) => ({ kind: 'instance', id, cls, site }));
  }
  object(language: Language, form: 'object' | 'list', site: string, atTop = false): ObjectValue {
    return this.objects.get(`o${form}|${site}`, (id) => ({ kind: 'object', id, site, form, language, atTop }));
  }
  module(module: ModuleNode): Value {
    return this.modules.get(`M${module.file.path}`, (id) => ({ kind: 'module', id, module }));
  }
  namespace(path: string): Value {
    return this.namespaces.get(`N${path}`, (id) => ({ kind: 'namespace', id, path }));
  }
  coroutine(frame: Frame): Value {
    return this.coroutines.get(`C${frame.id}`, (id) => ({ kind: 'coroutine', id, frame }));
  }
  generator(frame: Frame): Value {
    return this.generators.get(`G${frame.id}`, (id) => ({ kind: 'generator', id, frame }));
  }
  partial(target: Value, site: CallSite): Value {
    return this.partials.get(`p${target.id}|${site.key}`, (id) => ({ kind: 'partial', id, target, site }));
  }
  super(cls: ClassValue, self: Value): Value {
    return this.supers.get(`S${cls.id}|${self.id}`, (id) => ({ kind: 'super', id, cls, self }));
  }
  string(value: string): Value {
    return this.strings.get(`"${value}`, (id) => ({ kind: 'string', id, value }));
  }
  number(value: number): Value {
    return this.numbers.get(`#${value}`, (id) => ({ kind: 'number', id, value }));
  }
  boolean(value: boolean): Value {
    return this.booleans.get(`?${value}`, (id) => ({ kind: 'boolean', id, value }));
  }
  source(
    key: string,
    kind: DataKind,
    name: string,
    limit: number | null,
    checked: Shape | null = null,
    {
      origin = null,
      letters = null,
      lone = null,
      guarded = false,
    }: Partial<Pick<DataSource, 'origin' | 'letters' | 'lone' | 'guarded'>> = {},
  ): DataSource {
    const by = checked === null ? '' : JSON.stringify(checked);
    const of = letters === null ? '' : JSON.stringify(letters);
    return this.sources.get(
      `${key}|${kind}|${name}|${limit}|${guarded ? 'guarded' : ''}|${origin?.id}|${of}|${lone ?? ''}|${by}`,
      (id) => ({
        id,
        key,
        kind,
        name,
        limit,
        checked,
        origin,
        letters,
        lone,
        guarded,
      }),
    );
  }
  dataOf(source: DataSource, path: string, shape: DataShape): DataValue {
    return this.data.get(`${source.id}|${shape}|${path}`, (id) => ({ kind: 'data', id, source, path, shape }));
  }
  short(of: DataValue, most: number): ShortValue {
    return this.shorts.get(`${of.id}|${most}`, (id) => ({ kind: 'short', id, of, most }));
  }
}
