import assert from 'node:assert/strict';
import { createQuietTime } from '../src/workspace/quiet-time.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('work that waits until typing pauses', () => {
  it('is done once for a burst', async () => {
    let done = 0;
    const quiet = createQuietTime(
      () => done++,
      () => 20,
    );
    for (let key = 0; key < 5; key++) quiet.ask();
    assert.equal(done, 0);
    await quiet.settled();
    assert.equal(done, 1);
  });

  it('is done at once when somebody cannot wait', async () => {
    let done = 0;
    const quiet = createQuietTime(
      () => done++,
      () => 10_000,
    );
    quiet.ask();
    const settled = quiet.settled();
    quiet.flush();
    await settled;
    quiet.flush();
    assert.equal(done, 1);
  });

  it('settles at once when there is none, and when it is forgotten', async () => {
    const quiet = createQuietTime(
      () => assert.fail('not asked for'),
      () => 10_000,
    );
    await quiet.settled();
    quiet.ask();
    const settled = quiet.settled();
    quiet.cancel();
    await settled;
  });

  it('is done even for somebody who never pauses', async () => {
    let done = 0;
    const quiet = createQuietTime(
      () => done++,
      () => 900,
    );
    const start = performance.now();
    while (done === 0 && performance.now() - start < 5000) {
      quiet.ask();
      await pause(10);
    }
    assert.equal(done, 1);
  });
});
