import assert from 'node:assert/strict';
import type { FileFacts } from '../../../src/facts/facts.js';

const OFFSETS: ReadonlySet<string> = new Set(['at', 'end', 'nameAt']);
const FUNCTIONS: ReadonlySet<string> = new Set(['fn', 'parent', 'fieldsInit', 'staticsInit']);

/** What holds of the facts of any text: offsets lie in it, indexes exist, and JSON keeps everything. */
export function checkFacts(facts: FileFacts, text: string): void {
  facts.functions.forEach((fn, index) => assert.equal(fn.index, index));
  facts.classes.forEach((cls, index) => assert.equal(cls.index, index));
  for (const fn of facts.functions) assert.ok(fn.parent < fn.index);
  checkValue(facts, facts, text);
  assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
}

function checkValue(value: unknown, facts: FileFacts, text: string): void {
  if (Array.isArray(value)) {
    for (const item of value) checkValue(item, facts, text);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if ('at' in value && 'end' in value && typeof value.at === 'number' && typeof value.end === 'number') {
    assert.ok(value.at <= value.end, JSON.stringify(value).slice(0, 200));
  }
  for (const [key, item] of Object.entries(value)) {
    assert.notEqual(item, undefined, `${key} is left out or given`);
    if (typeof item === 'number') checkNumber(key, item, facts, text);
    else checkValue(item, facts, text);
  }
}

function checkNumber(key: string, value: number, facts: FileFacts, text: string): void {
  if (OFFSETS.has(key)) assert.ok(value >= 0 && value <= text.length, `${key} ${value} of ${text.length}`);
  if (FUNCTIONS.has(key)) assert.ok(value >= -1 && value < facts.functions.length, `${key} ${value}`);
  if (key === 'cls') assert.ok(value >= -1 && value < facts.classes.length, `${key} ${value}`);
}
