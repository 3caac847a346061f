export const STORAGE = Symbol('STORAGE');

export interface Storage {
  read(name: string): string;
  drop(name: string): void;
}
