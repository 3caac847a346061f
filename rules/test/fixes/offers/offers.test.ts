/**
 * Every fix that is offered anywhere in the fixtures, each alone: the compiler has nothing new to say, the finding is gone
 * and no other came.
 */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FixKind } from '../../../src/fixes/fix.js';
import { openSession } from '../../../src/open-session.js';
import { added, offersOn, textsBelow } from './offered.js';
import { typeErrors, type TypeError } from './type-check.js';

const FIXTURES = fileURLToPath(new URL('../../../../test-fixtures', import.meta.url));

const applications = ['javascript', 'execution/javascript'].flatMap((group) =>
  readdirSync(join(FIXTURES, group))
    .sort()
    .map((name) => `${group}/${name}`),
);

describe('fixes offered on the fixtures', function () {
  this.timeout(60_000);
  const kinds = new Set<FixKind>();
  for (const name of [...applications, 'demo/gateway'])
    it(name, async () => {
      const root = join(FIXTURES, name);
      const before = textsBelow(root, /\.(?:[cm]?[jt]sx?|json)$/);
      const offers = offersOn(await openSession(root, { cache: false }), before);
      for (const { kind } of offers) kinds.add(kind);
      const [known = [], ...errors] = offers.length === 0 ? [] : typeErrors([before, ...offers.map(({ copy }) => copy)]);
      const troubles = offers.flatMap(({ title, trouble }, i) =>
        [...trouble, ...newErrors(known, errors[i] ?? [])].map((each) => `${title}: ${each}`),
      );
      assert.deepEqual(troubles, []);
    });
  it('are of every kind', () => {
    assert.deepEqual([...kinds].sort(), ['async-alternative', 'async-chain', 'ignore', 'worker-pool']);
  });
});

function newErrors(before: readonly TypeError[], after: readonly TypeError[]): readonly string[] {
  const more = new Set(
    added(
      before.map(({ what }) => what),
      after.map(({ what }) => what),
    ),
  );
  return after.filter(({ what }) => more.has(what)).map(({ what, message }) => `${what}: ${message}`);
}
