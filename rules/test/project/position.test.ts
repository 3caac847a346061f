import assert from 'node:assert/strict';
import { offsetOf, positionOf } from '../../src/position.js';

describe('positions', () => {
  const lineStarts = [0, 4, 4 + 3];

  it('offsets to lines and columns, from 1, and back', () => {
    for (const [offset, line, column] of [
      [0, 1, 1],
      [3, 1, 4],
      [4, 2, 1],
      [6, 2, 3],
      [7, 3, 1],
      [20, 3, 14],
    ] as const) {
      assert.deepEqual(positionOf(offset, lineStarts), { line, column });
      assert.equal(offsetOf({ line, column }, lineStarts), offset);
    }
  });

  it('a line after the last one is the last one', () => {
    assert.equal(offsetOf({ line: 9, column: 1 }, lineStarts), 7);
  });
});
