/** What reaches a program from its clients, for the request types of the frameworks. */

import { property, returns } from './define.js';
import type { DataShape, Model, Result } from './model.js';

/** Something a client sends, as readers of the program call it: `query`, `body`. */
export const sent = (name: string, shape?: DataShape, limit?: number, gate?: string): Result => ({
  data: name,
  ...(shape && { shape }),
  ...(limit !== undefined && { limit }),
  ...(gate !== undefined && { gate }),
});

export const outsideProperty = (name: string, shape?: DataShape, limit?: number, gate?: string): Model =>
  property(sent(name, shape, limit, gate));

export const outsideResult = (name: string, shape?: DataShape, limit?: number, gate?: string): Model =>
  returns(sent(name, shape, limit, gate));

/** What stands before the body: Node's `maxHeaderSize` and h11's buffer let 16 KiB through by default. */
export const KIB_16 = 16 * 1024;

/** Headers by name, a URL: short for a loop, long enough for an expression that backtracks. */
export const headersProperty: Model = outsideProperty('headers', 'any', KIB_16);
export const headerResult: Model = outsideResult('headers', 'text', KIB_16);
export const urlProperty: Model = outsideProperty('url', 'text', KIB_16);

/** Default limits of the bodies that frameworks read: 100 kB in body-parser 2, 1 MiB in Fastify 5, aiohttp 3 and koa-bodyparser 4. */
export const KB_100 = 100 * 1024;
export const MIB = 1024 * 1024;
/** Frameworks that read whatever is sent: Starlette. */
export const ANY_SIZE = Number.MAX_SAFE_INTEGER;

/** A part of a body that the program itself puts together. */
export const chunkOfBody: Result = { data: 'body', shape: 'text', limit: ANY_SIZE, chunk: true };

/** Libraries whose schemas say how large input may be, and are not read: see the analysis's schemas for those that are. */
export const VALIDATORS: ReadonlySet<string> = new Set(
  'ajv superstruct arktype fastest-validator @vinejs/vine marshmallow voluptuous cerberus'.split(' '),
);
