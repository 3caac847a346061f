/** Makes values, each once. */

import type { Model } from '../catalog/model.js';
import type { Language } from '../facts/facts.js';
import type { CallSite } from './call-site.js';
import type { Frame } from './frame.js';
import type { ClassNode, FunctionNode, ModuleNode } from './program.js';
import type { ClassValue, FunctionValue, InstanceValue, NativeValue, ObjectValue, SymbolValue, Value } from './value.js';

export class Interner {
  private readonly known = new Map<string, Value>();
  private next = 1;

  private make<T extends Value>(key: string, build: (id: number) => T): T {
    const found = this.known.get(key);
    // Keys start with the kind and hold every part of the value, so the kind found is the kind asked for.
    if (found) return found as T;
    const value = build(this.next++);
    this.known.set(key, value);
    return value;
  }

  symbol(language: Language, module: string, path: string, model: Model | null): SymbolValue {
    return this.make(`s${language}|${module}|${path}`, (id) => ({ kind: 'symbol', id, language, module, path, model }));
  }
  native(language: Language, type: string, site: string): NativeValue {
    return this.make(`n${language}|${type}|${site}`, (id) => ({ kind: 'native', id, language, type, site }));
  }
  method(language: Language, type: string, name: string, model: Model, self: Value): Value {
    return this.make(`m${language}|${type}|${name}|${self.id}`, (id) => ({ kind: 'method', id, language, type, name, model, self }));
  }
  given(name: string, model: Model, outer: CallSite): Value {
    return this.make(`g${name}|${outer.key}`, (id) => ({ kind: 'given', id, name, model, outer }));
  }
  fn(fn: FunctionNode, env: Frame | null, self: Value | null = null): FunctionValue {
    return this.make(`f${fn.id}|${env?.id ?? ''}|${self?.id ?? ''}`, (id) => ({ kind: 'function', id, fn, env, self }));
  }
  cls(cls: ClassNode, env: Frame): ClassValue {
    return this.make(`c${cls.id}|${env.id}`, (id) => ({ kind: 'class', id, cls, env }));
  }
  instance(cls: ClassValue, site = ''): InstanceValue {
    return this.make(`i${cls.id}|${site}`, (id) => ({ kind: 'instance', id, cls, site }));
  }
  object(language: Language, form: 'object' | 'list', site: string): ObjectValue {
    return this.make(`o${form}|${site}`, (id) => ({ kind: 'object', id, site, form, language }));
  }
  module(module: ModuleNode): Value {
    return this.make(`M${module.file.path}`, (id) => ({ kind: 'module', id, module }));
  }
  namespace(path: string): Value {
    return this.make(`N${path}`, (id) => ({ kind: 'namespace', id, path }));
  }
  coroutine(frame: Frame): Value {
    return this.make(`C${frame.id}`, (id) => ({ kind: 'coroutine', id, frame }));
  }
  generator(frame: Frame): Value {
    return this.make(`G${frame.id}`, (id) => ({ kind: 'generator', id, frame }));
  }
  partial(target: Value, site: CallSite): Value {
    return this.make(`p${target.id}|${site.key}`, (id) => ({ kind: 'partial', id, target, site }));
  }
  super(cls: ClassValue, self: Value): Value {
    return this.make(`S${cls.id}|${self.id}`, (id) => ({ kind: 'super', id, cls, self }));
  }
  string(value: string): Value {
    return this.make(`"${value}`, (id) => ({ kind: 'string', id, value }));
  }
  number(value: number): Value {
    return this.make(`#${value}`, (id) => ({ kind: 'number', id, value }));
  }
  boolean(value: boolean): Value {
    return this.make(`?${value}`, (id) => ({ kind: 'boolean', id, value }));
  }
}
