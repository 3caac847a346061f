/** Test runners: what they are given runs in tests. */

import { makes, property, returns, runs } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { callable, UNKNOWN } from './forms.js';

const inTest = runs('test', 'all', { entry: { kind: 'callback', name: '{name}' } });
const variants: Model = {
  ...inTest,
  members: {
    'only skip todo concurrent fails sequential serial failing skipIf runIf extend': inTest,
    each: { gives: inTest },
    for: { gives: inTest },
  },
};

const BLOCKS = 'describe suite context it test specify xdescribe xit xtest fdescribe fit';
const HOOKS = 'before after beforeEach afterEach beforeAll afterAll setup teardown suiteSetup suiteTeardown onTestFinished onTestFailed';

const globalNames: Members = { [BLOCKS]: variants, [HOOKS]: inTest };
const mocks: Members = {
  'fn spyOn mock doMock unmock resetModules clearAllMocks resetAllMocks restoreAllMocks useFakeTimers useRealTimers setSystemTime hoisted importActual stubGlobal stubEnv waitFor':
    inTest,
};

const bare: Members = { [BLOCKS]: variants, [HOOKS]: inTest, expect: returns(UNKNOWN) };

export const testRunners: Library = {
  name: 'test runners',
  language: 'javascript',
  source: 'node:test (v26), mocha 12, jest 30, vitest 4, ava 6, tap 21, uvu 0.5, @playwright/test 1.5x',
  modules: {
    test: callable(variants, {
      ...globalNames,
      mock: property(UNKNOWN),
      run: returns(UNKNOWN),
      snapshot: property(UNKNOWN),
      assert: property(UNKNOWN),
    }),
    mocha: { ...globalNames },
    vitest: { ...bare, 'vi vitest': { members: mocks }, bench: inTest },
    '@jest/globals': { ...bare, jest: { members: mocks } },
    '@playwright/test': {
      test: { ...variants, members: { ...variants.members, ...globalNames, step: inTest, use: returns(UNKNOWN) } },
      expect: returns(UNKNOWN),
    },
    'bun:test': { ...bare, mock: inTest, spyOn: returns(UNKNOWN) },
    ava: callable({
      ...inTest,
      members: { 'before after beforeEach afterEach serial only skip todo failing': { ...inTest, members: { always: inTest } } },
    }),
    uvu: {
      test: { ...inTest, members: { 'before after skip only run': { ...inTest, members: { each: inTest } } } },
      suite: returns('tests:Suite'),
    },
    tap: callable({ is: 'tests:Suite' }, { 'test before after beforeEach afterEach t': inTest }),
    tape: callable(inTest),
    chai: { expect: returns(UNKNOWN), assert: property(UNKNOWN), should: returns(UNKNOWN) },
    sinon: { 'stub spy fake': returns(UNKNOWN) },
  },
  types: {
    'tests:Suite': {
      call: inTest,
      members: { 'test before after beforeEach afterEach teardown skip only': inTest, run: returns(UNKNOWN) },
    },
  },
};

/** Names that mocha, jest and vitest put into the global scope. */
export const testGlobals: Members = { ...globalNames, jest: { members: mocks }, expect: returns(UNKNOWN) };

export const nock: Library = {
  name: 'supertest and nock',
  language: 'javascript',
  source: 'supertest 7, nock 14',
  modules: { supertest: callable(returns(UNKNOWN), { agent: returns(UNKNOWN), Test: makes(UNKNOWN) }), nock: callable(returns(UNKNOWN)) },
};
