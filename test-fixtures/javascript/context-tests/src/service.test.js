import assert from 'node:assert';
import fs from 'node:fs';
import { describe, it, beforeEach } from 'vitest';
import { load, reset } from './service.js';

beforeEach(async () => {
  reset(); // ok: a test
  fs.mkdirSync('data'); // ok: a test
});
describe('load', () => {
  it('reads', async () => {
    assert.equal(load('data').length, 0); // ok: a test
  });
});
