import { appendFileSync } from 'node:fs';

export function Logged(file: string) {
  return (_target: object, _key: string, descriptor: PropertyDescriptor): PropertyDescriptor => {
    const original = descriptor.value;
    descriptor.value = function (...args: unknown[]) {
      appendFileSync(file, 'called');
      return original.apply(this, args);
    };
    return descriptor;
  };
}

export function Cached(_target: object, key: string, descriptor: PropertyDescriptor): void {
  const original = descriptor.value;
  const cache = new Map<string, unknown>();
  descriptor.value = function (name: string) {
    if (!cache.has(name)) cache.set(name, original.call(this, name));
    return cache.get(name);
  };
}

const traces: string[] = [];
export const Traced = () => (_target: object, key: string, descriptor: PropertyDescriptor) => {
  const original = descriptor.value;
  descriptor.value = function (...args: unknown[]) {
    traces.push(key); // ok: in memory
    return original.apply(this, args);
  };
};
