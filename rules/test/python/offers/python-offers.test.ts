/**
 * Every fix that is offered anywhere in the Python fixtures, each alone: Python and a type checker have nothing new to say,
 * the finding is gone and no other came.
 */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fix, FixKind } from '../../../src/fixes/fix.js';
import { openSession } from '../../../src/open-session.js';
import { offersOn, textsBelow, type Copy } from '../../fixes/offers/offered.js';
import { typeErrors } from './pyright.js';

const FIXTURES = fileURLToPath(new URL('../../../../test-fixtures', import.meta.url));

/** Comments, which have tests of their own. */
const isEdit = ({ kind }: Fix): boolean => kind !== 'ignore';

/** What the type checker says of right edits. */
const EXPECTED = new Map([
  ['python/context-tests', 'reportGeneralTypeIssues'], // Its title says that a test has to be changed.
  ['python/dispatch-closures-and-arguments', 'reportArgumentType'], // One of several functions: it does not match their parameters one by one.
  ['python/dispatch-order', 'reportArgumentType'], // The same.
  ['python/implicit-flow', 'reportUnusedVariable'], // A local name for `time.sleep` was used nowhere else.
]);

const applications = ['python', 'execution/python'].flatMap((group) =>
  readdirSync(join(FIXTURES, group))
    .sort()
    .map((name) => `${group}/${name}`),
);

describe('fixes offered on the Python fixtures', function () {
  // The type checker goes over some 1 200 copies at once, and was seen to take six minutes on a busy machine.
  this.timeout(1_800_000);
  const kinds = new Set<FixKind>();
  const copies: { readonly title: string; readonly copy: Copy; readonly original: Copy }[] = [];

  for (const name of [...applications, 'demo/shop'])
    it(name, async () => {
      const root = join(FIXTURES, name);
      const original = textsBelow(root, /\.pyi?$/);
      const offers = offersOn(await openSession(root, { cache: false }), original, isEdit);
      for (const { kind } of offers) kinds.add(kind);
      copies.push(...offers.map(({ title, copy }) => ({ title: `${name}/${title}`, copy, original })));
      assert.deepEqual(
        offers.flatMap(({ title, trouble }) => trouble.map((each) => `${title}: ${each}`)),
        [],
      );
    });
  it('are of every kind', () => {
    assert.deepEqual([...kinds].sort(), ['async-alternative', 'async-chain', 'process-pool', 'sync-endpoint', 'thread-pool']);
  });
  it('pass the type checker', async () => {
    const errors = await typeErrors(copies);
    const isExpected = (error: string): boolean =>
      [...EXPECTED].some(([name, rule]) => error.startsWith(`${name}/`) && error.includes(rule));
    // Tests are left to their author, and the title says which.
    const isLeft = (error: string): boolean => {
      const [, left, file] = /await it in (.+?) yourself\)?: ([^:]+):/.exec(error) ?? [];
      return left !== undefined && file !== undefined && left.split(/, | and /).includes(file);
    };
    assert.deepEqual(
      errors.filter((each) => !isExpected(each) && !isLeft(each)),
      [],
    );
    console.log(`      ${copies.length} fixes`);
  });
});
