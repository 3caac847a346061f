import { readFileSync } from 'node:fs';

export enum Kind {
  Read = 'read',
  Ping = 'ping',
}

export const handlers = {
  [Kind.Read]: (name: string) => readFileSync(name, 'utf8'),
  [Kind.Ping]: () => 'pong', // ok: a constant
};
